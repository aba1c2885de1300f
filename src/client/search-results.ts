import { placeAddress, type IndexedAnchor } from '#search/engine.ts';
import type { Phrases } from '#search/query/phrases.ts';
import { highlightedBy, type LoadedHit } from '#search/result/hit.ts';
import { snippetsOf, titlePieces } from '#search/result/snippet.ts';
import type { Lexicon } from '#search/text/lexicon.ts';
import { searchWords, tierNames } from '#words/search.ts';
import { breakable } from './breakable.ts';
import { element } from './element.ts';
import { highlightAddress } from './search-highlight.ts';

/** Other places of a page that a full list of results names. */
const MOST_PLACES = 4;

/** One result as an item of a list. */
export function resultItem(hit: LoadedHit, { lines }: Lexicon, isFull: boolean): HTMLLIElement {
  const { page, tier, lacking } = hit;
  const phrases = highlightedBy(hit);
  const title = titlePieces(page, phrases);
  const [best, ...others] = snippetsOf(page, phrases);
  const plain = (text: string): Node[] => breakable([{ text, isFound: false }], lines);
  const addressOf = (anchor?: IndexedAnchor) => (anchor ? placeAddress(page.url, anchor.id) : page.url);
  /** Words found one after another in the title are found on the page as a whole. */
  const isInTitle = tier === 'phrase' && title.some(({ isFound }) => isFound);
  const address = addressOf(isInTitle ? undefined : best?.anchor);
  const note = lacking.length > 0 ? searchWords.lacking(lacking) : tierNames[tier];
  const noted = note === '' ? [] : [element('span', { class: 'result-tier' }, note), ' '];
  const where = [page.manual, best?.anchor?.title ?? ''].filter((name) => name !== '').join(' › ');
  const link = linkTo(address, phrases, 'result-link', breakable(title, lines));
  const status =
    page.status === '' ? [] : [' ', element('span', { class: 'chip chip-warning' }, page.status)];
  const item = element(
    'li',
    { class: 'result' },
    element('p', { class: 'result-title' }, link, ...status),
    element('p', { class: 'result-where' }, ...noted, ...plain(where)),
    element('p', { class: 'result-excerpt' }, ...breakable(best?.pieces ?? [], lines)),
  );
  if (!isFull || others.length === 0) return item;
  const places = others
    .slice(0, MOST_PLACES)
    .flatMap(({ anchor }) => anchor ?? [])
    .map((anchor) => element('li', {}, linkTo(addressOf(anchor), phrases, '', plain(anchor.title))));
  item.append(element('ul', { class: 'result-places', 'aria-label': searchWords.elsewhere }, ...places));
  return item;
}

/** Links stay clean to be copied; what is to be highlighted is added only when one is followed. */
function linkTo(href: string, phrases: Phrases, name: string, text: readonly Node[]): HTMLElement {
  const link = element('a', { href, class: name }, ...text);
  const follow = (): void => {
    link.href = highlightAddress(href, phrases);
    setTimeout(() => (link.href = href));
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
  return link;
}
