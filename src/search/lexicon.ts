import { isLongEnoughToMend, isOneEditAway, mendable } from './near.ts';
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
  /** Words of the site that begin so, or are this, and compounds as their words; where they are many, the commonest. */
  beginning(start: string): readonly (readonly string[])[];
  /** Whether several words of the site make this one. */
  isCompound(word: string): boolean;
  /** Whether this is a right word that stands nowhere on the site. */
  isAbsent(word: string): boolean;
  /** Words of the site that hold this one inside, shortest first. */
  containing(part: string): readonly string[];
  /** The word or compound of the site likeliest meant by a misspelt one; undefined for words of fewer than four consonants. */
  respelt(word: string): string | undefined;
  /** The other ways to say a run of words, each as words. */
  synonyms(run: readonly string[]): readonly (readonly string[])[];
}

/** Parts are looked for only where they say something. */
const SHORTEST_PART = 3;
const MOST_CONTAINING = 12;
const MOST_BEGINNING = 40;
const MOST_COMPOUNDS = 12;
/** No letter of any word comes after it. */
const LAST_LETTER = '\uffff';

/** Reads the words of a site; about a millisecond for a thousand words. */
export function lexicon(site: Pick<IndexHead, keyof SiteWords | 'counts'>): Lexicon {
  const found = site.words.filter((_, number) => (site.counts[number] ?? 0) > 0);
  const known = new Map(site.words.map((word, number) => [word, site.counts[number] ?? 0]));
  const absent = new Set(site.absent);
  const compounds = new Set(site.compounds);
  const begins = (list: readonly string[], start: string): boolean =>
    list[wordFrom(list, start)]?.startsWith(start) ?? false;
  const grown = (list: readonly string[], start: string): string[] =>
    list.slice(wordFrom(list, start), wordFrom(list, start + LAST_LETTER));
  const mend = mender([...found, ...site.compounds]);
  const { segment: cut, lines } = segmenterOf(site);
  const groups = synonymGroups(site.synonyms, cut);
  return {
    pages: site.pages,
    cut,
    lines,
    has: (word) => (known.get(word) ?? 0) > 0,
    begins: (start) => begins(found, start) || begins(site.compounds, start),
    beginning: (start) => {
      const words = grown(found, start).sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
      const compounds = grown(site.compounds, start).sort((a, b) => a.length - b.length);
      return [
        ...words.slice(0, MOST_BEGINNING).map((word) => [word]),
        ...compounds.slice(0, MOST_COMPOUNDS).map((compound) => cut(compound)),
      ];
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
    respelt: (word) => (absent.has(word) ? undefined : mend(word)),
    synonyms: (run) => {
      const key = run.join(' ');
      const same = (groups.get(key) ?? []).flat().filter((other) => other.join(' ') !== key);
      return [...new Map(same.map((other) => [other.join(' '), other])).values()];
    },
  };
}

/** Finds the likeliest of words for a misspelt one; words are kept by their length, so that few are compared. */
function mender(right: readonly string[]): (word: string) => string | undefined {
  const byLength = new Map<number, { word: string; letters: string }[]>();
  for (const word of right) {
    if (NUMBER.test(word)) continue;
    const letters = mendable(word);
    const same = byLength.get(letters.length);
    if (same) same.push({ word, letters });
    else byLength.set(letters.length, [{ word, letters }]);
  }
  return (word) => {
    if (!isLongEnoughToMend(word)) return undefined;
    const letters = mendable(word);
    const isUnlike = (other: string): number =>
      (other[0] === letters[0] ? 0 : 2) + (other.length === letters.length ? 0 : 1);
    return [-1, 0, 1]
      .flatMap((more) => byLength.get(letters.length + more) ?? [])
      .filter((other) => isOneEditAway(letters, other.letters))
      .sort((a, b) => isUnlike(a.letters) - isUnlike(b.letters))[0]?.word;
  };
}

const NUMBER = /^\d+$/u;

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
