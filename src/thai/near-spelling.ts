import { letterShapes } from './confusables.ts';
import { MONTH_NAMES } from './dates.ts';
import { thai } from './dictionary.ts';
import { CONSONANTS, LETTERS, MARKS } from './letters.ts';

/** A phrase that is most likely another one misspelt. */
export interface NearSpelling {
  /** Name of the text, and the index in it in UTF-16 code units. */
  readonly text: string;
  readonly index: number;
  readonly found: string;
  /** What stands so often in its place. */
  readonly likelier: string;
  readonly times: number;
}

/** A phrase is rare that stands so often, and is doubted where the other stands so many times as often. */
const RARE = 2;
const TIMES_AS_OFTEN = 2;
/** Shorter phrases are near to too many others. */
const SHORTEST = 4;
const SHORTEST_WORD = 5;
const LONGEST = 24;
/** Words that a phrase may be taken for: `ดัด ตั้ง`. */
const MOST_WORDS = 3;
const MOST_ALIKE = 2;

const RUN = new RegExp(`[${LETTERS}]+(?:\\.[${LETTERS}]*)*`, 'gu');
const ABBREVIATION = new RegExp(`^(?:[${CONSONANTS}]+\\.)+$`, 'u');
const MARK = new RegExp(`^[${MARKS}]$`, 'u');

interface Use {
  readonly text: string;
  readonly index: number;
  readonly words: readonly string[];
  readonly at: number;
}

/**
 * Rare phrases that are near to a frequent word of the same texts: letters that look alike are mistaken (ดัดตั้ง beside
 * ติดตั้ง, สฟฐ. beside สพฐ.), or a mark is missing or too many; where part of it is no word at all, any one letter.
 *
 * Whole phrases are compared, and only those with a word that stands nowhere else, so that two phrases of which both are in
 * use (บริหาร, บริการ) are never told. All is a guess: no phrase is certain to be wrong.
 */
export function nearSpellings(texts: Iterable<readonly [name: string, text: string]>): NearSpelling[] {
  const { counts, rare } = wordsOf(texts);
  const near = neighbours([...counts].flatMap(([word, count]) => (isFrequent(word, count) ? [word] : [])));
  const found = new Map<string, NearSpelling>();
  for (const uses of rare.values()) {
    for (const use of uses) {
      const [best] = phrasesAround(use).flatMap(({ phrase, index, isUnknown }) => {
        const likelier = near(phrase).find((word) => isNear(phrase, word, isUnknown));
        const times = likelier === undefined ? 0 : (counts.get(likelier) ?? 0);
        return likelier !== undefined && times >= TIMES_AS_OFTEN * uses.length
          ? [{ text: use.text, index, found: phrase, likelier, times }]
          : [];
      });
      if (best) found.set(`${best.text} ${best.index}`, best);
    }
  }
  return [...found.values()];
}

/** How often each word stands, and where those stand that are rare. */
function wordsOf(texts: Iterable<readonly [name: string, text: string]>): {
  readonly counts: ReadonlyMap<string, number>;
  readonly rare: ReadonlyMap<string, readonly Use[]>;
} {
  const counts = new Map<string, number>();
  const rare = new Map<string, Use[]>();
  for (const [text, written] of texts) {
    for (const { 0: run, index: start } of written.matchAll(RUN)) {
      const words = thai.segment(run);
      let index = start;
      for (const [at, word] of words.entries()) {
        const count = (counts.get(word) ?? 0) + 1;
        counts.set(word, count);
        if (count > RARE) rare.delete(word);
        else rare.set(word, [...(rare.get(word) ?? []), { text, index, words, at }]);
        index += word.length;
      }
    }
  }
  return { counts, rare };
}

function isFrequent(word: string, count: number): boolean {
  if (count < TIMES_AS_OFTEN) return false;
  return ABBREVIATION.test(word)
    ? word.length >= SHORTEST
    : word.length >= SHORTEST_WORD && thai.isMadeOfWords(word);
}

interface Phrase {
  readonly phrase: string;
  readonly index: number;
  /** Part of it is no word. */
  readonly isUnknown: boolean;
}

/** The phrases of few words that a word is part of, the longest first, but not the word itself where it is one. */
function phrasesAround({ words, at, index: start }: Use): readonly Phrase[] {
  const isUnknown = !isWord(words[at] ?? '');
  const phrases: Phrase[] = [];
  for (let count = MOST_WORDS; count >= 1; count--) {
    for (let from = Math.max(0, at - count + 1); from <= at && from + count <= words.length; from++) {
      const phrase = words.slice(from, from + count).join('');
      const index = start - words.slice(from, at).join('').length;
      const isItself = count === 1 && !isUnknown;
      if (phrase.length >= SHORTEST && phrase.length <= LONGEST && !isItself)
        phrases.push({ phrase, index, isUnknown });
    }
  }
  return phrases;
}

function isWord(word: string): boolean {
  return word.length < SHORTEST_UNKNOWN || MONTHS.has(word) || thai.isMadeOfWords(word);
}

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat());
/** Shorter ones are told from words by nobody. */
const SHORTEST_UNKNOWN = 3;

/** Finds the words from which a phrase differs by letters that look alike, and by one letter more, less or other. */
function neighbours(words: readonly string[]): (phrase: string) => readonly string[] {
  const near = new Map<string, string[]>();
  for (const word of words)
    for (const left of lettersLeft(letterShapes(word))) near.set(left, [...(near.get(left) ?? []), word]);
  return (phrase) => [...new Set(lettersLeft(letterShapes(phrase)).flatMap((left) => near.get(left) ?? []))];
}

/** A word whole, and without each of its letters. */
function lettersLeft(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function isNear(phrase: string, word: string, isUnknown: boolean): boolean {
  if (phrase === word || phrase.includes(word) || word.includes(phrase)) return false;
  const [longer, shorter] = phrase.length > word.length ? [phrase, word] : [word, phrase];
  if (longer.length === shorter.length) {
    const others = Array.from(phrase, (letter, at) => [letter, word[at] ?? '']).filter(([a, b]) => a !== b);
    const areAlike = others.every(([a, b]) => letterShapes(a ?? '') === letterShapes(b ?? ''));
    return areAlike
      ? others.length <= MOST_ALIKE
      : isUnknown && !ABBREVIATION.test(phrase) && others.length === 1;
  }
  const at = Array.from(longer).findIndex((letter, index) => letter !== shorter[index]);
  if (longer.slice(0, at) + longer.slice(at + 1) !== shorter) return false;
  return MARK.test(longer[at] ?? '') || (isUnknown && !ABBREVIATION.test(word));
}

/** Shorter names are near to too many others. */
const SHORTEST_NAME = 8;

/**
 * Takes names one after another, and gives for each the place of one before it that is the same or one letter away, and has the
 * same beside it.
 */
export function oneEditApart(): (name: string, beside: string, place: number) => number | undefined {
  const near = new Map<string, { readonly name: string; readonly place: number }[]>();
  return (name, beside, place) => {
    if (name.length < SHORTEST_NAME) return undefined;
    const keys = lettersLeft(name);
    const seen = keys.flatMap((key) => near.get(`${key} ${beside}`) ?? []);
    const found = seen.find((other) => isOneEdit(name, other.name));
    for (const key of keys) {
      const all = near.get(`${key} ${beside}`);
      if (all) all.push({ name, place });
      else near.set(`${key} ${beside}`, [{ name, place }]);
    }
    return found?.place;
  };
}

function isOneEdit(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return false;
  const at = Array.from(longer).findIndex((letter, index) => letter !== shorter[index]);
  if (at === -1) return true;
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at);
}
