import { procedures } from '../draft.ts';
import { said } from '../messages.ts';
import { isStart } from '../ways.ts';
import type { Rule } from './rule.ts';
import { isDecision } from './decisions.ts';
import { rowsAfter } from './step-rows.ts';

/**
 * From a start every step can be reached, and from every step the end. Of steps that hang together only the one where
 * it begins is told, and none that leads to itself alone, which is told as that.
 */
export const reachable: Rule = {
  id: 'reachable',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      const onward = rowsAfter(steps);
      const reached = spread(
        [...steps.keys()].filter((row) => isStart(steps, row)),
        onward,
      );
      const lost = [...steps.keys()].filter((row) => !reached.has(row));
      for (const row of sources(lost, onward))
        yield { file, at: ['steps', row], ...said('unreachable', steps[row]?.label ?? '') };

      const backward = reversed(onward);
      const ending = spread([steps.length], backward);
      const stuck = [...steps.keys()].filter((row) => !ending.has(row)).reverse();
      for (const row of sources(stuck, backward)) {
        const leadsToItself = onward[row]?.every((to) => to === row) ?? false;
        if (leadsToItself && steps[row] && !isDecision(steps[row])) continue;
        const at = ['steps', row, ...(steps[row]?.next ? ['next'] : [])];
        yield { file, at, ...said('deadEnd', steps[row]?.label ?? '') };
      }
    }
  },
};

type Graph = readonly (readonly number[])[];

/** Of some rows those from which all of them can be reached, one for each circle; the first of them where it may be any. */
function sources(some: readonly number[], onward: Graph): number[] {
  const covered = new Set<number>();
  return finished(some, onward)
    .reverse()
    .filter((row) => {
      if (covered.has(row)) return false;
      for (const reached of spread([row], onward, covered)) covered.add(reached);
      return true;
    })
    .sort((a, b) => a - b);
}

/** Rows in the order in which a walk in depth leaves them: a circle that leads to another is left after it. */
function finished(some: readonly number[], onward: Graph): number[] {
  const order: number[] = [];
  const within = new Set(some);
  const seen = new Set<number>();
  for (const start of some) {
    const path = seen.has(start) ? [] : [{ row: start, ways: (onward[start] ?? []).values() }];
    seen.add(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { value: to, done } = top.ways.next();
      if (done) order.push(path.pop()?.row ?? start);
      else if (within.has(to) && !seen.has(to)) {
        seen.add(to);
        path.push({ row: to, ways: (onward[to] ?? []).values() });
      }
    }
  }
  return order;
}

/** Everything that can be reached from some rows, but what was reached before. */
function spread(
  from: readonly number[],
  onward: Graph,
  before: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const reached = new Set(from);
  for (const row of reached) for (const to of onward[row] ?? []) if (!before.has(to)) reached.add(to);
  return reached;
}

function reversed(onward: Graph): number[][] {
  const backward: number[][] = [...onward.map(() => []), []];
  for (const [from, targets] of onward.entries()) for (const to of targets) backward[to]?.push(from);
  return backward;
}
