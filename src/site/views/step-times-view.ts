import type { StepBar } from '#document/step-times.ts';

/** Bars are drawn to so many parts of the whole, for each of which there is a class. */
const PARTS = 40;

/** The classes that draw a bar: where it begins and where it ends, at least a part wide. */
export function barClasses({ from, to }: Pick<StepBar, 'from' | 'to'>): string {
  const begin = Math.min(Math.round(from * PARTS), PARTS - 1);
  const end = Math.max(Math.round(to * PARTS), begin + 1);
  return `bar bar-from-${begin} bar-to-${end}`;
}
