import { wordsOf, type Reading } from './reading.ts';
import { asked, readWords, type IndexedWord } from './tokens.ts';

/** What is used of the file `pagefind.js`. */
export interface Pagefind {
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker?: boolean;
    readonly ranking?: object;
  }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string,
    options: { readonly filters: Filters },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<Names>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly manual?: readonly string[] };
  readonly anchors: readonly { readonly id: string; readonly title?: string; readonly location: number }[];
}

/** Names by which results are narrowed, by the name of the filter. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The names of every filter, with the number of pages that have them. */
export type Names = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page that holds what was asked for. */
export interface Match {
  readonly id: string;
  /** Only comparable within one answer. */
  readonly score: number;
  /** Where its words stand, counted in words, rising. */
  readonly places: readonly number[];
  page(): Promise<IndexedPage>;
}

/** A page of the index as it is loaded for a result. */
export interface IndexedPage {
  readonly url: string;
  readonly title: string;
  readonly manual: string;
  /** All that it says, the title first. */
  readonly words: readonly IndexedWord[];
  readonly anchors: readonly IndexedAnchor[];
}

export interface IndexedAnchor {
  readonly id: string;
  readonly title: string;
  /** Position of its first word. */
  readonly location: number;
}

/** An index, or the part of it that the reader narrowed it to. */
export type Ask = (reading: Reading) => Promise<readonly Match[]>;

/** The index of a site. */
export interface SiteIndex {
  narrowed(filters: Filters): Ask;
  names(): Promise<Names>;
}

/** A word of the title says this much more of what a page is about. */
export const RANKING = { metaWeights: { title: 5 } };

/** Opens the index at an address; addresses of pages begin with `baseUrl`. */
export async function openIndex(
  pagefind: Pagefind,
  options: Parameters<Pagefind['createInstance']>[0],
): Promise<SiteIndex> {
  const instance = pagefind.createInstance({ ranking: RANKING, ...options });
  await instance.init();
  const pages = new Map<string, Promise<IndexedPage>>();
  const page = ({ id, data }: PagefindResult): Promise<IndexedPage> => {
    const before = pages.get(id);
    if (before !== undefined) return before;
    const loading = data().then(indexedPage);
    pages.set(id, loading);
    loading.catch(() => pages.delete(id));
    return loading;
  };
  return {
    names: () => instance.filters(),
    narrowed: (filters) => async (reading) => {
      const { results } = await instance.search(termOf(reading), { filters });
      return results.map((result) => ({
        id: result.id,
        score: result.score,
        places: result.words,
        page: () => page(result),
      }));
    },
  };
}

function termOf(reading: Reading): string {
  const open = reading.find(({ isOpen }) => isOpen)?.run.at(-1);
  const words = wordsOf(reading).map((word) => asked(word, word === open));
  return [...new Set(words)].join(' ');
}

function indexedPage({ url, content, meta, filters, anchors }: Fragment): IndexedPage {
  return {
    url,
    title: textOf(readWords(meta.title ?? '')),
    manual: filters.manual?.[0] ?? '',
    words: readWords(content),
    anchors: anchors
      .flatMap(({ id, title, location }) => (title === undefined ? [] : [{ id, title, location }]))
      .sort((a, b) => a.location - b.location),
  };
}

function textOf(words: readonly IndexedWord[]): string {
  return words
    .map(({ before, text, after }) => before + text + after)
    .join('')
    .trim();
}
