import type { Sought } from './hit.ts';
import { placesOf } from './places.ts';
import { remembered } from './remembered.ts';
import { endsText, readableWord } from './tokens.ts';

/** A page of the index as it is loaded for a result. */
export interface IndexedPage {
  readonly url: string;
  /** Words apart, with the marks of `indexed`. */
  readonly content: string;
  readonly title: string;
  readonly manual: string;
  readonly anchors: readonly IndexedAnchor[];
}

export interface IndexedAnchor {
  readonly id: string;
  readonly title: string;
  /** Position of its first word. */
  readonly location: number;
}

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

/** The title of a page as it was written, with the words found in it. */
export function markedTitle({ title }: Pick<IndexedPage, 'title'>, sought: readonly Sought[]): Piece[] {
  const words = wordsOf(title);
  return pieces(words, 0, words.length, new Set(placesOf(sought, words)), words.length);
}

/**
 * The places of a page that hold what was sought: the fullest first, then those named so, then in the order of the page.
 */
export function foundParts(page: IndexedPage, sought: readonly Sought[]): FoundPart[] {
  const words = wordsOf(page.content);
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  const bounds = [wordsOf(page.title).length, ...anchors.map(({ location }) => location), words.length];
  const places = placesOf(sought, words);
  const parts = bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? words.length;
    const inside = places.filter((place) => place >= from && place < to);
    const nameEnd = inside.length === 0 ? from : words.findIndex((word, at) => at >= from && endsText(word));
    const inName = inside.filter((place) => place <= nameEnd);
    const told = { all: distinct(inside, words), name: distinct(inName, words) };
    return { anchor: anchors[index - 1], inside, told, from, to };
  });
  return parts
    .filter(({ inside }) => inside.length > 0)
    .sort((a, b) => b.told.all - a.told.all || b.told.name - a.told.name || a.from - b.from)
    .map(({ anchor, inside, from, to }) => ({
      ...(anchor ? { anchor } : {}),
      pieces: excerpt(words, inside, from, to),
    }));
}

function excerpt(words: readonly string[], inside: readonly number[], from: number, to: number): Piece[] {
  const start = excerptStart(words, inside, from, to);
  return pieces(words, start, Math.min(to, start + LENGTH), new Set(inside), to);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Asked for again and again while the fullest stretch is looked for. */
const shown = remembered((word) => readableWord(word).trim());

function distinct(places: readonly number[], words: readonly string[]): number {
  return new Set(places.map((place) => shown(words[place] ?? ''))).size;
}

/** Some words before the densest stretch, but not before the text that it stands in. */
function excerptStart(words: readonly string[], inside: readonly number[], from: number, to: number): number {
  const reach = LENGTH - LEAD;
  let fullest = inside[0] ?? from;
  let most = 0;
  for (const [index, place] of inside.entries()) {
    const near = inside.slice(index, index + reach).filter((other) => other < place + reach);
    const count = distinct(near, words);
    if (count > most) [fullest, most] = [place, count];
  }
  const earliest = Math.max(from, Math.min(fullest - LEAD, Math.max(from, to - LENGTH)));
  for (let word = fullest; word > earliest; word--) if (endsText(words[word - 1] ?? '')) return word;
  return earliest;
}

function pieces(
  words: readonly string[],
  from: number,
  to: number,
  found: ReadonlySet<number>,
  last: number,
): Piece[] {
  const joined: { text: string; isFound: boolean }[] = [];
  const add = (text: string, isFound: boolean): void => {
    const before = joined.at(-1);
    if (before?.isFound === isFound) before.text += text;
    else joined.push({ text, isFound });
  };
  if (from > 0 && !endsText(words[from - 1] ?? '')) add(ELLIPSIS, false);
  for (let index = from; index < to; index++) {
    const text = readableWord(words[index] ?? '');
    const isLast = index === to - 1;
    const word = text.trimEnd();
    add(word, found.has(index));
    if (isLast) continue;
    if (endsText(words[index] ?? '')) add(BETWEEN_TEXTS, false);
    else if (text !== word) add(' ', found.has(index) && found.has(index + 1));
  }
  if (to < last) add(ELLIPSIS, false);
  return joined;
}
