import type { IndexedPage, Match } from './engine.ts';
import { asOne, likelyStanding, standing, type Reading, type Sought, type Standing } from './reading.ts';

/** How much a page is worth that holds a query: as typed, without what asks, mended, otherwise said, going on; or some of it. */
const KINDS = { typed: 1, gist: 0.9, spelling: 0.8, synonym: 0.5, prefix: 0.4, any: 1e-6 } as const;
export type Kind = keyof typeof KINDS;
const STANDINGS: Readonly<Record<Standing, number>> = {
  phrase: 1,
  together: 0.4,
  apart: 0.15,
  scattered: 0.01,
};

/** How a page answers a query; `apart` holds of what was typed as one only the words. */
export type Rung = 'phrase' | 'all' | 'apart' | Exclude<Kind, 'typed'>;

/** What a page was asked for, and how it seems to hold it. */
export interface Way {
  readonly kind: Kind;
  readonly reading: Reading;
  readonly standing: Standing;
  readonly score: number;
}

/** A page that answers a query, or some of it. */
export interface Hit {
  readonly match: Match;
  readonly ways: readonly Way[];
  /** How well it answers, among all pages of an answer. */
  readonly score: number;
}

/** A hit whose page is loaded: what is said of it is decided from what the page holds. */
export interface LoadedHit extends Hit {
  readonly page: IndexedPage;
  readonly rung: Rung;
  /** Words of the query that the page lacks. */
  readonly lacking: readonly string[];
}

/** Hits of one reading. */
export function hitsOf(kind: Kind, reading: Reading, matches: readonly Match[]): Hit[] {
  return matches.flatMap((match) => {
    const stands = likelyStanding(reading, match.places);
    if (stands === undefined) return [];
    const score = match.score * KINDS[kind] * STANDINGS[stands];
    return [{ match, ways: [{ kind, reading, standing: stands, score }], score }];
  });
}

/** One hit a page, the best first. */
export function ordered(all: readonly Hit[]): Hit[] {
  const pages = new Map<string, Hit>();
  for (const hit of all) {
    const { ways = [], score = 0 } = pages.get(hit.match.id) ?? {};
    pages.set(hit.match.id, { ...hit, ways: [...ways, ...hit.ways], score: Math.max(score, hit.score) });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || (a.match.id < b.match.id ? -1 : 1));
}

/** The hits with their pages; those first that turn out to hold more of what was typed. */
export async function loaded(hits: readonly Hit[]): Promise<LoadedHit[]> {
  const found = await Promise.all(hits.map(async (hit) => settled(hit, await hit.match.page())));
  return found.sort((a, b) => b.score - a.score);
}

/** What the page of a hit is found by. */
export function soughtBy({ ways, rung }: LoadedHit): readonly Sought[] {
  return ways.flatMap(({ reading, standing: stands }): readonly Sought[] =>
    stands === 'phrase' && rung !== 'any' ? [asOne(reading)] : reading,
  );
}

/** The truest of the ways that the page turns out to hold. */
function settled(hit: Hit, page: IndexedPage): LoadedHit {
  const ways = hit.ways.map((way) => {
    const found = standing(way.reading, page);
    return { ...way, ...found, score: (way.score * STANDINGS[found.standing]) / STANDINGS[way.standing] };
  });
  const held = ways.filter(({ kind, lacking }) => kind !== 'any' && lacking.length === 0);
  const [best] = held.sort((a, b) => b.score - a.score);
  if (best === undefined) {
    const lacking = [...new Set(ways.flatMap((way) => way.lacking))];
    return { ...hit, ways, score: KINDS.any * hit.score, page, rung: 'any', lacking };
  }
  const { kind, score, standing: stands } = best;
  const whole = kind !== 'typed' ? kind : stands === 'phrase' ? 'phrase' : 'all';
  const rung = stands === 'apart' || stands === 'scattered' ? 'apart' : whole;
  return { ...hit, ways: held.filter((way) => way.kind === kind), score, page, rung, lacking: [] };
}
