import type { Chart, ChartNode } from '#document/chart.ts';
import type { OwnerOfStep } from '#document/registers.ts';
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
  const owned = chart.nodes.map((node) => ({ node, owners: ownersOf(node) }));
  return {
    chart: {
      ...chart,
      title: title(chart.title),
      description: owned
        .flatMap(({ node, owners }) => {
          const names = owners.map(({ shown }) => shown);
          return node.target ? [step(names, node.sentence)] : [];
        })
        .join('\n'),
      nodes: owned.map(({ node, owners }) => ({ ...node, label: labelWithWho(node, owners) })),
    },
    lanes: { titles: [...titles.values()], ofSteps },
  };
}

/** Who does a step; where nobody is named, the word that says so, which no id of a role can be. */
function ownersOf({ owners }: ChartNode): readonly OwnerOfStep[] {
  if (!owners) return [];
  if ('value' in owners) return owners.value;
  const { instead } = owners;
  return [{ id: instead, name: instead, part: undefined, shown: instead }];
}

function labelWithWho({ label }: ChartNode, [first, ...others]: readonly OwnerOfStep[]): string {
  if (!first?.part && others.length === 0) return label;
  const names = others.map(({ shown }) => shown);
  return `${label}\n${documentWords.swimlanes.who(first?.part, names)}`;
}
