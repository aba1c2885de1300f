import type { Hit } from '#search/hit.ts';
import { climb, type Answer } from '#search/ladder.ts';
import { lexicon, type Lexicon } from '#search/lexicon.ts';
import type { IndexedPage } from '#search/excerpt.ts';
import { openIndex, type Filters, type SiteIndex } from '#search/site-index.ts';
import { SITE_WORDS_FILE, type IndexHead } from '#search/site-words.ts';

/** A search of the site that has its words. */
export interface Session {
  readonly lexicon: Lexicon;
  answer(typed: string, filters?: Filters): Promise<Answer<PageHit>>;
  readonly names: SiteIndex['names'];
}

/** A hit whose page can be loaded. */
export interface PageHit extends Hit {
  readonly match: { page(): Promise<IndexedPage> };
}

const FOLDER = '/search-index/';
let opening: Promise<Session> | undefined;

/** Loads the words at the first call, later ones share them. Rejects where they cannot be had; a later call tries again. */
export function session(): Promise<Session> {
  opening ??= opened().catch((cause: unknown) => {
    opening = undefined;
    throw new Error('The search index could not be opened.', { cause });
  });
  return opening;
}

async function opened(): Promise<Session> {
  // Asked for anew each time, because its name does not change with its words.
  const head = (await (await fetched(SITE_WORDS_FILE, 'no-cache')).json()) as IndexHead;
  const index = openIndex(head, inflated);
  const known = lexicon(head);
  return {
    lexicon: known,
    answer: async (typed, filters = {}) => {
      const answer = await climb(typed, known, await index.narrowed(filters));
      const hits = answer.hits.map((hit) => ({ ...hit, match: { page: () => index.page(hit.page) } }));
      return { ...answer, hits };
    },
    names: () => index.names(),
  };
}

async function inflated(path: string): Promise<Uint8Array> {
  const { body } = await fetched(path, 'default');
  if (!body) throw new Error(`${path} is empty`);
  const stream = body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(FOLDER + path, { cache });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
}
