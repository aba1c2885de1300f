import type { Lexicon } from './lexicon.ts';
import { readQuery, respeltQuery, type Growing } from './query.ts';
import { rarity } from './score.ts';
import type { Engine } from './site-index.ts';
import { filled, pagesOfRun, slotScores, type Found, type Scores, type Slot } from './slots.ts';

/** How a page answers a query, the truest first. */
export const RUNGS = ['phrase', 'all', 'synonym', 'prefix', 'part', 'spelling', 'any'] as const;
export type Rung = (typeof RUNGS)[number];

export interface Answer<Found extends Hit = Hit> {
  /** The truest rung first, then the best; no page twice. */
  readonly hits: readonly Found[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** The words searched for instead, on the rung `spelling`. */
  readonly respelt?: readonly string[];
}

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

/**
 * Searches by rungs: the words one after another; all of them; other words for the same; the last word still growing.
 * Only where these find nothing: inside longer words; spelt by one letter otherwise; some of the words.
 *
 * Which words are on the site at all is known beforehand, so that only rungs are tried that can answer.
 */
export async function climb(typed: string, lexicon: Lexicon, engine: Engine): Promise<Answer> {
  const query = readQuery(typed, lexicon);
  if (query.words.length === 0) return { hits: [], missing: [] };
  const missing = [...new Set(query.words)].filter((word) => !lexicon.has(word));
  const sure = await Promise.all([
    certain(query.words, lexicon, engine),
    ...query.growing.map((growing) => beginning(growing, lexicon, engine)),
  ]);
  if (sure.some((hits) => hits.length > 0)) return { hits: ordered(sure.flat()), missing: [] };
  const parts = await insideWords(query.words, lexicon, engine);
  if (parts.length > 0) return { hits: ordered(parts), missing };
  const respelt = respeltQuery(query.words, lexicon);
  if (respelt === undefined) return { hits: ordered(await someWords(query.words, lexicon, engine)), missing };
  const mended = await certain(respelt, lexicon, engine);
  if (mended.length > 0) {
    return { hits: ordered(mended.map((hit) => ({ ...hit, rung: 'spelling' }))), missing, respelt };
  }
  return { hits: ordered(await someWords(respelt, lexicon, engine)), missing };
}

/** Hits that hold every word, or another word for the same. */
async function certain(words: readonly string[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const [same, ...others] = await Promise.all([
    words.every(lexicon.has) ? theVeryWords(words, engine) : [],
    ...saidOtherwise(words, lexicon)
      .slice(0, MOST_OTHER_WAYS)
      .map(async (runs) => {
        const slots = runs.map(exactly);
        return hits('synonym', await answers(slots, engine), runs.map(closed), engine);
      }),
  ]);
  return [...same, ...others.flat()];
}

const MOST_OTHER_WAYS = 8;
/** What the words are worth together, besides each for itself: on a page, and in its title. */
const RUN = 1;
const RUN_IN_TITLE = 3;

async function theVeryWords(words: readonly string[], engine: Engine): Promise<Hit[]> {
  const found = await engine.postings(words);
  const slots = each(words).map((run) => slotScores(exactly(run), found, engine));
  const scores = sum(filled(slots), neighbours(words, found, engine));
  const runs = pagesOfRun(words, found, engine);
  const rare = rarity(runs.length, engine.lengths.length);
  const phrase = new Float64Array(scores.length);
  for (const { page, times, isInTitle } of runs) {
    const share = words.length / Math.max(words.length, engine.titles[page] ?? 0);
    phrase[page] =
      (scores[page] ?? 0) + rare * ((RUN * times) / (times + 1) + (isInTitle ? RUN_IN_TITLE * share : 0));
    scores[page] = 0;
  }
  return [
    ...hits('phrase', phrase, [closed(words)], engine),
    ...hits('all', scores, each(words).map(closed), engine),
  ];
}

/** The query with one run of its words said otherwise; the other words stay, each by itself. */
function saidOtherwise(words: readonly string[], lexicon: Lexicon): (readonly (readonly string[])[])[] {
  return words.flatMap((_, start) =>
    words.slice(start).flatMap((_, length) => {
      const end = start + length + 1;
      const rest = [...words.slice(0, start), ...words.slice(end)];
      if (!rest.every(lexicon.has)) return [];
      return lexicon
        .synonyms(words.slice(start, end))
        .filter((other) => other.every(lexicon.has))
        .map((other) => [...each(words.slice(0, start)), other, ...each(words.slice(end))]);
    }),
  );
}

async function beginning({ before, start }: Growing, lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  if (!before.every(lexicon.has)) return [];
  const grown = start === undefined ? [] : lexicon.beginning(start);
  const ways = grown.map((run) => ({ run, share: likeness(start ?? '', run.join('')) }));
  const slots = [...each(before).map(exactly), ...(start === undefined ? [] : [ways])];
  const found = await engine.postings([...before, ...grown.flat()]);
  const scores = filled(slots.map((slot) => slotScores(slot, found, engine)));
  const near = neighbours(before, found, engine);
  const last = before.at(-1);
  const joined = last === undefined ? [] : grown.flatMap((run) => pagesOfRun([last, ...run], found, engine));
  for (const { page } of joined) near[page] = (near[page] ?? 0) + RUN;
  const compounds = grown.filter(({ length }) => length > 1).map(closed);
  const open = start === undefined ? [] : [{ run: [start], isOpen: true }, ...compounds];
  return hits('prefix', sum(scores, near), [...each(before).map(closed), ...open], engine);
}

/** A word of which little is missing is likelier meant. */
function likeness(start: string, word: string): number {
  return (1 + start.length / word.length) / 2;
}

async function insideWords(words: readonly string[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  if (words.every(lexicon.has)) return [];
  const ways = [...new Set(words)].map((word) => (lexicon.has(word) ? [word] : lexicon.containing(word)));
  if (ways.some((way) => way.length === 0)) return [];
  const slots = ways.map((way) => way.map((word) => ({ run: [word], share: 1 })));
  return hits('part', await answers(slots, engine), each(ways.flat()).map(closed), engine);
}

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.5;

/** Pages with some of the words, ranked by how rare these are on the site. */
async function someWords(words: readonly string[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const telling = [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD && lexicon.has(word));
  const letters = (list: readonly string[]): number => list.join('').length;
  if (letters(telling) < letters(words) * LEAST_SHARE) return [];
  const found = await engine.postings(words);
  const size = engine.lengths.length;
  const held = new Float64Array(size);
  for (const { pages } of telling.flatMap((word) => found.get(word) ?? [])) {
    const rare = rarity(pages.length, size);
    for (const page of pages) if (engine.isAllowed(page)) held[page] = (held[page] ?? 0) + rare;
  }
  const best = held.reduce((most, share) => Math.max(most, share), 0);
  const slots = telling.map((word) => slotScores(exactly([word]), found, engine));
  const some = held.map((share, page) =>
    share < best * LEAST_OF_BEST ? 0 : slots.reduce((total, slot) => total + (slot[page] ?? 0), 0),
  );
  const scores = sum(some, neighbours(words, found, engine));
  return best === 0 ? [] : hits('any', scores, each(telling).map(closed), engine);
}

async function answers(slots: readonly Slot[], engine: Engine): Promise<Scores> {
  const found = await engine.postings(slots.flatMap((slot) => slot.flatMap(({ run }) => run)));
  return filled(slots.map((slot) => slotScores(slot, found, engine)));
}

/** What two words of the query add that stand next to each other on a page as they do in the query. */
function neighbours(words: readonly string[], found: Found, engine: Engine): Scores {
  const size = engine.lengths.length;
  const scores = new Float64Array(size);
  for (let at = 1; at < words.length; at++) {
    const runs = pagesOfRun(words.slice(at - 1, at + 1), found, engine);
    const rare = rarity(runs.length, size);
    for (const { page, times } of runs)
      scores[page] = (scores[page] ?? 0) + (rare * RUN * times) / (times + 1);
  }
  return scores;
}

/** Adds to pages that answer already. */
function sum(scores: Scores, more: Scores): Scores {
  return scores.map((score, page) => (score === 0 ? 0 : score + (more[page] ?? 0)));
}

function hits(rung: Rung, scores: Scores, sought: readonly Sought[], { isAllowed }: Engine): Hit[] {
  const list: Hit[] = [];
  scores.forEach((score, page) => {
    if (score > 0 && isAllowed(page)) list.push({ page, rung, score, sought });
  });
  return list;
}

function exactly(run: readonly string[]): Slot {
  return [{ run, share: 1 }];
}

function closed(run: readonly string[]): Sought {
  return { run, isOpen: false };
}

function each(words: readonly string[]): string[][] {
  return [...new Set(words)].map((word) => [word]);
}

/** One hit a page: its truest rung, with everything it was found by on that rung. */
function ordered(all: readonly Hit[]): Hit[] {
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
