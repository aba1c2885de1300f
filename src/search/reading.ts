import type { IndexedPage } from './engine.ts';
import type { IndexedWord } from './tokens.ts';

/** Words that stand one after another. */
export interface Sought {
  readonly run: readonly string[];
  /** Whether the last of them only begins so. */
  readonly isOpen?: boolean;
}

/** A part of a query: a word, or several that make one (นัก and เรียน of นักเรียน). */
export interface Part extends Sought {
  /** Whether it was typed against the part before it. */
  readonly isJoined?: boolean;
}

/** One way to understand a query: what a page has to hold. */
export type Reading = readonly Part[];

/** How a page holds a reading: as one; what was typed as one so; only near each other; only somewhere. */
export type Standing = 'phrase' | 'together' | 'apart' | 'scattered';

export function wordsOf(reading: Reading): string[] {
  return reading.flatMap(({ run }) => run);
}

/** The same words, every one a part. */
export function singleWords(reading: Reading): Part[] {
  return reading.flatMap(({ run, isJoined = false }) =>
    run.map((word, index) => ({ run: [word], isJoined: index > 0 || isJoined })),
  );
}

export function lettersOf(reading: Reading): string {
  return wordsOf(reading).join('');
}

/** The parts as one run. */
export function asOne(reading: Reading): Sought {
  return { run: wordsOf(reading), isOpen: reading.at(-1)?.isOpen ?? false };
}

/** The parts that were typed as one, each lot by itself. */
export function typedAsOne(reading: Reading): Reading[] {
  const lots: Part[][] = [];
  for (const part of reading) {
    if (part.isJoined && lots.length > 0) lots.at(-1)?.push(part);
    else lots.push([part]);
  }
  return lots;
}

/** Words that stand further from each other belong to different thoughts. */
const NEAR_WORDS = 8;

/**
 * How a page whose words stand at these places holds a reading; undefined where what was typed as one stands far apart.
 * Which word stands where is not told: it is a guess that is made sure of when the page is loaded.
 */
export function likelyStanding(reading: Reading, places: readonly number[]): Standing | undefined {
  const touching = longestStretch(places, 1);
  if (touching >= wordsOf(reading).length) return 'phrase';
  const longest = Math.max(...typedAsOne(reading).map((lot) => wordsOf(lot).length));
  if (touching >= longest) return 'together';
  return longestStretch(places, NEAR_WORDS) >= longest ? 'apart' : undefined;
}

/** How a page holds a reading, and the words that it lacks. */
export function standing(
  reading: Reading,
  { words, anchors }: Pick<IndexedPage, 'words' | 'anchors'>,
): { readonly standing: Standing; readonly lacking: readonly string[] } {
  const holds = (sought: Sought, among = words): boolean => startsOf(sought, among).length > 0;
  const lacking = wordsOf(reading.filter((part) => !holds(part)));
  if (holds(asOne(reading))) return { standing: 'phrase', lacking };
  const lots = typedAsOne(reading);
  if (lots.every((lot) => holds(asOne(lot)))) return { standing: 'together', lacking };
  const starts = [0, ...anchors.map(({ location }) => location)];
  const places = starts.map((from, index) => words.slice(from, starts[index + 1]));
  const isNear = lots.every((lot) => places.some((place) => lot.every((part) => holds(part, place))));
  return { standing: isNear ? 'apart' : 'scattered', lacking };
}

/** The places at which sought words begin. No run goes on in the next text, because an empty word ends each. */
export function startsOf({ run, isOpen }: Sought, words: readonly Pick<IndexedWord, 'keys'>[]): number[] {
  const answers = (at: number, index: number): boolean => {
    const wanted = run[index] ?? '';
    const mayGrow = isOpen === true && index === run.length - 1;
    return (
      words[at + index]?.keys.some((key) => key === wanted || (mayGrow && key.startsWith(wanted))) ?? false
    );
  };
  return words.flatMap((_, at) => (run.every((__, index) => answers(at, index)) ? [at] : []));
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
