import {
  behindHeading,
  isHeadingLine,
  LONGEST_HEADING,
  sectionIn,
  type FoundSection,
  type SectionName,
} from './headings.ts';
import type { StructureName } from '#manual/structures.ts';
import { headingsOf, STRUCTURE_SECTIONS, structureOf } from './structure.ts';
import { flatBlocks } from './flat-blocks.ts';
import { documentFacts, type DocumentFacts } from './fact-table.ts';
import { headLabel, isHeadOnly, readHead, type FormHead } from './form-head.ts';
import { continuedForm, formsIn, withHead, type FormPart } from './form-table.ts';
import type { Loss, LossKind } from './loss.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from './source.ts';
import { paragraphsIn } from './source.ts';
import { goesOnCounting } from './step-labels.ts';
import { bare, itemOf, sourceLines, numberedText, inOneLine } from './text.ts';
import {
  CONTENTS,
  FORM_HEAD,
  FURTHER_HEADING,
  FURTHER_TITLE,
  DOCUMENT_NAME,
  DOCUMENT_TYPE,
  GROUP_NAME,
  LEGEND_WORDS,
  MANUAL_TITLE,
  OFFICE_NAME,
  PAGE_TURN,
  UNIT_NAME,
} from './vocabulary.ts';

/** A procedure as it stands in a file: which of its blocks belong to what. */
export interface WrittenProcedure {
  /** As the head of the document gives it. */
  readonly code?: string;
  /** As the head of the document gives it, a line for each. */
  readonly indicators?: readonly string[];
  /** How long a service takes in all. */
  readonly total?: string;
  readonly titles: readonly { readonly text: string; readonly from: TitleFrom }[];
  readonly sections: ReadonlyMap<SectionName, readonly OutlineBlock[]>;
  readonly forms: readonly FormPart[];
  readonly formReferences: readonly SourceBlock[];
  readonly losses: readonly Loss[];
}

/** Where a title stands; the first of them is believed first. */
export type TitleFrom = 'section' | 'document' | 'heading' | 'form';

/** A file in its procedures. */
export interface Outline {
  readonly structure: StructureName;
  readonly procedures: readonly WrittenProcedure[];
  /** What stands before the first of them. */
  readonly cover: readonly SourceBlock[];
  readonly documentType?: string;
  readonly losses: readonly Loss[];
}

/** A block of a section, which may be a heading that no structure knows. */
export type OutlineBlock = SourceBlock & {
  readonly isHeading?: true;
  /** Whether it stands behind a heading that ended what the section lists. */
  readonly isApart?: true;
};

/** Parts the blocks of a file into procedures, and those into sections, by their headings and forms. */
export function outlineOf(blocks: readonly SourceBlock[]): Outline {
  const flat = flatBlocks(blocks);
  return new Reading(flat, structureOf(flat)).outline();
}

interface Building {
  code?: string;
  indicators?: readonly string[];
  total?: string;
  readonly titles: { text: string; from: TitleFrom }[];
  readonly sections: Map<SectionName, OutlineBlock[]>;
  readonly forms: FormPart[];
  /** Those of the forms that stand in section 5: tables of that section, where another form follows. */
  readonly stepTables: { readonly form: FormPart; readonly table: SourceTable }[];
  readonly formReferences: SourceBlock[];
  readonly losses: Loss[];
}

class Reading {
  private readonly blocks: readonly SourceBlock[];
  private readonly procedures: Building[] = [];
  private readonly cover: SourceBlock[] = [];
  private readonly losses: Loss[] = [];
  private documentType: string | undefined;
  private current: Building | undefined;
  /** The head of a form in a table of its own, until that of its rows is read. */
  private head: FormHead | undefined;
  /** Where blocks go that are no heading. */
  private section: SectionName | 'formReferences' | 'top' = 'top';
  /** Whether nothing but a legend stands between the form and what is read. */
  private isUnderForm = false;
  /** The heading of the section that is read; `isEnded` behind a further one of its level. */
  private headedName: SectionName | undefined;
  private headed: Headed = { isEnded: false, isBold: false };

  private readonly structure: StructureName;
  private readonly known: readonly SectionName[];
  /** Sections with which a procedure begins. */
  private readonly first: readonly SectionName[];

  constructor(blocks: readonly SourceBlock[], structure: StructureName) {
    this.blocks = blocks;
    this.structure = structure;
    this.known = headingsOf(structure);
    this.first = ['name', ...STRUCTURE_SECTIONS[structure].slice(0, 2)];
  }

  private sectionIn(paragraph: SourceParagraph, words: string): FoundSection | undefined {
    return sectionIn(paragraph, words, this.known);
  }

  outline(): Outline {
    for (const [index, block] of this.blocks.entries()) {
      if (block.kind === 'table') this.table(block, index);
      else this.paragraph(block, index);
    }
    const { structure, procedures, cover, losses, documentType } = this;
    return { structure, procedures, cover, losses, ...(documentType === undefined ? {} : { documentType }) };
  }

  private paragraph(paragraph: SourceParagraph, index: number): void {
    const words = inOneLine(numberedText(paragraph));
    if (words === '') return this.put(paragraph);
    if (isContents(paragraph, words)) return this.tell('contents', words, paragraph);
    if (DOCUMENT_TYPE.test(words)) {
      this.documentType ??= words.replace(DOCUMENT_TYPE, '');
      this.tell('structure', words, paragraph);
      if (this.isBegun()) this.leave();
      return;
    }
    if (DOCUMENT_NAME.test(words)) {
      if (this.isBegun()) this.leave();
      this.title(words.replace(DOCUMENT_NAME, ''), 'document');
      return this.tell('structure', DOCUMENT_NAME.exec(words)?.[0] ?? '', paragraph);
    }
    if (this.section === 'legend' && !LEGEND_WORDS.test(words)) this.section = 'form';
    const heading = this.sectionIn(paragraph, words);
    // A number behind a title is that of its page.
    if (heading && /^\p{Nd}+$/u.test(heading.rest)) return this.tell('contents', words, paragraph);
    if (heading && !this.isLabel(heading, paragraph, index)) return this.heading(heading, paragraph);
    if (
      isHeadingLine(paragraph, words) ||
      this.isTitleLine(paragraph, words, index) ||
      this.endsList(paragraph, words)
    )
      return this.otherHeading(paragraph, words, index);
    this.put(paragraph);
  }

  /**
   * Whether what looks like a heading is a label with its value inside a section: it looks like less than the heading of steps,
   * or the numbers of what stands before go on behind it.
   */
  private isLabel({ rest }: FoundSection, paragraph: SourceParagraph, index: number): boolean {
    const items = this.entries().flatMap((entry) => {
      const own = itemOf(numberedText(entry))?.numbers ?? [];
      return own.length === 0 ? [] : [own];
    });
    const last = items.at(-1);
    if (last === undefined || paragraph.heading !== undefined || (rest === '' && paragraph.isBold))
      return false;
    if (itemOf(inOneLine(numberedText(paragraph)))?.numbers.length) return false;
    const { number, level, isBold } = this.headed;
    const isLess = number !== undefined || level !== undefined || (isBold && paragraph.boldStart === '');
    if (this.section === 'steps' && rest !== '' && !paragraph.isBold && isLess) return true;
    const next = this.blocks
      .slice(index + 1)
      .find((block) => block.kind === 'paragraph' && (itemOf(numberedText(block))?.numbers.length ?? 0) > 0);
    if (next?.kind !== 'paragraph' || this.sectionIn(next, inOneLine(numberedText(next)))) return false;
    const following = itemOf(numberedText(next))?.numbers ?? [];
    return items.some((own) => own.length === following.length) && goesOnCounting(last, following);
  }

  private heading({ name, rest, written }: FoundSection, paragraph: SourceParagraph): void {
    if (name === 'references' && this.isOfForm(paragraph)) this.section = 'formReferences';
    else {
      if (name !== 'form' && name !== 'legend' && this.beginsAnother(name)) this.leave();
      this.section = name;
      const sections = this.procedure().sections;
      if (!sections.has(name)) sections.set(name, []);
    }
    this.headedName = name;
    this.headed = {
      ...numberOf(numberedText(paragraph)),
      ...levelOf(paragraph),
      isBold: paragraph.isBold,
      isEnded: false,
    };
    this.tell('structure', written, paragraph);
    for (const shape of paragraph.shapes) this.tell('shape', shape.words, paragraph);
    if (rest !== '') this.put(behindHeading(paragraph, rest));
  }

  /** Whether references are those of the form: right below it, or a second time; a number or a style makes them a section. */
  private isOfForm(paragraph: SourceParagraph): boolean {
    if (!this.isAfterForm() || itemOf(numberedText(paragraph))?.numbers.length === 1) return false;
    const isSaid = sourceLines(this.current?.sections.get('references') ?? []).length > 0;
    return isSaid || (this.isUnderForm && paragraph.heading === undefined);
  }

  /** A heading that is none of a section is the title of the next procedure, where one begins behind it. */
  private otherHeading(paragraph: SourceParagraph, words: string, index: number): void {
    const next = this.blocks.slice(index + 1).find((block) => {
      if (block.kind === 'table') return formsIn(block).length > 0;
      const text = inOneLine(numberedText(block));
      return text !== '' && (this.sectionIn(block, text) !== undefined || isHeadingLine(block, text));
    });
    const following =
      next?.kind === 'paragraph' ? this.sectionIn(next, inOneLine(numberedText(next))) : undefined;
    // A heading above the name of a procedure is that of the manual.
    const isManual = this.procedures.length === 0 && (following?.name === 'name' || MANUAL_TITLE.test(words));
    if (isManual) return this.put(paragraph);
    const beginsNext = next?.kind === 'table' || (following && this.first.includes(following.name));
    if (
      beginsNext === true &&
      !FURTHER_TITLE.test(words) &&
      (!this.current ||
        (this.isBegun() && (following ? this.beginsAnother(following.name) : this.isOfAnother(words))))
    ) {
      if (this.isBegun()) this.leave();
      this.title(itemOf(words)?.rest.trim() || words, 'heading');
      return this.tell('structure', itemOf(words)?.written ?? '', paragraph);
    }
    const isEnd = this.endsSection(paragraph, words);
    if (isEnd && this.section === 'formReferences') this.section = 'form';
    const isEntry = REGISTERED.includes(this.section) && itemOf(words) !== undefined && !isEnd;
    const isUnderFoundForm = this.isAfterForm();
    const isKept = this.isBehindForm() || !['top', 'name', 'form', 'legend'].includes(this.section);
    if (!this.current || !isKept || isEntry) return this.put(paragraph);
    if (isUnderFoundForm) this.section = 'form';
    if (isEnd || isUnderFoundForm) this.headed = { ...this.headed, isEnded: true };
    this.tell('other-heading', words, paragraph);
    this.put(paragraph, true);
  }

  /** Whether a heading that is none of a section stands as high as that of the section, and so ends it. */
  private endsSection({ heading, isBold }: SourceParagraph, words: string): boolean {
    const { level, number, isBold: isBoldHeaded, isEnded } = this.headed;
    if (isEnded || FURTHER_TITLE.test(words)) return true;
    if (heading !== undefined && level !== undefined) return heading <= level;
    const own = itemOf(words)?.numbers;
    if (own === undefined) return heading !== undefined || (isBold && isBoldHeaded);
    const [first = 0] = own;
    // 8 behind 7 is the next entry of a list, behind the heading 7 the next section.
    return (
      own.length === 1 && number !== undefined && first > number && !this.entryNumbers().includes(first - 1)
    );
  }

  /** The numbers of the entries that were read of a section. */
  private entryNumbers(): readonly number[] {
    return this.entries().flatMap((paragraph) => numberOf(numberedText(paragraph)).number ?? []);
  }

  private entries(): readonly SourceParagraph[] {
    const { section, current } = this;
    if (section === 'formReferences') return paragraphsIn(current?.formReferences ?? []);
    return section === 'top' ? [] : paragraphsIn(current?.sections.get(section) ?? []);
  }

  /** Whether a line that does not look like a heading elsewhere ends a list of forms or references. */
  private endsList(paragraph: SourceParagraph, words: string): boolean {
    if (!this.current || words.length > LONGEST_LIST_END) return false;
    if (FURTHER_HEADING.test(bare(words))) return true;
    if ((paragraph.isBold || this.isAfterForm()) && FURTHER_TITLE.test(words)) return true;
    if (!REGISTERED.includes(this.section) || this.headed.isEnded) return false;
    if (itemOf(words)) return paragraph.isBold === this.headed.isBold && this.endsSection(paragraph, words);
    // Where all entries are bold, one of them tells nothing.
    const isOther = this.entries().some(({ isBold, text }) => !isBold && inOneLine(text) !== '');
    return paragraph.isBold && isOther && this.endsSection(paragraph, words);
  }

  /** A bold line right above what begins a procedure. */
  private isTitleLine({ isBold }: SourceParagraph, words: string, index: number): boolean {
    if (!isBold || words.length > LONGEST_HEADING) return false;
    if ([OFFICE_NAME, GROUP_NAME, FURTHER_TITLE].some((other) => other.test(words))) return false;
    const next = this.blocks
      .slice(index + 1)
      .find((block) => block.kind === 'table' || inOneLine(block.text) !== '');
    if (next?.kind === 'table') return formsIn(next).length > 0 && this.isOfAnother(words);
    const name = next && this.sectionIn(next, inOneLine(numberedText(next)))?.name;
    // What stands above the first name of a procedure is the title of the manual.
    return (
      name !== undefined &&
      (name !== 'name' || this.isBegun()) &&
      this.first.includes(name) &&
      (!this.current || this.beginsAnother(name))
    );
  }

  /** Whether a line above a form names another procedure than that which is being read. */
  private isOfAnother(words: string): boolean {
    const { current } = this;
    if (!current || current.forms.length > 0) return true;
    const named = paragraphsIn(current.sections.get('name') ?? []).map(({ text }) => text);
    const known = [...current.titles.map(({ text }) => text), ...named]
      .map(bare)
      .filter((title) => title !== '');
    const own = bare(words);
    return UNIT_NAME.test(words) && !known.some((title) => title.includes(own) || own.includes(title));
  }

  private table(table: SourceTable, index: number): void {
    const facts = documentFacts(table);
    if (facts) return this.facts(facts);
    const next = this.blocks.slice(index + 1).find((block) => sourceLines([block]).length > 0);
    if (next?.kind === 'table' && isHeadOnly(table) && formsIn(next).length > 0) {
      const losses: Loss[] = [];
      const own = readHead(table.rows, table.place, losses);
      this.head = {
        ...own,
        values: { ...this.head?.values, ...own.values },
        losses: [...(this.head?.losses ?? []), ...losses],
      };
      return;
    }
    const last = this.current?.forms.at(-1);
    const found = formsIn(table);
    const goesOn =
      found.length === 0 && last && this.isAfterForm() && this.isUnderForm && continuedForm(table, last);
    if (goesOn) {
      this.current?.forms.push(goesOn);
      this.isUnderForm = true;
      return;
    }
    if (found.length === 0 || (last && found.every((form) => this.isOtherTable(form, last))))
      return this.put(table);
    for (const part of found) {
      const form = this.head ? withHead(part, this.head) : part;
      this.head = undefined;
      if (this.beginsForm(form)) this.leave();
      const procedure = this.procedure();
      if (form.title !== undefined) procedure.titles.push({ text: form.title, from: 'form' });
      procedure.forms.push(form);
      if (this.section === 'steps' && !form.hasHead) procedure.stepTables.push({ form, table });
      this.section = 'form';
      this.headed = { ...this.headed, isEnded: false };
      this.isUnderForm = true;
    }
  }

  private facts({ name, type, code, indicators, total, losses }: DocumentFacts): void {
    if (this.isBegun()) this.leave();
    if (name !== undefined) this.title(name, 'document');
    if (type !== undefined) this.documentType ??= type;
    const { current } = this;
    if (current && code !== undefined) current.code ??= code;
    if (current && indicators !== undefined) current.indicators ??= indicators;
    if (current && total !== undefined) current.total ??= total;
    (current?.losses ?? this.losses).push(...losses);
  }

  /** Whether a form stands under the heading of the form, or names itself, and those before it are tables of section 5. */
  private isOverStepTable({ hasHead }: FormPart): boolean {
    const { forms = [], stepTables = [] } = this.current ?? {};
    const isOwn = forms.length > 0 && forms.every((form) => stepTables.some((one) => one.form === form));
    return isOwn && (hasHead || this.headedName === 'form');
  }

  private demoteStepTable(): void {
    const { current } = this;
    if (!current) return;
    const tables = current.stepTables.splice(0).map(({ table }) => table);
    current.forms.splice(0);
    current.sections.set('steps', [...(current.sections.get('steps') ?? []), ...tables]);
  }

  /** Whether a form is that of another procedure: the one that is being read has one, and this begins anew. */
  private beginsForm(form: FormPart): boolean {
    if (this.isOverStepTable(form)) this.demoteStepTable();
    const before = this.current?.forms ?? [];
    if (before.length === 0) return false;
    const known =
      this.current?.titles.filter(({ from }) => from === 'form').map(({ text }) => bare(text)) ?? [];
    if (form.hasHead && form.title !== undefined && known.length > 0)
      return !known.includes(bare(form.title));
    return form.hasHead || firstNumber(form) === 1;
  }

  /**
   * Whether a table behind a form, though it has columns of one, is none: it has no title of its own, and neither the header of
   * the form nor the number of its next step. Behind another heading one that begins anew is an example.
   */
  private isOtherTable(form: FormPart, last: FormPart): boolean {
    if (form.hasHead || form.sections.size > 0 || this.section !== 'form') return false;
    const first = firstNumber(form);
    const numbers = (this.current?.forms ?? []).flatMap(numbersOf);
    if (first !== undefined && first === Math.max(...numbers) + 1) return false;
    return this.headed.isEnded || (first !== 1 && headerOf(form) !== headerOf(last));
  }

  private beginsAnother(name: SectionName): boolean {
    const { current } = this;
    if (!current) return false;
    if (name === 'name') return current.sections.size > 0 && !onlyForm(current);
    return current.sections.has(name) && this.first.includes(name);
  }

  private isAfterForm(): boolean {
    return (
      (this.section === 'form' || this.section === 'legend' || this.section === 'formReferences') &&
      !(this.section === 'form' && this.headed.isEnded) &&
      (this.current?.forms.length ?? 0) > 0
    );
  }

  /** Whether what is read stands behind a form, in a section or below a further heading. */
  private isBehindForm(): boolean {
    return this.isAfterForm() || (this.section === 'form' && this.headed.isEnded);
  }

  private isBegun(): boolean {
    return this.current !== undefined && (this.current.sections.size > 0 || this.current.forms.length > 0);
  }

  private leave(): void {
    this.head = undefined;
    this.current = undefined;
    this.section = 'top';
  }

  private procedure(): Building {
    if (!this.current) {
      this.current = {
        titles: [],
        sections: new Map(),
        forms: [],
        formReferences: [],
        stepTables: [],
        losses: [],
      };
      this.procedures.push(this.current);
    }
    return this.current;
  }

  private title(text: string, from: TitleFrom): void {
    this.procedure().titles.push({ text: inOneLine(text), from });
    this.section = 'top';
  }

  private put(block: SourceBlock, isHeading = false): void {
    const { current, section } = this;
    if (block.kind === 'paragraph' && this.isHeadLine(block)) return;
    if (section !== 'legend' && sourceLines([block]).some((line) => !PAGE_TURN.test(bare(line))))
      this.isUnderForm = false;
    if (!current) {
      if (this.procedures.length === 0) this.cover.push(block);
      else this.stray('after-form', block, this.losses);
    } else if (section === 'top') this.stray('cover', block, current.losses);
    else if (section === 'formReferences') current.formReferences.push(block);
    else if (section === 'form' && this.structure === 'service')
      this.append('steps', block, { isApart: true });
    else if (section === 'form' && this.structure === 'opdc') this.append('form', block, {});
    else if (section === 'form' && !this.headed.isEnded) this.stray('after-form', block, current.losses);
    else if (section === 'legend') this.stray('structure', block, current.losses);
    else {
      const apart = this.headed.isEnded ? { isApart: true as const } : {};
      const headed = isHeading ? { isHeading: true as const } : {};
      this.append(section, block, { ...headed, ...apart });
    }
  }

  private append(
    section: SectionName,
    block: SourceBlock,
    marks: Pick<OutlineBlock, 'isHeading' | 'isApart'>,
  ): void {
    const sections = this.procedure().sections;
    sections.set(section, [...(sections.get(section) ?? []), { ...block, ...marks }]);
  }

  /** Reads a line above the form, or at the head of a procedure, that its head would hold: a code or an indicator. */
  private isHeadLine({ text, place }: SourceParagraph): boolean {
    const words = inOneLine(text);
    const label = headLabel(words);
    const { current } = this;
    if (!current || current.forms.length > 0 || label === undefined || label === 'title') return false;
    if (this.section !== 'top' && !(this.section === 'form' && !this.headed.isEnded)) return false;
    const value = words.replace(FORM_HEAD[label], '').trim();
    if (value === '' || this.head?.values[label] !== undefined) return false;
    const { hasHead = false, values = {}, sections = new Map(), losses = [] } = this.head ?? {};
    const told: Loss = { kind: 'structure', words: words.slice(0, words.length - value.length), place };
    this.head = { hasHead, values: { ...values, [label]: value }, sections, losses: [...losses, told] };
    return true;
  }

  private stray(kind: LossKind, block: SourceBlock, losses: Loss[]): void {
    for (const paragraph of paragraphsIn([block])) {
      for (const words of sourceLines([paragraph])) losses.push({ kind, words, place: paragraph.place });
      for (const { words } of paragraph.shapes)
        if (words !== '') losses.push({ kind: 'shape', words, place: paragraph.place });
    }
  }

  private tell(kind: LossKind, words: string, { place }: SourceParagraph): void {
    const losses = this.current?.losses ?? this.losses;
    if (words.trim() !== '') losses.push({ kind, words: words.trim(), place });
  }
}

/** A heading of a section: its number and the level of its style, where it has them. */
interface Headed {
  readonly number?: number;
  readonly level?: number;
  readonly isBold: boolean;
  readonly isEnded: boolean;
}

/** In letters; a longer line in a list is one of its entries. */
const LONGEST_LIST_END = 80;

function numberOf(words: string): { readonly number?: number } {
  const [number, ...others] = itemOf(words)?.numbers ?? [];
  return number === undefined || others.length > 0 ? {} : { number };
}

function levelOf({ heading }: SourceParagraph): { readonly level?: number } {
  return heading === undefined ? {} : { level: heading };
}

/** Where what looks like a heading is an entry. */
const REGISTERED: readonly string[] = ['forms', 'references', 'formReferences'];

function isContents(paragraph: SourceParagraph, words: string): boolean {
  return (
    paragraph.isContents ||
    CONTENTS.test(bare(words)) ||
    /(?:\.{4,}|…{2,})\s*[0-9\u0e50-\u0e59]+$/u.test(words) ||
    /\t\s*[0-9\u0e50-\u0e59]{1,3}\s*$/u.test(paragraph.text)
  );
}

function onlyForm({ sections }: Building): boolean {
  return [...sections.keys()].every((name) => name === 'form' || name === 'legend');
}

function firstNumber(form: FormPart): number | undefined {
  return numbersOf(form)[0];
}

/** The numbers of the rows that have one; NaN where their column says something else. */
function numbersOf({ rows }: FormPart): readonly number[] {
  return rows.flatMap(({ cells }) => {
    const words = sourceLines(cells.get('number') ?? [])[0];
    return words === undefined ? [] : Number(/\d+/u.exec(bare(words))?.[0] ?? NaN);
  });
}

function headerOf({ layout }: FormPart): string {
  return layout.columns.map(({ header }) => bare(header)).join('|');
}
