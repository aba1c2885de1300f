import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** Nodes as the body of a procedure; signs that would mean something are written so that they are shown. */
export function markdownOf(nodes: readonly RootContent[]): string {
  return (
    writer
      .stringify({ type: 'root', children: [...nodes] })
      .trim()
      // A character that only keeps Markdown from reading a sign is written as itself.
      .replace(/&#x([0-9A-F]+);/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      // Where a line begins so, MDX takes it for code.
      .replace(/^([ei])(?=xport\b|mport\b)/gmu, (letter: string) => `&#${letter.charCodeAt(0)};`)
  );
}

/** Plain words inside a paragraph or a cell. */
export function textNodes(words: string): PhrasingContent[] {
  return [{ type: 'text', value: words }];
}

const SETTINGS = { bullet: '-', listItemIndent: 'one', rule: '-', resourceLink: true } as const;
const writer = remark().use(remarkGfm).use(remarkMdx).data('settings', SETTINGS);
