import { ordered, type Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { readQuery, wordsOf, type Run } from './query.ts';
import { beginning, certain, insideWords, mendedQuery, someOf } from './rungs.ts';
import type { Engine } from './site-index.ts';
import { lettersOf, LETTERS_OF_A_WORD } from './some-words.ts';

/** What a query brought. */
export interface Answer<Found extends Hit = Hit> {
  /** The truest rung first, then the best; no page twice. */
  readonly hits: readonly Found[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** The words searched for instead, on the rung `spelling`. */
  readonly respelt?: readonly string[];
}

/**
 * Searches by rungs: the words one after another; all of them; all but those that only ask; other words for the same;
 * the last word still growing. Only where these find nothing: inside longer words; spelt by one letter otherwise. Then
 * pages on which what was typed as one stands apart; and where there are none, pages with some of the words.
 *
 * Which words are on the site at all is known beforehand, so that only rungs are tried that can answer.
 */
export async function climb(typed: string, lexicon: Lexicon, engine: Engine): Promise<Answer> {
  const { runs, gist, asks, growing } = readQuery(typed, lexicon);
  if (runs.length === 0) return { hits: [], missing: [] };
  const whole = await Promise.all([
    certain(runs, lexicon, engine),
    ...growing.map((way) => beginning(way, lexicon, engine)),
  ]);
  if (whole.some(isAnswered)) return { hits: ordered(whole.flat()), missing: [] };
  const told = asks ? (await certain(gist, lexicon, engine)).map(withoutQuestion) : [];
  const loose = [...whole.flat(), ...told];
  if (isAnswered(told)) return { hits: ordered(loose), missing: [] };
  const missing = [...new Set(wordsOf(gist))].filter((word) => !lexicon.has(word));
  const parts = await insideWords(gist, lexicon, engine);
  if (isAnswered(parts)) return { hits: ordered([...parts, ...loose]), missing };
  const mended = await mendedQuery(gist, lexicon, engine);
  const right = mended === undefined ? {} : { respelt: wordsOf(mended.runs) };
  if (mended !== undefined && isAnswered(mended.hits)) {
    return { hits: ordered([...mended.hits, ...loose]), missing, ...right };
  }
  return {
    hits: ordered([...loose, ...(await someOf(likely(mended?.runs, gist), lexicon, engine))]),
    missing,
  };
}

function isAnswered(hits: readonly Hit[]): boolean {
  return hits.some(({ rung }) => rung !== 'apart');
}

function withoutQuestion(hit: Hit): Hit {
  return hit.rung === 'phrase' || hit.rung === 'all' ? { ...hit, rung: 'gist' } : hit;
}

/** A run mended into several words that stand nowhere together was hardly meant, unless it is long. */
function likely(mended: readonly Run[] | undefined, typed: readonly Run[]): readonly Run[] {
  return typed.map((run, at) => {
    const other = mended?.[at] ?? run;
    return other.length === 1 || lettersOf(other).length > LETTERS_OF_A_WORD ? other : run;
  });
}
