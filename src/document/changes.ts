import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import type { ChangeWords } from '#words/changes.ts';
import type { DocumentWords } from '#words/document.ts';
import { chapterDocument, type ChapterDocument } from './chapter.ts';
import { wayPhrase } from './chart.ts';
import { oneLine, type Field } from './field.ts';
import { procedureDocument, type ProcedureDocument } from './procedure.ts';
import { passages, type RichText } from './rich-text.ts';
import type { StepDocument } from './steps.ts';

/** A fact that readers are told otherwise than before. */
export interface ChangedFact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A step that came, went, or is told otherwise. */
export interface StepChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly number: string;
  readonly label: string;
  /** The number that it had, where that is another. */
  readonly was?: string;
  readonly facts: readonly ChangedFact[];
}

/** What came, went, or is told otherwise, by its id. */
export interface DocumentChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly title: string;
  readonly facts: readonly ChangedFact[];
  readonly steps: readonly StepChange[];
  /** Sections whose text is another, as a list of contents names them. */
  readonly sections: readonly string[];
}

/** An entry of a register that came, went, or is called otherwise. */
export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export const CHANGED_REGISTERS = ['roles', 'forms', 'references'] as const;

/** How one state of a library differs from an earlier one, in what readers are shown. */
export interface LibraryChanges {
  readonly office: readonly ChangedFact[];
  readonly procedures: readonly DocumentChange[];
  readonly chapters: readonly DocumentChange[];
  readonly registers: Readonly<Record<(typeof CHANGED_REGISTERS)[number], readonly EntryChange[]>>;
}

interface Words {
  readonly document: DocumentWords;
  readonly change: ChangeWords;
}

/**
 * Compares two states of a library by the ids of what is in it, and where these are new by the former ones.
 * @param comparable whether a procedure or a chapter is compared
 */
export function libraryChanges(
  before: Library,
  after: Library,
  words: Words,
  comparable: (page: { readonly file: string }) => boolean = () => true,
): LibraryChanges {
  const between = (states: (library: Library, words: Words) => readonly DocumentState[]) => {
    const compared = (library: Library) => states(library, words).filter(comparable);
    return documentChanges(compared(before), compared(after));
  };
  return {
    office: facts(officeFacts(before, words), officeFacts(after, words)),
    procedures: between(procedureStates),
    chapters: between(chapterStates),
    registers: {
      roles: entryChanges(before.roles, after.roles, ({ name }) => name),
      forms: entryChanges(before.forms, after.forms, titled),
      references: entryChanges(before.references, after.references, titled),
    },
  };
}

/** Something that may have been known by other ids before. */
interface Known {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** What is compared of a document: texts by their labels. */
type Facts = ReadonlyMap<string, string>;

interface DocumentState extends Known {
  readonly file: string;
  readonly title: string;
  readonly facts: Facts;
  readonly steps: readonly StepState[];
  /** Texts of sections by their names. */
  readonly sections: Facts;
}

interface StepState extends Known {
  readonly number: string;
  readonly label: string;
  readonly facts: Facts;
}

function officeFacts({ office }: Library, { change }: Words): Facts {
  return new Map([
    [change.facts.title, office.name],
    [
      change.office,
      [office.abbreviation, office.parent, office.address, office.phone].filter(Boolean).join(' · '),
    ],
  ]);
}

function procedureStates(library: Library, words: Words): readonly DocumentState[] {
  return library.manuals.flatMap(({ procedures }) =>
    procedures.map((procedure) =>
      procedureState(procedureDocument(library, procedure, words.document), formerIds(procedure), words),
    ),
  );
}

function formerIds({ manual, formerly = [] }: Procedure): readonly string[] {
  return formerly.map((slug) => `${manual}/${slug}`);
}

function procedureState(
  document: ProcedureDocument,
  formerly: readonly string[],
  words: Words,
): DocumentState {
  const { facts: labels } = words.change;
  const { control } = document;
  return {
    id: document.id,
    formerly,
    file: document.file,
    title: document.title,
    facts: new Map([
      [labels.title, document.title],
      [labels.code, shown(document.code, String)],
      [labels.indicator, shown(document.indicator, wordsOf)],
      [labels.status, control.status?.text ?? ''],
      [labels.control, control.facts.map(({ label, text }) => `${label} ${text}`).join(', ')],
      [
        labels.definitions,
        shown(document.definitions, (all) =>
          all.map(({ term, meaning }) => `${term}: ${wordsOf(meaning)}`).join('; '),
        ),
      ],
      [labels.forms, shown(document.forms, listed)],
      [labels.references, shown(document.references, listed)],
    ]),
    steps: document.steps.map((step) => stepState(step, words)),
    sections: new Map(document.sections.map((section) => [section.name, withNotes(section)])),
  };
}

function stepState(step: StepDocument, { document, change }: Words): StepState {
  const { facts: labels } = change;
  return {
    id: step.id,
    formerly: step.formerly,
    number: step.number,
    label: step.label,
    facts: new Map([
      [labels.label, step.label],
      [labels.shape, change.shapes[step.shape] ?? step.shape],
      [labels.detail, wordsOf(step.detail)],
      [labels.narrative, wordsOf(step.narrative)],
      [labels.time, shown(step.time, (times) => times.join(', '))],
      [labels.start, step.starts ?? ''],
      [labels.owners, shown(step.owners, (owners) => owners.map((owner) => owner.shown).join(', '))],
      [labels.standard, shown(step.standard, wordsOf)],
      [labels.ways, step.ways.map((way) => wayPhrase(way, document).spoken).join(', ')],
      [labels.forms, listed(step.forms)],
      [labels.references, listed(step.references)],
      [labels.indicator, wordsOf(step.indicator ?? [])],
      [labels.records, step.records.join(', ')],
      [labels.note, wordsOf(step.note ?? [])],
    ]),
  };
}

function chapterStates(library: Library, words: Words): readonly DocumentState[] {
  return library.manuals.flatMap(({ front, back }) =>
    [...front, ...back].map((chapter) => {
      const document = chapterDocument(library, chapter, words.document);
      const { id, file, title } = document;
      const named = new Map([[words.change.facts.title, title]]);
      return { id, file, title, facts: named, steps: [], sections: new Map([[title, withNotes(document)]]) };
    }),
  );
}

function documentChanges(
  before: readonly DocumentState[],
  after: readonly DocumentState[],
): readonly DocumentChange[] {
  return paired(before, after).flatMap(([was, is]): readonly DocumentChange[] => {
    const { id, title } = (is ?? was) as DocumentState;
    if (!was || !is)
      return [{ kind: is ? 'added' : 'removed', id, title, facts: [], steps: [], sections: [] }];
    const changed = facts(was.facts, is.facts);
    const steps = stepChanges(was.steps, is.steps);
    const sections = [
      ...[...is.sections].flatMap(([name, text]) => (was.sections.get(name) === text ? [] : [name])),
      ...[...was.sections.keys()].filter((name) => !is.sections.has(name)),
    ];
    return changed.length + steps.length + sections.length === 0
      ? []
      : [{ kind: 'changed', id, title, facts: changed, steps, sections }];
  });
}

function stepChanges(before: readonly StepState[], after: readonly StepState[]): readonly StepChange[] {
  return paired(before, after).flatMap(([was, is]): readonly StepChange[] => {
    const { number, label } = (is ?? was) as StepState;
    if (!was || !is) return [{ kind: is ? 'added' : 'removed', number, label, facts: [] }];
    const changed = facts(was.facts, is.facts);
    const isMoved = was.number !== number;
    if (changed.length === 0 && !isMoved) return [];
    return [{ kind: 'changed', number, label, facts: changed, ...(isMoved ? { was: was.number } : {}) }];
  });
}

function entryChanges<Entry extends Known>(
  before: readonly Entry[],
  after: readonly Entry[],
  name: (entry: Entry) => string,
): readonly EntryChange[] {
  return paired(before, after).flatMap(([was, is]): readonly EntryChange[] => {
    const { id } = (is ?? was) as Entry;
    const [old, now] = [was ? name(was) : '', is ? name(is) : ''];
    if (was && is && old === now) return [];
    return [{ kind: was && is ? 'changed' : is ? 'added' : 'removed', id, before: old, after: now }];
  });
}

/** Those of the same id or a former one, in the order of now; those that are gone come last. */
function paired<T extends Known>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [was: T | undefined, is: T | undefined])[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const pairs = after.map((one) => {
    const known = [one.id, ...(one.formerly ?? [])].find((id) => old.has(id));
    return [known === undefined ? undefined : old.get(known), one] as const;
  });
  const found = new Set(pairs.map(([was]) => was));
  return [...pairs, ...before.filter((one) => !found.has(one)).map((one) => [one, undefined] as const)];
}

function facts(before: Facts, after: Facts): readonly ChangedFact[] {
  return [...after].flatMap(([label, now]) => {
    const old = before.get(label) ?? '';
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}

function shown<T>(of: Field<T>, text: (value: T) => string): string {
  return 'value' in of ? text(of.value) : of.instead;
}

function wordsOf(text: RichText): string {
  return passages(text).map(oneLine).join(' ');
}

function withNotes({ blocks, notes }: Pick<ChapterDocument, 'blocks' | 'notes'>): string {
  return [blocks, ...notes.map((note) => note.blocks)].map(wordsOf).join(' ');
}

function listed(entries: readonly { readonly title: string }[]): string {
  return entries.map(titled).join(', ');
}

function titled({ title }: { readonly title: string }): string {
  return title;
}
