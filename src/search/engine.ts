import type { Phrases } from './query/phrases.ts';
import { endOfText, readIndexedText, searchTerm, type IndexedWord } from './text/tokens.ts';

/** What is used of the file `pagefind.js`. */
export interface Pagefind {
  createInstance(options: object): SiteIndex;
}

export interface SiteIndex {
  init(): Promise<void>;
  mergeIndex(path: string, options: object): Promise<void>;
  search(
    terms: string,
    options: { readonly filters: Filters },
  ): Promise<{ readonly results: readonly Match[] }>;
  /** The names of every filter, with the number of pages that have them. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** Names by which results are narrowed, by the name of the filter. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Match {
  readonly id: string;
  readonly score: number;
  /** Positions of the words that were asked for, rising. */
  readonly words: readonly number[];
  data(): Promise<{
    readonly url: string;
    readonly content: string;
    readonly filters: { readonly manual?: readonly string[]; readonly status?: readonly string[] };
    readonly anchors: readonly Partial<IndexedAnchor>[];
  }>;
}

/** A page of the index as it is loaded for a result. */
export interface IndexedPage {
  readonly url: string;
  readonly manual: string;
  /** A word where it is not in force, else empty. */
  readonly status: string;
  readonly title: readonly IndexedWord[];
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

/** Opens the index of so many pages in a folder; their addresses begin with `baseUrl`. */
export async function openIndex(
  pagefind: Pagefind,
  { basePath, ...options }: { readonly basePath: string; readonly baseUrl: string },
  ...pages: readonly [pages: number, most?: number]
): Promise<SiteIndex> {
  // A word of the title says this much more of what a page is about.
  const ranked = { ranking: { metaWeights: { title: 5 } }, ...options };
  const index = pagefind.createInstance({ basePath, ...ranked });
  await index.init();
  for (const path of bundleFolders(basePath, ...pages).slice(1)) await index.mergeIndex(path, ranked);
  return index;
}

/** Pagefind takes some 300 KB of memory for a page while it builds: more pages are dealt out to several bundles. */
const MOST_PAGES = 2500;

/** The folders of the bundles of an index: its own, and those in it. */
export function bundleFolders(index: string, pages: number, most = MOST_PAGES): string[] {
  const length = Math.ceil(pages / most);
  return Array.from({ length }, (_, at) => index + (at === 0 ? '' : `${at + 1}/`));
}

/** Asks an index, or the part of it that the reader narrowed it to. */
export type Ask = (phrases: Phrases) => Promise<readonly Match[]>;

export function asking(index: SiteIndex, filters: Filters): Ask {
  return async (phrases) => {
    const terms = new Set(phrases.flat().map(searchTerm));
    return (await index.search([...terms].join(' '), { filters })).results;
  };
}

const pages = new Map<string, Promise<IndexedPage>>();

/** Loads the page of a match, once where that works. */
export function loadedPage({ id, data }: Match): Promise<IndexedPage> {
  const page = pages.get(id) ?? data().then(indexedPage);
  pages.set(id, page);
  page.catch(() => pages.delete(id));
  return page;
}

function indexedPage({ url, content, filters, anchors }: Awaited<ReturnType<Match['data']>>): IndexedPage {
  const named = anchors.map(({ id = '', title = '', location = 0 }) => ({ id, title, location }));
  const { manual: [manual = ''] = [], status: [status = ''] = [] } = filters;
  const words = readIndexedText(content);
  return { url, manual, status, title: words.slice(0, endOfText(words, 0)), words, anchors: named };
}

/** The id, in the index, of a place that has a page of its own below the page it is found on; no other id ends so. */
export function pageBelow(name: string): string {
  return `${name}/`;
}

/** The address of a place of a page by its id in the index. */
export function placeAddress(page: string, id: string): string {
  return id.endsWith('/') ? page + id : `${page}#${id}`;
}
