import type { Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';

export type CalloutKind = 'note' | 'important' | 'warning';

declare module 'mdast' {
  interface BlockquoteData {
    /** The quotation is a callout. */
    callout?: CalloutKind;
  }
}

/** The markers of callouts. Thai offices have three names for them; a tip is a note, and to be careful is one thing. */
export const CALLOUTS: ReadonlyMap<string, CalloutKind> = new Map([
  ['NOTE', 'note'],
  ['TIP', 'note'],
  ['IMPORTANT', 'important'],
  ['WARNING', 'warning'],
  ['CAUTION', 'warning'],
]);

/** A marker alone in the first line. */
const MARKER = /^\[!([a-z]+)\][ \t]*(?:\r?\n([^]*))?$/i;

/** Makes callouts of the quotations that begin with a marker, which leaves their words. */
export function readCallouts(tree: Root, lines: readonly string[]): void {
  visit(tree, 'blockquote', (quote) => {
    const [first, ...others] = quote.children;
    const [marker, next, ...more] = first?.type === 'paragraph' ? first.children : [];
    if (first?.type !== 'paragraph' || marker?.type !== 'text' || isEscaped(marker, lines)) return;
    const [, name = '', below] = MARKER.exec(marker.value) ?? [];
    const kind = CALLOUTS.get(name.toUpperCase());
    const endsLine = below === undefined && next?.type === 'break';
    if (kind === undefined || (below === undefined && next && !endsLine)) return;
    const words = [
      ...(below ? [withoutFirstLine(marker, below)] : []),
      ...(next && !endsLine ? [next] : []),
      ...more,
    ];
    quote.data = { ...quote.data, callout: kind };
    quote.children = words.length === 0 ? others : [{ ...first, children: words }, ...others];
  });
}

/** The kind of callout that a quotation is; undefined of any other. */
export function calloutKind(node: RootContent): CalloutKind | undefined {
  return node.type === 'blockquote' ? node.data?.callout : undefined;
}

/** Whether the bracket was written as a letter. */
function isEscaped({ position }: Text, lines: readonly string[]): boolean {
  const { line = 1, column = 1 } = position?.start ?? {};
  return lines[line - 1]?.[column - 1] !== '[';
}

function withoutFirstLine({ position, ...marker }: Text, value: string): Text {
  if (!position) return { ...marker, value };
  const start = { line: position.start.line + 1, column: 1 };
  return { ...marker, value, position: { ...position, start } };
}
