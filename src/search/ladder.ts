import type { Lexicon } from './lexicon.ts';
import { readQuery, wordsOf, type Growing, type Run } from './query.ts';
import {
  exactly,
  heldBy,
  readingOf,
  TOGETHER,
  wordsOfReading,
  type Held,
  type Part,
  type Reading,
} from './reading.ts';
import { rarity } from './score.ts';
import type { Engine } from './site-index.ts';
import { pagesOfRun, type Found, type Scores } from './slots.ts';
import { lettersOf, LETTERS_OF_A_WORD, someWords } from './some-words.ts';
import { respelt, takenForOthers } from './spelling.ts';

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
 * Searches by rungs: the words one after another; all of them; all but those that only ask; other words for the same;
 * the last word still growing. Only where these find nothing: inside longer words; spelt by one letter otherwise. Then
 * pages on which what was typed as one stands apart; and where there are none, pages with some of the words.
 *
 * Which words are on the site at all is known beforehand, so that only rungs are tried that can answer.
 */
export async function climb(typed: string, lexicon: Lexicon, engine: Engine): Promise<Answer> {
  const { runs, gist, asks, growing } = readQuery(typed, lexicon);
  if (runs.length === 0) return { hits: [], missing: [] };
  const whole = await Promise.all([
    certain(runs, lexicon, engine),
    ...growing.map((way) => beginning(way, lexicon, engine)),
  ]);
  if (whole.some(isAnswered)) return { hits: ordered(whole.flat()), missing: [] };
  const told = asks ? (await certain(gist, lexicon, engine)).map(withoutQuestion) : [];
  const loose = [...whole.flat(), ...told];
  if (isAnswered(told)) return { hits: ordered(loose), missing: [] };
  const missing = [...new Set(wordsOf(gist))].filter((word) => !lexicon.has(word));
  const parts = await insideWords(gist, lexicon, engine);
  if (isAnswered(parts)) return { hits: ordered([...parts, ...loose]), missing };
  const mended = await mendedQuery(gist, lexicon, engine);
  const right = mended === undefined ? {} : { respelt: wordsOf(mended.runs) };
  if (mended !== undefined && isAnswered(mended.hits)) {
    return { hits: ordered([...mended.hits, ...loose]), missing, ...right };
  }
  return {
    hits: ordered([...loose, ...(await someOf(likely(mended?.runs, gist), lexicon, engine))]),
    missing,
  };
}

function isAnswered(hits: readonly Hit[]): boolean {
  return hits.some(({ rung }) => rung !== 'apart');
}

function withoutQuestion(hit: Hit): Hit {
  return hit.rung === 'phrase' || hit.rung === 'all' ? { ...hit, rung: 'gist' } : hit;
}

/** Hits that hold every word, or another word for the same. */
async function certain(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const [same, ...others] = await Promise.all([
    wordsOf(runs).every(lexicon.has) ? theVeryWords(runs, engine) : [],
    ...saidOtherwise(runs, lexicon)
      .slice(0, MOST_OTHER_WAYS)
      .map(async (reading) => heldHits('synonym', reading, await held(reading, engine), engine)),
  ]);
  return [...same, ...others.flat()];
}

const MOST_OTHER_WAYS = 8;
/** What the words are worth together in a title. */
const TOGETHER_IN_TITLE = 3;

async function theVeryWords(runs: readonly Run[], engine: Engine): Promise<Hit[]> {
  const reading = readingOf(runs);
  const words = wordsOf(runs);
  const found = await engine.postings(words);
  const { together, apart } = heldBy(reading, found, engine);
  const onPages = pagesOfRun(words, found, engine);
  const rare = rarity(onPages.length, engine.lengths.length);
  const phrase = new Float64Array(together.length);
  for (const { page, times, isInTitle } of onPages) {
    const share = words.length / Math.max(words.length, engine.titles[page] ?? 0);
    phrase[page] =
      (together[page] ?? 0) +
      rare * ((TOGETHER * times) / (times + 1) + (isInTitle ? TOGETHER_IN_TITLE * share : 0));
    together[page] = 0;
  }
  return [
    ...hits('phrase', phrase, [closed(words)], engine),
    ...heldHits('all', reading, { together, apart }, engine),
  ];
}

/** The query with one run of its words said otherwise, and after it each that the site lacks. */
function saidOtherwise(runs: readonly Run[], lexicon: Lexicon): Reading[] {
  return otherReadings(readingOf(runs.map((run) => run.flat().map((word) => [word]))), lexicon);
}

function otherReadings(parts: Reading, lexicon: Lexicon): Reading[] {
  const words = wordsOfReading(parts);
  const lacking = words.findIndex((word) => !lexicon.has(word));
  const starts = lacking < 0 ? words.length : lacking + 1;
  return words.slice(0, starts).flatMap((_, start) =>
    words.slice(start).flatMap((_, length) => {
      const end = start + length + 1;
      const others = lexicon.synonyms(words.slice(start, end)).filter((other) => other.every(lexicon.has));
      if (others.length === 0) return [];
      const rest = loosened(parts.slice(end));
      const after = wordsOfReading(rest).every(lexicon.has) ? [rest] : otherReadings(rest, lexicon);
      return after.flatMap((last) =>
        others.map((other) => [...parts.slice(0, start), loosePart(other), ...last]),
      );
    }),
  );
}

function loosePart(run: readonly string[]): Part {
  return { slot: exactly(run), isJoined: false };
}

function loosened([first, ...others]: Reading): Part[] {
  return first === undefined ? [] : [{ ...first, isJoined: false }, ...others];
}

async function beginning(
  { before, start, isJoined }: Growing,
  lexicon: Lexicon,
  engine: Engine,
): Promise<Hit[]> {
  if (!wordsOf(before).every(lexicon.has)) return [];
  const whole = readingOf(before);
  const grown = start === undefined ? [] : lexicon.beginning(start);
  const ways = grown.map((run) => ({ run, share: likeness(start ?? '', run.join('')) }));
  const reading = [...whole, ...(start === undefined ? [] : [{ slot: ways, isJoined }])];
  const compounds = grown.filter(({ length }) => length > 1).map(closed);
  const open = start === undefined ? [] : [{ run: [start], isOpen: true }, ...compounds];
  const sought = [...soughtBy(whole), ...open];
  const { together, apart } = await held(reading, engine);
  return [...hits('prefix', together, sought, engine), ...hits('apart', apart, sought, engine)];
}

/** A word of which little is missing is likelier meant. */
function likeness(start: string, word: string): number {
  return (1 + start.length / word.length) / 2;
}

async function insideWords(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const parts = runs.flatMap((run) =>
    run.map((unit, index): Part => {
      const isKnown = unit.every(lexicon.has);
      const before = run[index - 1];
      if (isKnown) return { slot: exactly(unit), isJoined: before?.every(lexicon.has) ?? false };
      const longer = lexicon.containing(unit.join('')).map((word) => ({ run: [word], share: 1 }));
      return { slot: longer, isJoined: false };
    }),
  );
  if (wordsOf(runs).every(lexicon.has) || parts.some(({ slot }) => slot.length === 0)) return [];
  return heldHits('part', parts, await held(parts, engine), engine);
}

/** Misspelt words mended; or where every word is right, one that was taken for another, if that makes a phrase of the site. */
async function mendedQuery(
  runs: readonly Run[],
  lexicon: Lexicon,
  engine: Engine,
): Promise<{ readonly runs: readonly Run[]; readonly hits: readonly Hit[] } | undefined> {
  const as = (found: readonly Hit[]): Hit[] => found.map((hit) => ({ ...hit, rung: 'spelling' }));
  const right = respelt(runs, lexicon);
  if (right !== undefined) return { runs: right, hits: as(await certain(right, lexicon, engine)) };
  if (!wordsOf(runs).every(lexicon.has)) return undefined;
  for (const other of takenForOthers(runs, lexicon)) {
    const found = await theVeryWords(other, engine);
    const phrases = found.filter(({ rung }) => rung === 'phrase');
    if (phrases.length > 0) return { runs: other, hits: as(phrases) };
  }
  return undefined;
}

/** A run mended into several words that stand nowhere together was hardly meant, unless it is long. */
function likely(mended: readonly Run[] | undefined, typed: readonly Run[]): readonly Run[] {
  return typed.map((run, at) => {
    const other = mended?.[at] ?? run;
    return other.length === 1 || lettersOf(other).length > LETTERS_OF_A_WORD ? other : run;
  });
}

async function someOf(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const { reading, scores } = await someWords(runs, lexicon, engine);
  return hits('any', scores, soughtBy(reading), engine);
}

async function held(reading: Reading, engine: Engine): Promise<Held> {
  const found: Found = await engine.postings(wordsOfReading(reading));
  return heldBy(reading, found, engine);
}

function heldHits(rung: Rung, reading: Reading, { together, apart }: Held, engine: Engine): Hit[] {
  const sought = soughtBy(reading);
  return [...hits(rung, together, sought, engine), ...hits('apart', apart, sought, engine)];
}

function soughtBy(reading: Reading): Sought[] {
  const runs = reading.flatMap(({ slot }) => slot.map(({ run }) => run));
  return [...new Map(runs.map((run) => [run.join(' '), closed(run)])).values()];
}

function hits(rung: Rung, scores: Scores, sought: readonly Sought[], { isAllowed }: Engine): Hit[] {
  const list: Hit[] = [];
  scores.forEach((score, page) => {
    if (score > 0 && isAllowed(page)) list.push({ page, rung, score, sought });
  });
  return list;
}

function closed(run: readonly string[]): Sought {
  return { run, isOpen: false };
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
