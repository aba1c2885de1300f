import type { Postings } from './postings.ts';
import type { Run } from './query.ts';
import { rarity } from './score.ts';
import type { Engine } from './site-index.ts';
import { filled, listsOf, pagesOfRun, slotScores, type Found, type Scores, type Slot } from './slots.ts';
import { numberFrom } from './sorted.ts';

/** A part of a query, and how it was typed. */
export interface Part {
  readonly slot: Slot;
  /** Whether it was typed against the part before it. */
  readonly isJoined: boolean;
}

/** One way to understand a query. */
export type Reading = readonly Part[];

/** Pages that hold every part of a reading, with their scores. */
export interface Held {
  /** Parts typed against each other stand so. */
  readonly together: Scores;
  /** Parts typed against each other stand apart, but mostly not far. */
  readonly apart: Scores;
}

/** What was typed, as it was typed. */
export function readingOf(runs: readonly Run[]): Part[] {
  return runs.flatMap((run) => run.map((unit, index) => ({ slot: exactly(unit), isJoined: index > 0 })));
}

export function exactly(run: readonly string[]): Slot {
  return [{ run, share: 1 }];
}

export function wordsOfReading(reading: Reading): string[] {
  return reading.flatMap(({ slot }) => slot.flatMap(({ run }) => run));
}

/**
 * The pages that hold every part. Thai is written without spaces, so that a compound which no dictionary knows is cut
 * into words that may stand anywhere: what was typed as one has to stand as one.
 */
export function heldBy(reading: Reading, found: Found, engine: Engine): Held {
  const different = new Map(reading.map(({ slot }) => [keyOf(slot), slot]));
  const all = filled([...different.values()].map((slot) => slotScores(slot, found, engine)));
  const more = neighbours(reading, found, engine);
  const together = new Float64Array(all.length);
  const apart = new Float64Array(all.length);
  const { joints, touching, near } = nearness(reading, all, found);
  all.forEach((score, page) => {
    if (score === 0) return;
    const total = score + (more[page] ?? 0);
    if (touching[page] === joints) together[page] = total;
    else if ((near[page] ?? 0) * 2 > joints) apart[page] = total;
  });
  return { together, apart };
}

/** What parts of the query are worth together that stand next to each other. */
export const TOGETHER = 1;

/** What two parts add that stand next to each other on a page as they do in the query. */
export function neighbours(reading: Reading, found: Found, engine: Engine): Scores {
  const size = engine.lengths.length;
  const scores = new Float64Array(size);
  reading.slice(1).forEach(({ slot }, index) => {
    for (const [first, second] of pairs(reading[index]?.slot ?? [], slot)) {
      const runs = pagesOfRun([...first, ...second], found, engine);
      const rare = rarity(runs.length, size);
      for (const { page, times } of runs)
        scores[page] = (scores[page] ?? 0) + (rare * TOGETHER * times) / (times + 1);
    }
  });
  return scores;
}

function pairs(before: Slot, after: Slot): (readonly [readonly string[], readonly string[]])[] {
  return before.flatMap((first) => after.map((second) => [first.run, second.run] as const));
}

function keyOf(slot: Slot): string {
  return slot.map(({ run }) => run.join(' ')).join('|');
}

interface Nearness {
  /** How many pairs of parts were typed against each other. */
  readonly joints: number;
  /** How many of these touch on each page, and how many are not far from each other. */
  readonly touching: Uint8Array;
  readonly near: Uint8Array;
}

const FAR = 0;
const NEAR = 1;
const TOUCHING = 2;
/** Words that stand further from each other belong to different thoughts. */
const NEAR_WORDS = 8;

function nearness(reading: Reading, scores: Scores, found: Found): Nearness {
  const touching = new Uint8Array(scores.length);
  const near = new Uint8Array(scores.length);
  let joints = 0;
  reading.forEach(({ slot, isJoined }, index) => {
    const before = reading[index - 1]?.slot;
    if (!isJoined || before === undefined) return;
    joints++;
    const best = new Uint8Array(scores.length);
    for (const [first, second] of pairs(before, slot)) {
      const [a] = listsOf(first.slice(-1), found) ?? [];
      const [b] = listsOf(second.slice(0, 1), found) ?? [];
      if (a === undefined || b === undefined) continue;
      for (const [at, page] of a.pages.entries()) {
        if (scores[page] === 0 || best[page] === TOUCHING) continue;
        const other = numberFrom(b.pages, page);
        if (b.pages[other] === page) best[page] = Math.max(best[page] ?? FAR, closest(a, at, b, other));
      }
    }
    best.forEach((nearest, page) => {
      if (nearest >= NEAR) near[page] = (near[page] ?? 0) + 1;
      if (nearest === TOUCHING) touching[page] = (touching[page] ?? 0) + 1;
    });
  });
  return { joints, touching, near };
}

/** How close two words come to each other on a page, which is at these places of their postings. */
function closest(a: Postings, at: number, b: Postings, other: number): number {
  let nearest = FAR;
  let next = b.starts[other] ?? 0;
  const end = b.starts[other + 1] ?? 0;
  for (let index = a.starts[at] ?? 0; index < (a.starts[at + 1] ?? 0); index++) {
    const place = a.places[index] ?? 0;
    while (next < end && (b.places[next] ?? 0) <= place) next++;
    const after = next < end ? (b.places[next] ?? 0) - place : Infinity;
    const before = next > (b.starts[other] ?? 0) ? place - (b.places[next - 1] ?? 0) : Infinity;
    if (after === 1) return TOUCHING;
    if (Math.min(after, before) <= NEAR_WORDS) nearest = NEAR;
  }
  return nearest;
}
