import { chapters, procedures } from '#manual/draft.ts';
import type { Library } from '#manual/library.ts';
import { excerpts } from './excerpts.ts';
import { oneLine } from './field.ts';
import type { Facts } from './told-facts.ts';
import {
  chapterStates,
  manualStates,
  officeFacts,
  procedureStates,
  registerStates,
  type Known,
  type ComparedSide,
  type ToldState,
  type ToldStep,
} from './told-states.ts';

/** A fact that readers are told otherwise than before, where its texts differ. */
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

/** What came, went, or is told otherwise, by its id: a manual, a page of it, or an entry of a register. */
export interface DocumentChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly title: string;
  readonly facts: readonly ChangedFact[];
  readonly steps: readonly StepChange[];
  /** Sections whose text is another, as a list of contents names them. */
  readonly sections: readonly string[];
}

/** How one state of a library differs from an earlier one, in what readers are shown. */
export interface LibraryChanges {
  readonly office: readonly ChangedFact[];
  readonly manuals: readonly DocumentChange[];
  readonly procedures: readonly DocumentChange[];
  readonly chapters: readonly DocumentChange[];
  readonly registers: Readonly<Record<keyof ReturnType<typeof registerStates>, readonly DocumentChange[]>>;
}

/**
 * Compares two states of a library by the ids of what is in it, and where these are new by the former ones.
 * @param comparable whether a manual, a procedure or a chapter is compared
 */
export function libraryChanges(
  before: Library,
  after: Library,
  words: ComparedSide['words'],
  comparable: (page: { readonly file: string }) => boolean = () => true,
): LibraryChanges {
  const sides = sidesOf(before, after, words);
  const [was, is] = sides;
  const between = (states: (side: ComparedSide) => readonly ToldState[]) => {
    const [old, now] = sides.map((side) => states(side).filter(comparable));
    return documentChanges(old ?? [], now ?? []);
  };
  return {
    office: changedFacts(officeFacts(was), officeFacts(is)),
    manuals: between(manualStates),
    procedures: between(procedureStates),
    chapters: between(chapterStates),
    registers: {
      roles: between((side) => registerStates(side).roles),
      forms: between((side) => registerStates(side).forms),
      references: between((side) => registerStates(side).references),
    },
  };
}

interface Page extends Known {
  readonly title: string;
  readonly steps: readonly Known[];
}

/** Both states, each of which knows what became of its pages and steps in the later one. */
function sidesOf(
  before: Library,
  after: Library,
  words: ComparedSide['words'],
): readonly [was: ComparedSide, is: ComparedSide] {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const [was, is] of paired(pagesOf(before), pagesOf(after))) {
    if (!was || !is) continue;
    ids.set(was.id, is.id);
    titles.set(is.id, is.title);
    for (const [step, later] of paired(was.steps, is.steps))
      if (step && later) ids.set(`${was.id}#${step.id}`, `${is.id}#${later.id}`);
  }
  const now = (id: string) => ids.get(id) ?? id;
  return [
    { library: before, words, now, sharedTitle: (id) => titles.get(now(id)) },
    { library: after, words, now: (id) => id, sharedTitle: (id) => titles.get(id) },
  ];
}

function pagesOf(library: Library): readonly Page[] {
  return [
    ...procedures(library).map(({ id, manual, formerly = [], title, steps }) => {
      return { id, formerly: formerly.map((slug) => `${manual}/${slug}`), title, steps };
    }),
    ...chapters(library).map(({ id, title }) => ({ id, title, steps: [] })),
  ];
}

function documentChanges(
  before: readonly ToldState[],
  after: readonly ToldState[],
): readonly DocumentChange[] {
  return paired(before, after).flatMap(([was, is]): readonly DocumentChange[] => {
    const { id, title } = (is ?? was) as ToldState;
    if (!was || !is)
      return [{ kind: is ? 'added' : 'removed', id, title, facts: [], steps: [], sections: [] }];
    const changed = changedFacts(was.facts, is.facts);
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

function stepChanges(before: readonly ToldStep[], after: readonly ToldStep[]): readonly StepChange[] {
  return paired(before, after).flatMap(([was, is]): readonly StepChange[] => {
    const { number, label } = (is ?? was) as ToldStep;
    if (!was || !is) return [{ kind: is ? 'added' : 'removed', number, label, facts: [] }];
    const changed = changedFacts(was.facts, is.facts);
    const isMoved = was.number !== number;
    if (changed.length === 0 && !isMoved) return [];
    return [{ kind: 'changed', number, label, facts: changed, ...(isMoved ? { was: was.number } : {}) }];
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

function changedFacts(before: Facts, after: Facts): readonly ChangedFact[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((label) => {
    const [old, now] = [oneLine(before.get(label) ?? ''), oneLine(after.get(label) ?? '')];
    if (old === now) return [];
    const [told, toldNow] = excerpts(old, now);
    return [{ label, before: told, after: toldNow }];
  });
}
