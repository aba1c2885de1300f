import type { RootContent } from 'mdast';
import type { StructureName } from '#manual/structures.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { isFiller, type Stated } from '#manual/stated.ts';
import { oneOf } from './known-names.ts';
import type { Loss } from './loss.ts';
import { fieldMarkdown, fieldOfWords, isShownInFields } from './field-markdown.ts';
import { markedNodes } from './marks.ts';
import type { SectionName } from './headings.ts';
import type { OutlineBlock, WrittenProcedure } from './outline.ts';
import { proseOf } from './prose.ts';
import {
  paragraphsIn,
  type SourceBlock,
  type SourceMark,
  type SourceParagraph,
  type SourcePicture,
} from './source.ts';
import { ownChart, type ChartSentence } from './chart-sentence.ts';
import { serviceIn, type DraftService } from './service.ts';
import { withLists } from './service-lists.ts';
import { stepItems, textBefore } from './step-items.ts';
import { namesIn, withoutLabels, type LabelledItem, type StepLabel } from './step-labels.ts';
import type { DraftStep } from './draft-step.ts';
import { fieldText, stepOfText, stepsOf, stepsOfItems, type Steps, type Tell } from './steps.ts';
import { bare, itemOf, sourceLines, numberedText, inOneLine, saysNone, wordsOf } from './text.ts';
import { MEANS, OWN_FACTS, REFERENCES_LABEL, TARGET, TOTAL_TIME, YEAR_AT_END } from './vocabulary.ts';

/** One of several indicators, with how well it should be. */
export interface DraftIndicator {
  readonly name: string;
  readonly target?: string;
}

/** A procedure as a draft says it; those who do it, its forms and its references by their names. */
export interface DraftProcedure {
  readonly title: string;
  readonly code: string;
  /** One, in its words, or several. */
  readonly indicator: string | readonly DraftIndicator[];
  readonly steps: readonly DraftStep[];
  readonly definitions: Stated<readonly { readonly term: string; readonly meaning: string }[]>;
  readonly forms: Stated<readonly string[]>;
  readonly references: Stated<readonly string[]>;
  readonly formReferences?: Stated<readonly string[]>;
  readonly structure: StructureName;
  /** Where it is one, with how long it takes in all. */
  readonly service?: DraftService & { readonly total: string };
  /** Whether it has a standard form of its own. */
  readonly hasForm: boolean;
  /** What stands in a section besides what its component shows. */
  readonly prose: ReadonlyMap<SectionName, readonly RootContent[]>;
  readonly losses: readonly Loss[];
  /** Marks of the source that it has too. */
  readonly keptMarks: ReadonlySet<SourceMark>;
  /** Pictures of charts and their legend, which the product draws itself, by their paths. */
  readonly ownPictures: ReadonlySet<string>;
}

/**
 * Makes a draft of a procedure as it is written. What the file does not say is ไม่ระบุ.
 * @param untitled its name where the file gives none
 * @param file gives the name of the file of a picture that can be shown; none where it cannot
 * @param roles names of those who are in the register of roles
 */
export function draftProcedure(
  written: WrittenProcedure,
  structure: StructureName,
  untitled: string,
  file: (picture: SourcePicture) => string | undefined,
  roles: readonly string[],
): DraftProcedure {
  return new Drafting(written, structure, file, roles).draft(untitled);
}

class Drafting {
  private readonly written: WrittenProcedure;
  private readonly structure: StructureName;
  private readonly file: (picture: SourcePicture) => string | undefined;
  private readonly roles: readonly string[];
  private readonly losses: Loss[];
  private readonly sections: ReadonlyMap<SectionName, readonly OutlineBlock[]>;
  private readonly keptMarks = new Set<SourceMark>();
  private readonly ownPictures = new Set<string>();
  private total: string | undefined;
  private readonly chart = new Map<number, ChartSentence>();
  private readonly prose = new Map<SectionName, readonly RootContent[]>();

  constructor(
    written: WrittenProcedure,
    structure: StructureName,
    file: (picture: SourcePicture) => string | undefined,
    roles: readonly string[],
  ) {
    this.written = written;
    this.structure = structure;
    this.file = file;
    this.roles = roles;
    this.sections = structure === 'service' ? withLists(sectionsOf(written)) : sectionsOf(written);
    this.losses = [...written.losses, ...written.forms.flatMap(({ losses }) => losses)];
  }

  draft(untitled: string): DraftProcedure {
    const title = this.title(untitled);
    for (const name of AS_TEXT) this.keep(name, this.blocks(name));
    this.keep(
      'flowchart',
      this.blocks('flowchart').filter((block) => !this.isOwnChart(block, title)),
    );
    const definitions = this.definitions();
    const steps = this.steps(title);
    const service = this.structure === 'service' ? this.service() : undefined;
    const listedForms = this.register('forms', steps);
    const references = this.register('references', steps);
    const formReferences = this.formReferences(references);
    for (const { sections } of this.written.forms)
      for (const [name, blocks] of sections)
        if (this.sections.get(name) !== blocks)
          for (const block of blocks) this.tellBlock('form-head', block);
    this.keep('form', this.blocks('form'));
    for (const block of this.blocks('legend')) this.tellBlock('structure', block);
    return {
      title,
      code: this.stated(this.first(({ code }) => code, 'form-head') ?? this.written.code),
      indicator: this.indicator(),
      steps,
      definitions,
      forms: listedForms,
      references,
      ...(formReferences === undefined ? {} : { formReferences }),
      structure: this.structure,
      ...(service === undefined ? {} : { service }),
      hasForm: this.written.forms.length > 0,
      prose: this.prose,
      losses: this.losses,
      keptMarks: this.keptMarks,
      ownPictures: this.ownPictures,
    };
  }

  /** Whether a paragraph is only the chart as the product draws it, whose sentences are read. */
  private isOwnChart(block: OutlineBlock, title: string): boolean {
    if (block.kind === 'table' || inOneLine(block.text) !== '' || block.pictures.length === 0) return false;
    const read = block.pictures.map(({ alt }) => ownChart(alt, title));
    if (!read.every((sentences) => sentences !== undefined)) return false;
    for (const sentence of read.flat()) this.chart.set(sentence.number, sentence);
    for (const { path } of block.pictures) this.ownPictures.add(path);
    return true;
  }

  private service(): DraftProcedure['service'] {
    const { service, besides, losses } = serviceIn(this.sections);
    this.losses.push(...losses);
    for (const [name, blocks] of besides) this.keep(name, blocks);
    // An address that is told is no link that is lost.
    const urls = service.channels.flatMap(({ url }) => url ?? []);
    for (const { marks } of paragraphsIn(this.blocks('channels')))
      for (const mark of marks) if (urls.includes(mark.url ?? '')) this.keptMarks.add(mark);
    const total = this.total ?? this.written.total;
    if (total === undefined) this.losses.push({ kind: 'no-total', words: UNSTATED });
    return { ...service, total: total ?? UNSTATED };
  }

  private blocks(name: SectionName): readonly OutlineBlock[] {
    return this.sections.get(name) ?? [];
  }

  private tellBlock(kind: Loss['kind'], block: SourceBlock): void {
    for (const paragraph of paragraphsIn([block])) {
      const { place, shapes } = paragraph;
      for (const words of sourceLines([paragraph])) this.losses.push({ kind, words, place });
      for (const { words } of shapes) if (words !== '') this.losses.push({ kind: 'shape', words, place });
    }
  }

  /** The name of the procedure, as section 1 says it, and the others that differ. */
  private title(untitled: string): string {
    const named = paragraphsIn(this.blocks('name'));
    const [first, ...others] = named.filter(({ text }) => inOneLine(text) !== '');
    const own = first ? inOneLine(itemOf(numberedText(first))?.rest ?? first.text) : '';
    if (own !== '' && first && own !== inOneLine(numberedText(first)))
      this.losses.push({ kind: 'item-number', words: inOneLine(numberedText(first)), place: first.place });
    for (const paragraph of others) this.tellBlock('other-title', paragraph);
    for (const { shapes, place } of named)
      for (const { words } of shapes) if (words !== '') this.losses.push({ kind: 'shape', words, place });
    const { titles } = this.written;
    const order = ['document', 'heading', 'form'] as const;
    const best = order.flatMap((from) =>
      titles.filter((title) => title.from === from && !isFiller(title.text)),
    )[0];
    const title = own !== '' && !isFiller(own) ? own : (best?.text ?? untitled);
    for (const { text } of titles)
      if (text !== title) this.losses.push({ kind: 'other-title', words: text, ours: title });
    return title;
  }

  private first<T>(
    value: (form: WrittenProcedure['forms'][number]) => T | undefined,
    kind: Loss['kind'],
  ): T | undefined {
    const found = this.written.forms.flatMap((form) => value(form) ?? []);
    for (const other of found.slice(1))
      if (other !== found[0]) this.losses.push({ kind, words: String(other) });
    return found[0];
  }

  private stated(words = ''): string {
    if (words === '' || words === UNSTATED) return UNSTATED;
    if (saysNone(words)) return NONE;
    if (!isFiller(words)) return words;
    this.losses.push({ kind: 'filler', words });
    return UNSTATED;
  }

  private indicator(): DraftProcedure['indicator'] {
    const [several] = this.written.forms.flatMap(({ indicators = [] }) =>
      indicators.length > 0 ? [indicators] : [],
    );
    if (several) return several.map((words) => this.measured(words));
    const { indicators = [] } = this.written;
    const said = this.first(({ indicator }) => indicator, 'form-head');
    if (said === undefined && indicators.length > 1)
      return indicators.map((line) => {
        const { written = '', rest = line } = itemOf(line) ?? {};
        if (written !== '') this.losses.push({ kind: 'structure', words: written });
        return this.measured(rest);
      });
    const words = this.stated(said ?? indicators[0]);
    const item = itemOf(words);
    if (TARGET.test(words)) {
      if (item) this.losses.push({ kind: 'structure', words: item.written });
      return [this.measured(item?.rest ?? words)];
    }
    return words === UNSTATED || words === NONE ? words : fieldOfWords(words);
  }

  private measured(words: string): DraftIndicator {
    const { name, target } = TARGET.exec(words)?.groups ?? {};
    if (name === undefined || target === undefined) return { name: fieldOfWords(words) };
    const label = words.slice(name.length, words.lastIndexOf(target));
    for (const own of [label, `${target})`]) this.losses.push({ kind: 'structure', words: own.trim() });
    return { name: fieldOfWords(name), target: fieldOfWords(target) };
  }

  /** Keeps blocks as the text of a section. */
  private keep(name: SectionName, blocks: readonly OutlineBlock[]): void {
    const says = paragraphsIn(blocks).filter(({ text }) => inOneLine(text) !== '');
    const [only] = says;
    if (only && says.length === 1 && saysNone(only.text)) {
      this.prose.set(name, proseOf([{ ...only, text: NONE, marks: [] }], this.file).nodes);
      return;
    }
    const isEmpty = blocks.every(
      (block) => block.kind === 'paragraph' && isFiller(block.text) && block.pictures.length === 0,
    );
    if (isEmpty) {
      for (const block of blocks) this.tellBlock('filler', block);
      return;
    }
    const nodes = this.proseOf(blocks, () => true);
    if (nodes.length > 0) this.prose.set(name, nodes);
  }

  private proseOf(
    blocks: readonly OutlineBlock[],
    isShown: (mark: SourceMark) => boolean,
  ): readonly RootContent[] {
    const { nodes, losses, keptMarks } = proseOf(blocks, this.file);
    this.losses.push(...losses);
    for (const mark of keptMarks) if (isShown(mark)) this.keptMarks.add(mark);
    return nodes;
  }

  /** Terms with their meanings; other text of the section is kept below them. */
  private definitions(): DraftProcedure['definitions'] {
    const found: { term: string; meaning: RootContent[] }[] = [];
    const others: OutlineBlock[] = [];
    const meant = (words: string, block: SourceParagraph): RootContent => ({
      type: 'paragraph',
      children: markedNodes(words, block, (mark) => {
        if (isShownInFields(mark)) this.keptMarks.add(mark);
      }),
    });
    const blocks = this.blocks('definitions');
    if (this.saysOnlyNone(blocks.filter(isListed))) {
      this.keep('definitions', blocks.filter(isApart));
      return NONE;
    }
    for (const block of blocks) {
      const last = found.at(-1);
      if (
        block.kind === 'table' ||
        block.isHeading ||
        block.isApart ||
        block.pictures.length > 0 ||
        inOneLine(block.text) === ''
      ) {
        others.push(block);
        continue;
      }
      const text = inOneLine(block.text);
      const item = itemOf(text);
      const { term, means, meaning } = MEANS.exec(item?.rest ?? text)?.groups ?? {};
      const isSaid = term !== undefined && meaning !== undefined && means !== undefined;
      if (isSaid && !isFiller(term) && !isFiller(meaning)) {
        this.tellShapes(block);
        found.push({ term: term.trim(), meaning: [meant(meaning.trim(), block)] });
        this.losses.push({
          kind: 'structure',
          words: [item?.written, means].filter(Boolean).join(' '),
          place: block.place,
        });
      } else if (last && others.length === 0) {
        this.tellShapes(block);
        const words = inOneLine(numberedText(block));
        last.meaning.push(meant(words, block));
        if (!block.list && !item)
          this.losses.push({ kind: 'meaning-goes-on', words, place: block.place, ours: last.term });
      } else others.push(block);
    }
    this.keep('definitions', others);
    if (found.length === 0) return UNSTATED;
    return found.map(({ term, meaning }) => ({ term, meaning: fieldMarkdown(meaning) }));
  }

  private saysOnlyNone(blocks: readonly OutlineBlock[]): boolean {
    const words = wordsOf(blocks);
    return words !== '' && saysNone(words);
  }

  private tellShapes({ shapes, place }: SourceParagraph): void {
    for (const { words } of shapes) if (words !== '') this.losses.push({ kind: 'shape', words, place });
  }

  /** The entries of a section that lists what a register holds, one in each line. */
  private listed(name: SectionName, blocks: readonly OutlineBlock[]): Stated<readonly string[]> {
    const isNone = this.saysOnlyNone(blocks.filter(isListed));
    const others = blocks.filter((block, index) =>
      isNone
        ? isApart(block)
        : isApart(block) ||
          block.kind === 'table' ||
          block.isHeading ||
          block.pictures.length > 0 ||
          leadsTable(block, blocks[index + 1], blocks[index - 1]),
    );
    this.keep(name, others);
    if (isNone) return NONE;
    const lines = blocks.filter((block) => !others.includes(block));
    const entries = this.entries(lines);
    return entries.length === 0 ? UNSTATED : entries;
  }

  /** The forms or references of their section; where it lists none, those that steps name. */
  private register(name: 'forms' | 'references', steps: readonly DraftStep[]): Stated<readonly string[]> {
    const listed = this.listed(name, this.blocks(name));
    const named = steps.flatMap((step) => step[name] ?? []);
    if (named.length === 0 || (listed !== UNSTATED && listed !== NONE)) return listed;
    return named.filter((own, index) => named.findIndex((one) => bare(one) === bare(own)) === index);
  }

  private entries(blocks: readonly SourceBlock[]): readonly string[] {
    const found: string[] = [];
    for (const paragraph of paragraphsIn(blocks)) {
      this.tellShapes(paragraph);
      const words = inOneLine(paragraph.text);
      const outer = itemOf(words);
      const item = outer && outer.numbers.length === 0 ? (itemOf(outer.rest) ?? outer) : outer;
      const rest = (item?.rest ?? words).trim();
      if (item && rest !== '')
        this.losses.push({
          kind: 'item-number',
          words: words.slice(0, words.length - rest.length).trim(),
          place: paragraph.place,
        });
      if (rest === '' || rest === UNSTATED) continue;
      if (saysNone(rest) || isFiller(rest))
        this.losses.push({ kind: 'filler', words: rest, place: paragraph.place });
      else if (!oneOf(found, rest)) found.push(rest);
      const year = YEAR_AT_END.exec(rest)?.[0] ?? '';
      if (year !== '') this.losses.push({ kind: 'structure', words: year.trim(), place: paragraph.place });
    }
    return found;
  }

  private formReferences(references: Stated<readonly string[]>): DraftProcedure['formReferences'] {
    const blocks = [...this.written.forms.flatMap((form) => form.references), ...this.written.formReferences];
    const heading = paragraphsIn(blocks).map((paragraph) => {
      const { label, rest } = withoutLabel(inOneLine(paragraph.text));
      if (label !== '') this.losses.push({ kind: 'structure', words: label, place: paragraph.place });
      return { ...paragraph, text: rest };
    });
    if (this.saysOnlyNone(heading)) return references === NONE ? undefined : NONE;
    const entries = this.entries(heading);
    if (entries.length === 0) return undefined;
    if (references === UNSTATED || references === NONE) return entries;
    const isSame = entries.length === references.length && entries.every((entry) => oneOf(references, entry));
    return isSame ? undefined : entries;
  }

  /** Steps of the form, with the wording of section 5 where it differs; those of section 5 where there is no form. */
  private steps(title: string): readonly DraftStep[] {
    const steps = this.taken(stepsOf(this.written.forms, this.roles));
    const legend = this.written.forms.flatMap((form) => form.legend.map(({ path }) => path));
    for (const path of legend) this.ownPictures.add(path);
    const all = this.blocks('steps').filter(
      (block) => !this.isOwnChart(block, title) && !this.isTotal(block),
    );
    const listed = all.filter(isListed);
    const before = textBefore(listed);
    const blocks = listed.slice(before.length);
    const items = stepItems(blocks);
    if (steps.length === 0 && items.length === 0) {
      this.losses.push({ kind: 'no-steps', words: title });
      this.keep('steps', all);
      return [stepOfText(title, title, 0, 1)];
    }
    // The details of a service stand nowhere else.
    if (steps.length > 0 && (items.length !== steps.length || this.structure === 'service')) {
      const words = wordsOf(blocks);
      if (words !== '') this.losses.push({ kind: 'steps-apart', words, ours: String(steps.length) });
      this.keep('steps', all);
      return steps;
    }
    const own = before.filter((block) => OWN_FACTS.test(wordsOf([block])));
    for (const block of own) this.tellBlock('structure', block);
    this.keep('steps', [...before.filter((block) => !own.includes(block)), ...all.filter(isApart)]);
    this.tellNumbers(blocks);
    // The product keeps records by names that a step alone does not tell.
    const isText = (label: StepLabel) => label === 'records' || (steps.length > 0 && IN_FORM.includes(label));
    const labelled = items.map((item) => withoutLabels(item, isText));
    for (const { lines } of labelled) for (const line of lines) this.tellBlock('step-fact', line);
    if (steps.length === 0) {
      this.losses.push({ kind: 'steps-from-text', words: String(items.length) });
      const isWhole = this.chart.size === items.length;
      const read = this.taken(stepsOfItems(labelled, isWhole ? this.chart : new Map(), this.roles));
      return read.map((step, index) => this.withFacts(step, labelled[index]));
    }
    const texts = labelled.map(({ paragraphs }) => fieldMarkdown(this.proseOf(paragraphs, isShownInFields)));
    return steps.map((step, index) => {
      const narrative = texts[index] ?? '';
      const told = bare(narrative) === bare(step.detail) ? step : withNarrative(step, narrative);
      return this.withFacts(told, labelled[index]);
    });
  }

  /** Whether a paragraph only says how long a service takes in all. */
  private isTotal(block: OutlineBlock): boolean {
    if (this.structure !== 'service' || block.kind === 'table') return false;
    const words = inOneLine(numberedText(block));
    const label = TOTAL_TIME.exec(words)?.[0] ?? '';
    if (label === '' || label === words) return false;
    const total = words.slice(label.length);
    this.losses.push({ kind: 'structure', words: label.trim(), place: block.place });
    if (this.total !== undefined && bare(this.total) !== bare(total))
      this.losses.push({ kind: 'form-head', words, place: block.place });
    this.total ??= total;
    return true;
  }

  private taken({ steps, losses, keptMarks, ownPictures }: Steps): readonly DraftStep[] {
    this.losses.push(...losses);
    for (const path of ownPictures) this.ownPictures.add(path);
    for (const mark of keptMarks) this.keptMarks.add(mark);
    return steps;
  }

  /** A step with what lines below it tell that no column of a form does. */
  private withFacts(step: DraftStep, item: LabelledItem | undefined): DraftStep {
    const { told } = item ?? {};
    const forms = namesIn(told?.get('forms'));
    const references = namesIn(told?.get('references'));
    const [indicator, note] = (['indicator', 'note'] as const).map((label) => this.text(told?.get(label)));
    return {
      ...step,
      ...(note === undefined || step.note !== undefined ? {} : { note }),
      ...(forms.length === 0 ? {} : { forms }),
      ...(references.length === 0 ? {} : { references }),
      ...(indicator === undefined ? {} : { indicator }),
    };
  }

  private text(paragraphs: readonly SourceParagraph[] = []): string | undefined {
    const place = paragraphs[0]?.place;
    const tell: Tell = (kind, words, ours) => {
      if (words !== '')
        this.losses.push({
          kind,
          words,
          ...(place ? { place } : {}),
          ...(ours === undefined ? {} : { ours }),
        });
    };
    const text = fieldText(paragraphs, tell, this.keptMarks);
    return text === UNSTATED || text === NONE ? undefined : text;
  }

  private tellNumbers(blocks: readonly OutlineBlock[]): void {
    for (const paragraph of paragraphsIn(blocks)) {
      this.tellShapes(paragraph);
      const item = itemOf(inOneLine(paragraph.text));
      if (item) this.losses.push({ kind: 'item-number', words: item.written, place: paragraph.place });
    }
  }
}

/** Whether a line without a number, behind entries that have some, only leads to the table below it. */
function leadsTable(
  block: SourceParagraph,
  next: OutlineBlock | undefined,
  last: OutlineBlock | undefined,
): boolean {
  const isItem = (one: SourceParagraph) => itemOf(inOneLine(numberedText(one))) !== undefined;
  return next?.kind === 'table' && last?.kind === 'paragraph' && isItem(last) && !isItem(block);
}

function isApart(block: OutlineBlock): boolean {
  return block.isApart === true;
}

/** Whether a block is among what its section lists. */
function isListed(block: OutlineBlock): boolean {
  return !isApart(block);
}

/** Sections that hold nothing but text. */
const AS_TEXT: readonly SectionName[] = ['objectives', 'scope', 'duties', 'monitoring', 'criteria'];

/** Labels of what the columns of the form tell. */
const IN_FORM: readonly StepLabel[] = ['duration', 'owners', 'standard', 'starts', 'due'];

function withNarrative(step: DraftStep, narrative: string): DraftStep {
  const { label, detail, ...rest } = step;
  return { label, detail, narrative, ...rest };
}

/** Sections of the text, and those that say nothing there as the head of the form says them. */
function sectionsOf({
  sections,
  forms,
}: WrittenProcedure): ReadonlyMap<SectionName, readonly OutlineBlock[]> {
  const all = new Map(sections);
  for (const form of forms)
    for (const [name, blocks] of form.sections)
      if (wordsOf(all.get(name) ?? []) === '') all.set(name, blocks);
  return all;
}

/** What stands behind the label เอกสารอ้างอิง, and the label. */
function withoutLabel(words: string): { readonly label: string; readonly rest: string } {
  const label = REFERENCES_LABEL.exec(words)?.[0] ?? '';
  return { label: label.trim(), rest: words.slice(label.length) };
}
