import { wordsOf, type Phrase } from './query/phrases.ts';
import { readIndexedText, searchTerm, type IndexedWord } from './text/tokens.ts';

/** What is used of the file `pagefind.js`. */
export interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>;
    search(term: string, options: object): Promise<{ readonly results: readonly Result[] }>;
    filters(): Promise<Names>;
  };
}

interface Result {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<{
    readonly url: string;
    readonly content: string;
    readonly filters: { readonly manual?: readonly string[] };
    readonly anchors: readonly Partial<IndexedAnchor>[];
  }>;
}

/** Names by which results are narrowed, by the name of the filter. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The names of every filter, with the number of pages that have them. */
export type Names = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page that holds what was asked for. */
export interface Match {
  readonly id: string;
  readonly score: number;
  /** Positions of its words, rising. */
  readonly positions: readonly number[];
  page(): Promise<IndexedPage>;
}

/** A page of the index as it is loaded for a result. */
export interface IndexedPage {
  readonly url: string;
  readonly manual: string;
  /** All that it says, the title first. */
  readonly words: readonly IndexedWord[];
  /** In the order of the page. */
  readonly anchors: readonly IndexedAnchor[];
}

export interface IndexedAnchor {
  readonly id: string;
  readonly title: string;
  /** Position of its first word. */
  readonly location: number;
}

/** Asks an index, or the part of it that the reader narrowed it to. */
export type Ask = (phrases: readonly Phrase[]) => Promise<readonly Match[]>;

/** The index of a site. */
export interface SiteIndex {
  narrowed(filters: Filters): Ask;
  names(): Promise<Names>;
}

/** A word of the title says this much more of what a page is about. */
const RANKING = { metaWeights: { title: 5 } };

/** Opens the index in a folder; addresses of its pages begin with `baseUrl`. */
export async function openIndex(
  pagefind: Pagefind,
  options: { readonly basePath: string; readonly baseUrl: string },
): Promise<SiteIndex> {
  const instance = pagefind.createInstance({ ranking: RANKING, ...options });
  await instance.init();
  const pages = new Map<string, Promise<IndexedPage>>();
  const page = ({ id, data }: Result): Promise<IndexedPage> => {
    const known = pages.get(id) ?? data().then(indexedPage);
    pages.set(id, known);
    known.catch(() => pages.delete(id));
    return known;
  };
  return {
    names: () => instance.filters(),
    narrowed: (filters) => async (phrases) => {
      const open = phrases.find(({ isOpen }) => isOpen)?.words.at(-1);
      const terms = new Set(wordsOf(phrases).map((word) => searchTerm(word, word === open)));
      const { results } = await instance.search([...terms].join(' '), { filters });
      return results.map((one) => ({
        id: one.id,
        score: one.score,
        positions: one.words,
        page: () => page(one),
      }));
    },
  };
}

function indexedPage({ url, content, filters, anchors }: Awaited<ReturnType<Result['data']>>): IndexedPage {
  const named = anchors.map(({ id = '', title = '', location = 0 }) => ({ id, title, location }));
  return { url, manual: filters.manual?.[0] ?? '', words: readIndexedText(content), anchors: named };
}
