import type { Element, ElementContent, Properties, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { codePieces, linePieces } from '#thai/breakable.ts';

/** Lets lines of text end only between Thai words, as `breakableHtml` does for text alone; blocks of code stay as they are. */
export function breakLines(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return undefined;
    const isCode = parent.type === 'element' && parent.tagName === 'code';
    const pieces = isCode ? codePieces(node.value) : linePieces(node.value);
    const broken = pieces.flatMap(({ text, kept, parted }): ElementContent[] => {
      const words: ElementContent = { type: 'text', value: text };
      const piece = kept ? element('span', { className: ['w'] }, [words]) : words;
      return parted ? [element('wbr'), piece] : [piece];
    });
    (parent.children as ElementContent[]).splice(index, 1, ...broken);
    return [SKIP, index + broken.length];
  });
}

function element(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
