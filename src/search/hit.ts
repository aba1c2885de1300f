import type { Held, Reading } from './reading.ts';
import type { Engine } from './site-index.ts';
import type { Scores } from './slots.ts';

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

/** A page that answers a query, or some of it. */
export interface Hit {
  readonly page: number;
  readonly rung: Rung;
  /** Only comparable within one rung of one answer. */
  readonly score: number;
  /** What the page was found by. */
  readonly sought: readonly Sought[];
}

/** Words that stand one after another. */
export interface Sought {
  readonly run: readonly string[];
  /** Whether the last of them only begins so. */
  readonly isOpen: boolean;
}

/** The pages with a score that the filters let through. */
export function hits(rung: Rung, scores: Scores, sought: readonly Sought[], { isAllowed }: Engine): Hit[] {
  const list: Hit[] = [];
  scores.forEach((score, page) => {
    if (score > 0 && isAllowed(page)) list.push({ page, rung, score, sought });
  });
  return list;
}

/** The pages that hold a reading together, and those on which what was typed as one stands apart. */
export function heldHits(rung: Rung, reading: Reading, { together, apart }: Held, engine: Engine): Hit[] {
  const sought = soughtBy(reading);
  return [...hits(rung, together, sought, engine), ...hits('apart', apart, sought, engine)];
}

/** What the pages of a reading are found by. */
export function soughtBy(reading: Reading): Sought[] {
  const runs = reading.flatMap(({ slot }) => slot.map(({ run }) => run));
  return [...new Map(runs.map((run) => [run.join(' '), closed(run)])).values()];
}

/** Words the last of which is whole. */
export function closed(run: readonly string[]): Sought {
  return { run, isOpen: false };
}

/** One hit a page: its truest rung, with everything it was found by on that rung. */
export function ordered(all: readonly Hit[]): Hit[] {
  const pages = new Map<number, Hit>();
  for (const hit of all) {
    const other = pages.get(hit.page);
    if (other === undefined || rank(hit) < rank(other)) pages.set(hit.page, hit);
    else if (rank(hit) === rank(other)) pages.set(hit.page, merged(other, hit));
  }
  return [...pages.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.page - b.page);
}

const RANKS = Object.fromEntries(RUNGS.map((rung, rank) => [rung, rank])) as Readonly<Record<Rung, number>>;

function rank({ rung }: Hit): number {
  return RANKS[rung];
}

function merged(a: Hit, b: Hit): Hit {
  return { ...a, score: Math.max(a.score, b.score), sought: [...new Set([...a.sought, ...b.sought])] };
}
