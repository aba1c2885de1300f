import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { linePieces } from '#thai/breakable.ts';

/** Lets lines of text end only between Thai words, as `breakableHtml` does for text alone; code stays as it is. */
export function breakLines(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre')) return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return undefined;
    const broken = linePieces(node.value).flatMap(({ text, kept }, place): ElementContent[] => {
      const words: ElementContent = { type: 'text', value: text };
      const piece: ElementContent = kept
        ? { type: 'element', tagName: 'span', properties: { className: ['w'] }, children: [words] }
        : words;
      return place === 0
        ? [piece]
        : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, piece];
    });
    (parent.children as ElementContent[]).splice(index, 1, ...broken);
    return [SKIP, index + broken.length];
  });
}
