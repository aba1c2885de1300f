import type { Lexicon } from './lexicon.ts';
import { readQuery, respeltQuery, type Query } from './query.ts';

/** A page as the index finds it. */
export interface Match {
  readonly id: string;
  /** Only comparable within one call. */
  readonly score: number;
}

/** The two questions that an index has to answer. */
export interface Engine<Found extends Match> {
  /** Pages with these words whole, one after another. */
  phrase(words: readonly string[]): Promise<readonly Found[]>;
  /** Pages ranked by words that begin so; pages that lack some of them may be among them. */
  ranked(words: readonly string[]): Promise<readonly Found[]>;
}

/** How a page answers a query, the truest first. */
export const RUNGS = ['phrase', 'all', 'synonym', 'prefix', 'part', 'spelling', 'any'] as const;
export type Rung = (typeof RUNGS)[number];

export interface Answer<Found extends Match> {
  /** The truest rung first, then the best; no page twice. */
  readonly hits: readonly Hit<Found>[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** The words searched for instead, on the rung `spelling`. */
  readonly respelt?: readonly string[];
}

export interface Hit<Found extends Match> {
  readonly rung: Rung;
  readonly score: number;
  /** What the page was found by. */
  readonly sought: readonly Sought[];
  readonly match: Found;
}

/** Words that stand one after another. */
export interface Sought {
  readonly run: readonly string[];
  /** Whether the last of them only begins so. */
  readonly isOpen: boolean;
}

/**
 * Searches by rungs: the words one after another; all of them; other words for the same; the last word still growing.
 * Only where these find nothing: inside longer words; spelt by one letter otherwise; some of the words.
 */
export async function climb<Found extends Match>(
  typed: string,
  lexicon: Lexicon,
  engine: Engine<Found>,
): Promise<Answer<Found>> {
  const query = readQuery(typed, lexicon);
  if (query.words.length === 0) return { hits: [], missing: [] };
  const missing = query.words.filter((word) => !lexicon.has(word));
  const sure = [...(await certain(query.words, lexicon, engine)), ...(await beginning(query, engine))];
  if (sure.length > 0) return { hits: ordered(sure), missing: [] };
  const parts = await insideWords(query.words, lexicon, engine);
  if (parts.length > 0) return { hits: ordered(parts), missing };
  const respelt = respeltQuery(query.words, lexicon);
  const mended = respelt === undefined ? [] : await certain(respelt, lexicon, engine);
  if (respelt !== undefined && mended.length > 0) {
    return { hits: ordered(mended.map((hit) => ({ ...hit, rung: 'spelling' }))), missing, respelt };
  }
  return { hits: ordered(await someWords(respelt ?? query.words, lexicon, engine)), missing };
}

/** Hits that hold every word, or another word for the same. */
async function certain<Found extends Match>(
  words: readonly string[],
  lexicon: Lexicon,
  engine: Engine<Found>,
): Promise<Hit<Found>[]> {
  const [ranks, phrase, all] = await Promise.all([
    scores(words, engine),
    engine.phrase(words),
    together(each(words), engine),
  ]);
  return [
    ...hits('phrase', phrase, ranks, [words]),
    ...hits('all', all, ranks, each(words)),
    ...(await otherWords(words, lexicon, engine)),
  ];
}

const MOST_OTHER_WAYS = 8;

async function otherWords<Found extends Match>(
  words: readonly string[],
  lexicon: Lexicon,
  engine: Engine<Found>,
): Promise<Hit<Found>[]> {
  const ways = saidOtherwise(words, lexicon).slice(0, MOST_OTHER_WAYS);
  const found = ways.map(async (way) =>
    hits('synonym', await together(way, engine), await scores(way.flat(), engine), way),
  );
  return (await Promise.all(found)).flat();
}

/** The query with one run of its words said otherwise; the other words stay, each by itself. */
function saidOtherwise(words: readonly string[], lexicon: Lexicon): (readonly (readonly string[])[])[] {
  return words.flatMap((_, start) =>
    words.slice(start).flatMap((_, length) => {
      const end = start + length + 1;
      return lexicon
        .synonyms(words.slice(start, end))
        .filter((other) => other.every((word) => lexicon.has(word)))
        .map((other) => [...each(words.slice(0, start)), other, ...each(words.slice(end))]);
    }),
  );
}

/** What was typed before the growing word counts for more where it stands together. */
const TOGETHER = 2;

async function beginning<Found extends Match>(query: Query, engine: Engine<Found>): Promise<Hit<Found>[]> {
  const found = query.growing.map(async ({ before, start }) => {
    const whole = before.map((word) => engine.phrase([word]));
    const begun = start === undefined ? [] : [engine.ranked([start])];
    const ranks = await scores(start === undefined ? before : [...before, start], engine);
    const phrase = before.length > 1 ? await engine.phrase(before) : [];
    const isTogether = new Set(phrase.map(({ id }) => id));
    const open = start === undefined ? [] : [{ run: [start], isOpen: true }];
    const matches = common(await Promise.all([...whole, ...begun]));
    return hits('prefix', matches, ranks, each(before)).map((hit) => ({
      ...hit,
      score: hit.score * (isTogether.has(hit.match.id) ? TOGETHER : 1),
      sought: [...hit.sought, ...open],
    }));
  });
  return (await Promise.all(found)).flat();
}

async function insideWords<Found extends Match>(
  words: readonly string[],
  lexicon: Lexicon,
  engine: Engine<Found>,
): Promise<Hit<Found>[]> {
  const ways = words.map((word) => (lexicon.has(word) ? [word] : lexicon.containing(word)));
  if (ways.some((way) => way.length === 0)) return [];
  const found = ways.map(async (way) => (await Promise.all(way.map((word) => engine.phrase([word])))).flat());
  return hits('part', common(await Promise.all(found)), await scores(words, engine), each(ways.flat()));
}

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;

/** Pages with some of the words, ranked by how rare these are on the site. */
async function someWords<Found extends Match>(
  words: readonly string[],
  lexicon: Lexicon,
  engine: Engine<Found>,
): Promise<Hit<Found>[]> {
  const telling = [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD && lexicon.has(word));
  const letters = (list: readonly string[]): number => list.join('').length;
  if (letters(telling) < letters(words) * LEAST_SHARE) return [];
  const found = await Promise.all(telling.map((word) => engine.phrase([word])));
  const ranks = new Map<string, number>();
  for (const matches of found) {
    const rarity = Math.log(1 + lexicon.pages / Math.max(1, matches.length));
    for (const { id } of matches) ranks.set(id, (ranks.get(id) ?? 0) + rarity);
  }
  return hits('any', found.flat(), ranks, each(telling));
}

async function scores<Found extends Match>(
  words: readonly string[],
  engine: Engine<Found>,
): Promise<ReadonlyMap<string, number>> {
  return new Map((await engine.ranked(words)).map(({ id, score }) => [id, score]));
}

/** Pages that hold every run, each as a phrase. */
async function together<Found extends Match>(
  runs: readonly (readonly string[])[],
  engine: Engine<Found>,
): Promise<readonly Found[]> {
  return common(await Promise.all(runs.map((run) => engine.phrase(run))));
}

/** Matches of pages that are in every list. */
function common<Found extends Match>(lists: readonly (readonly Found[])[]): readonly Found[] {
  const [first = [], ...others] = lists.map((list) => new Set(list.map(({ id }) => id)));
  const ids = others.reduce((kept, list) => new Set([...kept].filter((id) => list.has(id))), new Set(first));
  return lists.flat().filter(({ id }) => ids.has(id));
}

function hits<Found extends Match>(
  rung: Rung,
  matches: readonly Found[],
  ranks: ReadonlyMap<string, number>,
  runs: readonly (readonly string[])[],
): Hit<Found>[] {
  const sought = runs.map((run) => ({ run, isOpen: false }));
  return matches.map((match) => ({ rung, match, score: ranks.get(match.id) ?? 0, sought }));
}

function each(words: readonly string[]): string[][] {
  return [...new Set(words)].map((word) => [word]);
}

/** One hit a page: its truest rung, with everything it was found by on that rung. */
function ordered<Found extends Match>(all: readonly Hit<Found>[]): Hit<Found>[] {
  const pages = new Map<string, Hit<Found>>();
  for (const hit of all) {
    const other = pages.get(hit.match.id);
    if (other === undefined || rank(hit) < rank(other)) pages.set(hit.match.id, hit);
    else if (rank(hit) === rank(other)) pages.set(hit.match.id, merged(other, hit));
  }
  return [...pages.values()].sort(
    (a, b) => rank(a) - rank(b) || b.score - a.score || (a.match.id < b.match.id ? -1 : 1),
  );
}

function rank({ rung }: { readonly rung: Rung }): number {
  return RUNGS.indexOf(rung);
}

function merged<Found extends Match>(a: Hit<Found>, b: Hit<Found>): Hit<Found> {
  return { ...a, score: Math.max(a.score, b.score), sought: [...new Set([...a.sought, ...b.sought])] };
}
