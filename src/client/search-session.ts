import { openIndex, type Filters, type Pagefind, type SiteIndex } from '#search/engine.ts';
import { loaded, type LoadedHit } from '#search/hit.ts';
import { climb, type Answer } from '#search/ladder.ts';
import { lexicon, type Lexicon } from '#search/lexicon.ts';
import { siteRoot } from './site-root.ts';
import { readSiteWords, SITE_WORDS_FILE, type SiteWords } from '#search/site-words.ts';

/** A search of the site that has its words and its engine. */
export interface Session {
  readonly lexicon: Lexicon;
  /** The first results, loaded, of what a query brings. */
  answer(typed: string, most: number, filters?: Filters): Promise<LoadedAnswer>;
  readonly names: SiteIndex['names'];
}

export interface LoadedAnswer extends Answer {
  readonly hits: readonly LoadedHit[];
  /** How many pages there are in all. */
  readonly count: number;
}

const FOLDER = `${siteRoot}pagefind/`;
let opening: Promise<Session> | undefined;

/** Loads words and engine at the first call, later ones share them. Rejects where they cannot be had; a later call tries again. */
export function session(): Promise<Session> {
  opening ??= opened().catch((cause: unknown) => {
    opening = undefined;
    throw new Error('The search index could not be opened.', { cause });
  });
  return opening;
}

async function opened(): Promise<Session> {
  const [pagefind, site] = await Promise.all([
    import(/* @vite-ignore */ `${FOLDER}pagefind.js`) as Promise<Pagefind>,
    siteWords(),
  ]);
  const index = await openIndex(pagefind, { basePath: FOLDER, baseUrl: siteRoot });
  const known = lexicon(site);
  return {
    lexicon: known,
    answer: async (typed, most, filters = {}) => {
      const answer = await climb(typed, known, index.narrowed(filters));
      return { ...answer, hits: await loaded(answer.hits.slice(0, most)), count: answer.hits.length };
    },
    names: () => index.names(),
  };
}

/** Asked for anew each time, because its name does not change with its words. */
async function siteWords(): Promise<SiteWords> {
  const response = await fetch(FOLDER + SITE_WORDS_FILE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return readSiteWords(await response.text());
}
