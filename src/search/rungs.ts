import type { Lexicon } from './lexicon.ts';
import { closed, heldHits, hits, soughtBy, type Hit } from './hit.ts';
import { saidOtherwise } from './other-words.ts';
import { wordsOf, type Growing, type Run } from './query.ts';
import {
  exactly,
  heldBy,
  readingOf,
  TOGETHER,
  wordsOfReading,
  type Held,
  type Part,
  type Reading,
} from './reading.ts';
import { rarity } from './score.ts';
import type { Engine } from './site-index.ts';
import { pagesOfRun, type Found } from './slots.ts';
import { someWords } from './some-words.ts';
import { respelt, takenForOthers } from './spelling.ts';

/** Hits that hold every word, or another word for the same. */
export async function certain(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const [same, ...others] = await Promise.all([
    wordsOf(runs).every(lexicon.has) ? theVeryWords(runs, engine) : [],
    ...saidOtherwise(runs, lexicon)
      .slice(0, MOST_OTHER_WAYS)
      .map(async (reading) => heldHits('synonym', reading, await held(reading, engine), engine)),
  ]);
  return [...same, ...others.flat()];
}

const MOST_OTHER_WAYS = 8;
/** What the words are worth together in a title. */
const TOGETHER_IN_TITLE = 3;

async function theVeryWords(runs: readonly Run[], engine: Engine): Promise<Hit[]> {
  const reading = readingOf(runs);
  const words = wordsOf(runs);
  const found = await engine.postings(words);
  const { together, apart } = heldBy(reading, found, engine);
  const onPages = pagesOfRun(words, found, engine);
  const rare = rarity(onPages.length, engine.lengths.length);
  const phrase = new Float64Array(together.length);
  for (const { page, times, isInTitle } of onPages) {
    const share = words.length / Math.max(words.length, engine.titles[page] ?? 0);
    phrase[page] =
      (together[page] ?? 0) +
      rare * ((TOGETHER * times) / (times + 1) + (isInTitle ? TOGETHER_IN_TITLE * share : 0));
    together[page] = 0;
  }
  return [
    ...hits('phrase', phrase, [closed(words)], engine),
    ...heldHits('all', reading, { together, apart }, engine),
  ];
}

/** Hits that hold the words before the last, and a word that the last begins. */
export async function beginning(
  { before, start, isJoined }: Growing,
  lexicon: Lexicon,
  engine: Engine,
): Promise<Hit[]> {
  if (!wordsOf(before).every(lexicon.has)) return [];
  const whole = readingOf(before);
  const grown = start === undefined ? [] : lexicon.beginning(start);
  const ways = grown.map((run) => ({ run, share: likeness(start ?? '', run.join('')) }));
  const reading = [...whole, ...(start === undefined ? [] : [{ slot: ways, isJoined }])];
  const compounds = grown.filter(({ length }) => length > 1).map(closed);
  const open = start === undefined ? [] : [{ run: [start], isOpen: true }, ...compounds];
  const sought = [...soughtBy(whole), ...open];
  const { together, apart } = await held(reading, engine);
  return [...hits('prefix', together, sought, engine), ...hits('apart', apart, sought, engine)];
}

/** A word of which little is missing is likelier meant. */
function likeness(start: string, word: string): number {
  return (1 + start.length / word.length) / 2;
}

/** Hits that hold words inside of which those stand that the site lacks. */
export async function insideWords(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const parts = runs.flatMap((run) =>
    run.map((unit, index): Part => {
      const isKnown = unit.every(lexicon.has);
      const before = run[index - 1];
      if (isKnown) return { slot: exactly(unit), isJoined: before?.every(lexicon.has) ?? false };
      const longer = lexicon.containing(unit.join('')).map((word) => ({ run: [word], share: 1 }));
      return { slot: longer, isJoined: false };
    }),
  );
  if (wordsOf(runs).every(lexicon.has) || parts.some(({ slot }) => slot.length === 0)) return [];
  return heldHits('part', parts, await held(parts, engine), engine);
}

/** Misspelt words mended; or where every word is right, one that was taken for another, if that makes a phrase of the site. */
export async function mendedQuery(
  runs: readonly Run[],
  lexicon: Lexicon,
  engine: Engine,
): Promise<{ readonly runs: readonly Run[]; readonly hits: readonly Hit[] } | undefined> {
  const as = (found: readonly Hit[]): Hit[] => found.map((hit) => ({ ...hit, rung: 'spelling' }));
  const right = respelt(runs, lexicon);
  if (right !== undefined) return { runs: right, hits: as(await certain(right, lexicon, engine)) };
  if (!wordsOf(runs).every(lexicon.has)) return undefined;
  for (const other of takenForOthers(runs, lexicon)) {
    const found = await theVeryWords(other, engine);
    const phrases = found.filter(({ rung }) => rung === 'phrase');
    if (phrases.length > 0) return { runs: other, hits: as(phrases) };
  }
  return undefined;
}

/** Hits that hold some of the words. */
export async function someOf(runs: readonly Run[], lexicon: Lexicon, engine: Engine): Promise<Hit[]> {
  const { reading, scores } = await someWords(runs, lexicon, engine);
  return hits('any', scores, soughtBy(reading), engine);
}

async function held(reading: Reading, engine: Engine): Promise<Held> {
  const found: Found = await engine.postings(wordsOfReading(reading));
  return heldBy(reading, found, engine);
}
