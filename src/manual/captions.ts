import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { TABLE_CAPTION } from './vocabulary.ts';

const BEGINNING = new RegExp(`^${TABLE_CAPTION}[ \\t]*:\\s*`, 'u');

/** What a paragraph that begins as the caption of a table says after that; undefined of anything else. */
export function captionBeginning(node: Nodes | undefined): readonly PhrasingContent[] | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const [first, ...others] = node.children;
  if (first?.type !== 'text' || !BEGINNING.test(first.value)) return undefined;
  const value = first.value.replace(BEGINNING, '');
  return value === '' ? others : [{ ...first, value }, ...others];
}

/** The caption of the table that follows a paragraph; undefined where the paragraph is none. */
export function tableCaption(
  node: Nodes | undefined,
  next: Nodes | undefined,
): readonly PhrasingContent[] | undefined {
  const words = next?.type === 'table' ? captionBeginning(node) : undefined;
  return words?.some((word) => word.type === 'image' || toString(word).trim() !== '') ? words : undefined;
}
