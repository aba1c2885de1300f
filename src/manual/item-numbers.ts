import type { RootContent } from 'mdast';
import { formsUsed, referencesUsed } from './cited.ts';
import { isJsx } from './mdx.ts';
import type { Procedure, Section } from './procedure.ts';
import { entries } from './stated.ts';

/** What the components of a section count besides its lists. */
export type Counted = Pick<Procedure, 'steps' | 'forms' | 'references'>;

/** The number of the first item of each of some nodes. */
export type FirstNumbers = ReadonlyMap<RootContent, number>;

/**
 * Where the lists and components of a section begin in its one sequence. A list that begins with a later number goes on
 * from there. Lists of a section without a number, and beside the standard form, count for themselves and are left out.
 */
export function firstNumbers({ marker, kind, nodes }: Section, procedure: Counted): FirstNumbers {
  if (kind === 'form') return new Map();
  const counted = marker === undefined ? nodes.filter(({ type }) => type !== 'list') : nodes;
  return inSequence(counted, (node) => itemCount(node, procedure), 1);
}

/** The same of the ordered lists right in an item of an ordered list. */
export function nestedFirstNumbers(nodes: readonly RootContent[]): FirstNumbers {
  return inSequence(nodes, listLength, 0);
}

/** How many items of the sequence of its section a node holds. */
export function itemCount(node: RootContent, procedure: Counted): number {
  if (!isJsx(node)) return listLength(node);
  if (node.name === 'Steps') return procedure.steps.length;
  if (node.name === 'Forms') return entries(formsUsed(procedure)).length;
  return node.name === 'References' ? entries(referencesUsed(procedure)).length : 0;
}

function listLength(node: RootContent): number {
  return node.type === 'list' && node.ordered ? node.children.length : 0;
}

function inSequence(
  nodes: readonly RootContent[],
  countOf: (node: RootContent) => number,
  least: number,
): FirstNumbers {
  const firsts = new Map<RootContent, number>();
  let next = least;
  for (const node of nodes) {
    const count = countOf(node);
    if (count === 0) continue;
    const first = node.type === 'list' ? Math.max(next, node.start ?? 1) : next;
    firsts.set(node, first);
    next = first + count;
  }
  return firsts;
}
