import type { Browser } from './browser.ts';
import { asked, DRIVER_PAGE } from './search-driver.ts';
import { percentile, SEEN } from './search-figures.ts';
import type { Query } from './search-queries.ts';

/** Milliseconds of a query with the pages of its first five results. */
export interface Speed {
  /** The first time: parts of the index are loaded, from this machine. */
  readonly first: Times;
  /** Everything is loaded. */
  readonly warm: Times;
  /** The slowest queries when warm, the slowest first. */
  readonly slowest: readonly { readonly query: string; readonly time: number }[];
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

const SLOWEST = 5;

/** Asks all queries twice in one window and takes the times of each round. */
export async function speed(browser: Browser, address: string, queries: readonly Query[]): Promise<Speed> {
  const page = await browser.open(address + DRIVER_PAGE);
  const texts = queries.map(({ query }) => query);
  try {
    const rounds: (readonly number[])[] = [];
    for (let round = 0; round < 2; round++) {
      rounds.push((await page.evaluate(asked('times', texts, SEEN))) as readonly number[]);
    }
    const [first = [], warm = []] = rounds;
    const timed = texts.map((query, index) => ({ query, time: warm[index] ?? NaN }));
    return {
      first: timesOf(first),
      warm: timesOf(warm),
      slowest: timed.sort((a, b) => b.time - a.time).slice(0, SLOWEST),
    };
  } finally {
    await page.close();
  }
}

function timesOf(times: readonly number[]): Times {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
