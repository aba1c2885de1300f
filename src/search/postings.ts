import { encoded, numbersFrom } from './numbers.ts';

/** Where a word stands. */
export interface Postings {
  /** Numbers of the pages that hold it, rising. */
  readonly pages: Uint32Array;
  /** How much it counts on each of them below the title. */
  readonly weights: Uint32Array;
  /** Where the places of each page begin in `places`; one more at the end. */
  readonly starts: Uint32Array;
  /** Places counted in words from the beginning of the title, rising on each page. The words of two texts are no neighbours. */
  readonly places: Uint32Array;
}

/** Takes down where one word stands while pages are read in their order. */
export interface PostingsBuilder {
  add(page: number, place: number, weight: number): void;
  readonly pages: number;
  bytes(): Uint8Array;
}

/** Weights are kept in halves. */
const WEIGHT_UNIT = 0.5;

export function postingsBuilder(): PostingsBuilder {
  const pages: number[] = [];
  const weights: number[] = [];
  const counts: number[] = [];
  const places: number[] = [];
  let lastPage = -1;
  let lastPlace = 0;
  return {
    add: (page, place, weight) => {
      if (page !== lastPage) {
        pages.push(page - Math.max(0, lastPage));
        weights.push(0);
        counts.push(0);
        lastPage = page;
        lastPlace = 0;
      }
      const last = pages.length - 1;
      weights[last] = (weights[last] ?? 0) + weight / WEIGHT_UNIT;
      counts[last] = (counts[last] ?? 0) + 1;
      places.push(place - lastPlace);
      lastPlace = place;
    },
    get pages() {
      return pages.length;
    },
    bytes: () => encoded([pages.length, ...pages, ...weights, ...counts].concat(places)),
  };
}

/** Reads what a builder wrote, from a place of the bytes on. */
export function postingsFrom(bytes: Uint8Array, from: number): Postings {
  const numbers = numbersFrom(bytes, from);
  const count = numbers.next();
  const pages = numbers.sums(count);
  const weights = numbers.list(count);
  const counts = numbers.list(count);
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0);
  const places = new Uint32Array(starts[count] ?? 0);
  for (let index = 0; index < count; index++) places.set(numbers.sums(counts[index] ?? 0), starts[index]);
  return { pages, weights, starts, places };
}

/** How much a word counts on the page at this place of `pages`; 1 is once in plain prose. */
export function weightAt({ weights }: Postings, index: number): number {
  return (weights[index] ?? 0) * WEIGHT_UNIT;
}
