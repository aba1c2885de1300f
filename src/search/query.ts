import { searchForm } from '#thai/normalize.ts';
import type { Lexicon } from './lexicon.ts';
import { asksOnly } from './question-words.ts';
import { lettersOf, wordsOf, type Part, type Reading } from './reading.ts';

/** A query cut into words, of which the last may still be growing. */
export interface Query {
  readonly typed: Reading;
  /** What is left without words that only ask; undefined where nothing was left out. */
  readonly gist?: Reading;
  /** Ways to take the end of the query as the beginning of a word, the longest first. */
  readonly growing: readonly Reading[];
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
  return { typed, ...(asks ? { gist } : {}), growing: /\s$/u.test(text) ? [] : growing(pieces, lexicon) };
}

/** Joins the words of compounds of the site. */
export function withCompounds(parts: Reading, lexicon: Lexicon): Part[] {
  return grouped(parts, MOST_PIECES, (lot) => lexicon.isCompound(lettersOf(lot))).map(([lot]) => ({
    ...lot[0],
    run: wordsOf(lot),
  }));
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
  return grouped(pieces, MOST_PIECES, (lot) => lexicon.isAbsent(lettersOf(lot))).map(([lot]) => ({
    ...lot[0],
    run: [lettersOf(lot)],
  }));
}

/** What asks parts what was typed as one: the words on either side of it were not typed against each other. */
function withoutAsking(parts: Reading): Part[] {
  const left: Part[] = [];
  let isJoined = true;
  for (const [lot, isOne] of grouped(parts, MOST_ASKING, (some) => asksOnly(lettersOf(some)))) {
    const asks = isOne || asksOnly(lettersOf(lot));
    if (!asks) left.push(...lot.map((part) => ({ ...part, isJoined: isJoined && part.isJoined === true })));
    isJoined = !asks;
  }
  return left;
}

/** The longest lots of parts typed against each other that are one thing, and every other part by itself. */
function grouped(
  parts: Reading,
  most: number,
  isOne: (lot: Reading) => boolean,
): (readonly [Reading, boolean])[] {
  const found: (readonly [Reading, boolean])[] = [];
  for (let start = 0; start < parts.length;) {
    let end = start + 1;
    while (end < Math.min(parts.length, start + most) && parts[end]?.isJoined) end++;
    while (end > start + 1 && !isOne(parts.slice(start, end))) end--;
    found.push([parts.slice(start, end), end > start + 1]);
    start = end;
  }
  return found;
}

/** The beginning of a word is within what was written last without a space. */
function growing(pieces: Reading, lexicon: Lexicon): Reading[] {
  const ways: Reading[] = [];
  const end = pieces.length;
  for (let start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
    const letters = lettersOf(pieces.slice(start));
    const begun = letters.length < SHORTEST_START ? undefined : lexicon.beginning(letters);
    if (begun !== undefined) ways.unshift(begunBy(pieces.slice(0, start), begun, pieces[start], lexicon));
    if (!pieces[start]?.isJoined) break;
  }
  if (ways.length > 0) return ways;
  const last = lettersOf(pieces.slice(-1));
  const before = pieces.slice(0, -1);
  if (last.length < SHORTEST_START) return before.length > 0 ? [withCompounds(before, lexicon)] : [];
  return isUnknown(last, lexicon) ? insideLast(before, last, lexicon) : [];
}

function begunBy(
  before: Reading,
  start: string,
  { isJoined = false }: Part = { run: [] },
  lexicon: Lexicon,
): Reading {
  return [...withCompounds(before, lexicon), { run: [start], isOpen: true, isJoined }];
}

/** An unfinished word makes a piece with the words before it where nothing fits: the longest beginning is the one. */
function insideLast(before: Reading, last: string, lexicon: Lexicon): Reading[] {
  for (let at = 1; at <= last.length - SHORTEST_START; at++) {
    const start = lexicon.beginning(last.slice(at));
    const whole = lexicon.words(last.slice(0, at)).map((word) => ({ run: [word], isJoined: true }));
    if (start === undefined || !wordsOf(whole).every(lexicon.has)) continue;
    return [begunBy([...before, ...whole], start, { run: [], isJoined: true }, lexicon)];
  }
  return [];
}

/** Whether a piece is no word at all: it may be one misspelt, or a part of one. */
export function isUnknown(word: string | undefined, lexicon: Lexicon): boolean {
  return word !== undefined && !lexicon.has(word) && !lexicon.isAbsent(word) && !NUMBER.test(word);
}

const NUMBER = /^[\d-]+$/u;
