import { drawFlowchart } from '#diagram/draw-flowchart.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import { procedureDocument } from '#document/procedure.ts';
import type { Target } from '#document/target.ts';
import { stepAnchor } from '#manual/anchors.ts';
import type { Procedure } from '#manual/procedure.ts';
import { documentWords } from '#words/document.ts';
import { library } from '../library.ts';

/** The chart of a procedure, drawn and as text to take elsewhere. */
export interface FlowchartView {
  readonly svg: string;
  readonly mermaid: string;
}

/** The chart that the steps of a procedure describe. */
export function flowchartView(procedure: Procedure): FlowchartView {
  const { chart } = procedureDocument(library(), procedure, documentWords);
  return { svg: drawFlowchart(chart, { id: 'chart', href }), mermaid: mermaidText(chart, { href }) };
}

function href(target: Target): string {
  return target.kind === 'step' ? `#${stepAnchor({ id: target.step })}` : '';
}
