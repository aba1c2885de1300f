import { segmenter } from '#thai/segment.ts';
import { unmarked, wordKey, type Tokenize } from './tokens.ts';

/** Words of a site, found in its texts: all that the browser has to know before it asks. */
export interface LexiconData {
  readonly pages: number;
  /** Every word of the texts, sorted by code units. */
  readonly words: readonly string[];
  /** Words that stand in synonyms alone. */
  readonly others: readonly string[];
  /** Words to be cut where the bars are, although shorter ways would fit. */
  readonly barred: readonly string[];
  /** Words of the dictionary that stand in texts as several of `words`: ร้องเรียน for ร้อง and เรียน. */
  readonly compounds: readonly string[];
  /** Words of the dictionary that stand nowhere, although parts of them do or a word a slip apart does. */
  readonly absent: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
}

/** Name of the file beside the index. */
export const LEXICON_FILE = 'lexicon.json';

/** The one way in which texts of the site and queries are cut. */
export interface Tokenizer {
  /** Words, spaces and marks: joined, they give the text back. */
  readonly tokenize: Tokenize;
  /** The pieces of a text after which a line may end. */
  readonly lines: Tokenize;
  /** The word of such a piece as the index has it; empty for a space or a mark. */
  key(piece: string): string;
}

/** Marks inside a word may be forgotten, or written where the site has none: egp for e-gp. */
export function tokenizerOf(site: Pick<LexiconData, 'words' | 'others' | 'barred'>): Tokenizer {
  const words = [...site.words, ...site.others];
  const { segment, lines } = segmenter([...words, ...site.barred]);
  const known = new Set(words);
  const marked = new Map(words.filter((word) => word.includes('-')).map((word) => [unmarked(word), word]));
  const key = (piece: string): string => {
    const word = wordKey(piece);
    if (word === '' || known.has(word)) return word;
    const plain = unmarked(word);
    return known.has(plain) ? plain : (marked.get(plain) ?? word);
  };
  return { tokenize: segment, lines, key };
}
