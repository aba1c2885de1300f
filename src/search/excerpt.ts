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
  readonly anchor?: IndexedAnchor;
  readonly pieces: readonly Piece[];
}

/** Words before the first one found, and in all. */
const LEAD = 8;
const LENGTH = 34;
const ELLIPSIS = '…';
const BETWEEN_TEXTS = ' · ';

/** Where among words the sought ones stand, rising. */
export function placesOf(sought: readonly Sought[], words: readonly IndexedWord[]): number[] {
  const places = sought.flatMap((one) =>
    startsOf(one, words).flatMap((start) => one.run.map((_, index) => start + index)),
  );
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The title of a page as it was written, with the words found in it. */
export function markedTitle({ words }: Pick<IndexedPage, 'words'>, sought: readonly Sought[]): Piece[] {
  const title = words.slice(0, endOfText(words, 0));
  return pieces(title, 0, title.length, new Set(placesOf(sought, title)), title.length);
}

/**
 * The places of a page that hold what was sought: the fullest first, then those named so, then in the order of the page.
 */
export function foundParts({ words, anchors }: IndexedPage, sought: readonly Sought[]): FoundPart[] {
  const bounds = [endOfText(words, 0) + 1, ...anchors.map(({ location }) => location), words.length];
  const places = placesOf(sought, words);
  const parts = bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? words.length;
    const inside = places.filter((place) => place >= from && place < to);
    const nameEnd = endOfText(words, from);
    const inName = inside.filter((place) => place < nameEnd);
    const told = { all: distinct(inside, words), name: distinct(inName, words) };
    return { anchor: anchors[index - 1], inside, told, from, to };
  });
  return parts
    .filter(({ inside }) => inside.length > 0)
    .sort((a, b) => b.told.all - a.told.all || b.told.name - a.told.name || a.from - b.from)
    .map(({ anchor, inside, from, to }) => {
      const start = excerptStart(words, inside, from, to);
      return {
        ...(anchor ? { anchor } : {}),
        pieces: pieces(words, start, Math.min(to, start + LENGTH), new Set(inside), to),
      };
    });
}

/** Place of the empty word that ends the text which goes on here. */
function endOfText(words: readonly IndexedWord[], from: number): number {
  const end = words.findIndex(({ keys }, at) => at >= from && keys.length === 0);
  return end < 0 ? words.length : end;
}

function distinct(places: readonly number[], words: readonly IndexedWord[]): number {
  return new Set(places.map((place) => words[place]?.keys[0])).size;
}

/** Some words before the densest stretch, but not before the text that it stands in. */
function excerptStart(
  words: readonly IndexedWord[],
  inside: readonly number[],
  from: number,
  to: number,
): number {
  const reach = LENGTH - LEAD;
  let fullest = inside[0] ?? from;
  let most = 0;
  for (const [index, place] of inside.entries()) {
    const near = inside.slice(index, index + reach).filter((other) => other < place + reach);
    const count = distinct(near, words);
    if (count > most) [fullest, most] = [place, count];
  }
  const earliest = Math.max(from, Math.min(fullest - LEAD, Math.max(from, to - LENGTH)));
  for (let word = fullest; word > earliest; word--) if (words[word - 1]?.keys.length === 0) return word;
  return earliest;
}

function pieces(
  words: readonly IndexedWord[],
  from: number,
  to: number,
  found: ReadonlySet<number>,
  last: number,
): Piece[] {
  const joined: { text: string; isFound: boolean }[] = [];
  const add = (text: string, isFound: boolean): void => {
    const before = joined.at(-1);
    if (before?.isFound === isFound) before.text += text;
    else if (text !== '') joined.push({ text, isFound });
  };
  if (from > 0 && words[from - 1]?.keys.length !== 0) add(ELLIPSIS, false);
  for (let index = from; index < to; index++) {
    const { text = '', keys = [] } = words[index] ?? {};
    const isLast = index === to - 1;
    const word = text.trimEnd();
    add(word, found.has(index));
    if (isLast) continue;
    if (keys.length === 0) add(BETWEEN_TEXTS, false);
    else if (text !== word) add(' ', found.has(index) && found.has(index + 1));
  }
  if (to < last) add(ELLIPSIS, false);
  return joined;
}
