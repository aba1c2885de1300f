import { isOneEditAway } from './near.ts';
import { segmenterOf, type IndexHead, type SiteWords } from './site-words.ts';
import { wordFrom } from './sorted.ts';
import { words, type Cut } from './tokens.ts';

/** What the words of a site answer to a query before the index is asked. */
export interface Lexicon {
  readonly pages: number;
  readonly cut: Cut;
  /** The pieces of a text of the site after which a line may end. */
  readonly lines: Cut;
  has(word: string): boolean;
  /** Whether some word of the site begins so, or is this. */
  begins(start: string): boolean;
  /** Words of the site that begin so, or are this; where they are many, those on most pages. */
  beginning(start: string): readonly string[];
  /** Words of the site that hold this one inside, shortest first. */
  containing(part: string): readonly string[];
  /** The word of the site likeliest meant by a misspelt one; undefined for words of fewer than four consonants. */
  respelt(word: string): string | undefined;
  /** The other ways to say a run of words, each as words. */
  synonyms(run: readonly string[]): readonly (readonly string[])[];
}

/** Spelling help for shorter words would guess rather than help. */
const FEWEST_CONSONANTS = 4;
const CONSONANT = /[\u0e01-\u0e2ea-z]/gu;
/** Parts are looked for only where they say something. */
const SHORTEST_PART = 3;
const MOST_CONTAINING = 12;
const MOST_BEGINNING = 40;
/** No letter of any word comes after it. */
const LAST_LETTER = '\uffff';

/** Reads the words of a site; about a millisecond for a thousand words. */
export function lexicon(site: Pick<IndexHead, keyof SiteWords | 'counts'>): Lexicon {
  const found = site.words.filter((_, number) => (site.counts[number] ?? 0) > 0);
  const known = new Map(site.words.map((word, number) => [word, site.counts[number] ?? 0]));
  const begins = (start: string): boolean => found[wordFrom(found, start)]?.startsWith(start) ?? false;
  const { segment: cut, lines } = segmenterOf(site);
  const groups = synonymGroups(site.synonyms, cut);
  return {
    pages: site.pages,
    cut,
    lines,
    has: (word) => (known.get(word) ?? 0) > 0,
    begins,
    beginning: (start) => {
      const from = wordFrom(found, start);
      const grown = found.slice(from, wordFrom(found, start + LAST_LETTER));
      if (grown.length <= MOST_BEGINNING) return grown;
      return grown.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0)).slice(0, MOST_BEGINNING);
    },
    containing: (part) =>
      part.length < SHORTEST_PART
        ? []
        : found
            .filter((word) => word !== part && word.includes(part))
            .sort((a, b) => a.length - b.length)
            .slice(0, MOST_CONTAINING),
    respelt: (word) => respelt(word, found),
    synonyms: (run) => {
      const key = run.join(' ');
      const same = (groups.get(key) ?? []).flat().filter((other) => other.join(' ') !== key);
      return [...new Map(same.map((other) => [other.join(' '), other])).values()];
    },
  };
}

function respelt(word: string, siteWords: readonly string[]): string | undefined {
  if ((word.match(CONSONANT)?.length ?? 0) < FEWEST_CONSONANTS) return undefined;
  const isUnlike = (other: string): number =>
    (other[0] === word[0] ? 0 : 2) + (other.length === word.length ? 0 : 1);
  return siteWords
    .filter((other) => !/^\d+$/u.test(other) && isOneEditAway(word, other))
    .sort((a, b) => isUnlike(a) - isUnlike(b))[0];
}

type Runs = readonly (readonly string[])[];

function synonymGroups(groups: SiteWords['synonyms'], cut: Cut): ReadonlyMap<string, readonly Runs[]> {
  const found = new Map<string, Runs[]>();
  for (const group of groups) {
    const runs = group.map((text) => words(text, cut));
    for (const key of new Set(runs.map((run) => run.join(' ')))) {
      found.set(key, [...(found.get(key) ?? []), runs]);
    }
  }
  return found;
}
