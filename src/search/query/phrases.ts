import { OPEN, type IndexedWord } from '../text/tokens.ts';

/** Words that stand one after another. */
export type Phrase = readonly string[];

/** A query: phrases, each typed without a space inside. */
export type Phrases = readonly Phrase[];

/** How a page holds phrases: as one; each as one; only their words. */
export type Proximity = 'phrase' | 'phrases' | 'apart';

/** A word of a text, by all that it answers to. */
export type Keyed = Pick<IndexedWord, 'keys'>;

/** What is left of phrases from one word up to another, counted over all of them. */
export function sliced(phrases: Phrases, from: number, to = Infinity): Phrase[] {
  let start = 0;
  return phrases.flatMap((phrase) => {
    const left = phrase.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += phrase.length;
    return left.length === 0 ? [] : [left];
  });
}

/** Words that stand further from each other belong to different thoughts. */
const NEAR_WORDS = 8;

/** How a page with such positions of words seems to hold phrases; undefined where the words of one stand far apart. */
export function likelyProximity(phrases: Phrases, positions: readonly number[]): Proximity | undefined {
  const touching = longestStretch(positions, 1);
  if (touching >= phrases.flat().length) return 'phrase';
  const longest = Math.max(...phrases.map(({ length }) => length));
  if (touching >= longest) return 'phrases';
  return longestStretch(positions, NEAR_WORDS) >= longest ? 'apart' : undefined;
}

/** How a text holds phrases, and the words that it lacks. */
export function proximityIn(
  phrases: Phrases,
  text: readonly Keyed[],
): { readonly proximity: Proximity; readonly lacking: readonly string[] } {
  const holds = (phrase: Phrase): boolean => occurrences(phrase, text).length > 0;
  const proximity = holds(phrases.flat()) ? 'phrase' : phrases.every(holds) ? 'phrases' : 'apart';
  return { proximity, lacking: phrases.flat().filter((word) => !holds([word])) };
}

/** The positions at which a phrase begins. None goes on in the next text, because a word without keys ends each. */
export function occurrences(phrase: Phrase, text: readonly Keyed[]): number[] {
  const answers = (wanted: string, { keys }: Keyed = { keys: [] }): boolean =>
    keys.some((key) => key === wanted || (wanted.endsWith(OPEN) && key.startsWith(wanted.slice(0, -1))));
  return text.flatMap((_, at) =>
    phrase.every((word, index) => answers(word, text[at + index])) ? [at] : [],
  );
}

function longestStretch(positions: readonly number[], reach: number): number {
  let longest = 0;
  let length = 0;
  positions.forEach((position, index) => {
    length = position - (positions[index - 1] ?? -Infinity) <= reach ? length + 1 : 1;
    longest = Math.max(longest, length);
  });
  return longest;
}
