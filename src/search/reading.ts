import type { Run } from './query.ts';
import type { IndexedWord } from './tokens.ts';

/** Words that stand one after another. */
export interface Sought {
  readonly run: readonly string[];
  /** Whether the last of them only begins so. */
  readonly isOpen: boolean;
}

/** A part of a query, and how it was typed. */
export interface Part extends Sought {
  /** Whether it was typed against the part before it. */
  readonly isJoined: boolean;
}

/** One way to understand a query: what a page has to hold. */
export type Reading = readonly Part[];

/**
 * How the parts of a reading stand on a page: one after another; those typed against each other so; mostly not far from
 * each other; anywhere.
 */
export type Standing = 'phrase' | 'together' | 'near' | 'apart';

/** What was typed, as it was typed. */
export function readingOf(runs: readonly Run[]): Part[] {
  return runs.flatMap((run) => run.map((unit, index) => ({ run: unit, isOpen: false, isJoined: index > 0 })));
}

export function wordsOfReading(reading: Reading): string[] {
  return reading.flatMap(({ run }) => run);
}

/** Words that stand further from each other belong to different thoughts. */
const NEAR_WORDS = 8;

/**
 * How a page whose words stand at these places holds a reading. Which word stands where is not told: it is a guess
 * that is made sure of when the page is loaded.
 */
export function likelyStanding(reading: Reading, places: readonly number[]): Standing {
  const touching = longestStretch(places, 1);
  if (touching >= wordsOfReading(reading).length) return 'phrase';
  const longest = Math.max(...joinedRuns(reading));
  if (touching >= longest) return 'together';
  return longestStretch(places, NEAR_WORDS) >= longest ? 'near' : 'apart';
}

/** How the words of a loaded page hold a reading, and the words that they lack. */
export function standing(
  reading: Reading,
  words: readonly IndexedWord[],
): { readonly standing: Standing; readonly lacking: readonly string[] } {
  const places = reading.map((part) => startsOf(part, words));
  const lacking = reading.filter((_, index) => places[index]?.length === 0).flatMap(({ run }) => run);
  if (lacking.length > 0) return { standing: 'apart', lacking };
  const gaps = reading.slice(1).map((_, index) => gapBetween(reading, places, index));
  if (isPhrase(reading, places)) return { standing: 'phrase', lacking };
  const joints = gaps.filter((_, index) => reading[index + 1]?.isJoined);
  if (joints.every((gap) => gap <= 1)) return { standing: 'together', lacking };
  const near = joints.filter((gap) => gap <= NEAR_WORDS).length;
  return { standing: near * 2 > joints.length ? 'near' : 'apart', lacking };
}

/** The places at which sought words begin. No run goes on in the next text, because an empty word ends each. */
export function startsOf({ run, isOpen }: Sought, words: readonly IndexedWord[]): number[] {
  const last = run.length - 1;
  return words.flatMap((_, at) =>
    run.every((word, index) => answers(words[at + index], word, isOpen && index === last)) ? [at] : [],
  );
}

function answers(word: IndexedWord | undefined, wanted: string, mayGrow: boolean): boolean {
  for (const key of word?.keys ?? []) if (key === wanted || (mayGrow && key.startsWith(wanted))) return true;
  return false;
}

/** How many words of a query were typed as one, run by run. */
function joinedRuns(reading: Reading): number[] {
  const counts: number[] = [];
  for (const { run, isJoined } of reading) {
    const before = isJoined ? (counts.pop() ?? 0) : 0;
    counts.push(before + run.length);
  }
  return counts;
}

function longestStretch(places: readonly number[], reach: number): number {
  let longest = 0;
  let length = 0;
  places.forEach((place, index) => {
    length = place - (places[index - 1] ?? -Infinity) <= reach ? length + 1 : 1;
    longest = Math.max(longest, length);
  });
  return longest;
}

/** The fewest words from the end of one part to the beginning of the next, either way round; 1 where they touch in order. */
function gapBetween(reading: Reading, places: readonly (readonly number[])[], index: number): number {
  const length = reading[index]?.run.length ?? 1;
  let least = Infinity;
  for (const first of places[index] ?? []) {
    for (const second of places[index + 1] ?? []) {
      const gap = second - (first + length - 1);
      if (gap === 0 || gap === 1) return 1;
      least = Math.min(least, Math.max(2, Math.abs(gap)));
    }
  }
  return least;
}

function isPhrase(reading: Reading, places: readonly (readonly number[])[]): boolean {
  let ends = new Set(places[0]?.map((place) => place + (reading[0]?.run.length ?? 1) - 1));
  for (let index = 1; index < reading.length; index++) {
    const length = reading[index]?.run.length ?? 1;
    const following = places[index]?.filter((place) => ends.has(place - 1) || ends.has(place)) ?? [];
    ends = new Set(following.map((place) => place + length - 1));
  }
  return ends.size > 0;
}
