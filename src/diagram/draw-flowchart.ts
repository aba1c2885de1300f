import type { Chart, Edge } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { thai } from '#thai/dictionary.ts';
import { flowLayout } from './flow-layout.ts';
import { picture, type Layout } from './picture.ts';
import type { Data } from './svg.ts';

/**
 * The chart of a procedure as one inline SVG, laid out from its steps alone: the same chart gives the same bytes.
 *
 * `id` is the prefix of the ids inside and must be unique on the page. The picture is named by the chart's title and
 * described by its description; symbols of steps are links to their `href`. Looks come from `styles/flowchart.css`.
 *
 * The ways can be read back from it: each line and its words say what it is (`data-kind`) and which steps it joins
 * (`data-from`, `data-to`, which is `end` at an end, with its `data-outcome`, or the id of another procedure), each symbol which step it is (`data-step`), and whether the work ends there (`data-end`).
 */
export function drawFlowchart(
  chart: Chart,
  { id, href }: { readonly id: string; readonly href: (target: Target) => string },
): string {
  const { title, description, nodes, edges } = chart;
  const layout = flowchartLayout(chart);
  const steps = new Map(nodes.flatMap(({ id: step, target }) => (target ? [[step, target]] : [])));
  const procedures = new Map(
    nodes.flatMap(({ id: node, procedure }) => (procedure ? [[node, procedure.target]] : [])),
  );
  const leading = new Set(edges.map(({ from }) => from));
  const symbols = layout.symbols.map((symbol) => {
    const target = steps.get(symbol.id);
    const procedure = procedures.get(symbol.id);
    if (!target) return procedure ? { ...symbol, link: { href: href(procedure) } } : symbol;
    const ends = symbol.box.shape === 'terminal' && !leading.has(symbol.id);
    return {
      ...symbol,
      link: { href: href(target) },
      data: { step: symbol.id, ...(ends ? { end: '' } : {}) },
    };
  });
  const data = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edgeData(edge)]));
  const ways = layout.edges.map((way) => {
    const told = data.get(`${way.from} ${way.to}`);
    return told ? { ...way, data: told } : way;
  });
  return picture({ ...layout, symbols, edges: ways }, { id, title, description });
}

function edgeData({ from, goal, kind, outcome }: Edge): Data {
  return { from, to: goal, kind, ...(outcome ? { outcome } : {}) };
}

/** The same chart in place, for paper. */
export function flowchartLayout(chart: Pick<Chart, 'nodes' | 'edges'>): Layout {
  return flowLayout(chart, (text) => thai.lines(text));
}
