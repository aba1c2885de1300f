import { searchForm } from '#thai/normalize.ts';
import { mender } from './near.ts';
import { cutterOf, unmarked, type Cutter, type SiteWords } from './site-words.ts';

/** What the words of a site answer to a query before the index is asked. */
export interface Lexicon extends Cutter {
  /** The words of a text or a query, as the index has them. */
  words(text: string): readonly string[];
  has(word: string): boolean;
  /** How much a word tells that stands on as many pages as this one. */
  rarity(word: string): number;
  /** The beginning with the marks that a word of the site has which begins so; undefined where none does. */
  beginning(start: string): string | undefined;
  /** Whether several words of the site make this one. */
  isCompound(word: string): boolean;
  /** Whether this is a right word that stands nowhere on the site. */
  isAbsent(word: string): boolean;
  /** Words of the site that hold this one inside, shortest first. */
  containing(part: string): readonly string[];
  /** The word or compound of the site likeliest meant by a misspelt one; undefined where every one is too far from it. */
  respelt(word: string, isInside?: boolean): string | undefined;
  /** The other ways to say a run of words, each as words. */
  synonyms(run: readonly string[]): readonly (readonly string[])[];
}

/** Parts are looked for only where they say something. */
const SHORTEST_PART = 3;
const MOST_CONTAINING = 3;

/** Reads the words of a site; about a millisecond for a thousand words. */
export function lexicon(site: SiteWords): Lexicon {
  const counts = new Map(site.words.map((word, number) => [word, site.counts[number] ?? 0]));
  const has = (word: string): boolean => (counts.get(word) ?? 0) > 0;
  const found = site.words.filter(has);
  const marked = found.filter((word) => word.includes('-'));
  const absent = new Set(site.absent);
  const compounds = new Set(site.compounds);
  const cutter = cutterOf(site);
  const words = (text: string): readonly string[] =>
    cutter
      .cut(searchForm(text))
      .map(cutter.key)
      .filter((word) => word !== '');
  let mend: ReturnType<typeof mender> | undefined;
  const groups = synonymGroups(site.synonyms, words);
  return {
    ...cutter,
    words,
    has,
    rarity: (word) => {
      const count = counts.get(word) ?? 0;
      return Math.log(1 + (site.pages - count + 0.5) / (count + 0.5));
    },
    beginning: (start) => {
      if (found[wordFrom(found, start)]?.startsWith(start)) return start;
      const plain = unmarked(start);
      const word = marked.find((one) => unmarked(one).startsWith(plain));
      return word === undefined ? undefined : withMarksOf(word, plain);
    },
    isCompound: (word) => compounds.has(word),
    isAbsent: (word) => absent.has(word),
    containing: (part) =>
      part.length < SHORTEST_PART
        ? []
        : found
            .filter((word) => word !== part && word.includes(part))
            .sort((a, b) => a.length - b.length)
            .slice(0, MOST_CONTAINING),
    respelt: (word, isInside) =>
      absent.has(word) && isInside !== true
        ? undefined
        : (mend ??= mender([...found, ...site.compounds]))(word, isInside),
    synonyms: (run) => {
      const key = run.join(' ');
      const same = (groups.get(key) ?? []).flat().filter((other) => other.join(' ') !== key);
      return [...new Map(same.map((other) => [other.join(' '), other])).values()];
    },
  };
}

/** Place of the first word that is not before `wanted` in a sorted list; its length where all are before. */
function wordFrom(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withMarksOf(word: string, letters: string): string {
  let end = 0;
  for (let left = letters.length; left > 0; end++) if (word[end] !== '-') left--;
  return word.slice(0, end);
}

type Runs = readonly (readonly string[])[];

function synonymGroups(
  groups: SiteWords['synonyms'],
  words: Lexicon['words'],
): ReadonlyMap<string, readonly Runs[]> {
  const found = new Map<string, Runs[]>();
  for (const group of groups) {
    const runs = group.map(words);
    for (const key of new Set(runs.map((run) => run.join(' ')))) {
      found.set(key, [...(found.get(key) ?? []), runs]);
    }
  }
  return found;
}
