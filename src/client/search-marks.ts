import { readSought, soughtStretches, writtenSought } from '#search/marks.ts';
import type { Sought } from '#search/reading.ts';
import type { Cutter } from '#search/site-words.ts';
import { searchWords } from '#words/search.ts';
import { session } from './search-session.ts';

/** Name of the address part that carries what to mark, of the entry of the history, and of the highlight. */
export const MARK = 'mark';

/** The address of a page that is to show what was sought on it. */
export function markedAddress(address: string, sought: readonly Sought[]): string {
  const url = new URL(address, location.href);
  url.searchParams.set(MARK, writtenSought(sought));
  return url.href;
}

/**
 * Marks what led to this page, without touching a node of it. The address is cleaned at once, so that nobody copies it
 * with the marks; the history remembers them until they are switched off.
 */
export async function showMarks(): Promise<void> {
  const url = new URL(location.href);
  const written = url.searchParams.get(MARK) ?? (history.state as State)?.[MARK] ?? '';
  url.searchParams.delete(MARK);
  history.replaceState({ ...(history.state as State), [MARK]: written }, '', url);
  const main = document.querySelector('main');
  const sought = readSought(written);
  if (!main || sought.length === 0 || !('highlights' in CSS)) return;
  const { lexicon } = await session();
  const ranges = blocksOf(main).flatMap((nodes) => rangesIn(nodes, sought, lexicon));
  if (ranges.length === 0) return;
  CSS.highlights.set(MARK, new Highlight(...ranges));
  document.body.append(bar(ranges.length));
}

type State = Readonly<Record<string, string>> | null;

/** Elements inside a line of text; every other one begins a new text. */
const INLINE = new Set('A ABBR B CODE EM I MARK SMALL SPAN STRONG SUB SUP TIME U WBR'.split(' '));
const UNREAD = 'script, style, noscript, svg, button, dialog, [hidden], [aria-hidden="true"]';

/** The text nodes of each text under an element. */
function blocksOf(root: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(UNREAD)) continue;
    let block = node.parentElement ?? root;
    while (INLINE.has(block.tagName) && block.parentElement) block = block.parentElement;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

function rangesIn(nodes: readonly Text[], sought: readonly Sought[], cutter: Cutter): Range[] {
  const text = nodes.map(({ data }) => data).join('');
  if (text.trim() === '') return [];
  return soughtStretches(text, sought, cutter).map(({ from, to }) => {
    const range = document.createRange();
    const start = placeOf(nodes, from, false);
    const end = placeOf(nodes, to, true);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  });
}

function placeOf(nodes: readonly Text[], place: number, isEnd: boolean): { node: Text; offset: number } {
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (place < after || (isEnd && place === after)) return { node, offset: place - before };
    before = after;
  }
  throw new RangeError('The place is behind the text.');
}

function bar(count: number): HTMLElement {
  const made = document.createElement('p');
  made.className = 'search-marks';
  const off = document.createElement('button');
  off.type = 'button';
  off.textContent = searchWords.unmark;
  off.addEventListener('click', () => {
    CSS.highlights.delete(MARK);
    history.replaceState({ ...(history.state as State), [MARK]: '' }, '', location.href);
    made.remove();
  });
  made.append(searchWords.marks(count), ' ', off);
  return made;
}
