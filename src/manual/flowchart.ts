import type { Procedure, StepShape } from './procedure.ts';
import { END, waysOut } from './exits.ts';

export interface FlowNode {
  readonly id: string;
  /** The words in the symbol. */
  readonly label: string;
  readonly shape: StepShape;
  /** Address that the symbol links to. */
  readonly href?: string;
}

export interface FlowEdge {
  readonly from: string;
  /** The id of a node; or {@link END}, where the procedure ends. */
  readonly to: string;
  /** The words on the arrow, for the ways out of a decision. */
  readonly when?: string;
  /** The arrow leads to an earlier step, or to the step itself. */
  readonly back: boolean;
}

/** The chart of a procedure as a graph: nodes in the order of the steps, no position yet. */
export interface Flowchart {
  readonly title: string;
  /** What the chart says, in one sentence, for those who do not see it. */
  readonly description: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The flowchart that the steps of a procedure describe. Symbols link to `#step-<id>`. */
export function flowchart(procedure: Pick<Procedure, 'title' | 'steps'>): Flowchart {
  const { title, steps } = procedure;
  const order = new Map(steps.map((step, index) => [step.id, index]));
  const edges = steps.flatMap((step, index) =>
    waysOut(steps, index).map(({ to, when }) => ({
      from: step.id,
      to,
      ...(when === undefined ? {} : { when }),
      back: to !== END && (order.get(to) ?? 0) <= index,
    })),
  );
  return {
    title: `ผังขั้นตอน${title}`,
    description: steps.map((step, index) => `${index + 1} ${step.label}`).join(', '),
    nodes: steps.map(({ id, label, shape }) => ({ id, label, shape, href: `#step-${id}` })),
    edges,
  };
}
