import type { Ask } from './engine.ts';
import { hitsOf, loaded, ordered, type Hit, type Kind } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { saidOtherwise } from './other-words.ts';
import { readQuery } from './query.ts';
import { lettersOf, wordsOf, type Reading } from './reading.ts';
import { someWords } from './some-words.ts';
import { respelt, takenForOthers } from './spelling.ts';

/** What a query brought. */
export interface Answer {
  /** The best first; no page twice. */
  readonly hits: readonly Hit[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** The words searched for instead of misspelt ones. */
  readonly respelt?: readonly string[];
}

/** Where the words themselves brought so many pages, nobody misses those with words that begin so. */
const ENOUGH = 8;
const MOST_OTHER_WAYS = 3;
/** So many of the best pages are looked into, which are shown in any case. */
const MADE_SURE_OF = 3;

/**
 * Searches for the words as they were typed, others for the same, and what they begin; then for what is left without
 * words that only ask; then inside longer words; then for what is spelt almost so; and where no page holds any of these
 * as they were typed, for some of the words.
 *
 * Which words are on the site at all is known beforehand, so that the index is asked only what it can answer.
 */
export async function climb(text: string, lexicon: Lexicon, index: Ask): Promise<Answer> {
  const { typed, gist, growing } = readQuery(text, lexicon);
  if (typed.length === 0) return { hits: [], missing: [] };
  const ask = onceEach(index);
  const held = async (kind: Kind, readings: readonly Reading[]): Promise<Hit[]> => {
    const known = readings.filter((reading) =>
      reading.every((part) => part.isOpen || part.run.every(lexicon.has)),
    );
    const found = known.slice(0, MOST_OTHER_WAYS).map(async (reading) => {
      return hitsOf(kind, reading, await ask(reading));
    });
    return (await Promise.all(found)).flat();
  };
  const certain = async (kind: Kind, reading: Reading): Promise<Hit[]> => [
    ...(await held(kind, [reading])),
    ...(await held('synonym', saidOtherwise(reading, lexicon))),
  ];
  const hits = await certain('typed', typed);
  for (const way of growing) if (hits.length < ENOUGH) hits.push(...(await held('prefix', [way])));
  if (await isAnswered(hits)) return { hits: ordered(hits), missing: [] };
  if (gist !== undefined) hits.push(...(await certain('gist', gist)));
  if (gist !== undefined && (await isAnswered(hits))) return { hits: ordered(hits), missing: [] };
  const words = gist ?? typed;
  const missing = [...new Set(wordsOf(words))].filter((word) => !lexicon.has(word));
  if (missing.length > 0) hits.push(...(await held('part', insideWords(words, lexicon))));
  const mended = respelt(words, lexicon);
  if (missing.length > 0 && (await isAnswered(hits))) return { hits: ordered(hits), missing };
  if (mended !== undefined) {
    hits.push(...(await certain('spelling', mended)));
    if (await isAnswered(hits)) return { hits: ordered(hits), missing, respelt: wordsOf(mended) };
  }
  const inside = respelt(words, lexicon, true);
  for (const other of inside === undefined ? takenForOthers(words, lexicon) : [inside]) {
    const phrases = await held('spelling', [other]);
    if (await isAnswered(phrases)) {
      return { hits: ordered([...phrases, ...hits]), missing, respelt: wordsOf(other) };
    }
  }
  hits.push(...(await someWords(mended ?? words, lexicon, ask)));
  return { hits: ordered(hits), missing };
}

/** The same question in another place of a query has the same answer. */
function onceEach(ask: Ask): Ask {
  const answers = new Map<string, ReturnType<Ask>>();
  return async (reading) => {
    const question = reading.map(({ run, isOpen }) => run.join(' ') + (isOpen ? '*' : '')).join(' ');
    const answer = answers.get(question) ?? ask(reading);
    answers.set(question, answer);
    return answer;
  };
}

/** Whether the best of the pages turn out to hold what was typed as one so. */
async function isAnswered(hits: readonly Hit[]): Promise<boolean> {
  const best = await loaded(ordered(hits).slice(0, MADE_SURE_OF));
  return best.some(({ rung }) => rung !== 'apart' && rung !== 'any');
}

/** The words that the site lacks as parts of longer ones that it has. */
function insideWords(words: Reading, lexicon: Lexicon): readonly Reading[] {
  return words.reduce<readonly Reading[]>(
    (ways, part) => {
      const longer = part.run.every(lexicon.has)
        ? [part]
        : lexicon.containing(lettersOf([part])).map((word) => ({ run: [word] }));
      return ways.flatMap((before) => longer.map((one) => [...before, one])).slice(0, MOST_OTHER_WAYS);
    },
    [[]],
  );
}
