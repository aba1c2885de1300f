import type { Cited, Procedure } from './procedure.ts';
import { entries, isStated, type Stated } from './stated.ts';
import { NONE } from './vocabulary.ts';

/** The id of a reference that is named. */
export function citedId(cited: Cited): string {
  return typeof cited === 'string' ? cited : cited.id;
}

/** The forms of a procedure: those that it lists, and after them those that only its steps name. */
export function formsUsed({ forms, steps }: Pick<Procedure, 'forms' | 'steps'>): Stated<readonly string[]> {
  return withThose(
    forms,
    steps.flatMap((step) => step.forms ?? []),
    (id) => id,
  );
}

/** The references of a procedure: those that it lists, and after them, each whole, those that only its steps cite. */
export function referencesUsed({
  references,
  steps,
}: Pick<Procedure, 'references' | 'steps'>): Stated<readonly Cited[]> {
  const ofSteps = steps.flatMap((step) => (step.references ?? []).map(citedId));
  return withThose(references, ofSteps, citedId);
}

function withThose<T>(
  listed: Stated<readonly (T | string)[]>,
  others: readonly string[],
  idOf: (entry: T | string) => string,
): Stated<readonly (T | string)[]> {
  const known = new Set(entries(listed).map(idOf));
  const added = [...new Set(others)].filter((id) => !known.has(id));
  const all = [...entries(listed), ...added];
  return all.length > 0 ? all : isStated(listed) ? NONE : listed;
}
