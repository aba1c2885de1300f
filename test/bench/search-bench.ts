import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INDEX_FOLDER } from '#search/index/write-index.ts';
import type { Browser } from './browser.ts';
import { browserLaunchers } from './search-browser.ts';
import { stepFigures, type StepFigures } from './search-dialog-driver.ts';
import { driverFiles } from './search-driver.ts';
import { DISTRICT_OFFICE, generateOffice } from './search-library.ts';
import type { Cost } from './search-memory.ts';
import { pageTexts, wantedBy } from './search-page-text.ts';
import { quality, type Quality } from './search-quality.ts';
import { searchQueries, type Query } from './search-queries.ts';
import { serve, type Served } from './search-serve.ts';
import { indexCost, searchSites, type SearchSites } from './search-sites.ts';
import { speed, type Speed } from './search-speed.ts';
import { weight, type SearchWeight } from './search-weight.ts';

/** One figure of our search, and the same of stock Pagefind. */
export interface Beside<Figure> {
  readonly ours: Figure;
  readonly stock: Figure;
}

export interface BrowserFigures {
  readonly browser: string;
  readonly quality: Beside<Quality>;
  readonly steps: StepFigures;
  readonly speed: Beside<Speed>;
  readonly word: Beside<SearchWeight>;
  readonly phrase: Beside<SearchWeight>;
}

export interface SearchFigures {
  readonly queries: number;
  /** Procedures of the library by which answers are judged. */
  readonly office: number;
  /** Procedures of the library by which speed and bytes are measured. */
  readonly procedures: number;
  /** What building the indexes of that library took. */
  readonly cost: Beside<Cost>;
  readonly browsers: readonly BrowserFigures[];
}

/**
 * Measures search in both browsers: its answers in the district office, speed and bytes in a library of so many
 * procedures. Throws MissingBrowser.
 */
export async function searchFigures(procedures: number): Promise<SearchFigures> {
  const launchers = browserLaunchers();
  return inTemporaryFolder(async (folder) => {
    const office = await searchSites(DISTRICT_OFFICE, join(folder, 'office'));
    const queries = await searchQueries(office.pages);
    const large = await largeSites(procedures, office, folder);
    const browsers: BrowserFigures[] = [];
    for (const launch of launchers) {
      const browser = await launch();
      try {
        browsers.push(await browserFigures(browser, { office, large }, queries));
      } finally {
        await browser.close();
      }
    }
    const { length } = proceduresOf(office);
    return {
      queries: queries.length,
      office: length,
      procedures: proceduresOf(large).length,
      cost: large.cost,
      browsers,
    };
  });
}

/** What building our index of a library of so many procedures takes. */
export async function searchIndexCost(procedures: number): Promise<Cost> {
  return inTemporaryFolder(async (folder) => {
    const content = join(folder, 'content');
    await generateOffice(content, procedures);
    return indexCost(content, join(folder, 'site'));
  });
}

async function inTemporaryFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The office itself where it is large enough. */
async function largeSites(procedures: number, office: SearchSites, folder: string): Promise<SearchSites> {
  if (procedures <= proceduresOf(office).length) return office;
  const content = join(folder, 'content');
  await generateOffice(content, procedures);
  return searchSites(content, join(folder, 'large'));
}

function proceduresOf({ pages }: SearchSites): readonly string[] {
  return [...pages].filter((id) => id.includes('/'));
}

async function browserFigures(
  browser: Browser,
  sites: { readonly office: SearchSites; readonly large: SearchSites },
  queries: readonly Query[],
): Promise<BrowserFigures> {
  const truth = {
    wanted: await wantedBy(sites.office.ours),
    text: await pageTexts(sites.office.ours),
  };
  const of = (kind: string): readonly Query[] => queries.filter((query) => query.kind === kind);
  const answers = await withServed(sites.office, async ({ ours, stock }) => ({
    quality: {
      ours: await quality(browser, ours.address, queries, truth),
      stock: await quality(browser, stock.address, queries, truth),
    },
    steps: await stepFigures(browser, ours.address, queries),
  }));
  const load = await withServed(sites.large, async ({ ours, stock }) => {
    const weighed = async (kind: string): Promise<Beside<SearchWeight>> => ({
      ours: await weight(browser, { served: ours, isOurs: true }, of(kind)),
      stock: await weight(browser, { served: stock, isOurs: false }, of(kind)),
    });
    return {
      speed: {
        ours: await speed(browser, ours.address, queries),
        stock: await speed(browser, stock.address, queries),
      },
      word: await weighed('word'),
      phrase: await weighed('phrase'),
    };
  });
  return { browser: browser.name, ...answers, ...load };
}

async function withServed<Value>(
  sites: SearchSites,
  work: (served: Beside<Served>) => Promise<Value>,
): Promise<Value> {
  const ours = await serve(sites.ours, driverFiles('ours', sites.module));
  const stock = await serve(sites.stock, driverFiles('stock', `/${INDEX_FOLDER}/pagefind.js`));
  try {
    return await work({ ours, stock });
  } finally {
    await Promise.all([ours.close(), stock.close()]);
  }
}
