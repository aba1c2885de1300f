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
  const told = (from: number, to: number): number =>
    new Set(places.filter((place) => place >= from && place < to).map((place) => words[place]?.keys[0])).size;
  const starts = [endOfText(words, 0) + 1, ...anchors.map(({ location }) => location)];
  return starts
    .map((from, index) => {
      const to = starts[index + 1] ?? words.length;
      return {
        anchor: anchors[index - 1],
        from,
        to,
        all: told(from, to),
        name: told(from, endOfText(words, from)),
      };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || b.name - a.name || a.from - b.from)
    .map(({ anchor, from, to }) => {
      const start = excerptStart(words, places, told, from, to);
      const end = Math.min(to, start + LENGTH);
      const shown = pieces(words, new Set(places), start, end);
      const isCut = start > from && words[start - 1]?.keys.length !== 0;
      return { anchor, pieces: [...(isCut ? [ELLIPSIS] : []), ...shown, ...(end < to ? [ELLIPSIS] : [])] };
    });
}

/** Place of the empty word that ends the text which goes on here. */
function endOfText(words: readonly IndexedWord[], from: number): number {
  const end = words.findIndex(({ keys }, at) => at >= from && keys.length === 0);
  return end < 0 ? words.length : end;
}

/** Some words before the fullest stretch, but not before the text that it stands in. */
function excerptStart(
  words: readonly IndexedWord[],
  places: readonly number[],
  told: (from: number, to: number) => number,
  from: number,
  to: number,
): number {
  const fulness = (place: number): number => told(place, Math.min(to, place + LENGTH - LEAD));
  const inside = places.filter((place) => place >= from && place < to);
  const fullest = inside.reduce((best, place) => (fulness(place) > fulness(best) ? place : best));
  const earliest = Math.max(from, Math.min(fullest - LEAD, Math.max(from, to - LENGTH)));
  return Math.max(earliest, words.findLastIndex(({ keys }, at) => at < fullest && keys.length === 0) + 1);
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
