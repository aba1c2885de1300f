import type { Exit, Step } from './procedure.ts';

/** The word that ends a procedure at a step: `next: end`. */
export const END = 'end';

/**
 * Every way out of the step at `index`, the end included: `to` is the id of a step, or {@link END}. An omitted `next`
 * means the following step, and on the last step the end.
 */
export function waysOut(steps: readonly Step[], index: number): readonly Exit[] {
  return steps[index]?.next ?? [{ to: steps[index + 1]?.id ?? END }];
}
