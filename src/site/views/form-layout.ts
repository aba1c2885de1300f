import type { StepName } from '#document/step-names.ts';

/** A number and its unit stay on one line up to this many letters, which is what the column holds. */
const LONGEST_AMOUNT = 11;

/** The id of a row of the form on its page; the steps of section 5 have ids of their own. */
export function rowAnchor({ id }: Pick<StepName, 'id'>): string {
  return `form-step-${id}`;
}

/** The words of a duration that may break, and the number with its unit, which do not. */
export function durationParts(written: string): { readonly words: string; readonly amount: string } {
  const at = written.search(/\p{Nd}/u);
  const amount = at < 0 ? '' : written.slice(at);
  const kept = amount.length <= LONGEST_AMOUNT ? amount : '';
  return { words: written.slice(0, written.length - kept.length), amount: kept };
}
