import { drawFlowchart, drawFormRows, type FormPictures } from '#diagram/draw-flowchart.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import type { Chart } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { address } from './addresses.ts';

/** A chart as a picture, and as text to take elsewhere; its symbols lead to places on the page of `here`. */
export function drawnChart(chart: Chart, here: string): { readonly svg: string; readonly mermaid: string } {
  const href = (target: Target) => address(target, here);
  return { svg: drawFlowchart(chart, { id: 'chart', href }), mermaid: mermaidText(chart, { href }) };
}

/** The chart of a form as a picture for each of its rows. */
export function drawnForm(chart: Chart): FormPictures {
  return drawFormRows(chart);
}
