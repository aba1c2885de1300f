import { searchForm } from '#thai/normalize.ts';
import type { Lexicon } from './lexicon.ts';
import { asksOnly } from './question-words.ts';

/** Words of the site that make one word: นัก and เรียน of นักเรียน; mostly one. */
export type Unit = readonly string[];

/** What was typed without a space. */
export type Run = readonly Unit[];

/** A query cut into words, of which the last may still be growing. */
export interface Query {
  readonly runs: readonly Run[];
  /** What is left without words that only ask; everything where nothing would be left. */
  readonly gist: readonly Run[];
  /** Whether words that only ask were left out. */
  readonly asks: boolean;
  /** Ways to take the end of the query as the beginning of a word: whole words, then the beginning. */
  readonly growing: readonly Growing[];
}

export interface Growing {
  readonly before: readonly Run[];
  /** Undefined where what was typed last is too short to say anything. */
  readonly start?: string;
  /** Whether the beginning was typed against what is before it. */
  readonly isJoined: boolean;
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;
/** An unfinished word may have been cut into so many pieces. */
const MOST_PIECES = 4;
/** A question may end in so many: ต้อง ทำ อย่าง ไร บ้าง ครับ. */
const MOST_ASKING = 6;

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, LONGEST);
  const pieces = runsOf(text, lexicon);
  const runs = pieces.map((run) => units(run, lexicon));
  const gist = runs.flatMap(withoutAsking);
  const asks = gist.length > 0 && wordsOf(gist).length < wordsOf(runs).length;
  return {
    runs,
    gist: asks ? gist : runs,
    asks,
    growing: /\s$/u.test(text) ? [] : growing(pieces, lexicon),
  };
}

export function wordsOf(runs: readonly Run[]): string[] {
  return runs.flat(2);
}

/** Joins the words of compounds of the site. */
export function units(words: readonly string[], lexicon: Lexicon): Unit[] {
  return joined(words, (letters) => lexicon.isCompound(letters));
}

/** Pieces written without a space or a mark between them. Those that make one word which the site lacks are that word. */
function runsOf(text: string, lexicon: Lexicon): string[][] {
  const runs: string[][] = [[]];
  for (const piece of lexicon.cut(searchForm(text))) {
    const word = lexicon.key(piece);
    if (word === '') runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run) => joined(run, lexicon.isAbsent).map((pieces) => pieces.join('')));
}

/** The longest runs of pieces whose letters together are one thing, and every other piece by itself. */
function joined(pieces: readonly string[], isOne: (letters: string) => boolean): string[][] {
  const found: string[][] = [];
  for (let start = 0; start < pieces.length;) {
    let end = Math.min(pieces.length, start + MOST_PIECES);
    while (end > start + 1 && !isOne(pieces.slice(start, end).join(''))) end--;
    found.push(pieces.slice(start, end));
    start = end;
  }
  return found;
}

/** What asks parts a run in two: the words on either side of it were not typed against each other. */
function withoutAsking(run: Run): Run[] {
  const left: Unit[][] = [[]];
  for (let start = 0; start < run.length;) {
    let end = Math.min(run.length, start + MOST_ASKING);
    while (end > start && !asksOnly(run.slice(start, end).flat().join(''))) end--;
    const unit = run[start];
    if (end > start) left.push([]);
    else if (unit) left.at(-1)?.push(unit);
    start = Math.max(end, start + 1);
  }
  return left.filter(({ length }) => length > 0);
}

/** The beginning of a word is within what was written last without a space. */
function growing(pieces: readonly (readonly string[])[], lexicon: Lexicon): Growing[] {
  const last = pieces.at(-1) ?? [];
  const earlier = pieces.slice(0, -1);
  const after = (before: readonly string[], start?: string): Growing => ({
    before: [...earlier, before].filter(({ length }) => length > 0).map((run) => units(run, lexicon)),
    ...(start === undefined ? {} : { start }),
    isJoined: before.length > 0,
  });
  const ways: Growing[] = [];
  for (let count = Math.min(MOST_PIECES, last.length); count > 0; count--) {
    const letters = last.slice(-count).join('');
    const start = letters.length < SHORTEST_START ? undefined : lexicon.beginning(letters);
    if (start !== undefined) ways.push(after(last.slice(0, -count), start));
  }
  if (ways.length > 0) return ways;
  const end = last.at(-1) ?? '';
  const whole = last.slice(0, -1);
  const way = isUnknown(end, lexicon) ? insideLast(end, lexicon) : undefined;
  if (way !== undefined) return [after([...whole, ...way.whole], way.start)];
  const isTooShort = end.length < SHORTEST_START && pieces.flat().length > 1;
  return isTooShort ? [after(whole)] : [];
}

/** An unfinished word makes a piece with the words before it where nothing fits: the longest beginning is the one. */
function insideLast(
  last: string,
  lexicon: Lexicon,
): { readonly whole: readonly string[]; readonly start: string } | undefined {
  for (let at = 1; at <= last.length - SHORTEST_START; at++) {
    const start = last.slice(at);
    if (lexicon.beginning(start) === undefined) continue;
    const whole = lexicon.words(last.slice(0, at));
    if (whole.every(lexicon.has)) return { whole, start };
  }
  return undefined;
}

/** Whether a piece is no word at all: it may be one misspelt, or a part of one. */
export function isUnknown(word: string | undefined, lexicon: Lexicon): boolean {
  return word !== undefined && !lexicon.has(word) && !lexicon.isAbsent(word) && !NUMBER.test(word);
}

const NUMBER = /^[\d-]+$/u;
