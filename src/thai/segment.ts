import { cutRun } from './cut.ts';
import { CONSONANTS, LETTERS } from './letters.ts';
import { piecesForLines } from './lines.ts';
import { trie } from './trie.ts';

/** Cuts text by one list of words. Give it normalised text: a word misspelt is a word not known. */
export interface Segmenter {
  /** Words, spaces, numbers, punctuation marks: joined, they give the text back. */
  segment(text: string): string[];
  /**
   * The pieces a line may end after: joined, they give the text back. Spaces end the piece before them; no piece
   * begins with a mark that belongs to the one before (ๆ ฯ closing brackets, commas, slashes) or ends with one that
   * belongs to the next (opening brackets).
   */
  lines(text: string): string[];
}

/**
 * A segmenter that knows these words and takes the fewest of them; `common` words win where several ways are as short.
 * What no word covers stays in one piece. Neither method ever cuts between a consonant and its vowels and marks.
 */
export function segmenter(words: Iterable<string>, common: Iterable<string> = []): Segmenter {
  const known = trie(weighed(words, common));
  const cut = remembered((run: string) => cutRun(run, known));
  const segment = (text: string): string[] =>
    tokens(text).flatMap((token) => (isThai(token) ? cut(token) : [token]));
  return { segment, lines: remembered((text: string) => piecesForLines(segment(text))) };
}

const WORD = 1000;
/** Of two ways with as many words, the one with common words and without very short ones is likelier right. */
const COMMON_WORD = 850;
const SHORT_WORD = 1150;
const LONE_LETTER = 2500;

/** More runs than one page holds; past it the memory starts afresh. */
const REMEMBERED = 20_000;

/** An abbreviation of several letters, recognised even when written against the word before it. */
const DOTTED = `[${CONSONANTS}]\\.(?:[${CONSONANTS}]{1,3}\\.)+`;

/**
 * In this order: a dotted abbreviation (พ.ร.บ., สพฐ.), a run of Thai letters, a number with its inner marks (5.1, 3-6,
 * 1,000, 1/2568), a word of other letters with its inner marks (e-bidding, info@obec.go.th), spaces, ฯลฯ, one other character.
 */
const TOKEN = new RegExp(
  [
    `(?<![${LETTERS}])[${CONSONANTS}]{1,5}\\.(?:(?:[${CONSONANTS}]{1,5}|เม|มิ|มี)\\.)*`,
    `(?<![${LETTERS}])(?:เม|มิ|มี)\\.[${CONSONANTS}]\\.`,
    DOTTED,
    `(?:(?!${DOTTED})[${LETTERS}])+`,
    `\\p{Nd}+(?:[.,:/–-]\\p{Nd}+)*(?![\\p{L}\\p{M}])`,
    `(?:(?![\u0e00-\u0e7f])[\\p{L}\\p{M}\\p{N}_]|\\p{Nd})+(?:[-.@'’](?:(?![\u0e00-\u0e7f])[\\p{L}\\p{M}\\p{N}_])+)*`,
    `\\s+`,
    `ฯลฯ`,
    `[^]\\p{M}*`,
  ].join('|'),
  'gu',
);
const THAI = new RegExp(`^[${LETTERS}]+$`, 'u');

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function isThai(token: string): boolean {
  return THAI.test(token);
}

function* weighed(words: Iterable<string>, common: Iterable<string>): Iterable<readonly [string, number]> {
  for (const word of common) yield [word, COMMON_WORD];
  for (const word of words)
    yield [word, word.length === 1 ? LONE_LETTER : word.length === 2 ? SHORT_WORD : WORD];
}

function remembered(cut: (text: string) => string[]): (text: string) => string[] {
  const memory = new Map<string, readonly string[]>();
  return (text) => {
    let pieces = memory.get(text);
    if (pieces === undefined) {
      pieces = cut(text);
      if (memory.size >= REMEMBERED) memory.clear();
      memory.set(text, pieces);
    }
    return [...pieces];
  };
}
