import { asked, DRIVER_PAGE, type Answered } from './search-driver.ts';
import type { Browser, Page } from './browser.ts';
import {
  isFalse,
  isPassedOff,
  keystrokes,
  mean,
  RANKED,
  recall,
  reciprocalRank,
  type Result,
  type Wanted,
} from './search-figures.ts';
import { NOTHING, type Query } from './search-queries.ts';

/** How well an engine answers, in one browser. */
export interface Quality {
  readonly kinds: ReadonlyMap<string, Ranking>;
  readonly overall: Ranking;
  /** Queries with a result among the first ten that promises a word which its page lacks. */
  readonly falseAnswers: readonly Missed[];
  /** Words that are nowhere, answered with something all the same. */
  readonly strays: readonly Missed[];
  /** Share of the letters after the second at which there is nothing to see. */
  readonly emptyKeystrokes: number;
  /** Queries whose first result is not an expected page. */
  readonly misses: readonly Missed[];
}

export interface Ranking {
  readonly queries: number;
  readonly recall: number;
  readonly mrr: number;
}

export interface Missed {
  readonly query: Query;
  readonly results: readonly Result[];
}

/** What a judge of answers has to know of the site. */
export interface Truth {
  wanted(query: string): Wanted;
  /** Text of a page, by id. */
  text(id: string): string;
}

/** Kinds of queries that are typed letter by letter. */
const TYPED = new Set(['word', 'phrase', 'spaced', 'question']);

/** Asks all queries in a fresh window. */
export async function quality(
  browser: Browser,
  address: string,
  queries: readonly Query[],
  truth: Truth,
): Promise<Quality> {
  const page = await browser.open(address + DRIVER_PAGE);
  try {
    const texts = queries.map(({ query }) => query);
    const answers = (await page.evaluate(asked('answers', texts, RANKED))) as readonly Answered[];
    const emptyKeystrokes = await emptyShare(page, queries);
    const answered = queries.map((query, index) => ({ query, results: resultsOf(answers[index]) }));
    return { ...judged(answered, truth), emptyKeystrokes };
  } finally {
    await page.close();
  }
}

/** Judges results that are known. */
export function judged(answered: readonly Missed[], truth: Truth): Omit<Quality, 'emptyKeystrokes'> {
  const meant = answered.filter(({ query }) => query.kind !== NOTHING);
  const kinds = new Set(meant.map(({ query }) => query.kind));
  return {
    overall: ranking(meant),
    kinds: new Map(
      [...kinds].map((kind) => [kind, ranking(meant.filter(({ query }) => query.kind === kind))]),
    ),
    falseAnswers: answered.filter(({ query, results }) =>
      query.kind === NOTHING
        ? results.some(isPassedOff)
        : results.some((result) => isFalse(result, truth.wanted(query.query), truth.text(result.id))),
    ),
    strays: answered.filter(({ query, results }) => query.kind === NOTHING && results.length > 0),
    misses: meant.filter(({ query, results }) => !query.expect.includes(results[0]?.id ?? '')),
  };
}

function ranking(answered: readonly Missed[]): Ranking {
  const of = (figure: typeof recall): number =>
    mean(
      answered.map(({ query, results }) =>
        figure(
          query.expect,
          results.map(({ id }) => id),
        ),
      ),
    );
  return { queries: answered.length, recall: of(recall), mrr: of(reciprocalRank) };
}

async function emptyShare(page: Page, queries: readonly Query[]): Promise<number> {
  const typed = queries.filter(({ kind }) => TYPED.has(kind)).flatMap(({ query }) => keystrokes(query));
  const counts = (await page.evaluate(asked('counts', typed))) as readonly number[];
  return counts.filter((count) => count === 0).length / counts.length;
}

function resultsOf(answer: Answered | undefined): readonly Result[] {
  return (answer?.results ?? []).map(({ address, tier }) => ({
    id: address.replace(/#.*$/u, '').replaceAll(/^\/|\/$/gu, ''),
    ...(tier === undefined ? {} : { tier }),
  }));
}
