import type { IndexedPage } from './excerpt.ts';
import type { Engine, Match } from './ladder.ts';

/** What is used of a page that Pagefind loads. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly manual?: readonly string[] };
  readonly anchors: readonly {
    readonly id: string;
    readonly title?: string;
    readonly location: number;
  }[];
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string | null,
    options: { readonly filters: Filters },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** What is used of the file `pagefind.js`. */
export interface PagefindModule {
  createInstance(options: {
    readonly basePath: string;
    readonly exactDiacritics: boolean;
    readonly noWorker: boolean;
  }): PagefindInstance;
}

/** Names by which results are narrowed, by the name of the filter. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** "No linguistic content" (ISO 639-2): Pagefind then neither cuts words nor takes endings off. */
export const INDEX_LANGUAGE = 'zxx';

/** A match whose page can be loaded. */
export interface PageMatch extends Match {
  page(): Promise<IndexedPage>;
}

/** The index of a site. */
export interface SiteIndex {
  /** The index, narrowed to pages that have these names. */
  narrowed(filters: Filters): Engine<PageMatch>;
  /** The names of every filter, with the number of pages that have them. */
  names(): ReturnType<PagefindInstance['filters']>;
}

/**
 * Opens the index beside `pagefind.js`.
 *
 * Pagefind reads the language of the document once, while an instance is made, and cuts Thai queries with the
 * browser's own dictionary, which differs from browser to browser. `inNoLanguage` runs the maker while the document
 * says that it is in `INDEX_LANGUAGE`, so that our own cuts stay.
 */
export async function openIndex(
  pagefind: PagefindModule,
  basePath: string,
  inNoLanguage: <Made>(make: () => Made) => Made,
): Promise<SiteIndex> {
  const instance = inNoLanguage(() =>
    pagefind.createInstance({ basePath, exactDiacritics: true, noWorker: true }),
  );
  await instance.init();
  return {
    names: () => instance.filters(),
    narrowed: (filters) => ({
      phrase: async (words) => matches(await instance.search(`"${words.join(' ')}"`, { filters })),
      ranked: async (words) => matches(await instance.search(words.join(' '), { filters })),
    }),
  };
}

function matches({ results }: { readonly results: readonly PagefindResult[] }): PageMatch[] {
  return results.map((result) => ({
    id: result.id,
    score: result.score,
    page: async () => indexedPage(await result.data()),
  }));
}

function indexedPage({ url, content, meta, filters, anchors }: Fragment): IndexedPage {
  return {
    url,
    content,
    title: meta.title ?? '',
    manual: filters.manual?.[0] ?? '',
    anchors: anchors.flatMap(({ id, title, location }) =>
      title === undefined ? [] : [{ id, title, location }],
    ),
  };
}
