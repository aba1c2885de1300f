import type { Point } from '#diagram/edge-path.ts';
import { flowLayout, IN_COLUMN, type FlowSetting } from '#diagram/flow-layout.ts';
import { slices, type Slice } from '#diagram/slices.ts';
import { wayPhrase, type Chart, type Edge } from '#document/chart.ts';
import type { StepDocument } from '#document/steps.ts';
import { documentWords } from '#words/document.ts';
import { printWords } from '#words/print.ts';
import type { Paper } from '../paper.ts';
import { piecesForPaper } from '../text/print-text.ts';

type Graph = Pick<Chart, 'nodes' | 'edges'>;

/** The chart in a row of the form, and what the detail of its step tells because the chart has no room for it. */
export interface RowChart {
  readonly step: StepDocument;
  readonly slice: Slice;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is drawn of a step in place of its words and ways. */
interface Shortened {
  /** So many pieces of its label. */
  readonly label?: number;
  /** Numbers stand for its conditions, and one symbol for all signs and ends beside it but so many. */
  readonly numbered?: { readonly own: number };
}

/** A beginning of a label says at least so much of it. */
const LEAST_PIECES = 12;

/** What a chart may take of the width of a sheet. */
const SETTINGS: Readonly<Record<Paper['sheet'], FlowSetting>> = {
  portrait: { ...IN_COLUMN, line: 150, decision: { lines: [120, 100, 84], widest: 216 }, down: 140 },
  landscape: {
    line: 170,
    decision: { lines: [150, 130, 110, 90], widest: 320 },
    sides: ['right'],
    way: 120,
    down: 180,
    end: 120,
  },
};

/** The chart of a procedure in the rows of its form. Lines that go on over the edge of a row have no arrow heads there. */
export function formSlices(chart: Graph, sheet: Paper['sheet']): readonly Slice[] {
  const all = slices(flowLayout(chart, (text) => piecesForPaper(text), SETTINGS[sheet]));
  return all.map(({ layout, ...crossing }) => {
    const isInside = (tip: Point | undefined) => tip !== undefined && tip[1] > 0 && tip[1] < layout.height;
    const edges = layout.edges.map((edge) => ({
      ...edge,
      head: edge.head && isInside(edge.points.at(-1)),
      tail: edge.tail && isInside(edge.points[0]),
    }));
    return { layout: { ...layout, edges }, ...crossing };
  });
}

/**
 * The same where no row may be higher than `most` px. Where its words take too much, the symbol shows their beginning,
 * or its ways their numbers, and where these are too many, one symbol stands for the last of them; the detail of the step
 * says them whole.
 */
export function rowCharts(
  chart: Graph,
  steps: readonly StepDocument[],
  most: number,
  paper: Paper,
): RowChart[] {
  const shortened = new Map<string, Shortened>();
  const drawn = () => {
    const changed = [...shortened].reduce((graph, one) => shortenedChart(graph, one, paper), chart);
    return formSlices(changed, paper.sheet);
  };
  for (const [row, { layout }] of drawn().entries()) {
    const step = steps[row];
    if (!step || layout.height <= most) continue;
    const fits = (one: Shortened) => {
      shortened.set(step.id, one);
      return (drawn()[row]?.layout.height ?? 0) <= most;
    };
    shortened.set(step.id, fittingStep(chart, row, fits));
  }
  const all = drawn();
  return steps.map((step, row): RowChart => {
    const { label, numbered } = shortened.get(step.id) ?? {};
    return {
      step,
      slice: all[row] as Slice,
      before: label === undefined ? [] : [`(${chart.nodes[row]?.label})`],
      after: numbered ? step.ways.map((way, index) => paper.number(told(way, index))) : [],
    };
  });
}

function told(way: StepDocument['ways'][number], index: number): string {
  return `(${index + 1}) ${wayPhrase(way, documentWords).spoken}`;
}

/** The least that has to be changed of a step, so that it fits. */
function fittingStep({ nodes, edges }: Graph, row: number, fits: (one: Shortened) => boolean): Shortened {
  const { id = '', label = '' } = nodes[row] ?? {};
  const pieces = piecesForPaper(label).length;
  const few = Math.min(LEAST_PIECES, pieces);
  const shortest = few < pieces ? { label: few } : {};
  const leaving = edges.filter(({ from }) => from === id);
  for (const ways of [{}, { numbered: { own: leaving.length } }]) {
    if (fits(ways)) return ways;
    if (few < pieces && fits({ ...ways, ...shortest }))
      return { ...ways, label: mostOf(few, pieces, (count) => fits({ ...ways, label: count })) };
  }
  const own = mostOf(1, leaving.length, (count) => fits({ ...shortest, numbered: { own: count } }));
  return { ...shortest, numbered: { own } };
}

/** The greatest number from `least` and below `beyond` that fits. */
function mostOf(least: number, beyond: number, fits: (count: number) => boolean): number {
  let [low, high] = [least, beyond];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function shortenedChart(
  { nodes, edges }: Graph,
  [id, { label, numbered }]: readonly [string, Shortened],
  paper: Paper,
): Graph {
  const shown = nodes.map((node) =>
    node.id === id && label !== undefined ? { ...node, label: beginning(node.label, label) } : node,
  );
  if (!numbered) return { nodes: shown, edges };
  const leaving = edges.filter(({ from }) => from === id);
  const number = (edge: Edge) => paper.number(`(${leaving.indexOf(edge) + 1})`);
  const stops = new Set(nodes.flatMap((node) => (node.target ? [] : [node.id])));
  const left = leaving.filter(({ to, jumps }) => jumps || stops.has(to)).slice(numbered.own);
  const [first] = left;
  const last = left.at(-1);
  const more = `${id} more`;
  const ways = edges
    .filter((edge) => !left.includes(edge))
    .map((edge) =>
      leaving.includes(edge) && edge.when !== undefined ? { ...edge, when: number(edge) } : edge,
    );
  if (!first || !last) return { nodes: shown, edges: ways };
  const rest = {
    ...first,
    to: more,
    jumps: false,
    joins: false,
    ...(first.when === undefined ? {} : { when: `${number(first)} – ${number(last)}` }),
  };
  return {
    nodes: [
      ...shown,
      {
        id: more,
        label: printWords.more,
        number: '',
        shape: 'terminal',
        target: undefined,
        procedure: undefined,
        isStart: false,
        isTable: false,
        sentence: '',
      },
    ],
    edges: [...ways, rest],
  };
}

function beginning(words: string, pieces: number): string {
  return `${piecesForPaper(words).slice(0, pieces).join('').trimEnd()}…`;
}
