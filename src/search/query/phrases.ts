import { OPEN, type IndexedWord } from '../text/tokens.ts';

/** Words that stand one after another. */
export type Phrase = readonly string[];

/** A query: phrases, each typed without a space inside. */
export type Phrases = readonly Phrase[];

/** How a page holds phrases: as one; each as one; only their words. */
export type Proximity = 'phrase' | 'phrases' | 'apart';

export type Keyed = Pick<IndexedWord, 'keys'>;

/** A group has so many words at most: ต้อง ทำ อย่าง ไร บ้าง ครับ. */
const MOST_WORDS = 6;

/** The longest groups of words whose letters are one thing, and every other word by itself. */
export function grouped(words: Phrase, isOne: (letters: string) => boolean): Phrase[] {
  const groups: Phrase[] = [];
  for (let start = 0; start < words.length; start += groups.at(-1)?.length ?? 1) {
    let end = Math.min(words.length, start + MOST_WORDS);
    while (end > start + 1 && !isOne(words.slice(start, end).join(''))) end--;
    groups.push(words.slice(start, end));
  }
  return groups;
}

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

/** How a text holds phrases, and which it lacks. */
export function heldIn(
  text: readonly Keyed[],
  phrases: Phrases,
): { readonly proximity: Proximity; readonly lacking: Phrases } {
  const lacking = phrases.filter((phrase) => occurrences(phrase, text).length === 0);
  const isPhrase = occurrences(phrases.flat(), text).length > 0;
  return { lacking, proximity: isPhrase ? 'phrase' : lacking.length === 0 ? 'phrases' : 'apart' };
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
