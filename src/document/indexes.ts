import { citedId, formsUsed } from '#manual/cited.ts';
import { duties } from '#manual/duties.ts';
import type { Library } from '#manual/library.ts';
import type { OwnerPart, Procedure } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import { NONE } from '#manual/vocabulary.ts';
import { byThai, headingLetter } from '#thai/collate.ts';
import type { DocumentWords } from '#words/document.ts';
import { reader } from './body.ts';
import { oneLine } from './field.ts';
import { formEntry, referenceEntry, registersOf, type FormEntry, type ReferenceEntry } from './registers.ts';
import type { RichText } from './rich-text.ts';
import { stepNames, type StepName } from './step-names.ts';
import type { Named } from './target.ts';

/** The definitions under one letter. */
export interface GlossaryLetter {
  readonly letter: string;
  readonly terms: readonly { readonly term: string; readonly meaning: RichText; readonly from: Named }[];
}

/** Every definition of a library, by the letter that a Thai dictionary lists it under. */
export function glossary(library: Library, words: DocumentWords): readonly GlossaryLetter[] {
  const { assets } = registersOf(library, words);
  const terms = proceduresOf(library)
    .flatMap((procedure) =>
      entries(procedure.definitions).map(({ term, meaning }) => ({ term, meaning, procedure })),
    )
    .sort(
      byThai(
        ({ term }) => term,
        ({ procedure }) => procedure.id,
      ),
    );
  return [...Map.groupBy(terms, ({ term }) => headingLetter(term))].map(([letter, under]) => ({
    letter,
    terms: under.map(({ term, meaning, procedure }) => ({
      term,
      meaning: reader(procedure, assets, words).field(meaning),
      from: named(procedure),
    })),
  }));
}

/** A step that a role is responsible for, and what part of it, where that is said. */
export interface OwnStep extends StepName {
  readonly part: OwnerPart | undefined;
}

/** A role with the steps that it is responsible for. */
export interface RoleEntry {
  readonly id: string;
  readonly name: string;
  readonly kindName: string;
  readonly phone: string | undefined;
  readonly procedures: readonly (Named & { readonly steps: readonly OwnStep[] })[];
}

/** Who does what, by name. */
export function roleIndex(library: Library, { registers: words }: DocumentWords): readonly RoleEntry[] {
  const work = new Map<string, RoleEntry['procedures'][number][]>();
  for (const procedure of proceduresOf(library)) {
    const names = stepNames(procedure);
    for (const { role, steps } of duties(procedure)) {
      const own = work.get(role) ?? [];
      work.set(role, own);
      own.push({
        ...named(procedure),
        steps: steps.map(({ index, part }) => ({ ...(names[index] as StepName), part })),
      });
    }
  }
  return library.roles
    .toSorted(
      byThai(
        ({ name }) => name,
        ({ id }) => id,
      ),
    )
    .map(({ id, name, kind, phone }) => ({
      id,
      name,
      kindName: words.roleKinds[kind],
      phone: phone === undefined ? undefined : words.phone(oneLine(phone)),
      procedures: work.get(id) ?? [],
    }));
}

/** An entry of a register with the procedures that name it. */
export type Used<Entry> = Entry & { readonly procedures: readonly Named[] };

/** The references register by name, each with the procedures that cite it: in section 8, in the form or at a step. */
export function referenceIndex(library: Library, words: DocumentWords): readonly Used<ReferenceEntry>[] {
  const uses = usesOf(library, ({ references, formReferences, steps }) =>
    [
      ...entries(references),
      ...entries(formReferences ?? []),
      ...steps.flatMap((step) => step.references ?? []),
    ].map(citedId),
  );
  return byTitle(library.references).map((reference) => ({
    ...referenceEntry(reference, words),
    procedures: uses.get(reference.id) ?? [],
  }));
}

/** The same by kind, in the order in which kinds are listed; kinds without an entry are left out. */
export function referencesByKind(
  library: Library,
  words: DocumentWords,
): readonly { readonly kindName: string; readonly references: readonly Used<ReferenceEntry>[] }[] {
  const byKind = Map.groupBy(referenceIndex(library, words), ({ kindName }) => kindName);
  return Object.values(words.registers.referenceKinds).flatMap((kindName) => {
    const references = byKind.get(kindName);
    return references ? [{ kindName, references }] : [];
  });
}

/** The forms register by name, each with the procedures that use it. */
export function formIndex(library: Library, words: DocumentWords): readonly Used<FormEntry>[] {
  const uses = usesOf(library, (procedure) => [
    ...entries(formsUsed(procedure)),
    ...entries(procedure.service?.documents ?? NONE).flatMap(({ form }) => form ?? []),
  ]);
  return byTitle(library.forms).map((form) => ({
    ...formEntry(form, words),
    procedures: uses.get(form.id) ?? [],
  }));
}

function byTitle<Entry extends { readonly id: string; readonly title: string }>(
  register: readonly Entry[],
): Entry[] {
  return register.toSorted(
    byThai<Entry>(
      ({ title }) => title,
      ({ id }) => id,
    ),
  );
}

function usesOf(
  library: Library,
  ids: (procedure: Procedure) => readonly string[],
): ReadonlyMap<string, readonly Named[]> {
  const uses = new Map<string, Named[]>();
  for (const procedure of proceduresOf(library)) {
    for (const id of new Set(ids(procedure))) uses.set(id, [...(uses.get(id) ?? []), named(procedure)]);
  }
  return uses;
}

function proceduresOf({ manuals }: Library): readonly Procedure[] {
  return manuals.flatMap(({ procedures }) => procedures);
}

function named({ id, title }: Procedure): Named {
  return { target: { kind: 'procedure', procedure: id }, text: title };
}
