import { highlightedStretches, readHighlight, writtenHighlight } from '#search/result/highlight.ts';
import type { Phrases } from '#search/query/phrases.ts';
import { searchWords } from '#words/search.ts';
import { button, element, textsUnder } from './element.ts';
import { siteLexicon } from './search-session.ts';

/** Name of the address part that carries what to highlight, of the entry of the history, and of the highlight. */
const MARK = 'mark';

/** The address of a page that is to highlight phrases. */
export function highlightAddress(address: string, phrases: Phrases): string {
  const url = new URL(address, location.href);
  url.searchParams.set(MARK, writtenHighlight(phrases));
  return url.href;
}

/**
 * Highlights what led to this page, without touching a node of it. The address is cleaned at once, so that nobody copies it
 * with these; the history keeps them until they are switched off.
 */
export async function showHighlight(): Promise<void> {
  const url = new URL(location.href);
  const state = history.state as Readonly<Record<string, string>> | null;
  const written = url.searchParams.get(MARK) ?? state?.[MARK] ?? '';
  const keep = (kept: string): void => history.replaceState({ ...state, [MARK]: kept }, '', url);
  url.searchParams.delete(MARK);
  keep(written);
  const main = document.querySelector('main');
  const phrases = readHighlight(written);
  if (!main || phrases.length === 0 || !('highlights' in CSS)) return;
  const lexicon = await siteLexicon();
  const ranges = blocksOf(main).flatMap((nodes) =>
    highlightedStretches(nodes.map(({ data }) => data).join(''), phrases, lexicon).map(({ from, to }) =>
      rangeIn(nodes, from, to),
    ),
  );
  if (ranges.length === 0) return;
  CSS.highlights.set(MARK, new Highlight(...ranges));
  const off = button({}, searchWords.unhighlight, () => {
    CSS.highlights.delete(MARK);
    keep('');
    bar.remove();
  });
  const bar = element('p', { class: 'search-highlight' }, searchWords.highlighted(ranges.length), ' ', off);
  document.body.append(bar);
}

/** Elements inside a line of text; every other one begins a new text. */
const INLINE = new Set('A ABBR B CODE EM I MARK SMALL SPAN STRONG SUB SUP TIME U WBR'.split(' '));
const UNREAD = 'script, style, noscript, svg, button, dialog, [hidden], [aria-hidden="true"]';

/** The text nodes of each text under an element. */
function blocksOf(root: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  for (const node of textsUnder(root, UNREAD)) {
    let block = node.parentElement ?? root;
    while (INLINE.has(block.tagName) && block.parentElement) block = block.parentElement;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

function rangeIn(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}
