import type { Flowchart } from '#manual/flowchart.ts';
import { thai } from '#thai/dictionary.ts';
import { flowLayout } from './flow-layout.ts';
import { picture, type Layout } from './picture.ts';

/**
 * The chart of a procedure as one inline SVG, laid out from its steps alone: the same chart gives the same bytes.
 *
 * `id` is the prefix of the ids inside and must be unique on the page. The picture is named by the chart's title and
 * described by its description; symbols with an `href` are links. Looks come from `styles/flowchart.css`.
 */
export function drawFlowchart(chart: Flowchart, { id }: { readonly id: string }): string {
  return picture(flowchartLayout(chart), { id, title: chart.title, description: chart.description });
}

/** The same chart in place, for paper. */
export function flowchartLayout(chart: Pick<Flowchart, 'nodes' | 'edges'>): Layout {
  return flowLayout(chart, (text) => thai.lines(text));
}
