import { asking, openIndex, type Filters, type Pagefind, type SiteIndex } from '#search/engine.ts';
import { loaded, type LoadedHit } from '#search/result/hit.ts';
import { search, type Answer } from '#search/query/search.ts';
import { lexicon, type Lexicon } from '#search/text/lexicon.ts';
import { LEXICON_FILE, type LexiconData } from '#search/text/tokenizer.ts';
import { siteRoot } from './site-root.ts';

/** A search of the site that has its words and its engine. */
export interface Session {
  readonly lexicon: Lexicon;
  /** The first results, loaded, of what a query brings. */
  answer(typed: string, most: number, filters?: Filters): Promise<LoadedAnswer>;
  readonly filters: SiteIndex['filters'];
}

export interface LoadedAnswer extends Answer<LoadedHit> {
  /** How many pages there are in all. */
  readonly count: number;
}

const FOLDER = `${siteRoot}pagefind/`;

/** Loads words and engine at the first call, later ones share them. Rejects where they cannot be had; a later call tries again. */
export const session = once(async (): Promise<Session> => {
  const [pagefind, known] = await Promise.all([
    import(/* @vite-ignore */ `${FOLDER}pagefind.js`) as Promise<Pagefind>,
    siteLexicon(),
  ]);
  const index = await openIndex(pagefind, { basePath: FOLDER, baseUrl: siteRoot }, known.pages);
  return {
    lexicon: known,
    answer: async (typed, most, filters = {}) => {
      const answer = await search(typed, known, asking(index, filters));
      return { ...answer, hits: await loaded(answer.hits.slice(0, most)), count: answer.hits.length };
    },
    filters: () => index.filters(),
  };
});

/** The words alone, asked for anew on each page, because the name of their file does not change with them. */
export const siteLexicon = once(async (): Promise<Lexicon> => {
  const response = await fetch(FOLDER + LEXICON_FILE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return lexicon((await response.json()) as LexiconData);
});

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () =>
    (made ??= make().catch((cause: unknown) => {
      made = undefined;
      throw new Error('The search index could not be opened.', { cause });
    }));
}
