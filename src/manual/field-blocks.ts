/** A part of a text, by the indices of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An item of a list; `start` is that of its marker. */
export interface FieldItem {
  readonly marker: string;
  readonly start: number;
  readonly paragraphs: readonly Span[];
}

export type FieldBlock =
  | ({ readonly type: 'paragraph' } & Span)
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly [FieldItem, ...FieldItem[]];
    };

/** A marker of a list, with the words that it needs to be one. */
const ITEM = /^([ \t]*)([-+*]|\d{1,9}[.)])[ \t]+(?=\S)/;

/** A number of a lower level: `(a)` or `(1)`, of Thai letters also `a.` and `a)`. */
const LETTERED = /^[ \t]*(?:\(([\u0e01-\u0e2e]|\d{1,2}|[a-z])\)|([\u0e01-\u0e2e])[.)])[ \t]+(?=\S)/u;
/** With what such numbers begin. */
const FIRST_LETTER = /^[\u0e011a]$/u;

/** So much farther to the right an item belongs to the item above it. */
const NESTED_INDENT = 2;

interface OpenSpan {
  readonly start: number;
  end: number;
}

interface OpenItem extends FieldItem {
  readonly indent: number;
  readonly paragraphs: OpenSpan[];
}

type OpenBlock =
  | ({ readonly type: 'paragraph' } & OpenSpan)
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: [OpenItem, ...OpenItem[]] };

/**
 * The paragraphs and lists of a text whose lines end in `\n`. As in Markdown an empty line ends a paragraph; other than
 * there, a list may begin with any number right below a paragraph, and only a line farther to the right than the marker
 * of an item goes on with it, because forms write their notes right below a list. Lines of a lower level, (a) and (b) or
 * 1.1 below 1., belong to that item wherever they begin.
 */
export function fieldBlocks(text: string): readonly FieldBlock[] {
  const blocks: OpenBlock[] = [];
  let open: OpenSpan | undefined;
  let lettered: OpenSpan | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const last = blocks.at(-1);
    const list = last?.type === 'list' ? last : undefined;
    const above = list?.items.at(-1);
    const marked = ITEM.exec(line);
    const indent = indentOf(line);
    if (line.trim() === '') open = undefined;
    else if (marked && !(above && indent >= above.indent + NESTED_INDENT)) {
      const marker = marked[2] ?? '';
      open = { start: start + marked[0].length, end };
      const item = { marker, indent, start: start + (marked[1] ?? '').length, paragraphs: [open] };
      if (list && kindOf(list.items[0].marker) === kindOf(marker)) list.items.push(item);
      else blocks.push({ type: 'list', ordered: /\d/.test(marker), items: [item] });
    } else if (above && open && isBelow(line, above.marker, open === lettered)) {
      open.end = end;
      lettered = open;
    } else if (open && !(above && indent <= above.indent)) open.end = end;
    else if (above && indent >= above.indent + NESTED_INDENT) above.paragraphs.push((open = { start, end }));
    else {
      const paragraph = { type: 'paragraph' as const, start, end };
      blocks.push(paragraph);
      open = paragraph;
    }
    start = end + 1;
  }
  return blocks;
}

/** Whether a line right below an item, or below what was said in it so far, is of a lower level. */
function isBelow(line: string, marker: string, isLettered: boolean): boolean {
  const number = Number.parseInt(marker, 10);
  if (new RegExp(`^[ \\t]*${number}\\.\\d`).test(line)) return true;
  const [found, inside, bare = ''] = LETTERED.exec(line) ?? [];
  if (found === undefined) return false;
  return isLettered || FIRST_LETTER.test(inside ?? bare);
}

function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
}

/** Items of one list have one kind of marker. */
function kindOf(marker: string): string {
  return marker.at(-1) ?? '';
}
