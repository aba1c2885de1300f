import type { Ask } from './engine.ts';
import { hitsOf, ordered, type Hit, type Kind } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { saidOtherwise } from './other-words.ts';
import { readQuery, wordsOf, type Growing, type Run } from './query.ts';
import { readingOf, type Part, type Reading } from './reading.ts';
import { lettersOf, LETTERS_OF_A_WORD, someWords } from './some-words.ts';
import { respelt, takenForOthers } from './spelling.ts';

/** What a query brought. */
export interface Answer<Found extends Hit = Hit> {
  /** The truest rung first, then the best; no page twice. */
  readonly hits: readonly Found[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** The words searched for instead, on the rung `spelling`. */
  readonly respelt?: readonly string[];
}

/** Where the words themselves brought so many pages, nobody misses those with words that begin so. */
const ENOUGH = 8;
const MOST_OTHER_WAYS = 3;

/**
 * Searches by rungs: the words one after another; all of them; all but those that only ask; other words for the same;
 * the last word still growing. Only where these find nothing: inside longer words; spelt otherwise. Then pages on which
 * what was typed as one stands apart; and where there are none, pages with some of the words.
 *
 * Which words are on the site at all is known beforehand, so that the index is asked only what it can answer.
 */
export async function climb(typed: string, lexicon: Lexicon, ask: Ask): Promise<Answer> {
  const { runs, gist, asks, growing } = readQuery(typed, lexicon);
  if (runs.length === 0) return { hits: [], missing: [] };
  const hits = await certain(runs, lexicon, ask);
  if (answers(hits).length < ENOUGH) hits.push(...(await beginning(growing, lexicon, ask)));
  if (answers(hits).length > 0) return { hits: ordered(hits), missing: [] };
  if (asks) {
    hits.push(...(await certain(gist, lexicon, ask, 'gist')));
    if (answers(hits).length > 0) return { hits: ordered(hits), missing: [] };
  }
  const missing = [...new Set(wordsOf(gist))].filter((word) => !lexicon.has(word));
  hits.push(...(await insideWords(gist, lexicon, ask)));
  if (answers(hits).length > 0) return { hits: ordered(hits), missing };
  const mended = await mendedQuery(gist, lexicon, ask);
  hits.push(...(mended?.hits ?? []));
  if (mended !== undefined && answers(hits).length > 0) {
    return { hits: ordered(hits), missing, respelt: wordsOf(mended.runs) };
  }
  hits.push(...(await someWords(likely(mended?.runs, gist), lexicon, ask)));
  return { hits: ordered(hits), missing };
}

function answers(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ rung }) => rung !== 'apart');
}

/** Hits that hold every word, or another word for the same. */
async function certain(
  runs: readonly Run[],
  lexicon: Lexicon,
  ask: Ask,
  kind: Kind = 'typed',
): Promise<Hit[]> {
  const [same, ...others] = await Promise.all([
    held(kind, readingOf(runs), lexicon, ask),
    ...saidOtherwise(runs, lexicon)
      .slice(0, MOST_OTHER_WAYS)
      .map((reading) => held('synonym', reading, lexicon, ask)),
  ]);
  return [...same, ...others.flat()];
}

async function held(kind: Kind, reading: Reading, lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const isOnSite = reading.every(({ run, isOpen }) => isOpen || run.every(lexicon.has));
  return isOnSite ? hitsOf(kind, reading, await ask(reading)) : [];
}

/** Hits that hold the words before the last, and a word that the last begins: the longest beginning that is somewhere. */
async function beginning(ways: readonly Growing[], lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  for (const { before, start, isJoined } of ways) {
    const open: Part[] = start === undefined ? [] : [{ run: [start], isOpen: true, isJoined }];
    const hits = await held('prefix', [...readingOf(before), ...open], lexicon, ask);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Hits that hold words inside of which those stand that the site lacks. */
async function insideWords(runs: readonly Run[], lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  if (wordsOf(runs).every(lexicon.has)) return [];
  let ways: readonly Reading[] = [[]];
  for (const part of readingOf(runs)) {
    const letters = part.run.join('');
    const longer = part.run.every(lexicon.has)
      ? [part]
      : lexicon.containing(letters).map((word) => ({ ...part, run: [word], isJoined: false }));
    ways = ways.flatMap((before) => longer.map((one) => [...before, one])).slice(0, MOST_OTHER_WAYS);
  }
  return (await Promise.all(ways.map((way) => held('part', way, lexicon, ask)))).flat();
}

/** Misspelt words mended; or where every word is right, one that was taken for another, if that makes a phrase of the site. */
async function mendedQuery(
  runs: readonly Run[],
  lexicon: Lexicon,
  ask: Ask,
): Promise<{ readonly runs: readonly Run[]; readonly hits: readonly Hit[] } | undefined> {
  const right = respelt(runs, lexicon);
  if (right !== undefined) return { runs: right, hits: await certain(right, lexicon, ask, 'spelling') };
  if (!wordsOf(runs).every(lexicon.has)) return undefined;
  for (const other of takenForOthers(runs, lexicon)) {
    const hits = await held('spelling', readingOf(other), lexicon, ask);
    if (hits.some(({ rung }) => rung === 'spelling')) return { runs: other, hits };
  }
  return undefined;
}

/** A run mended into several words that stand nowhere together was hardly meant, unless it is long. */
function likely(mended: readonly Run[] | undefined, typed: readonly Run[]): readonly Run[] {
  return typed.map((run, at) => {
    const other = mended?.[at] ?? run;
    return other.length === 1 || lettersOf(other).length > LETTERS_OF_A_WORD ? other : run;
  });
}
