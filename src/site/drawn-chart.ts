import { drawFlowchart, drawFormRows, drawSwimlanes, type FormPictures } from '#diagram/draw-flowchart.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import type { Chart } from '#document/chart.ts';
import type { Target } from '#document/target.ts';
import { symbolAnchor } from '#manual/anchors.ts';
import { address } from './addresses.ts';
import { canonicalAddress } from './head.ts';
import { library } from './library.ts';

/** A chart as pictures, and as text to take elsewhere. */
export interface DrawnChart {
  readonly svg: string;
  readonly mermaid: string;
}

/** A chart as it stands on the page of `here`; its symbols lead to places there. */
export function drawnChart(chart: Chart, here: string): DrawnChart {
  const href = (target: Target) => address(target, here);
  const { site } = library().office;
  return {
    svg: drawFlowchart(chart, { id: 'chart', href, anchor: symbolAnchor, inSheets: true }),
    mermaid: mermaidText(chart, { href: (target) => canonicalAddress(site, address(target)) }),
  };
}

/**
 * A chart in columns of who does the work, as a file of its own beside the page of the procedure, which takes it into the
 * page when a reader asks for it.
 */
export function swimlanesFile(chart: Chart): string {
  const svg = drawSwimlanes(chart, { id: 'swimlanes', href: (target) => address(target) });
  return `<?xml-stylesheet type="text/css" href="${CHART_STYLE}"?>\n${svg}\n`;
}

/** The address of the looks of charts that stand alone. */
const CHART_STYLE = '/chart.css';

/** The chart of a form as a picture for each of its rows. */
export function drawnForm(chart: Chart): FormPictures {
  return drawFormRows(chart);
}
