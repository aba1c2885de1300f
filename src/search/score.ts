import { weightAt, type Postings } from './postings.ts';
import type { Engine } from './site-index.ts';

/*
 * BM25 over two fields (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): the title, and all below
 * it. A word that comes again counts less each time; long pages count a little less.
 */
const SATURATION = 1.2;
const LENGTH = 0.3;
const TITLE_LENGTH = 0.75;
/** A word of the title says this much more of what a page is about. */
const TITLE = 3;

/** How much a word tells that stands on so many of all pages. */
export function rarity(count: number, pages: number): number {
  return Math.log(1 + (pages - count + 0.5) / (count + 0.5));
}

/** How well the page at this place of the postings holds their word. */
export function saturation(postings: Postings, index: number, page: number, engine: Engine): number {
  const { lengths, titles } = engine;
  const { body, title } = averages(engine);
  const inTitle = timesBefore(postings, index, titles[page] ?? 0);
  const below = saturated(weightAt(postings, index), LENGTH, (lengths[page] ?? 0) / body);
  return below + TITLE * saturated(inTitle, TITLE_LENGTH, (titles[page] ?? 0) / title);
}

function saturated(weight: number, share: number, length: number): number {
  return (weight * (SATURATION + 1)) / (weight + SATURATION * (1 - share + share * length));
}

function timesBefore({ starts, places }: Postings, index: number, place: number): number {
  const end = starts[index + 1] ?? 0;
  let at = starts[index] ?? 0;
  const from = at;
  while (at < end && (places[at] ?? 0) < place) at++;
  return at - from;
}

const known = new WeakMap<readonly number[], { readonly body: number; readonly title: number }>();

function averages({ lengths, titles }: Engine): { readonly body: number; readonly title: number } {
  const before = known.get(lengths);
  if (before !== undefined) return before;
  const mean = (list: readonly number[]): number =>
    Math.max(1, list.reduce((sum, length) => sum + length, 0) / Math.max(1, list.length));
  const found = { body: mean(lengths), title: mean(titles) };
  known.set(lengths, found);
  return found;
}
