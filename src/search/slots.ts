import type { Postings } from './postings.ts';
import { rarity, saturation } from './score.ts';
import type { Engine } from './site-index.ts';
import { numberFrom } from './sorted.ts';

/** One thing asked for, and the ways in which a page may say it. */
export type Slot = readonly Way[];

export interface Way {
  /** Words that have to stand one after another. */
  readonly run: readonly string[];
  /** How much this way counts, of 1. */
  readonly share: number;
}

/** How well each page answers, by its number; 0 for not at all. */
export type Scores = Float64Array;

export type Found = ReadonlyMap<string, Postings>;

/** Where a run of words stands on one page. */
export interface RunOnPage {
  readonly page: number;
  readonly times: number;
  readonly isInTitle: boolean;
}

/** How well pages fill a slot: the best of its ways on each. */
export function slotScores(slot: Slot, found: Found, engine: Engine): Scores {
  const scores = new Float64Array(engine.lengths.length);
  let pages = 0;
  for (const { run, share } of slot) {
    const lists = listsOf(run, found);
    if (lists === undefined) continue;
    const fill = (page: number, score: number): void => {
      if (scores[page] === 0) pages++;
      scores[page] = Math.max(scores[page] ?? 0, score * share);
    };
    const [only] = lists;
    if (lists.length === 1 && only !== undefined) {
      only.pages.forEach((page, index) => fill(page, saturation(only, index, page, engine)));
    } else {
      for (const { page } of runPages(lists, engine)) fill(page, meanSaturation(lists, page, engine));
    }
  }
  const rare = rarity(pages, engine.lengths.length);
  return scores.map((score) => score * rare);
}

/** Pages that fill every slot, with their scores summed. */
export function filled(slots: readonly Scores[]): Scores {
  const [first, ...others] = slots;
  if (first === undefined) return new Float64Array();
  return first.map((score, page) => {
    let sum = score;
    for (const other of others) {
      const more = other[page] ?? 0;
      if (sum === 0 || more === 0) return 0;
      sum += more;
    }
    return sum;
  });
}

/** The pages on which a run stands. */
export function pagesOfRun(run: readonly string[], found: Found, engine: Engine): RunOnPage[] {
  const lists = listsOf(run, found);
  return lists === undefined ? [] : runPages(lists, engine);
}

/** The postings of every word of a run; undefined where one is nowhere. */
export function listsOf(run: readonly string[], found: Found): readonly Postings[] | undefined {
  const lists = run.flatMap((word) => found.get(word) ?? []);
  return lists.length === run.length && run.length > 0 ? lists : undefined;
}

/** Walks all lists side by side, because pages and places rise in each of them. */
function runPages(lists: readonly Postings[], { titles }: Engine): RunOnPage[] {
  const runs: RunOnPage[] = [];
  const at = lists.map(() => 0);
  const rarest = lists.reduce((best, list) => (list.pages.length < best.pages.length ? list : best));
  for (const page of rarest.pages) {
    let areHere = true;
    for (let word = 0; areHere && word < lists.length; word++) {
      const { pages } = lists[word] as Postings;
      areHere = seek(pages, at, word, page, pages.length);
    }
    if (!areHere) continue;
    const { times, first } = timesOn(lists, at);
    if (times > 0) runs.push({ page, times, isInTitle: first < (titles[page] ?? 0) });
  }
  return runs;
}

/** How often the words stand one after another on the page at these indexes of their lists, and where at first. */
function timesOn(lists: readonly Postings[], indexes: readonly number[]): { times: number; first: number } {
  const from = lists.map(({ starts }, word) => starts[indexes[word] ?? 0] ?? 0);
  const [lead] = lists;
  const end = lead?.starts[(indexes[0] ?? 0) + 1] ?? 0;
  let times = 0;
  let first = Infinity;
  for (let at = from[0] ?? 0; at < end; at++) {
    const start = lead?.places[at] ?? 0;
    let stands = true;
    for (let word = 1; stands && word < lists.length; word++) {
      const { places, starts } = lists[word] as Postings;
      stands = seek(places, from, word, start + word, starts[(indexes[word] ?? 0) + 1] ?? 0);
    }
    if (!stands) continue;
    if (times === 0) first = start;
    times++;
  }
  return { times, first };
}

/** Moves the place kept for a word on to `wanted` in its rising list. Whether it is there. */
function seek(list: Uint32Array, at: number[], word: number, wanted: number, end: number): boolean {
  let place = at[word] ?? 0;
  for (let step = 1; place + step < end && (list[place + step] ?? 0) < wanted; step *= 2) place += step;
  while (place < end && (list[place] ?? 0) < wanted) place++;
  at[word] = place;
  return place < end && list[place] === wanted;
}

function meanSaturation(lists: readonly Postings[], page: number, engine: Engine): number {
  const sum = lists.reduce(
    (total, list) => total + saturation(list, numberFrom(list.pages, page), page, engine),
    0,
  );
  return sum / lists.length;
}
