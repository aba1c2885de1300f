import type { IndexedPage } from './excerpt.ts';
import { encoded } from './numbers.ts';
import { postingsBuilder, type PostingsBuilder } from './postings.ts';
import type { SearchRecord } from './records.ts';
import type { IndexHead, SiteWords } from './site-words.ts';
import { endsText, indexer, keysOf, type Cut } from './tokens.ts';

/** An index while pages are added to it. */
export interface PageIndex {
  /** Takes the words of the next page down, and gives what a result shows of it. */
  add(record: SearchRecord): IndexedPage;
  /** What is known of all pages together. */
  finished(): FinishedIndex;
}

export interface FinishedIndex {
  readonly head: Omit<IndexHead, 'folder'>;
  /** Postings of the words from one number of `head.chunks` to the next. */
  readonly chunks: readonly Uint8Array[];
  readonly filters: PageFilters;
}

/** Pages by the names of each filter, as differences from one number to the next. */
export type PageFilters = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Small enough that a word brings few others, large enough that words spelt alike come together. */
const CHUNK_BYTES = 12_000;

export function pageIndex(site: SiteWords, cut: Cut): PageIndex {
  const written = indexer(cut);
  const found = new Map<string, PostingsBuilder>();
  const filters = new Map<string, Map<string, number[]>>();
  const lengths: number[] = [];
  const titles: number[] = [];
  const wordsOf = (text: string): readonly string[] => written(text).split(' ').filter(Boolean);

  const take = (tokens: readonly string[], page: number, from: number, weight: number): number => {
    let place = from;
    for (const token of tokens) {
      for (const key of keysOf(token)) {
        let postings = found.get(key);
        if (postings === undefined) found.set(key, (postings = postingsBuilder()));
        postings.add(page, place, weight);
      }
      place += endsText(token) ? 2 : 1;
    }
    return place;
  };

  return {
    add: ({ url, title, parts, filters: names }) => {
      const page = lengths.length;
      const titleWords = wordsOf(title);
      let place = take(titleWords, page, 0, 0);
      const content: string[] = [];
      const anchors = parts.flatMap(({ anchor, title: name, texts }) => {
        const location = titleWords.length + content.length;
        for (const { text, weight } of texts) {
          const words = wordsOf(text);
          place = take(words, page, place, weight);
          content.push(...words);
        }
        return anchor === undefined ? [] : [{ id: anchor, title: name, location }];
      });
      lengths.push(content.length);
      titles.push(titleWords.length);
      for (const [name, values] of Object.entries(names)) {
        for (const value of values) listOf(filters, name, value).push(page);
      }
      return {
        url,
        title: titleWords.join(' '),
        manual: names.manual[0] ?? '',
        content: content.join(' '),
        anchors,
      };
    },
    finished: () => {
      const words = [...new Set([...site.words, ...found.keys()])].sort();
      const counts = words.map((word) => found.get(word)?.pages ?? 0);
      const { firsts, chunks } = chunked(words, found);
      return {
        head: { ...site, words, counts, chunks: firsts, lengths, titles },
        chunks,
        filters: differences(filters),
      };
    },
  };
}

/** The postings of all words in files of about the same size: the length of each word's bytes, then the bytes. */
function chunked(
  words: readonly string[],
  found: ReadonlyMap<string, PostingsBuilder>,
): { readonly firsts: readonly number[]; readonly chunks: readonly Uint8Array[] } {
  const firsts: number[] = [];
  const chunks: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length > 0) chunks.push(Buffer.concat([encoded(open.map(({ length }) => length)), ...open]));
    open = [];
    size = 0;
  };
  words.forEach((word, index) => {
    const bytes = found.get(word)?.bytes() ?? new Uint8Array();
    if (open.length === 0 || size + bytes.length > CHUNK_BYTES) {
      close();
      firsts.push(index);
    }
    open.push(bytes);
    size += bytes.length;
  });
  close();
  return { firsts, chunks };
}

function listOf(filters: Map<string, Map<string, number[]>>, name: string, value: string): number[] {
  const values = filters.get(name) ?? new Map<string, number[]>();
  filters.set(name, values);
  const pages = values.get(value) ?? [];
  values.set(value, pages);
  return pages;
}

function differences(filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>): PageFilters {
  const named = [...filters].map(([name, values]) => {
    const lists = [...values].map(([value, pages]) => [
      value,
      pages.map((page, index) => page - (pages[index - 1] ?? 0)),
    ]);
    return [name, Object.fromEntries(lists)];
  });
  return Object.fromEntries(named) as PageFilters;
}
