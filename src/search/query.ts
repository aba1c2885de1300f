import { searchForm } from '#thai/normalize.ts';
import type { Lexicon } from './lexicon.ts';
import { asksOnly } from './question-words.ts';
import { words } from './tokens.ts';

/** A query cut into words, of which the last may still be growing. */
export interface Query {
  readonly words: readonly string[];
  /** Ways to take the end of the query as the beginning of a word: whole words, then the beginning. */
  readonly growing: readonly Growing[];
}

export interface Growing {
  readonly before: readonly string[];
  /** Undefined where what was typed last is too short to say anything. */
  readonly start?: string;
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;
/** An unfinished word may have been cut into so many pieces. */
const MOST_PIECES = 4;

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, LONGEST);
  const stretches = stretchesOf(text, lexicon);
  const all = stretches.flat();
  const telling = all.filter((word) => lexicon.has(word) || !asksOnly(word));
  const found = telling.length > 0 ? telling : all;
  return {
    words: found,
    growing:
      /\s$/u.test(text) || found.length < all.length ? [] : growing(found, stretches.at(-1) ?? [], lexicon),
  };
}

/** Words written without a space between them. Those that make one word which the site lacks are that word. */
function stretchesOf(text: string, lexicon: Lexicon): string[][] {
  return searchForm(text)
    .split(/\s+/u)
    .map((stretch) => joinedAbsent(words(stretch, lexicon.cut), lexicon))
    .filter((stretch) => stretch.length > 0);
}

function joinedAbsent(pieces: readonly string[], lexicon: Lexicon): string[] {
  const joined: string[] = [];
  for (let start = 0; start < pieces.length;) {
    let end = Math.min(pieces.length, start + MOST_PIECES);
    while (end > start + 1 && !lexicon.isAbsent(pieces.slice(start, end).join(''))) end--;
    joined.push(pieces.slice(start, end).join(''));
    start = end;
  }
  return joined;
}

/** The beginning of a word is within what was written last without a space. */
function growing(found: readonly string[], stretch: readonly string[], lexicon: Lexicon): Growing[] {
  const ways: Growing[] = [];
  for (let pieces = Math.min(MOST_PIECES, stretch.length); pieces > 0; pieces--) {
    const start = found.slice(-pieces).join('');
    const before = found.slice(0, -pieces);
    if (start.length >= SHORTEST_START && lexicon.begins(start)) ways.push({ before, start });
  }
  const last = found.at(-1) ?? '';
  if (ways.length === 0 && isUnknown(last, lexicon))
    ways.push(...insideLast(found.slice(0, -1), last, lexicon));
  if (ways.length === 0 && found.length > 1 && last.length < SHORTEST_START) {
    ways.push({ before: found.slice(0, -1) });
  }
  return ways;
}

/** An unfinished word makes a piece with the words before it where nothing fits: the longest beginning is the one. */
function insideLast(before: readonly string[], last: string, lexicon: Lexicon): Growing[] {
  for (let at = 1; at <= last.length - SHORTEST_START; at++) {
    const start = last.slice(at);
    if (!lexicon.begins(start)) continue;
    const whole = words(last.slice(0, at), lexicon.cut);
    if (whole.every(lexicon.has)) return [{ before: [...before, ...whole], start }];
  }
  return [];
}

/** A misspelt word is looked for in so many letters at once. */
const LONGEST_MENDED = 30;

/**
 * The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. A misspelling
 * is cut anywhere, so that unknown pieces are read anew together with their neighbours.
 */
export function respeltQuery(found: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  const mended: string[] = [];
  let isMended = false;
  for (let at = 0; at < found.length;) {
    const way =
      isUnknown(found[at], lexicon) || isUnknown(found[at + 1], lexicon)
        ? mendedFrom(found, at, lexicon)
        : undefined;
    mended.push(...(way?.words ?? [found[at] ?? '']));
    isMended ||= way !== undefined;
    at = way?.end ?? at + 1;
  }
  return isMended ? mended : undefined;
}

function isUnknown(word: string | undefined, lexicon: Lexicon): boolean {
  return word !== undefined && !lexicon.has(word) && !lexicon.isAbsent(word) && !NUMBER.test(word);
}

/** The longest run of pieces from a place on that can be read as words of the site, one of them at least mended. */
function mendedFrom(
  found: readonly string[],
  start: number,
  lexicon: Lexicon,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  for (let end = Math.min(found.length, start + MOST_PIECES); end > start; end--) {
    const pieces = found.slice(start, end);
    const letters = pieces.join('');
    if (letters.length > LONGEST_MENDED || !pieces.some((piece) => isUnknown(piece, lexicon))) continue;
    const read = mendedLetters(letters, lexicon);
    if (read !== undefined) return { words: read, end };
  }
  return undefined;
}

const NUMBER = /^\d+$/u;

interface Reading {
  readonly cost: number;
  readonly isMended: boolean;
  readonly words: readonly string[];
}

/** A word of the site is cheapest, a mended one dearer. */
const KNOWN = 1;
const MENDED = 1.5;

function mendedLetters(letters: string, lexicon: Lexicon): readonly string[] | undefined {
  const best: (Reading | undefined)[] = [{ cost: 0, isMended: false, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: Reading | undefined;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (before === undefined || before.cost + KNOWN >= (cheapest?.cost ?? Infinity)) continue;
      const part = letters.slice(start, end);
      const word = lexicon.has(part) ? part : lexicon.respelt(part);
      if (word === undefined) continue;
      const cost = before.cost + (word === part ? KNOWN : MENDED);
      if (cost < (cheapest?.cost ?? Infinity)) {
        const isMended = before.isMended || word !== part;
        cheapest = { cost, isMended, words: [...before.words, ...words(word, lexicon.cut)] };
      }
    }
    best.push(cheapest);
  }
  const whole = best[letters.length];
  return whole?.isMended ? whole.words : undefined;
}
