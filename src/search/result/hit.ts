import { loadedPage, type IndexedPage, type Match } from '../engine.ts';
import { heldIn, likelyProximity, type Phrases, type Proximity } from '../query/phrases.ts';

/** How much a page is worth that holds a query: as typed, without what asks, corrected, otherwise said, going on; or some of it. */
const REWRITES = { typed: 1, gist: 0.9, spelling: 0.8, synonym: 0.6, prefix: 0.4, any: 1e-6 } as const;
export type Rewrite = keyof typeof REWRITES;
/** Work that is not in force stands behind what is. */
const NOT_IN_FORCE = 0.2;
const PROXIMITIES: Readonly<Record<Proximity, number>> = { phrase: 1, phrases: 0.4, apart: 0.15 };

/** How a page answers a query; `apart` holds of what was typed as one only the words. */
export type Tier = 'phrase' | 'all' | 'apart' | Exclude<Rewrite, 'typed'>;

export interface Evidence {
  readonly kind: Rewrite;
  readonly phrases: Phrases;
  /** What of these may stand apart, but not be parted itself. */
  readonly parts: Phrases;
  readonly proximity: Proximity;
  /** How well the page answers what was asked for, by the engine. */
  readonly relevance: number;
  /** Whether its title has all of it; not known before it is loaded. */
  readonly isNamed?: boolean;
}

export interface Hit {
  readonly match: Match;
  readonly evidence: readonly Evidence[];
  /** How well it answers, among all pages of an answer. */
  readonly score: number;
}

/** A hit whose page is loaded: what is said of it is decided from what the page holds. */
export interface LoadedHit extends Hit {
  readonly page: IndexedPage;
  readonly tier: Tier;
  readonly lacking: readonly string[];
}

/** Hits of one rewrite of a query. */
export function hitsOf(kind: Rewrite, phrases: Phrases, parts: Phrases, matches: readonly Match[]): Hit[] {
  return matches.flatMap((match) => {
    const proximity = likelyProximity(phrases, match.words);
    if (proximity === undefined || (proximity === 'apart' && parts.length === phrases.length)) return [];
    const evidence = { kind, phrases, parts, proximity, relevance: match.score };
    return [{ match, evidence: [evidence], score: scoreOf(evidence) }];
  });
}

/** One hit a page, the best first; what was found in several ways is worth the best of these, or what `worth` says. */
export function ranked(all: readonly Hit[], worth: (a: number, b: number) => number = Math.max): Hit[] {
  const pages = new Map<string, Hit>();
  for (const hit of all) {
    const { evidence = [], score = 0 } = pages.get(hit.match.id) ?? {};
    const both = [...evidence, ...hit.evidence];
    pages.set(hit.match.id, { ...hit, evidence: both, score: worth(score, hit.score) });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || (a.match.id < b.match.id ? -1 : 1));
}

/** The hits with their pages; those first that turn out to hold more of what was typed. */
export async function loaded(hits: readonly Hit[]): Promise<LoadedHit[]> {
  const found = await Promise.all(hits.map(async (hit) => verified(hit, await loadedPage(hit.match))));
  return found.sort((a, b) => b.score - a.score);
}

/** How the hits of an answer answer: one of them with the very words, or the best. */
export function answeredBy(hits: readonly LoadedHit[]): Tier {
  return (hits.find(({ tier }) => tier === 'phrase') ?? hits[0])?.tier ?? 'any';
}

/** What is highlighted on the page of a hit. */
export function highlightedBy({ evidence, tier }: LoadedHit): Phrases {
  return evidence.flatMap(({ phrases, parts, proximity }): Phrases => {
    if (tier === 'any' || proximity === 'apart') return parts;
    return proximity === 'phrase' ? [phrases.flat()] : phrases;
  });
}

/** A page says by what of it stands together that is nearest to what was typed, though the best of it may be another. */
function verified(hit: Hit, page: IndexedPage): LoadedHit {
  const evidence = hit.evidence.map((one) => ({
    ...one,
    proximity: heldIn(page.words, one.phrases).proximity,
    lacking: heldIn(page.words, one.parts).lacking,
    isNamed: heldIn(page.title, one.parts).lacking.length === 0,
  }));
  const held = evidence
    .filter((one) => one.kind !== 'any' && one.lacking.length === 0)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const [best] = held;
  const worth = page.status === '' ? 1 : NOT_IN_FORCE;
  if (best === undefined) {
    const lacking = [...new Set(evidence.flatMap((one) => one.lacking).map((part) => part.join('')))];
    return { ...hit, evidence, score: REWRITES.any * hit.score * worth, page, tier: 'any', lacking };
  }
  const [{ kind, proximity } = best] = held
    .filter((one) => one.proximity !== 'apart')
    .sort((a, b) => REWRITES[b.kind] - REWRITES[a.kind]);
  const whole = kind !== 'typed' ? kind : proximity === 'phrase' ? 'phrase' : 'all';
  const tier = proximity === 'apart' ? 'apart' : whole;
  const shown = held.filter((one) => one.kind === kind);
  return { ...hit, evidence: shown, score: scoreOf(best) * worth, page, tier, lacking: [] };
}

/** A page whose title has all the parts is about them. */
function scoreOf({ kind, proximity, relevance, isNamed = false }: Evidence): number {
  return relevance * REWRITES[kind] * Math.max(PROXIMITIES[proximity], isNamed ? PROXIMITIES.phrases : 0);
}
