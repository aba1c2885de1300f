import { segmenter } from '#thai/segment.ts';
import { unmarked, wordKey, type Tokenize } from './tokens.ts';

/** Words of a site, found in its texts: all that the browser has to know before it asks. */
export interface LexiconData {
  /** How many pages there are. */
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
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Name of the file beside the index. */
export const LEXICON_FILE = 'site-words.json';

/** The file: of each word in the long lists how many letters it shares with the one before, and the rest. */
export function writtenLexicon({ words, absent, ...site }: LexiconData): string {
  return JSON.stringify({ ...site, words: packed(words), absent: packed(absent) });
}

export function readLexicon(file: string): LexiconData {
  const { words, absent, ...site } = JSON.parse(file) as LexiconData & { words: string; absent: string };
  return { ...site, words: unpacked(words), absent: unpacked(absent) };
}

/** No word has a capital: these say how much is shared. */
const COUNTS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function packed(words: readonly string[]): string {
  return words.reduce((text, word, index) => {
    const shared = [...COUNTS.slice(1)].findIndex((_, at) => word[at] !== words[index - 1]?.[at]);
    return text + (COUNTS.at(shared) ?? '') + word.slice(shared < 0 ? COUNTS.length - 1 : shared);
  }, '');
}

function unpacked(text: string): string[] {
  let word = '';
  return (text.match(/[A-Z][^A-Z]*/gu) ?? []).map(([count = '', ...rest]) => {
    word = word.slice(0, COUNTS.indexOf(count)) + rest.join('');
    return word;
  });
}

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
