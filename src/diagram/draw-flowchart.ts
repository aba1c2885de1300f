import type { Chart } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { thai } from '#thai/dictionary.ts';
import { documentWords } from '#words/document.ts';
import { ALONE, IN_COLUMN, IN_LANES } from './flow-boxes.ts';
import { flowLayout, type FlowLayout } from './flow-layout.ts';
import { picture, rowPicture, type Layout, type PlacedSymbol } from './picture.ts';
import { slices } from './slices.ts';
import { swimlanes, type Swimlanes } from './swimlanes.ts';

/**
 * The chart of a procedure as one inline SVG, laid out from its steps alone: the same chart gives the same bytes.
 *
 * `id` is the prefix of the ids inside and must be unique on the page. The picture is named by the chart's title and
 * described by its description; symbols of steps are links to their `href`. Looks come from `styles/flowchart.css`.
 *
 * The ways can be read back from it: each line and its condition say what it is (`data-kind`) and which steps it joins
 * (`data-from`, `data-to`, which is `end` at an end, with its `data-outcome`, or the id of another procedure; a condition
 * that stands for all branches of a fork names them all), each symbol which step it is (`data-step`), and whether the
 * work ends there (`data-end`).
 */
export function drawFlowchart(chart: Chart, place: Place): string {
  return drawn(chart, flowchartLayout(chart), place);
}

/**
 * The same chart with each step in the column of the first who does it, in the same manner. A step of several names the
 * others below its label.
 */
export function drawSwimlanes(chart: Chart, place: Place): string {
  const shown = swimlanes(chart);
  return drawn(shown.chart, swimlanesLayout(shown), place);
}

/** Where a picture stands: the prefix of its ids, and the addresses of what it leads to. */
interface Place {
  readonly id: string;
  readonly href: (target: Target) => string;
  /** The id on the page of the symbol of a step, if pages lead to it. */
  readonly anchor?: (step: { readonly id: string }) => string;
  /** It is printed too, in parts where it is too high for a sheet. */
  readonly inSheets?: boolean;
}

function drawn(chart: Chart, layout: Layout, { id, href, anchor, inSheets = false }: Place): string {
  const { title, description, nodes } = chart;
  const targets = new Map(
    nodes.flatMap(({ id: node, target, procedure }) => {
      const leads = target ?? procedure?.target;
      return leads ? [[node, leads] as const] : [];
    }),
  );
  const symbols = layout.symbols.map((symbol) => {
    const target = targets.get(symbol.leads ?? symbol.id);
    if (!target) return symbol;
    const isStep = symbol.leads === undefined && target.kind === 'step';
    const row = nodes.findIndex(({ id: node }) => node === symbol.leads) + 1;
    const name = row > 0 ? { name: documentWords.ways.step(row) } : {};
    return {
      ...symbol,
      link: { href: href(target), ...name },
      ...(anchor && isStep ? { anchor: anchor(symbol) } : {}),
    };
  });
  return picture({ ...layout, symbols: told(symbols, chart) }, { id, title, description, inSheets });
}

/**
 * The chart in the rows of the standard form, as inline SVG for each step, named by the sentence of the step in the
 * chart's description; it can be read back in the same manner.
 * Lines that go on in another row reach far over the edges of the picture; the cell clips them.
 */
export function drawFormRows(chart: Chart): FormPictures {
  const layout = flowLayout(chart, (text) => thai.lines(text), IN_COLUMN);
  const rows = slices(layout, BEYOND).map((slice) => slice.layout);
  const sentences = chart.description.split('\n');
  return {
    width: layout.width,
    rows: rows.map((row, index) =>
      rowPicture({ ...row, symbols: told(row.symbols, chart) }, sentences[index] ?? ''),
    ),
  };
}

/** The chart of a form: a picture for each row, and the width of all of them, in px. */
export interface FormPictures {
  readonly width: number;
  readonly rows: readonly string[];
}

/** Px that no row of a form is higher than. */
const BEYOND = 9999;

/** The same chart in place, for paper. */
export function flowchartLayout(chart: Pick<Chart, 'nodes' | 'edges'>): FlowLayout {
  return flowLayout(chart, (text) => thai.lines(text), ALONE);
}

/** A chart in columns of who does its steps, in place. */
export function swimlanesLayout({ chart, lanes }: Swimlanes): FlowLayout {
  return flowLayout(chart, (text) => thai.lines(text), IN_LANES, lanes);
}

/** Symbols with what a program is told of them. */
function told(symbols: readonly PlacedSymbol[], { nodes, edges }: Chart): PlacedSymbol[] {
  const steps = new Set(nodes.flatMap(({ id, target }) => (target ? [id] : [])));
  const leading = new Set(edges.map(({ from }) => from));
  return symbols.map((symbol) => {
    if (!steps.has(symbol.id)) return symbol;
    const ends = symbol.box.shape === 'terminal' && !leading.has(symbol.id);
    return { ...symbol, data: { step: symbol.id, ...(ends ? { end: '' } : {}) } };
  });
}
