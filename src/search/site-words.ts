import { segmenter, type Segmenter } from '#thai/segment.ts';

/** What the browser has to know of a site before it asks the index: the file `site-words.json`. */
export interface SiteWords {
  /** How many pages there are. */
  readonly pages: number;
  /** Every word of the index, sorted by code units. */
  readonly words: readonly string[];
  /** Words to be cut where the bars are, although shorter ways would fit. */
  readonly phrases: readonly string[];
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Name of the file beside the index of Pagefind. */
export const SITE_WORDS_FILE = 'site-words.json';

/** The one way in which texts of the site and queries are cut. */
export function segmenterOf({ words, phrases }: Pick<SiteWords, 'words' | 'phrases'>): Segmenter {
  return segmenter([...words, ...phrases]);
}
