import type { Trie } from './trie.ts';
import { ROOT } from './trie.ts';

/** An unknown stretch costs more than two words, so that it is taken only where no words fit. */
const UNKNOWN_START = 1600;
/** It also grows dearer than a word of three letters, so that a name does not swallow the words beside it. */
const UNKNOWN_LETTER = 450;

const SARA_AA = 0x0e32;
const THANTHAKHAT = 0x0e4c;

/**
 * A run of Thai letters cut into the words that weigh least together; a stretch without words stays one piece.
 *
 * The best way to every place is kept twice: ending in a word, and ending inside an unknown stretch. The time is linear
 * in the length of the run (times the length of the longest word). Words of more than `longest` letters are passed over.
 */
export function cutRun(run: string, words: Trie, longest = Infinity): string[] {
  const length = run.length;
  const { boundary, word, unknown } = desk(length);
  markBoundaries(run, boundary);
  word.cost[0] = 0;
  for (let start = 0; start < length; start++) {
    const known = word.cost[start] ?? Infinity;
    const open = unknown.cost[start] ?? Infinity;
    const reached = Math.min(known, open);
    if (reached === Infinity) continue;
    let node = ROOT;
    for (let end = start + 1; end <= Math.min(length, start + longest); end++) {
      node = words.next(node, run.charCodeAt(end - 1));
      if (node < 0) break;
      const weight = words.weight(node);
      if (weight === 0 || boundary[end] === 0) continue;
      if (reached + weight < (word.cost[end] ?? Infinity)) {
        word.cost[end] = reached + weight;
        word.from[end] = start;
      }
    }
    let end = start + 1;
    while (boundary[end] === 0) end++;
    const letters = (end - start) * UNKNOWN_LETTER;
    const started = known + UNKNOWN_START + letters;
    const continued = open + letters;
    unknown.cost[end] = Math.min(started, continued);
    unknown.from[end] = started < continued ? start : (unknown.from[start] ?? 0);
  }
  return piecesBack(run, word, unknown);
}

/** The word cut into shorter ones where it is made of nothing else, each of at least three letters; else the word. */
export function shorterWords(word: string, words: Trie): string[] {
  const parts = cutRun(word, words, word.length - 1);
  return parts.every((part) => part.length >= SHORTEST_PART && weightOf(part, words) > 0) ? parts : [word];
}

const SHORTEST_PART = 3;

/** Whether the text is nothing but words, each of which weighs no more than `heaviest` or is in `parts`. */
export function madeOf(text: string, words: Trie, heaviest: number, parts: ReadonlySet<string>): boolean {
  return cutRun(text, words).every((part) => {
    const weight = weightOf(part, words);
    return weight > 0 && (weight <= heaviest || parts.has(part));
  });
}

function weightOf(word: string, words: Trie): number {
  let node = ROOT;
  for (let i = 0; i < word.length && node >= 0; i++) node = words.next(node, word.charCodeAt(i));
  return node < 0 ? 0 : words.weight(node);
}

interface Ways {
  readonly cost: Float64Array;
  readonly from: Int32Array;
}

function piecesBack(run: string, word: Ways, unknown: Ways): string[] {
  const pieces: string[] = [];
  let end = run.length;
  while (end > 0) {
    const ways = (word.cost[end] ?? Infinity) <= (unknown.cost[end] ?? Infinity) ? word : unknown;
    const start = ways.from[end] ?? 0;
    pieces.push(run.slice(start, end));
    end = start;
  }
  return pieces.reverse();
}

interface Desk {
  readonly boundary: Uint8Array;
  readonly word: Ways;
  readonly unknown: Ways;
}

/** Runs are short and many: making new arrays for each took more time than filling them. */
let cleared: Desk = newDesk(256);

/** Room for a run of so many letters, cleared; valid until the next call. */
function desk(length: number): Desk {
  if (cleared.boundary.length <= length) cleared = newDesk(length * 2);
  cleared.boundary.fill(1, 0, length + 1);
  cleared.word.cost.fill(Infinity, 0, length + 1);
  cleared.unknown.cost.fill(Infinity, 0, length + 1);
  return cleared;
}

function newDesk(length: number): Desk {
  const ways = (): Ways => ({ cost: new Float64Array(length + 1), from: new Int32Array(length + 1) });
  return { boundary: new Uint8Array(length + 1), word: ways(), unknown: ways() };
}

/** Leaves 1 where a word may end: never after a leading vowel, before a mark, or where a letter needs what follows. */
function markBoundaries(run: string, boundary: Uint8Array): void {
  for (let i = 1; i < run.length; i++) {
    if (isDependent(run.charCodeAt(i)) || needsMore(run, i - 1) || isSilenced(run, i)) boundary[i] = 0;
  }
}

function isDependent(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || (code >= 0x0e45 && code <= 0x0e4e);
}

/** A leading vowel waits for its consonant; ั and ื (with or without a tone mark) wait for a final one. */
function needsMore(run: string, index: number): boolean {
  const code = run.charCodeAt(index);
  if (code >= 0x0e40 && code <= 0x0e44) return true;
  const vowel = code >= 0x0e48 && code <= 0x0e4b ? run.charCodeAt(index - 1) : code;
  return vowel === 0x0e31 || vowel === 0x0e37;
}

/** A consonant under thanthakhat (ร์, ธิ์) is not spoken and belongs to the word before it. */
function isSilenced(run: string, index: number): boolean {
  const mark = run.charCodeAt(index + 1);
  if (mark === THANTHAKHAT) return true;
  return mark > SARA_AA && mark < 0x0e3b && run.charCodeAt(index + 2) === THANTHAKHAT;
}
