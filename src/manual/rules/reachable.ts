import { procedures } from '../draft.ts';
import { END, waysOut } from '../exits.ts';
import { messages } from '../messages.ts';
import type { Step } from '../procedure.ts';
import type { Rule } from './rule.ts';

/**
 * From the start every step can be reached, and from every step the end. Of steps that hang together only the one where
 * it begins is told. Where a `next` leads nowhere, that is told instead.
 */
export const reachable: Rule = {
  id: 'reachable',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      const order = new Map(steps.map(({ id }, index) => [id, index]));
      const ways = steps.map((_, index) => waysOut(steps, index).map(({ to }) => to));
      const targets = ways.map((some) => some.filter((to) => to !== END).map((to) => order.get(to)));
      if (order.size < steps.length || targets.flat().includes(undefined)) continue;
      const onward = targets as number[][];
      const reached = spread([0], onward);
      const lost = steps.map((_, index) => index).filter((index) => !reached.has(index));
      for (const index of beginnings(lost, onward))
        yield { file, at: ['steps', index, 'id'], ...messages.unreachable(labelOf(steps, index)) };

      const ends = steps.flatMap((_, index) => (ways[index]?.includes(END) ? [index] : []));
      const ending = spread(ends, reversed(onward));
      const stuck = [...reached].filter((index) => !ending.has(index)).sort((a, b) => a - b);
      const last = stuck.at(-1);
      if (last === undefined) continue;
      const at = ['steps', last, steps[last]?.next ? 'next' : 'id'];
      yield { file, at, ...messages.deadEnd(labelOf(steps, last)) };
    }
  },
};

/** Of some steps, those that none of the others leads to; or the first, where they lead in a circle. */
function beginnings(some: readonly number[], onward: readonly (readonly number[])[]): number[] {
  const led = new Set(some.flatMap((index) => (onward[index] ?? []).filter((to) => to !== index)));
  const first = some.filter((index) => !led.has(index));
  return first.length > 0 ? first : some.slice(0, 1);
}

function labelOf(steps: readonly Step[], index: number): string {
  return steps[index]?.label ?? '';
}

function spread(from: readonly number[], onward: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (const index of reached) for (const to of onward[index] ?? []) reached.add(to);
  return reached;
}

function reversed(onward: readonly (readonly number[])[]): number[][] {
  const backward: number[][] = onward.map(() => []);
  for (const [from, targets] of onward.entries()) for (const to of targets) backward[to]?.push(from);
  return backward;
}
