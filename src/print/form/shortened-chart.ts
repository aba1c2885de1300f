import type { Chart, ChartNode, Edge } from '#document/chart.ts';
import { printWords } from '#words/print.ts';
import type { Paper } from '../paper.ts';
import { piecesForPaper } from '../text/print-text.ts';

/** A chart as far as it is laid out. */
export type Graph = Pick<Chart, 'nodes' | 'edges'>;

/** What is drawn of a step in place of its words and ways. */
export interface Shortened {
  /** So many pieces of its label. */
  readonly label?: number;
  /** Numbers stand for its conditions, and one symbol for all signs and ends beside it but so many. */
  readonly numbered?: { readonly own: number };
}

/** A beginning of a label says at least so much of it. */
export const LEAST_PIECES = 12;

/** A chart in which one step is shortened. */
export function shortenedChart(
  chart: Graph,
  [id, { label, numbered }]: readonly [step: string, shortened: Shortened],
  paper: Paper,
): Graph {
  const nodes = chart.nodes.map((node) =>
    node.id === id && label !== undefined ? beginning(node, label) : node,
  );
  if (!numbered) return { ...chart, nodes };
  const leaving = chart.edges.filter(({ from }) => from === id);
  const number = (edge: Edge) => paper.number(`(${leaving.indexOf(edge) + 1})`);
  const stops = new Set(
    nodes.flatMap(({ id: stop, target }) => (!target && leaving.some(({ to }) => to === stop) ? [stop] : [])),
  );
  const left = leaving.filter(({ to, jumps }) => jumps || stops.has(to)).slice(numbered.own);
  const edges = chart.edges
    .filter((edge) => !left.includes(edge))
    .map((edge) =>
      leaving.includes(edge) && edge.when !== undefined ? { ...edge, when: number(edge) } : edge,
    );
  const shown = nodes.map((node) => (stops.has(node.id) ? beginning(node, LEAST_PIECES) : node));
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return { nodes: shown, edges };
  const more: ChartNode = {
    id: `${id} more`,
    label: printWords.more,
    number: '',
    shape: 'terminal',
    target: undefined,
    procedure: undefined,
    owners: undefined,
    isStart: false,
    isTable: false,
    sentence: '',
  };
  const when = first.when === undefined ? {} : { when: `${number(first)} – ${number(last)}` };
  return {
    nodes: [...shown, more],
    edges: [...edges, { ...first, ...when, to: more.id, jumps: false, joins: false }],
  };
}

/** A symbol with so many pieces of its label. */
function beginning(node: ChartNode, count: number): ChartNode {
  const pieces = piecesForPaper(node.label);
  return pieces.length <= count ? node : { ...node, label: `${pieces.slice(0, count).join('').trimEnd()}…` };
}
