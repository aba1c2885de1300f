import type { RootContent } from 'mdast';
import { firstNumbers, itemCount, nestedFirstNumbers, type Counted } from '#manual/item-numbers.ts';
import { isJsx } from '#manual/mdx.ts';
import type { Procedure, Section } from '#manual/procedure.ts';

/** The numbers of the items that each of some nodes holds: those at the first level of a section, or in an item. */
export type Numbers = ReadonlyMap<RootContent, readonly string[]>;

/**
 * The numbers of a section, as in the source: n.1, n.2 in one sequence, through its ordered lists and the steps, forms
 * or references that a component puts between them.
 */
export function sectionNumbers(section: Section, procedure: Counted): Numbers {
  const { marker } = section;
  const numbered = (item: number) => (marker === undefined ? `${item}.` : `${marker}.${item}`);
  return new Map(
    [...firstNumbers(section, procedure)].map(([node, first]) => [
      node,
      Array.from({ length: itemCount(node, procedure) }, (_, index) => numbered(first + index)),
    ]),
  );
}

/**
 * The numbers of the ordered lists right in an item of an ordered list: n.1, n.2 in one sequence, below its own number.
 *
 * @param marker the number of the item, as it is read
 */
export function nestedNumbers(nodes: readonly RootContent[], marker: string): Numbers {
  const above = /^\d+(?:\.\d+)*/.exec(marker)?.[0] ?? '';
  return new Map(
    [...nestedFirstNumbers(nodes)].map(([node, first]) => [
      node,
      'children' in node ? node.children.map((_, index) => `${above}.${first + index}`) : [],
    ]),
  );
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
