import type { IndexedAnchor, IndexedPage } from '../engine.ts';
import { occurrences, type Keyed, type Phrases } from '../query/phrases.ts';
import { endOfText, type IndexedWord } from '../text/tokens.ts';

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** What a section of a page says around words that were found. */
export interface Snippet {
  /** Undefined for the head of the page. */
  readonly anchor?: IndexedAnchor | undefined;
  readonly pieces: readonly Piece[];
}

/** Words before the first one found, and in all. */
const LEAD = 8;
const LENGTH = 34;
const ELLIPSIS = { text: '…', isFound: false };
const BETWEEN_TEXTS = ' · ';

/** Positions of the words of phrases in a text, rising. */
export function positionsOf(phrases: Phrases, text: readonly Keyed[]): number[] {
  const positions = phrases.flatMap((phrase) =>
    occurrences(phrase, text).flatMap((start) => phrase.map((_, index) => start + index)),
  );
  return [...new Set(positions)].sort((a, b) => a - b);
}

/** The title of a page as it was written, with the words found in it. */
export function titlePieces({ title }: Pick<IndexedPage, 'title'>, phrases: Phrases): Piece[] {
  return pieces(title, positionsOf(phrases, title));
}

/** A snippet of each section of a page that holds words of phrases: the fullest first, then those named so, then in order. */
export function snippetsOf({ words, anchors }: IndexedPage, phrases: Phrases): Snippet[] {
  const found = positionsOf(phrases, words);
  const within = (from: number, to: number) => found.filter((at) => at >= from && at < to);
  const different = (from: number, to: number) =>
    new Set(within(from, to).map((at) => words[at]?.keys[0])).size;
  const starts = [endOfText(words, 0) + 1, ...anchors.map(({ location }) => location)];
  const sections = starts.map((from, index) => {
    const to = starts[index + 1] ?? words.length;
    const inName = different(from, endOfText(words, from));
    return { anchor: anchors[index - 1], from, to, inAll: different(from, to), inName };
  });
  return sections
    .filter(({ inAll }) => inAll > 0)
    .sort((a, b) => b.inAll - a.inAll || b.inName - a.inName || a.from - b.from)
    .map(({ anchor, from, to }) => {
      const shown = (at: number) => different(at, Math.min(to, at + LENGTH - LEAD));
      const fullest = within(from, to).reduce((best, at) => (shown(at) > shown(best) ? at : best));
      const text = words.findLastIndex(({ keys }, at) => at < fullest && keys.length === 0) + 1;
      const start = Math.max(from, text, Math.min(fullest - LEAD, to - LENGTH));
      const before = start > from && start > text ? [ELLIPSIS] : [];
      const after = start + LENGTH < to ? [ELLIPSIS] : [];
      const inside = found.filter((at) => at >= start).map((at) => at - start);
      const between = pieces(words.slice(start, Math.min(to, start + LENGTH)), inside);
      return { anchor, pieces: [...before, ...between, ...after] };
    });
}

function pieces(words: readonly IndexedWord[], found: readonly number[]): Piece[] {
  const joined: { text: string; isFound: boolean }[] = [];
  const add = (text: string, isFound: boolean): void => {
    const last = joined.at(-1);
    if (last?.isFound === isFound) last.text += text;
    else if (text !== '') joined.push({ text, isFound });
  };
  words.forEach(({ before, text, after, keys }, at) => {
    const isLast = at === words.length - 1;
    if (keys.length === 0) return add(isLast ? '' : BETWEEN_TEXTS, false);
    add(before, false);
    add(text, found.includes(at));
    add(isLast ? after.trimEnd() : after, found.includes(at) && found.includes(at + 1));
  });
  return joined;
}
