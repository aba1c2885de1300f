import { climb, type Answer } from '#search/ladder.ts';
import { lexicon, type Lexicon } from '#search/lexicon.ts';
import {
  INDEX_LANGUAGE,
  openIndex,
  type Filters,
  type PageMatch,
  type PagefindModule,
  type SiteIndex,
} from '#search/pagefind-engine.ts';
import { SITE_WORDS_FILE, type SiteWords } from '#search/site-words.ts';

/** A search of the site that has its engine and its words. */
export interface Session {
  readonly lexicon: Lexicon;
  answer(typed: string, filters?: Filters): Promise<Answer<PageMatch>>;
  readonly names: SiteIndex['names'];
}

const FOLDER = '/pagefind/';
let opening: Promise<Session> | undefined;

/** Loads engine and words at the first call, later ones share them. Rejects where they cannot be had; a later call tries again. */
export function session(): Promise<Session> {
  opening ??= opened().catch((cause: unknown) => {
    opening = undefined;
    throw new Error('The search index could not be opened.', { cause });
  });
  return opening;
}

async function opened(): Promise<Session> {
  const [pagefind, site] = await Promise.all([
    import(/* @vite-ignore */ `${FOLDER}pagefind.js`) as Promise<PagefindModule>,
    siteWords(),
  ]);
  const index = await openIndex(pagefind, FOLDER, inIndexLanguage);
  const known = lexicon(site);
  return {
    lexicon: known,
    answer: (typed, filters = {}) => climb(typed, known, index.narrowed(filters)),
    names: () => index.names(),
  };
}

/** Asked for anew each time, because its name does not change with its words. */
async function siteWords(): Promise<SiteWords> {
  const response = await fetch(`${FOLDER}${SITE_WORDS_FILE}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as SiteWords;
}

function inIndexLanguage<Made>(make: () => Made): Made {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = INDEX_LANGUAGE;
  try {
    return make();
  } finally {
    root.lang = lang;
  }
}
