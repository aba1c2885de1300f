import { setTimeout } from 'node:timers/promises';
import { INDEX_FOLDER } from '#search/index/write-index.ts';
import type { Browser } from './browser.ts';
import { askedInDialog } from './search-dialog-driver.ts';
import { asked, DRIVER_PAGE, DRIVER_PATHS } from './search-driver.ts';
import { percentile } from './search-figures.ts';
import type { Query } from './search-queries.ts';
import type { Sent, Served } from './search-serve.ts';

/** What is sent for the first query of a visit, in bytes, compressed. */
export interface SearchWeight {
  /** Of everything but the interface. */
  readonly median: number;
  readonly most: number;
  /** The query that takes the most, and what it is made of. */
  readonly heaviest: string;
  readonly parts: ReadonlyMap<Part, number>;
}

/** Kinds of files; the interface, which holds the script of our engine, counts apart. */
export type Part =
  'script' | 'wasm' | 'meta' | 'words' | 'index chunks' | 'fragments' | 'filters' | 'interface';

/** Results that the dialog shows; stock loads as many. */
const SHOWN = 8;
/** Queries of one kind that are tried, spread over all of that kind. */
const TRIED = 10;
/** Milliseconds in which files that were asked for late still come. */
const LATE = 200;

/** Asks queries of one kind, each in a fresh window: ours through its dialog, stock through its module. */
export async function weight(
  browser: Browser,
  { served, isOurs }: { readonly served: Served; readonly isOurs: boolean },
  queries: readonly Query[],
): Promise<SearchWeight> {
  const every = Math.max(1, Math.ceil(queries.length / TRIED));
  const tried = queries.filter((_, index) => index % every === 0).map(({ query }) => query);
  const weighed: { readonly query: string; readonly parts: ReadonlyMap<Part, number> }[] = [];
  for (const query of tried) {
    served.takeSent();
    const page = await browser.open(served.address + (isOurs ? '/' : DRIVER_PAGE));
    try {
      if (isOurs) served.takeSent();
      await page.evaluate(isOurs ? askedInDialog([query]) : asked('answers', [query], SHOWN));
      await setTimeout(LATE);
    } finally {
      await page.close();
    }
    weighed.push({ query, parts: partsOf(served.takeSent()) });
  }
  weighed.sort((a, b) => withoutInterface(a.parts) - withoutInterface(b.parts));
  const totals = weighed.map(({ parts }) => withoutInterface(parts));
  const heaviest = weighed.at(-1);
  return {
    median: percentile(totals, 0.5),
    most: percentile(totals, 1),
    heaviest: heaviest?.query ?? '',
    parts: heaviest?.parts ?? new Map(),
  };
}

function withoutInterface(parts: ReadonlyMap<Part, number>): number {
  return [...parts].reduce((sum, [part, bytes]) => (part === 'interface' ? sum : sum + bytes), 0);
}

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/\.pf_index$|words-\d+\.bin$/u, 'index chunks'],
  [/\.pf_fragment$|page-\d+\.bin$/u, 'fragments'],
  [/\.pf_filter$|filters\.bin$/u, 'filters'],
  [/\.pf_meta$|entry\.json$/u, 'meta'],
  [/wasm\.[^/]*$/u, 'wasm'],
  [/\.js$/u, 'script'],
];

/** Stock Pagefind was written to a folder of the same name. */
function partsOf(sent: readonly Sent[]): ReadonlyMap<Part, number> {
  const parts = new Map<Part, number>();
  for (const { path, bytes } of sent) {
    if (DRIVER_PATHS.has(path)) continue;
    const [, part = 'words'] = path.startsWith(`/${INDEX_FOLDER}/`)
      ? (PARTS.find(([name]) => name.test(path)) ?? [])
      : ([/./u, 'interface'] as const);
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return parts;
}
