import { searchForm } from '#thai/normalize.ts';
import { grouped, type Phrase } from '../query/phrases.ts';
import { consonantCount, corrector, FEWEST_CONSONANTS, type Corrector } from './corrector.ts';
import { tokenizerOf, type LexiconData, type Tokenizer } from './tokenizer.ts';
import { unmarked } from './tokens.ts';

/** What the words of a site answer to a query before the index is asked. */
export interface Lexicon extends Tokenizer {
  readonly pages: number;
  /** The words of a text or a query, as the index has them. */
  words(text: string): readonly string[];
  has(word: string): boolean;
  /** The beginning, with its marks, of a word of the site that begins so and goes on; undefined where none does. */
  beginning(start: string): string | undefined;
  /** Whether this is a right word that stands nowhere on the site. */
  isAbsent(word: string): boolean;
  /** The word, or the shortest of the site that holds it inside, a code by whole parts: กรรมการ, AD-007 of SOP-AD-007. */
  containing(part: string): string | undefined;
  /** The word or compound of the site likeliest meant by a misspelt one, by itself or among others. */
  correction(word: string, isAmongOthers?: boolean): string | undefined;
  /** A run of words by the words of the dictionary that they make. */
  parts(run: Phrase): readonly Phrase[];
  /** The other ways to say a run of words, each as words. */
  synonyms(run: Phrase): readonly Phrase[];
}

/** Reads the words of a site; about a millisecond for a thousand words. */
export function lexicon(site: LexiconData): Lexicon {
  const known = new Set(site.words);
  const absent = new Set(site.absent);
  const tokenizer = tokenizerOf(site);
  const words = (text: string): readonly string[] =>
    tokenizer.tokenize(searchForm(text)).map(tokenizer.key).filter(Boolean);
  const groups = site.synonyms.map((group) => new Map(group.map(words).map((run) => [run.join(' '), run])));
  const compounds = new Set(site.compounds);
  const beginnings = new Map([...site.words].reverse().flatMap(beginningsOf));
  let correct: Corrector | undefined;
  return {
    ...tokenizer,
    pages: site.pages,
    words,
    has: (word) => known.has(word),
    beginning: (start) => beginnings.get(unmarked(start)),
    isAbsent: (word) => absent.has(word),
    containing: (part) => {
      const edge = part.includes('-') ? '-' : '';
      const isShort = edge === '' && consonantCount(part) < FEWEST_CONSONANTS;
      const longer = site.words.filter((word) => (edge + word + edge).includes(edge + part + edge));
      return isShort && !known.has(part) ? undefined : longer.sort((a, b) => a.length - b.length)[0];
    },
    correction: (word, isAmongOthers = false) => {
      if (absent.has(word) && !isAmongOthers) return undefined;
      correct ??= corrector([...site.words, ...site.compounds]);
      return correct(word, isAmongOthers);
    },
    parts: (run) => grouped(run, (letters) => compounds.has(letters)),
    synonyms: (run) => {
      const key = run.join(' ');
      const same = new Map(groups.filter((group) => group.has(key)).flatMap((group) => [...group]));
      same.delete(key);
      return [...same.values()];
    },
  };
}

/** Each by its letters; of two with the same letters, the one without a mark at its end comes last. */
function beginningsOf(word: string): (readonly [string, string])[] {
  return Array.from(word, (_, left) => word.slice(0, -1 - left)).map((start) => [unmarked(start), start]);
}
