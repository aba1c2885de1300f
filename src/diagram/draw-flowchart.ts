import type { Chart } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { thai } from '#thai/dictionary.ts';
import { flowLayout } from './flow-layout.ts';
import { picture, type Layout } from './picture.ts';

/**
 * The chart of a procedure as one inline SVG, laid out from its steps alone: the same chart gives the same bytes.
 *
 * `id` is the prefix of the ids inside and must be unique on the page. The picture is named by the chart's title and
 * described by its description; symbols of steps are links to their `href`. Looks come from `styles/flowchart.css`.
 *
 * The ways can be read back from it: each line and its words say which steps it joins (`data-from`, `data-to`, which is
 * `end` at an end), each symbol which step it is (`data-step`), and whether the work ends there (`data-end`).
 */
export function drawFlowchart(
  chart: Chart,
  { id, href }: { readonly id: string; readonly href: (target: Target) => string },
): string {
  const { title, description, nodes, edges } = chart;
  const layout = flowchartLayout(chart);
  const steps = new Map(nodes.flatMap(({ id: step, target }) => (target ? [[step, target]] : [])));
  const leading = new Set(edges.map(({ from }) => from));
  const symbols = layout.symbols.map((symbol) => {
    const target = steps.get(symbol.id);
    if (!target) return symbol;
    const ends = symbol.box.shape === 'terminal' && !leading.has(symbol.id);
    return {
      ...symbol,
      link: { href: href(target) },
      data: { step: symbol.id, ...(ends ? { end: '' } : {}) },
    };
  });
  const ways = layout.edges.map((way) => {
    return { ...way, data: { from: way.from, to: steps.has(way.to) ? way.to : END } };
  });
  return picture({ ...layout, symbols, edges: ways }, { id, title, description });
}

/** What a way to an end leads to. */
const END = 'end';

/** The same chart in place, for paper. */
export function flowchartLayout(chart: Pick<Chart, 'nodes' | 'edges'>): Layout {
  return flowLayout(chart, (text) => thai.lines(text));
}
