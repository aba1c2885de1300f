import type { PhrasingContent } from 'mdast';
import { hasForeignScheme } from '#manual/mdx.ts';
import type { SourceMark, SourceNote, SourceParagraph } from './source.ts';

/** What stands between two lines: a break, or what is one in a cell of a table. */
export type LineBreak = Extract<PhrasingContent, { type: 'break' | 'html' }>;
/** A break in a paragraph. */
export const BREAK: LineBreak = { type: 'break' };
/** A break in a cell of a table, whose text is one line. */
export const CELL_BREAK: LineBreak = { type: 'html', value: '<br />' };

/** How many letters a text has, spaces left out. */
export function letters(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/**
 * Words of a paragraph with what marks them, and with its line breaks.
 * @param words its end, in one line; what stands before may have been cut off, or a number put there
 * @param keep is told of each mark that is among them
 */
export function markedNodes(
  words: string,
  { text, marks, cut = 0 }: Pick<SourceParagraph, 'text' | 'marks' | 'cut'>,
  keep: (mark: SourceMark) => void,
  lineBreak = BREAK,
): PhrasingContent[] {
  const breaks = new Set([...text.matchAll(/\n/gu)].map(({ index }) => letters(text.slice(index))));
  let left = letters(words);
  const all = left;
  const signs = [...words].map((sign): Sign => {
    if (/\s/u.test(sign)) {
      const isBreak = left > 0 && left < all && breaks.has(left);
      // A space is marked where both of its neighbours are.
      const own = marks.filter(({ from, to }) => from - cut > left && to - cut < left);
      return { text: sign, marks: own, isBreak };
    }
    const own = marks.filter(({ from, to }) => from - cut >= left && to - cut < left);
    left -= sign.length;
    return { text: sign, marks: own, isBreak: false };
  });
  const trimmed = EMPHASES.reduce<readonly Sign[]>(withoutEdges, signs.map(withOneEmphasis));
  for (const mark of new Set(trimmed.flatMap((sign) => sign.marks)))
    if (isShown(mark) && (mark.look !== 'link' || isKeptLink(mark))) keep(mark);
  const notes = marks.filter(({ look, to }) => look === 'footnote' && to >= cut && to - cut <= all);
  for (const note of notes) keep(note);
  return nodesOf(withNotes(trimmed, notes, cut), 0, lineBreak);
}

interface Sign {
  readonly text: string;
  readonly marks: readonly SourceMark[];
  readonly isBreak: boolean;
  /** The footnote that hangs here, on no letter. */
  readonly note?: SourceNote;
}

/** From the outermost to the innermost. */
const NESTED = ['link', 'bold', 'italic', 'struck', 'raised', 'lowered'] as const;
type ShownMark = SourceMark & { readonly look: (typeof NESTED)[number] };

function isShown(mark: SourceMark): mark is ShownMark {
  return NESTED.some((shown) => shown === mark.look);
}

/** Signs with footnotes between them, each behind the last letter before it, and in what marks both of its neighbours. */
function withNotes(signs: readonly Sign[], notes: readonly SourceMark[], cut: number): readonly Sign[] {
  const result = [...signs];
  for (const { note, to } of notes) {
    let left = letters(result.map(({ text }) => text).join(''));
    let at = 0;
    while (at < result.length && left > to - cut) left -= letters(result[at++]?.text ?? '');
    while (result[at]?.note) at += 1;
    const before = result[at - 1]?.marks ?? [];
    const own = before.filter((mark) => result[at]?.marks.includes(mark) ?? false);
    if (note) result.splice(at, 0, { text: '', marks: own, isBreak: false, note });
  }
  return result;
}

/** Those that Markdown writes with signs, which must touch a letter to be read; the first of them says most. */
const EMPHASES = ['struck', 'bold', 'italic'] as const;

/** Several beside each other at one letter would not be read. */
function withOneEmphasis(sign: Sign): Sign {
  const [first, ...others] = EMPHASES.filter((look) => has(sign, look));
  return first === undefined || others.length === 0
    ? sign
    : { ...sign, marks: sign.marks.filter(({ look }) => !others.some((other) => other === look)) };
}

function has({ marks }: Sign, look: SourceMark['look']): boolean {
  return marks.some((mark) => mark.look === look);
}

/** Signs of which the first and the last with a look are letters, on the line, and whole with the marks above and below them. */
function withoutEdges(signs: readonly Sign[], look: SourceMark['look']): readonly Sign[] {
  const result = [...signs];
  const unmark = (at: number) => {
    const sign = result[at];
    if (sign) result[at] = { ...sign, marks: sign.marks.filter((mark) => mark.look !== look) };
  };
  const isMarked = (at: number) => {
    const sign = result[at];
    return sign !== undefined && has(sign, look);
  };
  for (let at = 0; at < result.length; at++)
    if (isMarked(at) && !isMarked(at - 1) && !isEdge(result[at], /[\p{L}\p{N}]/u)) unmark(at);
  for (let at = result.length - 1; at >= 0; at--) {
    const isCut = /\p{M}/u.test(result[at + 1]?.text ?? '') || !isEdge(result[at], /[\p{L}\p{M}\p{N}]/u);
    if (isMarked(at) && !isMarked(at + 1) && isCut) unmark(at);
  }
  return result;
}

function isEdge(sign: Sign | undefined, kinds: RegExp): boolean {
  return sign !== undefined && kinds.test(sign.text) && !has(sign, 'raised') && !has(sign, 'lowered');
}

function nodesOf(signs: readonly Sign[], level: number, lineBreak: LineBreak): PhrasingContent[] {
  const look = NESTED[level];
  if (look === undefined) return textAndBreaks(signs, lineBreak);
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < signs.length;) {
    const mark = markOf(signs[index], look);
    let end = index + 1;
    while (end < signs.length && isSame(markOf(signs[end], look), mark)) end += 1;
    const inner = nodesOf(signs.slice(index, end), level + 1, lineBreak);
    nodes.push(...(mark ? wrapped(inner, mark) : inner));
    index = end;
  }
  return nodes;
}

function markOf(sign: Sign | undefined, look: ShownMark['look']): ShownMark | undefined {
  return sign?.marks
    .filter(isShown)
    .find((mark) => mark.look === look && (look !== 'link' || isKeptLink(mark)));
}

function isSame(one: SourceMark | undefined, other: SourceMark | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.url === other.url);
}

/** Whether a page may lead where a link does: to an outside address that is none of a file or of code. */
function isKeptLink({ url = '' }: SourceMark): boolean {
  return /^[a-z]+:/iu.test(url) && !hasForeignScheme(url);
}

function wrapped(children: PhrasingContent[], { look, url = '' }: ShownMark): PhrasingContent[] {
  if (look === 'raised' || look === 'lowered') {
    const tag = look === 'raised' ? 'sup' : 'sub';
    return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
  }
  if (look === 'link') return [{ type: 'link', url, children }];
  return [{ type: TYPES[look], children }];
}

const TYPES = { bold: 'strong', italic: 'emphasis', struck: 'delete' } as const;

function textAndBreaks(signs: readonly Sign[], lineBreak: LineBreak): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let value = '';
  for (const { text, isBreak, note } of signs) {
    if (!isBreak && !note) value += text;
    else {
      if (value !== '') nodes.push({ type: 'text', value });
      const label = String(note?.number);
      nodes.push(note ? { type: 'footnoteReference', identifier: label, label } : lineBreak);
      value = '';
    }
  }
  return value === '' ? nodes : [...nodes, { type: 'text', value }];
}
