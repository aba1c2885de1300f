/** Words that stand one after another. A query is a list of phrases, each typed without a space inside. */
export interface Phrase {
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen?: boolean;
}

/** How a page holds phrases: as one; each as one; their words only near each other. */
export type Proximity = 'phrase' | 'phrases' | 'apart';

/** A word of a text, by all that it answers to; none where a text ends. */
interface Keyed {
  readonly keys: readonly string[];
}

export function wordsOf(phrases: readonly Phrase[]): string[] {
  return phrases.flatMap(({ words }) => words);
}

export function lettersOf({ words }: Phrase): string {
  return words.join('');
}

/** The phrases as one. */
export function joined(phrases: readonly Phrase[]): Phrase {
  return { words: wordsOf(phrases), isOpen: phrases.at(-1)?.isOpen ?? false };
}

/** Every word by itself. */
export function singleWords(phrases: readonly Phrase[]): Phrase[] {
  return phrases.flatMap(({ words, isOpen = false }) =>
    words.map((word, index) => ({ words: [word], isOpen: isOpen && index === words.length - 1 })),
  );
}

/** What is left of phrases from one word up to another, counted over all of them. */
export function sliced(phrases: readonly Phrase[], from: number, to = Infinity): Phrase[] {
  let start = 0;
  return phrases.flatMap(({ words, ...phrase }) => {
    const left = words.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += words.length;
    return left.length === 0 ? [] : [{ ...phrase, words: left }];
  });
}

/** Words that stand further from each other belong to different thoughts. */
const NEAR_WORDS = 8;

/**
 * How a page with such positions of words holds phrases; undefined where the words of one stand far apart. Which word
 * stands where is not said: it is a guess that is made sure of when the page is loaded.
 */
export function likelyProximity(
  phrases: readonly Phrase[],
  positions: readonly number[],
): Proximity | undefined {
  const touching = longestStretch(positions, 1);
  if (touching >= wordsOf(phrases).length) return 'phrase';
  const longest = Math.max(...phrases.map(({ words }) => words.length));
  if (touching >= longest) return 'phrases';
  return longestStretch(positions, NEAR_WORDS) >= longest ? 'apart' : undefined;
}

/** How a text holds phrases, and the words that it lacks. */
export function proximityIn(
  phrases: readonly Phrase[],
  text: readonly Keyed[],
): { readonly proximity: Proximity; readonly lacking: readonly string[] } {
  const holds = (phrase: Phrase): boolean => occurrences(phrase, text).length > 0;
  const lacking = wordsOf(singleWords(phrases).filter((word) => !holds(word)));
  const proximity = holds(joined(phrases)) ? 'phrase' : phrases.every(holds) ? 'phrases' : 'apart';
  return { proximity, lacking };
}

/** The positions at which a phrase begins. None goes on in the next text, because a word without keys ends each. */
export function occurrences({ words, isOpen }: Phrase, text: readonly Keyed[]): number[] {
  const answers = (at: number, index: number): boolean => {
    const wanted = words[index] ?? '';
    const mayGoOn = isOpen === true && index === words.length - 1;
    const keys = text[at + index]?.keys ?? [];
    return keys.some((key) => key === wanted || (mayGoOn && key.startsWith(wanted)));
  };
  return text.flatMap((_, at) => (words.every((__, index) => answers(at, index)) ? [at] : []));
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
