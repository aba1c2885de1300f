import type { IndexedPage, Match } from './engine.ts';
import { asOne, likelyStanding, standing, type Reading, type Sought, type Standing } from './reading.ts';

/** How a query was read: as typed, without what asks, otherwise said, going on, inside other words, mended, in part. */
export type Kind = 'typed' | 'gist' | 'synonym' | 'prefix' | 'part' | 'spelling' | 'any';

/** How a page answers a query; `apart` holds of what was typed as one only the words. */
export type Rung = 'phrase' | 'all' | 'apart' | Exclude<Kind, 'typed'>;

/** A page that answers a query, or some of it. */
export interface Hit {
  readonly match: Match;
  readonly kind: Kind;
  readonly standing: Standing;
  readonly score: number;
  /** What the page was asked for. */
  readonly readings: readonly Reading[];
}

/** A hit whose page is loaded: what is said of it is decided from what the page holds. */
export interface LoadedHit extends Hit {
  readonly page: IndexedPage;
  readonly rung: Rung;
  /** Words of the query that the page lacks. */
  readonly lacking: readonly string[];
}

/** How much a page is worth that was found so; those with some of the words come after all others. */
const KINDS: Readonly<Record<Kind, number>> = {
  typed: 1,
  gist: 0.9,
  spelling: 0.8,
  synonym: 0.5,
  prefix: 0.4,
  part: 0.4,
  any: 0,
};
const STANDINGS: Readonly<Record<Standing, number>> = { phrase: 1, together: 0.4, apart: 0.15 };

/** Hits of one reading; `told` is what its words tell in all, which makes the scores of readings comparable. */
export function hitsOf(kind: Kind, reading: Reading, matches: readonly Match[], told = 1): Hit[] {
  return matches.flatMap((match) => {
    const stands = likelyStanding(reading, match.places);
    if (stands === undefined) return [];
    return [{ match, kind, standing: stands, score: match.score / told, readings: [reading] }];
  });
}

/** One hit a page, the best first. */
export function ordered<Found extends Hit>(all: readonly Found[]): Found[] {
  const pages = new Map<string, Found>();
  const sorted = all.toSorted(
    (a, b) => worth(b) - worth(a) || b.score - a.score || (a.match.id < b.match.id ? -1 : 1),
  );
  for (const hit of sorted) {
    const other = pages.get(hit.match.id) ?? hit;
    const readings = other.kind === hit.kind ? [...other.readings, ...hit.readings] : other.readings;
    pages.set(hit.match.id, { ...other, readings: [...new Set(readings)] });
  }
  return [...pages.values()];
}

function worth({ kind, standing: stands, score }: Hit): number {
  return score * KINDS[kind] * STANDINGS[stands];
}

/** The hits with their pages; those first that turn out to hold more of what was typed. */
export async function loaded(hits: readonly Hit[]): Promise<LoadedHit[]> {
  return ordered(await Promise.all(hits.map(async (hit) => settled(hit, await hit.match.page()))));
}

/** What the page of a hit is found by. */
export function soughtBy({ readings, standing: stands }: Hit): readonly Sought[] {
  return readings.flatMap((reading): readonly Sought[] => (stands === 'phrase' ? [asOne(reading)] : reading));
}

/** The truest of the readings that the page turns out to hold. */
function settled(hit: Hit, page: IndexedPage): LoadedHit {
  const ways = hit.readings.map((reading) => ({ readings: [reading], ...standing(reading, page.words) }));
  const [best] = ways
    .filter(({ lacking }) => lacking.length === 0)
    .sort((a, b) => STANDINGS[b.standing] - STANDINGS[a.standing]);
  if (hit.kind === 'any' || best === undefined) {
    const lacking = [...new Set(ways.flatMap((way) => way.lacking))];
    return { ...hit, page, kind: 'any', standing: 'apart', rung: 'any', lacking };
  }
  return { ...hit, ...best, page, rung: rungOf(hit.kind, best.standing) };
}

function rungOf(kind: Kind, stands: Standing): Rung {
  if (stands === 'apart') return 'apart';
  if (kind !== 'typed') return kind;
  return stands === 'phrase' ? 'phrase' : 'all';
}
