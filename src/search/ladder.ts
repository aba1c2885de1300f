import type { Ask } from './engine.ts';
import { hitsOf, loaded, ordered, type Hit, type Kind } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { saidOtherwise } from './other-words.ts';
import { readQuery } from './query.ts';
import { lettersOf, typedAsOne, wordsOf, type Reading } from './reading.ts';
import { someWords } from './some-words.ts';
import { LONGEST_WORD, mended, respelt } from './spelling.ts';

/** What a query brought. */
export interface Answer {
  /** The best first; no page twice. */
  readonly hits: readonly Hit[];
  /** Words of the query that are nowhere on the site, or that no page says as one. */
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
 * words that only ask; then for what is spelt almost so; and where no page holds any of these as they were typed, for
 * some of the words.
 *
 * Which words are on the site at all is known beforehand, so that the index is asked only what it can answer.
 */
export async function climb(text: string, lexicon: Lexicon, index: Ask): Promise<Answer> {
  const { typed, gist, growing } = readQuery(text, lexicon);
  const ask = onceEach(index);
  const hits: Hit[] = [];
  const search = async (kind: Kind, ...readings: readonly Reading[]): Promise<void> => {
    const known = readings.filter((reading) =>
      reading.every(({ run, isOpen }) => isOpen || run.every(lexicon.has)),
    );
    const answers = known
      .slice(0, MOST_OTHER_WAYS)
      .map(async (reading) => hitsOf(kind, reading, await ask(reading)));
    hits.push(...(await Promise.all(answers)).flat());
  };
  const certain = async (kind: Kind, reading: Reading): Promise<void> => {
    await Promise.all([search(kind, reading), search('synonym', ...saidOtherwise(reading, lexicon))]);
  };
  if (typed.length === 0) return { hits, missing: [] };
  await certain('typed', typed);
  if (growing !== undefined && hits.length < ENOUGH) await search('prefix', growing);
  if (gist !== undefined && !(await isAnswered(hits))) await certain('gist', gist);
  if (await isAnswered(hits)) return { hits: ordered(hits), missing: [] };
  const words = gist ?? typed;
  const missing = [...new Set(wordsOf(words))].filter((word) => !lexicon.has(word));
  for (const guess of mended(words, lexicon)) {
    const before = hits.length;
    await certain('spelling', guess);
    if (await isAnswered(hits)) return { hits: ordered(hits), missing, respelt: wordsOf(guess) };
    hits.length = before;
  }
  hits.push(...(await someWords(respelt(words, lexicon) ?? words, lexicon, ask)));
  const asOne = typedAsOne(words).filter((lot) => lot.length > 1 && lettersOf(lot).length <= LONGEST_WORD);
  return { hits: ordered(hits), missing: missing.length > 0 ? missing : asOne.map(lettersOf) };
}

/** Whether the best of the pages turn out to hold what was typed as one so. */
async function isAnswered(hits: readonly Hit[]): Promise<boolean> {
  const best = await loaded(ordered(hits).slice(0, MADE_SURE_OF));
  return best.some(({ rung }) => rung !== 'apart' && rung !== 'any');
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
