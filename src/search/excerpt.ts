import type { IndexedAnchor, IndexedPage } from './engine.ts';
import { startsOf, type Sought } from './reading.ts';
import type { IndexedWord } from './tokens.ts';

/** A stretch of text, found or not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A place of a page with words that were found. */
export interface FoundPart {
  /** Undefined for the head of the page. */
  readonly anchor?: IndexedAnchor | undefined;
  readonly pieces: readonly Piece[];
}

/** Words before the first one found, and in all. */
const LEAD = 8;
const LENGTH = 34;
const ELLIPSIS = { text: '…', isFound: false };
const BETWEEN_TEXTS = ' · ';

/** Where among words the sought ones stand, rising. */
export function placesOf(sought: readonly Sought[], words: readonly Pick<IndexedWord, 'keys'>[]): number[] {
  const places = sought.flatMap((one) =>
    startsOf(one, words).flatMap((start) => one.run.map((_, index) => start + index)),
  );
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The title of a page as it was written, with the words found in it. */
export function markedTitle({ words }: Pick<IndexedPage, 'words'>, sought: readonly Sought[]): Piece[] {
  const title = words.slice(0, endOfText(words, 0));
  return pieces(title, new Set(placesOf(sought, title)), 0, title.length);
}

/**
 * The places of a page that hold what was sought: the fullest first, then those named so, then in the order of the page.
 */
export function foundParts({ words, anchors }: IndexedPage, sought: readonly Sought[]): FoundPart[] {
  const places = placesOf(sought, words);
  const within = (from: number, to: number) => places.filter((place) => place >= from && place < to);
  const told = (from: number, to: number) =>
    new Set(within(from, to).map((place) => words[place]?.keys[0])).size;
  const starts = [endOfText(words, 0) + 1, ...anchors.map(({ location }) => location)];
  const parts = starts.map((from, index) => {
    const to = starts[index + 1] ?? words.length;
    return {
      anchor: anchors[index - 1],
      from,
      to,
      all: told(from, to),
      name: told(from, endOfText(words, from)),
    };
  });
  return parts
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || b.name - a.name || a.from - b.from)
    .map(({ anchor, from, to }) => {
      const fulness = (place: number) => told(place, Math.min(to, place + LENGTH - LEAD));
      const fullest = within(from, to).reduce((best, place) =>
        fulness(place) > fulness(best) ? place : best,
      );
      const text = words.findLastIndex(({ keys }, at) => at < fullest && keys.length === 0) + 1;
      const start = Math.max(from, text, Math.min(fullest - LEAD, to - LENGTH));
      const shown = pieces(words, new Set(places), start, Math.min(to, start + LENGTH));
      const before = start > from && start > text ? [ELLIPSIS] : [];
      return { anchor, pieces: [...before, ...shown, ...(start + LENGTH < to ? [ELLIPSIS] : [])] };
    });
}

/** Place of the empty word that ends the text which goes on here. */
function endOfText(words: readonly IndexedWord[], from: number): number {
  const end = words.findIndex(({ keys }, at) => at >= from && keys.length === 0);
  return end < 0 ? words.length : end;
}

function pieces(
  words: readonly IndexedWord[],
  found: ReadonlySet<number>,
  from: number,
  to: number,
): Piece[] {
  const joined: { text: string; isFound: boolean }[] = [];
  const add = (text: string, isFound: boolean): void => {
    const last = joined.at(-1);
    if (last?.isFound === isFound) last.text += text;
    else if (text !== '') joined.push({ text, isFound });
  };
  words.slice(from, to).forEach(({ before, text, after, keys }, index, shown) => {
    const isLast = index === shown.length - 1;
    if (keys.length === 0) return add(isLast ? '' : BETWEEN_TEXTS, false);
    add(before, false);
    add(text, found.has(from + index));
    add(isLast ? after.trimEnd() : after, found.has(from + index) && found.has(from + index + 1));
  });
  return joined;
}
