import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Library, Manual } from '#manual/library.ts';
import { valueOf } from '#document/field.ts';
import { manualDocument } from '#document/manual.ts';
import { procedureDocument, type ProcedureDocument, type SectionDocument } from '#document/procedure.ts';
import { passages, type RichText } from '#document/rich-text.ts';
import type { StepDocument } from '#document/steps.ts';
import { documentWords } from '#words/document.ts';
import { recordWords } from '#words/search-records.ts';
import { registerRecords } from './register-records.ts';

/** A text and how much a word in it counts; 1 is the weight of plain prose. */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

/** A place on a page that a hit leads to. */
export interface RecordPart {
  /** Id of the place; the first part of a page has none and means its top. */
  readonly anchor?: string;
  /** What the place is called in a list of results. */
  readonly title: string;
  readonly texts: readonly WeighedText[];
}

/** One page as searchers see it. */
export interface SearchRecord {
  /** Address from the root of the site, `/manual/procedure/`. */
  readonly url: string;
  readonly title: string;
  readonly parts: readonly RecordPart[];
  /** Names a reader may narrow a search by. */
  readonly filters: Readonly<Partial<Record<'manual' | 'role' | 'reference', readonly string[]>>>;
}

const LABEL = 3;
const TERM = 4;
const PROSE = 1;
/** Headings that every procedure shares say little about any of them. */
const HEADING = 0.5;

/** Everything that can be found: the contents page of each manual, its procedures, and the registers. */
export function searchRecords(library: Library): SearchRecord[] {
  const manuals = library.manuals.flatMap((manual) => [
    manualRecord(manual, library),
    ...manual.procedures.map((procedure) =>
      procedureRecord(procedureDocument(library, procedure, documentWords)),
    ),
  ]);
  return [...manuals, ...registerRecords(library)];
}

function manualRecord(manual: Manual, library: Library): SearchRecord {
  const { title, documentType, place, author } = manualDocument(library, manual, documentWords);
  const names = [documentType, place.unit, place.group, place.office, library.office.abbreviation];
  const texts = weighed([...names, `${author.name} ${author.position}`], PROSE);
  return {
    url: `/${manual.id}/`,
    title,
    parts: [{ title: recordWords.contents, texts }],
    filters: { manual: [title] },
  };
}

function procedureRecord(procedure: ProcedureDocument): SearchRecord {
  const { id, title, manual, steps, references, form } = procedure;
  const owners = steps.flatMap((step) => valueOf(step.owners) ?? []);
  const cited = [...(valueOf(references) ?? []), ...(valueOf(form.references) ?? [])];
  return {
    url: `/${id}/`,
    title,
    parts: [
      { title: recordWords.top, texts: weighed(headTexts(procedure), PROSE) },
      ...procedure.sections.flatMap((section) => [
        {
          anchor: sectionAnchor(section),
          title: section.heading,
          texts: [...weighed([section.title], HEADING), ...sectionTexts(section, procedure)],
        },
        ...(holds(section, 'Steps') ? steps.map(stepPart) : []),
      ]),
    ],
    filters: {
      manual: [manual.text],
      role: [...new Set(owners.map(({ name }) => name))],
      reference: [...new Set(cited.map(({ kindName }) => kindName))],
    },
  };
}

/** What stands above the sections. */
function headTexts({ code, indicator, control }: ProcedureDocument): string[] {
  const written = valueOf(code);
  const [measured, ...more] = textsOf(valueOf(indicator) ?? []);
  return [
    ...(written === undefined ? [] : [recordWords.code(written)]),
    ...(measured === undefined ? [] : [recordWords.indicator(measured), ...more]),
    ...control.signatures.map(({ name, position }) => `${name} ${position}`),
    ...control.history.map(({ text }) => text),
  ];
}

function sectionTexts(section: SectionDocument, { definitions, forms, references, form }: ProcedureDocument) {
  const prose = [...section.blocks, ...section.notes.flatMap(({ blocks }) => blocks)];
  const titles = (entries: readonly { readonly title: string }[] = [], weight = LABEL): WeighedText[] =>
    entries.map(({ title: text }) => ({ text, weight }));
  return [
    ...weighed(textsOf(prose), PROSE),
    ...(holds(section, 'Definitions') ? (valueOf(definitions) ?? []) : []).flatMap(({ term, meaning }) => [
      ...weighed([term], TERM),
      ...weighed(textsOf(meaning), PROSE),
    ]),
    ...(holds(section, 'Forms') ? titles(valueOf(forms)) : []),
    ...(holds(section, 'References') ? titles(valueOf(references)) : []),
    ...(section.holdsForm ? titles(valueOf(form.references), PROSE) : []),
  ];
}

function stepPart(step: StepDocument): RecordPart {
  const { row, label, narrative, detail, standard, owners, duration, starts, ways } = step;
  const facts = [
    ...textsOf(detail),
    ...(narrative === detail ? [] : textsOf(narrative)),
    ...textsOf(valueOf(standard) ?? []),
    ...(valueOf(owners) ?? []).map(({ name }) => name),
    ...[valueOf(duration), starts, ...ways.map(({ when }) => when)].filter((text) => text !== undefined),
  ];
  return {
    anchor: stepAnchor(step),
    title: recordWords.step(row, label),
    texts: [...weighed([label], LABEL), ...weighed(facts, PROSE)],
  };
}

function holds({ blocks }: SectionDocument, name: string): boolean {
  return blocks.some((block) => block.type === 'component' && block.name === name);
}

/** The passages of a text, each in one line. */
export function textsOf(blocks: RichText): string[] {
  return passages(blocks)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

export function weighed(texts: readonly string[], weight: number): WeighedText[] {
  return texts.map((text) => ({ text, weight }));
}
