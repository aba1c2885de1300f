import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** Nodes as the body of a procedure; signs that would mean something are written so that they are shown. */
export function markdownOf(nodes: readonly RootContent[]): string {
  // Where a line begins so, MDX takes it for code.
  return written(nodes, bodyWriter).replace(
    /^([ei])(?=xport\b|mport\b)/gmu,
    (letter: string) => `&#${letter.charCodeAt(0)};`,
  );
}

/** Nodes as a field, in which braces are only braces. */
export function fieldMarkdown(nodes: readonly RootContent[]): string {
  return written(nodes, fieldWriter);
}

function written(nodes: readonly RootContent[], writer: Pick<typeof bodyWriter, 'stringify'>): string {
  return (
    writer
      .stringify({ type: 'root', children: [...nodes] })
      .trim()
      // A character that only keeps Markdown from reading a sign is written as itself.
      .replace(/&#x([0-9A-F]+);/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  );
}

/** Plain words as a field, a paragraph each. */
export function markdownText(paragraphs: readonly string[]): string {
  return fieldMarkdown(paragraphs.map(paragraphNode));
}

/** A paragraph of plain words. */
export function paragraphNode(words: string): RootContent {
  return { type: 'paragraph', children: textNodes(words) };
}

/** Plain words inside a paragraph or a cell. */
export function textNodes(words: string): PhrasingContent[] {
  return [{ type: 'text', value: words }];
}

const SETTINGS = { bullet: '-', listItemIndent: 'one', rule: '-', resourceLink: true } as const;
const bodyWriter = remark().use(remarkGfm).use(remarkMdx).data('settings', SETTINGS);
const fieldWriter = remark().use(remarkGfm).data('settings', SETTINGS);
