import { drawFlowchart } from '#diagram/draw-flowchart.ts';
import { flowchart } from '#manual/flowchart.ts';
import { mermaidText } from '#manual/mermaid-text.ts';
import type { Procedure } from '#manual/procedure.ts';

/** The chart of a procedure, drawn and as text to take elsewhere. */
export interface FlowchartView {
  readonly svg: string;
  readonly mermaid: string;
}

/** The chart that the steps of a procedure describe. */
export function flowchartView(procedure: Procedure): FlowchartView {
  const chart = flowchart(procedure);
  return { svg: drawFlowchart(chart, { id: 'chart' }), mermaid: mermaidText(chart) };
}
