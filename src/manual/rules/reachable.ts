import { procedures } from '../draft.ts';
import { exits, mayEnd } from '../exits.ts';
import { messages } from '../messages.ts';
import type { Step } from '../procedure.ts';
import type { Rule } from './rule.ts';

/** From the start every step can be reached, and from every step the end. */
export const reachable: Rule = {
  id: 'reachable',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      const ids = new Set(steps.map(({ id }) => id));
      if (ids.size < steps.length) continue;
      const onward = steps.map((_, index) =>
        exits(steps, index)
          .map(({ to }) => indexOf(steps, to))
          .filter((to) => to >= 0),
      );
      const reached = spread([0], onward);
      const ends = steps.flatMap((_, index) => (mayEnd(steps, index) ? [index] : []));
      const ending = spread(ends, reversed(onward));
      for (const [index, { label }] of steps.entries()) {
        const at = ['steps', index, 'id'];
        if (!reached.has(index)) yield { file, at, ...messages.unreachable(label) };
        else if (!ending.has(index)) yield { file, at, ...messages.deadEnd(label) };
      }
    }
  },
};

function indexOf(steps: readonly Step[], id: string): number {
  return steps.findIndex((step) => step.id === id);
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
