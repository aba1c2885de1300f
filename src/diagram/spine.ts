import type { Chart, ChartNode, Edge } from '#document/chart.ts';
import { documentWords } from '#words/document.ts';
import type { Data } from './svg.ts';

/** What stands on the spine: a step, an end below the last step, or the bar of a fork or a join. */
export interface SpineNode {
  readonly id: string;
  /** The step that it stands for or belongs to, from 0. */
  readonly step: number;
  /** None of a bar. */
  readonly node?: ChartNode;
}

/** A line between two rows of the spine; one to a symbol beside its own row stays in it. */
export interface SpineEdge {
  readonly from: number;
  readonly to: number;
  /** The id of the symbol that it leads to. */
  readonly goal: string;
  readonly when?: string;
  /** What the product says of a line: that work goes on side by side, or waits for all of it. */
  readonly note?: string;
  /** What a program that reads the picture is told of the line, and of its condition. */
  readonly data?: Data;
  readonly whenData?: Data;
}

/** A small symbol beside a row, and the line that leads to it, or from it to the row. */
export interface SideSymbol extends SpineEdge {
  /** Where the work ends or is handed over, or the step that it jumps to or comes from. */
  readonly kind: 'end' | 'jump' | 'arrival';
  readonly words: string;
  /** The step at the other end of a jump, where there is one. */
  readonly leads?: string;
}

/** A chart as a column of symbols and the lines between them. */
export interface Spine {
  readonly nodes: readonly SpineNode[];
  readonly edges: readonly SpineEdge[];
  readonly beside: readonly SideSymbol[];
}

/**
 * The symbols of a chart in the order in which they stand, with a bar below each step that forks and above each that
 * waits for all branches, and the lines between them. An end stands beside the symbol that leads to it; that of the last
 * step stands below it.
 */
export function spineOf({ nodes, edges }: Pick<Chart, 'nodes' | 'edges'>): Spine {
  const steps = nodes.filter(({ target }) => target);
  const forks = new Map(
    steps.flatMap((step) => {
      const branches = step.isTable ? [] : firstFork(edges, step.id);
      return branches.length > 1 ? [[step.id, branches] as const] : [];
    }),
  );
  const joins = new Set(edges.flatMap((edge) => (edge.joins ? [edge.to] : [])));
  const last = steps.at(-1);
  const below = nodes.filter(
    ({ id, target }) =>
      !target && !last?.isTable && edges.some(({ from, to }) => from === last?.id && to === id),
  );
  const spine = [
    ...steps.flatMap((node, step): SpineNode[] => [
      ...(joins.has(node.id) ? [{ id: joinBar(node.id), step }] : []),
      { id: node.id, step, node },
      ...(forks.has(node.id) ? [{ id: forkBar(node.id), step }] : []),
    ]),
    ...below.map((node): SpineNode => ({ id: node.id, step: steps.length - 1, node })),
  ];
  const rows = new Map(spine.map(({ id }, row) => [id, row]));
  const row = (id: string) => {
    const found = rows.get(id);
    if (found === undefined) throw new Error(`The chart has no row for ${id}`);
    return found;
  };
  const bars = [...forks].map(([step, branches]) => trunk(step, branches, row));
  const joined = [...joins].map((step): SpineEdge => {
    return { from: row(joinBar(step)), to: row(step), goal: step, note: documentWords.ways.join };
  });
  const ways = edges.map((edge) => {
    const isBranch = forks.get(edge.from)?.includes(edge) ?? false;
    const goal = edge.joins ? joinBar(edge.to) : edge.to;
    const from = row(isBranch ? forkBar(edge.from) : edge.from);
    const noted = saysTogether(edge, edges, spine[from]?.node?.isTable ?? false, spine[from + 1]?.id);
    return {
      edge,
      goal,
      from,
      to: rows.get(goal),
      ...(edge.when === undefined || isBranch ? {} : { when: edge.when, whenData: dataOf(edge) }),
      ...(noted ? { note: documentWords.ways.together } : {}),
      data: dataOf(edge),
    };
  });
  const numbers = new Map(nodes.map(({ id, number }) => [id, number]));
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return {
    nodes: spine,
    edges: [
      ...bars,
      ...joined,
      ...ways.flatMap(({ edge, to, ...way }) => (to === undefined || edge.jumps ? [] : [{ ...way, to }])),
    ],
    beside: [
      ...ways.flatMap(({ edge, to, ...way }): SideSymbol[] => {
        if (edge.jumps) {
          const goal = `${edge.from} jump ${edge.to}`;
          return [
            { ...way, goal, to: way.from, kind: 'jump', words: numbers.get(edge.to) ?? '', leads: edge.to },
          ];
        }
        return to === undefined
          ? [{ ...way, to: way.from, kind: 'end', words: labels.get(edge.to) ?? '' }]
          : [];
      }),
      ...arrivals(
        ways.filter(({ edge }) => edge.jumps),
        row,
        numbers,
      ),
    ],
  };
}

/** The ids of bars, which no step can have for want of a space. */
function forkBar(step: string): string {
  return `${step} fork`;
}

function joinBar(step: string): string {
  return `${step} join`;
}

function firstFork(edges: readonly Edge[], step: string): readonly Edge[] {
  const branches = edges.filter(({ from, fork }) => from === step && fork !== undefined);
  return branches.filter(({ fork }) => fork === branches[0]?.fork);
}

/** From a step to the bar of its fork, with the condition of all branches. */
function trunk(step: string, branches: readonly Edge[], row: (id: string) => number): SpineEdge {
  const when = branches[0]?.when;
  return {
    from: row(step),
    to: row(forkBar(step)),
    goal: forkBar(step),
    ...(when === undefined
      ? {}
      : { when, whenData: { from: step, to: branches.map(({ goal }) => goal).join(' '), kind: 'fork' } }),
  };
}

/** Whether an edge says that work goes on side by side: each row of a table, but one branch only of a bar. */
function saysTogether(
  edge: Edge,
  edges: readonly Edge[],
  inTable: boolean,
  next: string | undefined,
): boolean {
  if (edge.fork === undefined) return false;
  const fork = edges.filter(({ from, fork: part }) => from === edge.from && part === edge.fork);
  const leads = ({ to, joins, jumps }: Edge) => !jumps && (joins ? joinBar(to) : to) === next;
  return fork.length > 1 && (inTable || edge === (fork.find(leads) ?? fork[0]));
}

function dataOf({ from, goal, kind, outcome }: Edge): Data {
  return { from, to: goal, kind, ...(outcome ? { outcome } : {}) };
}

/** Where jumps arrive: one sign for each row, with the numbers of the steps that they come from. */
function arrivals(
  jumps: readonly { readonly edge: Edge; readonly goal: string }[],
  row: (id: string) => number,
  numbers: ReadonlyMap<string, string>,
): SideSymbol[] {
  return [...Map.groupBy(jumps, ({ goal }) => goal)].map(([goal, group]): SideSymbol => {
    const sources = [...new Set(group.map(({ edge }) => edge.from))];
    const [only, ...others] = sources;
    return {
      from: row(goal),
      to: row(goal),
      goal: `${goal} arrival`,
      kind: 'arrival',
      words: sources.map((source) => numbers.get(source) ?? '').join(', '),
      ...(only !== undefined && others.length === 0 ? { leads: only } : {}),
    };
  });
}
