import type { Point } from '#diagram/edge-path.ts';
import { IN_COLUMN, type FlowSetting } from '#diagram/flow-boxes.ts';
import { flowLayout } from '#diagram/flow-layout.ts';
import { slices, type Slice } from '#diagram/slices.ts';
import { wayPhrase } from '#document/chart.ts';
import type { StepDocument } from '#document/steps.ts';
import { documentWords } from '#words/document.ts';
import type { Paper } from '../paper.ts';
import { piecesForPaper } from '../text/print-text.ts';
import { LEAST_PIECES, shortenedChart, type Graph, type Shortened } from './shortened-chart.ts';

/** The chart in a row of the form, and what the detail of its step tells because the chart has no room for it. */
export interface RowChart {
  readonly step: StepDocument;
  readonly slice: Slice;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A way to draw a chart: what its words may take of its width, and its slices. */
export interface ChartWay {
  readonly setting: FlowSetting;
  readonly slices: readonly Slice[];
}

const UPRIGHT: FlowSetting = {
  ...IN_COLUMN,
  line: 150,
  decision: { lines: [120, 100, 84], widest: 216 },
  down: 140,
};
/** What the words of a chart may take of the width of a sheet; the later ways are narrower and higher. */
const SETTINGS: Readonly<Record<Paper['sheet'], readonly FlowSetting[]>> = {
  portrait: [
    UPRIGHT,
    { ...UPRIGHT, line: 104, decision: { lines: [84, 70], widest: 160 }, way: 56, down: 90, end: 64 },
    { ...UPRIGHT, line: 96, decision: { lines: [70, 58], widest: 140 }, way: 50, down: 80, end: 52 },
  ],
  landscape: [
    {
      line: 170,
      decision: { lines: [150, 130, 110, 90], widest: 320 },
      sides: ['right'],
      way: 120,
      down: 180,
      end: 120,
    },
    UPRIGHT,
  ],
};

/** The ways to draw the chart of a procedure in the rows of its form. */
export function chartWays(chart: Graph, sheet: Paper['sheet']): readonly ChartWay[] {
  return SETTINGS[sheet].map((setting): ChartWay => {
    let drawn: readonly Slice[] | undefined;
    return {
      setting,
      // Most charts are drawn in the first way, and no other is laid out.
      get slices() {
        return (drawn ??= paperSlices(chart, setting));
      },
    };
  });
}

/** The chart in the rows of its form. Lines that go on over the edge of a row have no arrow heads there. */
function paperSlices(chart: Graph, setting: FlowSetting): readonly Slice[] {
  const all = slices(flowLayout(chart, (text) => piecesForPaper(text), setting));
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
 * The rows of a chart as it is laid out in one way, where none may be higher than `most` px. Where words take too much, the
 * symbol shows their beginning, or the ways their numbers, and where these are too many, one symbol stands for the last of
 * them; the detail of the step says them whole.
 */
export function rowCharts(
  chart: Graph,
  { setting, slices: whole }: ChartWay,
  steps: readonly StepDocument[],
  most: number,
  paper: Paper,
): RowChart[] {
  const shortened = new Map<string, Shortened>();
  const drawn = () => {
    const changed = [...shortened].reduce((graph, one) => shortenedChart(graph, one, paper), chart);
    return paperSlices(changed, setting);
  };
  for (const [row, { layout }] of whole.entries()) {
    const step = steps[row];
    if (!step || layout.height <= most) continue;
    const fits = (one: Shortened) => {
      shortened.set(step.id, one);
      return (drawn()[row]?.layout.height ?? 0) <= most;
    };
    shortened.set(step.id, fittingStep(chart, row, fits));
  }
  const slicesOfRows = shortened.size === 0 ? whole : drawn();
  return steps.map((step, row): RowChart => {
    const { label, numbered } = shortened.get(step.id) ?? {};
    return {
      step,
      slice: slicesOfRows[row] as Slice,
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
