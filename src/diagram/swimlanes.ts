import type { Chart, ChartNode } from '#document/chart.ts';
import { documentWords } from '#words/document.ts';
import type { Lanes } from './columns.ts';

/** A chart with what its symbols say in columns, and the columns. */
export interface Swimlanes {
  readonly chart: Chart;
  readonly lanes: Lanes;
}

/**
 * Who does the work of a chart, in the order in which they first appear; a step belongs to the first of those who do it
 * together.
 */
export function swimlanes(chart: Chart): Swimlanes {
  const titles = new Map<string, string>();
  const ofSteps = chart.nodes.flatMap((node) => {
    const [first] = ownersOf(node);
    if (!first) return [];
    if (!titles.has(first.id)) titles.set(first.id, first.name);
    return [[...titles.keys()].indexOf(first.id)];
  });
  const { title, step } = documentWords.swimlanes;
  const owned = chart.nodes.map((node) => ({ node, names: ownersOf(node).map(({ name }) => name) }));
  return {
    chart: {
      ...chart,
      title: title(chart.title),
      description: owned
        .flatMap(({ node, names }) => (node.target ? [step(names, node.sentence)] : []))
        .join('\n'),
      nodes: owned.map(({ node, names }) => ({ ...node, label: jointLabel(node, names) })),
    },
    lanes: { titles: [...titles.values()], ofSteps },
  };
}

/** Whether several do the work of a chart, so that columns tell something. */
export function hasSwimlanes({ nodes }: Pick<Chart, 'nodes'>): boolean {
  return (
    new Set(
      nodes.flatMap((node) =>
        ownersOf(node)
          .slice(0, 1)
          .map(({ id }) => id),
      ),
    ).size > 1
  );
}

/** Who does a step; where nobody is named, the word that says so, which no id of a role can be. */
function ownersOf({ owners }: ChartNode): readonly { readonly id: string; readonly name: string }[] {
  if (!owners) return [];
  return 'value' in owners ? owners.value : [{ id: owners.instead, name: owners.instead }];
}

function jointLabel({ label }: ChartNode, [, ...others]: readonly string[]): string {
  return others.length === 0 ? label : `${label}\n${documentWords.swimlanes.jointly(others)}`;
}
