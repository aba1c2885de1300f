import { segmenter, type Segmenter } from '#thai/segment.ts';

/** Words of a site, found in its texts. */
export interface SiteWords {
  /** How many pages there are. */
  readonly pages: number;
  /** Every word of texts and synonyms, sorted by code units. */
  readonly words: readonly string[];
  /** Words to be cut where the bars are, although shorter ways would fit. */
  readonly phrases: readonly string[];
  /** Words of the dictionary that stand in texts as several of `words`: ร้องเรียน for ร้อง and เรียน. */
  readonly compounds: readonly string[];
  /** Words of the dictionary that stand nowhere, although parts of them do or a word of one letter otherwise does. */
  readonly absent: readonly string[];
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** What the browser has to know of an index before it asks: the file `site-words.json`. */
export interface IndexHead extends SiteWords {
  /** Folder of the other files; its name changes with their content. */
  readonly folder: string;
  /** On how many pages each word stands; none for words of synonyms alone. */
  readonly counts: readonly number[];
  /** Number of the first word of each file of postings. */
  readonly chunks: readonly number[];
  /** Words of each page, and how many of them are in its title. */
  readonly lengths: readonly number[];
  readonly titles: readonly number[];
}

/** Name of the file that is read first. */
export const SITE_WORDS_FILE = 'site-words.json';

/** Paths inside the folder of an index; each file is deflated. */
export const indexPath = {
  postings: (folder: string, chunk: number) => `${folder}/words-${chunk}.bin`,
  page: (folder: string, page: number) => `${folder}/page-${page}.bin`,
  filters: (folder: string) => `${folder}/filters.bin`,
} as const;

/** The one way in which texts of the site and queries are cut. */
export function segmenterOf({ words, phrases }: Pick<SiteWords, 'words' | 'phrases'>): Segmenter {
  return segmenter([...words, ...phrases]);
}
