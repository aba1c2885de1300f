import { searchForm } from '#thai/normalize.ts';
import type { Lexicon } from './lexicon.ts';
import { asksOnly } from './question-words.ts';
import { lettersOf, typedAsOne, wordsOf, type Part, type Reading } from './reading.ts';

/** A query cut into words, of which the last may still be growing. */
export interface Query {
  readonly typed: Reading;
  /** What is left without words that only ask; undefined where nothing was left out. */
  readonly gist?: Reading | undefined;
  /** The query with its end taken as the beginning of a word; undefined where it begins none. */
  readonly growing?: Reading | undefined;
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;
/** A word may have been cut into so many pieces at most. */
const MOST_PIECES = 4;
/** A question may end in so many: ต้อง ทำ อย่าง ไร บ้าง ครับ. */
const MOST_ASKING = 6;

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function readQuery(text: string, lexicon: Lexicon): Query {
  const pieces = piecesOf(text.slice(0, LONGEST), lexicon);
  const typed = withCompounds(pieces, lexicon);
  const gist = withoutAsking(typed);
  const asks = gist.length > 0 && gist.length < typed.length;
  return {
    typed,
    gist: asks ? gist : undefined,
    growing: /\s$/u.test(text) ? undefined : growing(pieces, lexicon),
  };
}

/** Joins the words of compounds of the site. */
export function withCompounds(pieces: Reading, lexicon: Lexicon): Part[] {
  const lots = grouped(pieces, MOST_PIECES, lexicon.isCompound);
  return lots.map((lot) => ({ ...lot[0], run: wordsOf(lot) }));
}

/** Words of the site, and between them what is none; pieces that make one right word which the site lacks are that word. */
function piecesOf(text: string, lexicon: Lexicon): Part[] {
  const pieces: Part[] = [];
  let isJoined = false;
  for (const piece of lexicon.cut(searchForm(text))) {
    const word = lexicon.key(piece);
    if (word !== '') pieces.push({ run: [word], isJoined });
    isJoined = word !== '';
  }
  const lots = grouped(pieces, MOST_PIECES, lexicon.isAbsent);
  return lots.map((lot) => ({ ...lot[0], run: [lettersOf(lot)] }));
}

/** What asks parts what was typed as one: the words on either side of it were not typed against each other. */
function withoutAsking(parts: Reading): Part[] {
  const left: Part[] = [];
  let isParted = false;
  for (const lot of grouped(parts, MOST_ASKING, asksOnly)) {
    const asks = asksOnly(lettersOf(lot));
    if (!asks) left.push(...lot.map((part) => (isParted ? { run: part.run } : part)));
    isParted = asks;
  }
  return left;
}

/** The longest lots of parts typed against each other whose letters are one thing, and every other part by itself. */
function grouped(parts: Reading, most: number, isOne: (letters: string) => boolean): Reading[] {
  const lots: Reading[] = [];
  for (let start = 0; start < parts.length;) {
    let end = start + 1;
    while (end < Math.min(parts.length, start + most) && parts[end]?.isJoined) end++;
    while (end > start + 1 && !isOne(lettersOf(parts.slice(start, end)))) end--;
    lots.push(parts.slice(start, end));
    start = end;
  }
  return lots;
}

/** The longest end of what was written last without a space that begins a word, after words of the site. */
function growing(pieces: Reading, lexicon: Lexicon): Reading | undefined {
  const last = typedAsOne(pieces).at(-1)?.slice(-MOST_PIECES) ?? [];
  const letters = lettersOf(last);
  const isRight = wordsOf(last).some(lexicon.isAbsent);
  for (let at = 0; at <= (isRight ? 0 : letters.length - SHORTEST_START); at++) {
    const start = lexicon.beginning(letters.slice(at));
    const whole = lexicon.words(letters.slice(0, at)).map((word): Part => ({ run: [word], isJoined: true }));
    if (start === undefined || !wordsOf(whole).every(lexicon.has)) continue;
    const before = withCompounds([...pieces.slice(0, -last.length), ...whole], lexicon);
    return [...before, { run: [start], isOpen: true, isJoined: at > 0 || last[0]?.isJoined === true }];
  }
  const isShort = pieces.length > 1 && lettersOf(pieces.slice(-1)).length < SHORTEST_START;
  return isShort ? withCompounds(pieces.slice(0, -1), lexicon) : undefined;
}

/** Whether a piece is no word at all: it may be one misspelt, or a part of one. */
export function isUnknown(word: string, lexicon: Lexicon): boolean {
  return !lexicon.has(word) && !lexicon.isAbsent(word) && !/^[\d-]+$/u.test(word);
}
