import type { Exit, Step } from './procedure.ts';

/** The word that ends a procedure at a step: `next: end`. */
export const END = 'end';

/**
 * The steps that may follow the step at `index`.
 *
 * An omitted `next` means the following step, and on the last step the end. `next: end` gives no exit.
 */
export function exits(steps: readonly Step[], index: number): readonly Exit[] {
  const next = steps[index]?.next;
  if (next === undefined) {
    const following = steps[index + 1];
    return following ? [{ to: following.id }] : [];
  }
  return next.filter(({ to }) => to !== END);
}

/** Whether the procedure may end at the step at `index`. */
export function mayEnd(steps: readonly Step[], index: number): boolean {
  const next = steps[index]?.next;
  return next === undefined ? index === steps.length - 1 : next.some(({ to }) => to === END);
}
