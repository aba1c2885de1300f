import { highlightedStretches, readHighlight, writtenHighlight } from '#search/result/highlight.ts';
import type { Phrases } from '#search/query/phrases.ts';
import { searchWords } from '#words/search.ts';
import { button, element, textsUnder } from './element.ts';
import { siteLexicon } from './search-session.ts';
import { isSeen, rangeIn } from './text-ranges.ts';

/** Name of the address part that carries what to highlight, of the entry of the history, and of the highlight. */
const MARK = 'mark';

/** The address of a page that is to highlight phrases. */
export function highlightAddress(address: string, phrases: Phrases): string {
  const url = new URL(address, location.href);
  url.searchParams.set(MARK, writtenHighlight(phrases));
  return url.href;
}

/** Highlights what led to this page, kept by the history until it is switched off; the address is cleaned, to be copied. */
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
  const ranges = textsUnder(main, UNREAD).flatMap((nodes) =>
    highlightedStretches(nodes.map(({ data }) => data).join(''), phrases, lexicon).map(({ from, to }) =>
      rangeIn(nodes, from, to),
    ),
  );
  if (ranges.length === 0) return;
  CSS.highlights.set(MARK, new Highlight(...ranges));
  const said = element('span', {});
  const bar = element('p', { class: 'search-highlight' }, said);
  /** Of what is in closed parts, or hidden for the size of the window, nothing is told: it would be looked for in vain. */
  const tell = (): void => {
    const seen = ranges.filter(isSeen).length;
    said.textContent = searchWords.highlighted(seen);
    bar.hidden = seen === 0;
  };
  const off = button({}, searchWords.unhighlight, () => {
    CSS.highlights.delete(MARK);
    keep('');
    removeEventListener('toggle', tell, { capture: true });
    removeEventListener('resize', tell);
    bar.remove();
    // The focus goes on where the reader is, not at the beginning of the page.
    (document.querySelector<HTMLElement>(':target .place-link') ?? main).focus({ preventScroll: true });
  });
  bar.append(' ', off);
  addEventListener('toggle', tell, { capture: true });
  addEventListener('resize', tell);
  tell();
  document.body.append(bar);
}

const UNREAD = 'script, style, noscript, svg, button, dialog, [hidden], [aria-hidden="true"]';
