import type { Step } from './procedure.ts';
import { waysOut, type Way } from './ways.ts';

/** A way from one step to another, by their positions, or out of the procedure. */
export interface StepEdge {
  readonly from: number;
  readonly to: number | undefined;
  readonly way: Way;
  /** Which way out of its step it is, from 0. */
  readonly index: number;
}

/** The ways of a procedure without its loops. */
export interface StepGraph {
  /** The ways out of each step that lead on. */
  readonly onward: readonly (readonly StepEdge[])[];
  /** The steps, each after all that it leads on to; rows are no order to go by, since a step may lead up without a loop. */
  readonly backwards: readonly number[];
  /** There are loops, which are left out. */
  readonly loops: boolean;
  /** Ways from a branch of a fork to the step that waits for all of its branches. */
  readonly joins: readonly StepEdge[];
}

/**
 * The ways of a procedure without its loops: ways to the step itself, or to one above it from which the step can be
 * reached again.
 */
export function stepGraph(steps: readonly Step[]): StepGraph {
  const rows = new Map([...steps.entries()].reverse().map(([row, { id }]) => [id, row]));
  const all = steps.map((_, from) =>
    waysOut(steps, from).map((way, index): StepEdge => ({ from, to: rows.get(way.to), way, index })),
  );
  const isLoop = ({ from, to }: StepEdge) => to !== undefined && to <= from && reached([to], all).has(from);
  const onward = all.map((edges) => edges.filter((edge) => !isLoop(edge)));
  const loops = onward.some((edges, row) => edges.length < (all[row]?.length ?? 0));
  return { onward, backwards: backwards(onward), loops, joins: joinsOf(onward) };
}

type Edges = readonly (readonly StepEdge[])[];

/** The steps in an order in which each stands after all that it leads on to. */
function backwards(onward: Edges): number[] {
  const left = onward.map((edges) => edges.filter(({ to }) => to !== undefined).length);
  const sources = new Map<number, number[]>();
  for (const { from, to } of onward.flat())
    if (to !== undefined) sources.set(to, [...(sources.get(to) ?? []), from]);
  const order = [...left.keys()].filter((row) => left[row] === 0);
  for (const row of order) {
    for (const from of sources.get(row) ?? []) {
      left[from] = (left[from] ?? 0) - 1;
      if (left[from] === 0) order.push(from);
    }
  }
  return order;
}

/** Ways to steps at which branches of one fork meet, which were apart until then. */
function joinsOf(onward: Edges): readonly StepEdge[] {
  const joins = new Set<StepEdge>();
  const into = new Map<number, StepEdge[]>();
  for (const edge of onward.flat())
    if (edge.to !== undefined) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  for (const fork of forksOf(onward)) {
    const branches = fork.map((edge) => ({ edge, steps: reached([edge.to ?? -1], onward) }));
    for (const [step, edges] of into) {
      const meeting = branches.filter(({ steps }) => steps.has(step));
      const arriving = meeting.map((branch) =>
        edges.filter(
          (edge) =>
            edge === branch.edge ||
            (branch.steps.has(edge.from) &&
              meeting.some((other) => other !== branch && !other.steps.has(edge.from))),
        ),
      );
      if (arriving.filter((some) => some.length > 0).length > 1)
        for (const edge of arriving.flat()) joins.add(edge);
    }
  }
  return [...joins];
}

function forksOf(onward: Edges): readonly (readonly StepEdge[])[] {
  return onward.flatMap((edges) => {
    const branches = edges.filter(({ to, way }) => to !== undefined && way.forks);
    return [...Map.groupBy(branches, ({ way }) => way.part).values()].filter((fork) => fork.length > 1);
  });
}

/** Steps that can be reached from some steps, these among them. */
function reached(from: readonly number[], edges: Edges): ReadonlySet<number> {
  const found = new Set(from);
  for (const row of found) for (const { to } of edges[row] ?? []) if (to !== undefined) found.add(to);
  return found;
}
