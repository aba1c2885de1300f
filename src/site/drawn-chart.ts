import { drawFlowchart, drawFormRows, drawSwimlanes, type FormPictures } from '#diagram/draw-flowchart.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import { hasSwimlanes } from '#diagram/swimlanes.ts';
import type { Chart } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { address } from './addresses.ts';

/** A chart as pictures, and as text to take elsewhere. */
export interface DrawnChart {
  readonly svg: string;
  /** In columns of who does the work, where several do. */
  readonly swimlanes: string | undefined;
  readonly mermaid: string;
}

/** A chart as it stands on the page of `here`; its symbols lead to places there. */
export function drawnChart(chart: Chart, here: string): DrawnChart {
  const href = (target: Target) => address(target, here);
  return {
    svg: drawFlowchart(chart, { id: 'chart', href }),
    swimlanes: hasSwimlanes(chart) ? drawSwimlanes(chart, { id: 'swimlanes', href }) : undefined,
    mermaid: mermaidText(chart, { href }),
  };
}

/** The chart of a form as a picture for each of its rows. */
export function drawnForm(chart: Chart): FormPictures {
  return drawFormRows(chart);
}
