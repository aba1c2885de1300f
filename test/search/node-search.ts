import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '#manual/library.ts';
import { openIndex, type Filters, type Pagefind, type SiteIndex } from '#search/engine.ts';
import { loaded, type LoadedHit } from '#search/hit.ts';
import { writeSearchIndex, type IndexSize } from '#search/index-library.ts';
import { climb, type Answer } from '#search/ladder.ts';
import { lexicon, type Lexicon } from '#search/lexicon.ts';
import { readSiteWords, SITE_WORDS_FILE, type SiteWords } from '#search/site-words.ts';

/** The search of a library, with the engine that browsers load, which reads its files from disk here. */
export interface NodeSearch {
  /** The folder of the site. */
  readonly folder: string;
  readonly size: IndexSize;
  readonly site: SiteWords;
  readonly words: Lexicon;
  readonly index: SiteIndex;
  answer(query: string, filters?: Filters): Promise<LoadedAnswer>;
}

export interface LoadedAnswer extends Answer {
  readonly hits: readonly LoadedHit[];
}

const fetched = globalThis.fetch;

/** Indexes a library into a new folder and opens the index. */
export async function searchOf(library: Library): Promise<NodeSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'manual-search-'));
  const size = await writeSearchIndex(library, folder);
  const path = join(folder, 'pagefind');
  globalThis.fetch = async (input, init) => {
    const address = String(input).replace(/\?.*$/u, '');
    return address.startsWith(tmpdir()) ? new Response(await readFile(address)) : fetched(input, init);
  };
  const engine = (await import(pathToFileURL(join(path, 'pagefind.js')).href)) as Pagefind;
  const site = readSiteWords(await readFile(join(path, SITE_WORDS_FILE), 'utf8'));
  const words = lexicon(site);
  const index = await openIndex(engine, { basePath: `${path}/`, baseUrl: '/' });
  return {
    folder,
    size,
    site,
    words,
    index,
    answer: async (query, filters = {}) => {
      const answer = await climb(query, words, index.narrowed(filters));
      return { ...answer, hits: await loaded(answer.hits) };
    },
  };
}
