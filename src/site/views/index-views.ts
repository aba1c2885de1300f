import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { entries } from '#manual/stated.ts';
import { byThai, headingLetter } from '#thai/collate.ts';
import { pageAddress, stepAddress } from '../addresses.ts';
import { indexWords } from '#words/page.ts';
import { referenceKindWords, roleKindWords } from '#words/registers.ts';
import { formView, referenceView, type FormView, type ReferenceView } from './records-view.ts';
import type { Target } from './shown.ts';
import { stepNumber } from './steps-view.ts';

/** How many procedures one entry of an index names; a page must not grow with the library. */
const MOST_NAMED = 20;

/** The procedures that use something. */
export interface Uses {
  readonly procedures: readonly Target[];
  /** Says how many more there are. */
  readonly more: string | undefined;
}

export interface TermView {
  readonly term: string;
  readonly meaning: string;
  readonly from: Target;
}

/** The definitions under one letter. */
export interface LetterView {
  readonly letter: string;
  readonly anchor: string;
  readonly terms: readonly TermView[];
}

/** Every definition of the library, by the letter a Thai dictionary lists it under. */
export function glossaryView(library: Library): readonly LetterView[] {
  const terms = allProcedures(library)
    .flatMap((procedure) =>
      entries(procedure.definitions).map(({ term, meaning }) => ({ term, meaning, from: target(procedure) })),
    )
    .sort(
      byThai(
        ({ term }) => term,
        ({ from }) => from.href,
      ),
    );
  return [...Map.groupBy(terms, ({ term }) => headingLetter(term))].map(([letter, under], index) => ({
    letter,
    anchor: `letter-${index + 1}`,
    terms: under,
  }));
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly procedures: readonly (Target & { readonly steps: readonly Target[] })[];
  readonly more: string | undefined;
}

/** Who does what: each role with the steps it is responsible for. */
export function rolesView(library: Library): readonly RoleView[] {
  const procedures = allProcedures(library);
  return library.roles
    .toSorted(
      byThai(
        ({ name }) => name,
        ({ id }) => id,
      ),
    )
    .map(({ id, name, kind }) => {
      const doing = procedures.flatMap((procedure) => {
        const steps = procedure.steps.flatMap((step, index) =>
          entries(step.owners).includes(id)
            ? [{ href: stepAddress(procedure, step), text: `${stepNumber(index)} ${step.label}` }]
            : [],
        );
        return steps.length > 0 ? [{ ...target(procedure), steps }] : [];
      });
      return {
        id,
        name,
        kind: roleKindWords[kind],
        procedures: doing.slice(0, MOST_NAMED),
        more: more(doing.length),
      };
    });
}

/** The references register by kind, each with the procedures that cite it, in the form or in section 8. */
export function referencesView(
  library: Library,
): readonly { readonly kind: string; readonly references: readonly (ReferenceView & Uses)[] }[] {
  const uses = usesOf(library, ({ references, formReferences }) => [
    ...entries(references),
    ...entries(formReferences ?? []),
  ]);
  const sorted = library.references.toSorted(
    byThai(
      ({ title }) => title,
      ({ id }) => id,
    ),
  );
  return Object.entries(referenceKindWords).flatMap(([kind, label]) => {
    const references = sorted
      .filter((reference) => reference.kind === kind)
      .map((reference) => ({ ...referenceView(reference), ...uses(reference.id) }));
    return references.length > 0 ? [{ kind: label, references }] : [];
  });
}

/** The forms register, each form with the procedures that use it. */
export function formsView(library: Library): readonly (FormView & Uses)[] {
  const uses = usesOf(library, ({ forms }) => entries(forms));
  return library.forms
    .toSorted(
      byThai(
        ({ title }) => title,
        ({ id }) => id,
      ),
    )
    .map((form) => ({ ...formView(form), ...uses(form.id) }));
}

function usesOf(library: Library, ids: (procedure: Procedure) => readonly string[]): (id: string) => Uses {
  const users = new Map<string, Target[]>();
  for (const procedure of allProcedures(library)) {
    for (const id of new Set(ids(procedure))) {
      users.set(id, [...(users.get(id) ?? []), target(procedure)]);
    }
  }
  return (id) => {
    const procedures = users.get(id) ?? [];
    return { procedures: procedures.slice(0, MOST_NAMED), more: more(procedures.length) };
  };
}

function allProcedures({ manuals }: Library): readonly Procedure[] {
  return manuals.flatMap(({ procedures }) => procedures);
}

function more(count: number): string | undefined {
  return count > MOST_NAMED ? indexWords.more(count - MOST_NAMED) : undefined;
}

function target(procedure: Procedure): Target {
  return { href: pageAddress(procedure), text: procedure.title };
}
