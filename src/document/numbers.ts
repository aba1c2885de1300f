import type { RootContent } from 'mdast';
import { isJsx } from '#manual/mdx.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { formsUsed, referencesUsed } from '#manual/cited.ts';
import { entries } from '#manual/stated.ts';

/** The numbers of the items that each of some nodes holds: those at the first level of a section, or in an item. */
export type Numbers = ReadonlyMap<RootContent, readonly string[]>;

type Counted = Pick<Procedure, 'steps' | 'forms' | 'references'>;

/**
 * The numbers of a section, as in the source: n.1, n.2 in one sequence, through its ordered lists and the steps, forms
 * or references that a component puts between them. A list that begins with a later number goes on from there. Lists of
 * a section without a number, and beside the standard form, count for themselves.
 */
export function sectionNumbers({ marker, kind, nodes }: Section, procedure: Counted): Numbers {
  const numbers = new Map<RootContent, readonly string[]>();
  if (kind === 'form') return numbers;
  const numbered = (item: number) => (marker === undefined ? `${item}.` : `${marker}.${item}`);
  let next = 1;
  for (const node of nodes) {
    const count = itemCount(node, procedure);
    if (count === 0 || (marker === undefined && node.type === 'list')) continue;
    const first = node.type === 'list' ? Math.max(next, node.start ?? 1) : next;
    numbers.set(
      node,
      Array.from({ length: count }, (_, index) => numbered(first + index)),
    );
    next = first + count;
  }
  return numbers;
}

/**
 * The numbers of the ordered lists right in an item of an ordered list: n.1, n.2 in one sequence, below its own number.
 *
 * @param marker the number of the item, as it is read
 */
export function nestedNumbers(nodes: readonly RootContent[], marker: string): Numbers {
  const above = /^\d+(?:\.\d+)*/.exec(marker)?.[0] ?? '';
  const numbers = new Map<RootContent, readonly string[]>();
  let next: number | undefined;
  for (const node of nodes) {
    if (node.type !== 'list' || !node.ordered) continue;
    const start = node.start ?? 1;
    const first = next === undefined ? start : Math.max(next, start);
    next = first + node.children.length;
    numbers.set(
      node,
      node.children.map((_, index) => `${above}.${first + index}`),
    );
  }
  return numbers;
}

/** The numbers of what a component shows, in the section that holds it. */
export function componentNumbers(
  name: 'Steps' | 'Forms' | 'References',
  procedure: Pick<Procedure, 'sections'> & Counted,
): readonly string[] {
  for (const section of procedure.sections) {
    const node = section.nodes.find((one) => isJsx(one) && one.name === name);
    if (node) return sectionNumbers(section, procedure).get(node) ?? [];
  }
  return [];
}

function itemCount(node: RootContent, procedure: Counted): number {
  if (node.type === 'list') return node.ordered ? node.children.length : 0;
  if (!isJsx(node)) return 0;
  if (node.name === 'Steps') return procedure.steps.length;
  if (node.name === 'Forms') return entries(formsUsed(procedure)).length;
  return node.name === 'References' ? entries(referencesUsed(procedure)).length : 0;
}
