import type { IndexedPage, Match } from './engine.ts';
import { likelyStanding, standing, type Reading, type Sought, type Standing } from './reading.ts';

/** How a page answers a query, the truest first. */
export const RUNGS = [
  'phrase',
  'all',
  'gist',
  'synonym',
  'prefix',
  'part',
  'spelling',
  'apart',
  'any',
] as const;
export type Rung = (typeof RUNGS)[number];

/** How a query was read: as it was typed, or otherwise. */
export type Kind = 'typed' | Exclude<Rung, 'phrase' | 'all' | 'apart'>;

/** A page that answers a query, or some of it. */
export interface Hit {
  readonly match: Match;
  readonly rung: Rung;
  /** Only comparable within one rung of one answer. */
  readonly score: number;
  readonly kind: Kind;
  /** What the page was found by, and what else it was asked for. */
  readonly readings: readonly Reading[];
}

/** A hit whose page is loaded: its rung is decided from what the page holds. */
export interface LoadedHit extends Hit {
  readonly page: IndexedPage;
  /** Words of the query that the page lacks. */
  readonly lacking: readonly string[];
}

/** Hits of one reading. Words that stand nowhere near each other are an answer only to words typed apart. */
export function hitsOf(kind: Kind, reading: Reading, matches: readonly Match[]): Hit[] {
  return matches.flatMap((match) => {
    const stands = likelyStanding(reading, match.places);
    if (stands === 'apart') return [];
    return [{ match, rung: rungOf(kind, stands), score: match.score, kind, readings: [reading] }];
  });
}

/** One hit a page: its truest rung, with everything it was found by on that rung. */
export function ordered<Found extends Hit>(all: readonly Found[]): Found[] {
  const pages = new Map<string, Found>();
  for (const hit of all) {
    const other = pages.get(hit.match.id);
    if (other === undefined || rank(hit) < rank(other)) pages.set(hit.match.id, hit);
    else if (rank(hit) === rank(other)) pages.set(hit.match.id, merged(other, hit));
  }
  return [...pages.values()].sort(
    (a, b) => rank(a) - rank(b) || b.score - a.score || (a.match.id < b.match.id ? -1 : 1),
  );
}

/** The hits with their pages; those first that turn out to hold more of what was typed. */
export async function loaded(hits: readonly Hit[]): Promise<LoadedHit[]> {
  return ordered(await Promise.all(hits.map(async (hit) => settled(hit, await hit.match.page()))));
}

/** What the pages of a reading are found by. */
export function soughtBy({ readings, rung }: Pick<Hit, 'readings' | 'rung'>): Sought[] {
  const runs = readings.flatMap((reading): readonly Sought[] =>
    rung === 'phrase' ? [asOne(reading)] : reading,
  );
  return [...new Map(runs.map(({ run, isOpen }) => [run.join(' '), { run, isOpen }])).values()];
}

function asOne(reading: Reading): Sought {
  return { run: reading.flatMap(({ run }) => run), isOpen: reading.at(-1)?.isOpen ?? false };
}

/** The truest of the readings that the page turns out to hold. */
function settled(hit: Hit, page: IndexedPage): LoadedHit {
  const ways = hit.readings.map((reading) => ({ reading, ...standing(reading, page.words) }));
  const held = ways.filter(({ lacking }) => lacking.length === 0);
  if (hit.kind === 'any' || held.length === 0) {
    return { ...hit, page, rung: 'any', lacking: [...new Set(ways.flatMap(({ lacking }) => lacking))] };
  }
  const rungs = held.map(({ standing: stands }) => rungOf(hit.kind, stands));
  const rung = rungs.reduce((best, one) => (RANKS[one] < RANKS[best] ? one : best));
  return { ...hit, page, rung, lacking: [] };
}

function rungOf(kind: Kind, stands: Standing): Rung {
  if (kind === 'any') return 'any';
  if (stands === 'near' || stands === 'apart') return 'apart';
  if (kind !== 'typed') return kind;
  return stands === 'phrase' ? 'phrase' : 'all';
}

const RANKS = Object.fromEntries(RUNGS.map((rung, rank) => [rung, rank])) as Readonly<Record<Rung, number>>;

function rank({ rung }: { readonly rung: Rung }): number {
  return RANKS[rung];
}

function merged<Found extends Hit>(a: Found, b: Found): Found {
  return {
    ...a,
    score: Math.max(a.score, b.score),
    readings: [...new Set([...a.readings, ...b.readings])],
  };
}
