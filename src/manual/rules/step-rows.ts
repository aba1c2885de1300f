import { nearestId } from '../nearest.ts';
import type { Step } from '../procedure.ts';
import { END, goalsOf, isHandOver } from '../ways.ts';

/**
 * The rows that each step leads to, from 0; the end is the row after the last, and so is another procedure. A `next` that no step has leads to the one
 * whose id it most likely means, or counts as not written; of steps with one id the first counts.
 */
export function rowsAfter(steps: readonly Pick<Step, 'id' | 'next'>[]): readonly (readonly number[])[] {
  const rows = new Map([...steps.entries()].reverse().map(([row, { id }]) => [id, row]));
  rows.set(END, steps.length);
  const rowOf = (id: string) =>
    isHandOver(id) ? steps.length : (rows.get(id) ?? rows.get(nearestId(id, [...rows.keys()]) ?? ''));
  return steps.map(({ next = [] }, row) => {
    const targets = next.flatMap(goalsOf).flatMap((goal) => rowOf(goal) ?? []);
    return targets.length > 0 ? targets : [row + 1];
  });
}
