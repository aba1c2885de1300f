import type { IndexedPage } from './excerpt.ts';
import { numbersFrom } from './numbers.ts';
import type { PageFilters } from './page-index.ts';
import { postingsFrom, type Postings } from './postings.ts';
import { numberFrom } from './sorted.ts';
import { indexPath, type IndexHead } from './site-words.ts';

/** Names by which results are narrowed, by the name of the filter. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What a ladder climbs on: the index, or the part of it that the reader narrowed it to. */
export interface Engine {
  /** Words of each page, and how many of them are in its title. */
  readonly lengths: readonly number[];
  readonly titles: readonly number[];
  /** Where the words stand; those that stand nowhere are missing. */
  postings(words: Iterable<string>): Promise<ReadonlyMap<string, Postings>>;
  isAllowed(page: number): boolean;
}

/** The index of a site. */
export interface SiteIndex {
  page(number: number): Promise<IndexedPage>;
  /** The index, narrowed to pages that have these names. */
  narrowed(filters: Filters): Promise<Engine>;
  /** The names of every filter, with the number of pages that have them. */
  names(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** Gives the inflated bytes of a file of the index, by its path beside the head. */
export type Load = (path: string) => Promise<Uint8Array>;

/** Opens an index of which the head is there; everything else is loaded when it is asked for, and once. */
export function openIndex(head: IndexHead, load: Load): SiteIndex {
  const numbers = new Map(head.words.map((word, number) => [word, number]));
  const firsts = Uint32Array.from(head.chunks);
  const chunk = once((number: number) => load(indexPath.postings(head.folder, number)));
  const postings = once(async (number: number): Promise<Postings> => {
    const at = numberFrom(firsts, number + 1) - 1;
    const first = head.chunks[at] ?? 0;
    const end = head.chunks[at + 1] ?? head.words.length;
    const bytes = await chunk(at);
    return postingsFrom(bytes, startOf(bytes, end - first, number - first));
  });
  const page = once(async (number: number) => {
    const kept = (await json(load, indexPath.page(head.folder, number))) as IndexedPage;
    return { ...kept, content: `${kept.title} ${kept.content}` };
  });
  const filters = once(async () => (await json(load, indexPath.filters(head.folder))) as PageFilters);
  const engine = {
    lengths: head.lengths,
    titles: head.titles,
    postings: async (words: Iterable<string>) => {
      const known = [...new Set(words)].flatMap((word) => {
        const number = numbers.get(word) ?? -1;
        return (head.counts[number] ?? 0) > 0 ? [[word, number] as const] : [];
      });
      return new Map(
        await Promise.all(known.map(async ([word, number]) => [word, await postings(number)] as const)),
      );
    },
  };
  return {
    page,
    narrowed: async (asked) => {
      const wanted = Object.entries(asked).filter(([, values]) => values.length > 0);
      if (wanted.length === 0) return { ...engine, isAllowed: () => true };
      const all = await filters(0);
      const lists = wanted.map(
        ([name, values]) => new Set(values.flatMap((value) => pagesOf(all, name, value))),
      );
      return { ...engine, isAllowed: (number) => lists.every((list) => list.has(number)) };
    },
    names: async () => {
      const counted = Object.entries(await filters(0)).map(([name, values]) => [
        name,
        Object.fromEntries(Object.entries(values).map(([value, pages]) => [value, pages.length])),
      ]);
      return Object.fromEntries(counted) as Awaited<ReturnType<SiteIndex['names']>>;
    },
  };
}

function startOf(bytes: Uint8Array, words: number, word: number): number {
  const lengths = numbersFrom(bytes);
  const list = lengths.list(words);
  return list.subarray(0, word).reduce((sum, length) => sum + length, lengths.at());
}

function pagesOf(filters: PageFilters, name: string, value: string): number[] {
  let page = 0;
  return (filters[name]?.[value] ?? []).map((more) => (page += more));
}

async function json(load: Load, path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await load(path)));
}

/** The same function, which asks once for each number; what failed is asked for again. */
function once<Found>(ask: (number: number) => Promise<Found>): (number: number) => Promise<Found> {
  const asked = new Map<number, Promise<Found>>();
  return (number) => {
    const known = asked.get(number);
    if (known !== undefined) return known;
    const asking = ask(number);
    asked.set(number, asking);
    asking.catch(() => asked.delete(number));
    return asking;
  };
}
