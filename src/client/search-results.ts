import type { IndexedPage } from '#search/engine.ts';
import { snippetsOf, titlePieces, type Snippet, type Piece } from '#search/result/snippet.ts';
import { highlightedBy, type LoadedHit } from '#search/result/hit.ts';
import type { Lexicon } from '#search/text/lexicon.ts';
import type { Phrase } from '#search/query/phrases.ts';
import { tierNames, searchWords } from '#words/search.ts';
import { breakable } from './breakable.ts';
import { highlightAddress } from './search-highlight.ts';

/** Other places of a page that a full list of results names. */
const MOST_PLACES = 4;

/** One result as an item of a list. Texts are set as text: nothing of the content is ever read as HTML. */
export function resultItem(hit: LoadedHit, { lines }: Lexicon, isFull: boolean): HTMLLIElement {
  const { page } = hit;
  const phrases = highlightedBy(hit);
  const title = titlePieces(page, phrases);
  const [best, ...others] = snippetsOf(page, phrases);
  const link = element('a', 'result-link', breakable(title, lines));
  lead(link, isInTitle(hit, title) ? page.url : addressOf(page, best), phrases);
  const where = [page.manual, best?.anchor?.title].filter((name) => name !== undefined && name !== '');
  const children: HTMLElement[] = [
    element('p', 'result-title', [link]),
    element('p', 'result-where', [...tierTag(hit), ...breakable(plain(where.join(' › ')), lines)]),
    element('p', 'result-excerpt', breakable(best?.pieces ?? [], lines)),
  ];
  if (isFull && others.length > 0) children.push(placesOf(page, others, phrases, lines));
  return element('li', 'result', children);
}

/** Words found one after another in the title are found on the page as a whole. */
function isInTitle({ tier }: LoadedHit, title: readonly Piece[]): boolean {
  return tier === 'phrase' && title.some(({ isFound }) => isFound);
}

/** How a page answers, and what it lacks. */
function tierTag({ tier, lacking }: LoadedHit): (Node | string)[] {
  const name = lacking.length > 0 ? searchWords.lacking(lacking) : tierNames[tier];
  return name === '' ? [] : [element('span', 'result-tier', [name]), ' '];
}

function placesOf(
  page: IndexedPage,
  parts: readonly Snippet[],
  phrases: readonly Phrase[],
  lines: Lexicon['lines'],
): HTMLElement {
  const links = parts.slice(0, MOST_PLACES).flatMap((part) => {
    if (part.anchor === undefined) return [];
    const link = element('a', '', breakable(plain(part.anchor.title), lines));
    lead(link, addressOf(page, part), phrases);
    return [element('li', '', [link])];
  });
  const list = element('ul', 'result-places', links);
  list.setAttribute('aria-label', searchWords.elsewhere);
  return list;
}

/** Links stay clean to be copied; what is to be marked is added only when one is followed. */
function lead(link: HTMLAnchorElement, address: string, phrases: readonly Phrase[]): void {
  link.href = address;
  const follow = (): void => {
    link.href = highlightAddress(address, phrases);
    setTimeout(() => (link.href = address));
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}

function addressOf({ url }: IndexedPage, part: Snippet | undefined): string {
  return part?.anchor === undefined ? url : `${url}#${part.anchor.id}`;
}

function plain(words: string): Piece[] {
  return [{ text: words, isFound: false }];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
