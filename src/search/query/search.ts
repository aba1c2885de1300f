import { onOtherLayout } from '#thai/keyboard.ts';
import type { Ask } from '../engine.ts';
import { hitsOf, loaded, ranked, type Hit, type Rewrite } from '../result/hit.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { OPEN } from '../text/tokens.ts';
import { parseQuery, SHORTEST_START } from './parse-query.ts';
import { knownAs, partialMatches } from './partial-matches.ts';
import { sliced, type Phrase, type Phrases } from './phrases.ts';
import { corrected, corrections, LONGEST_WORD } from './spelling.ts';

export interface Answer<Found = Hit> {
  /** The best first; no page twice. */
  readonly hits: readonly Found[];
  /** Words of the query that are nowhere on the site, or that no page says as one. */
  readonly missing: readonly string[];
  /** What was searched for instead of something misspelt, as it would be typed. */
  readonly corrected?: readonly string[];
}

/** Where the words themselves brought so many pages, nobody misses those with words that begin so. */
const ENOUGH = 8;
const MOST_SYNONYMS = 3;
/** So many of the best pages are looked into, which are shown in any case. */
const MADE_SURE_OF = 3;
const letters = (phrase: Phrase): string => phrase.join('');

/**
 * Searches for the words as they were typed, others for the same, and what they begin; then for what is left without
 * words that only ask; then for what the same keys write on the other layout, and for what is spelt almost so; and where
 * no page holds any of these as they were typed, for some of the words. The index is asked only what it can answer.
 */
export async function search(text: string, lexicon: Lexicon, ask: Ask, isRetyped = false): Promise<Answer> {
  const { typed, gist, growing } = parseQuery(text, lexicon);
  const hits: Hit[] = [];
  const found = async (by: Rewrite, query: Phrases): Promise<Hit[]> =>
    hitsOf(by, query, by === 'synonym' ? query : query.flatMap(lexicon.parts), await ask(query));
  const add = async (kind: Rewrite, phrases: Phrases): Promise<void> => {
    const isKnown = phrases.flat().every((word) => word.endsWith(OPEN) || lexicon.has(word));
    const synonyms = withSynonyms(phrases, lexicon).slice(0, MOST_SYNONYMS);
    const own = isKnown ? [found(kind, phrases)] : [];
    hits.push(...(await Promise.all([...own, ...synonyms.map((query) => found('synonym', query))])).flat());
  };
  if (typed.length === 0) return { hits, missing: [] };
  await add('typed', typed);
  const joined = lexicon.words(letters(typed.flat()));
  if (joined.length < typed.flat().length) await add('typed', [joined]);
  for (const [at, phrases] of growing.entries())
    if (at === 0 ? hits.length < ENOUGH : !(await isAnswered(hits))) await add('prefix', phrases);
  if (gist !== undefined && !(await isAnswered(hits))) await add('gist', gist);
  if (await isAnswered(hits)) return { hits: ranked(hits), missing: [] };
  if (isRetyped) return { hits: [], missing: [] };
  // A few letters begin some word by chance.
  const other = onOtherLayout(text) + (text.length > SHORTEST_START ? '' : ' ');
  const retyped = await search(other, lexicon, ask, true);
  if (retyped.hits.length > 0) return { ...retyped, corrected: [other.trim()] };
  const phrases = gist ?? typed;
  const whole = growing.length === 0 ? phrases.flat() : phrases.flat().slice(0, -1);
  const missing = [...new Set(whole)].filter(
    (word) => !(knownAs([word], lexicon) ?? lexicon.containing(word)),
  );
  for (const guess of corrections(phrases, lexicon)) {
    const before = hits.length;
    await add('spelling', guess);
    if (await isAnswered(hits)) return { hits: ranked(hits), missing, corrected: guess.map(letters) };
    hits.length = before;
  }
  hits.push(...(await partialMatches(corrected(phrases, lexicon) ?? phrases, lexicon, ask)));
  const ended = growing.length === 0 ? phrases : phrases.slice(0, -1);
  const parted = ended.filter((phrase) => phrase.length > 1 && letters(phrase).length <= LONGEST_WORD);
  const held = await Promise.all(parted.map(async (one) => isAnswered(await found('typed', [one]))));
  const unheld = parted.filter((_, at) => !held[at]).map(letters);
  return { hits: ranked(hits), missing: missing.length > 0 ? missing : unheld };
}

/** The query with one run of its words said otherwise, and after it each that the site lacks. */
function withSynonyms(query: Phrases, lexicon: Lexicon): Phrases[] {
  const words = query.flat();
  const lacking = words.findIndex((word) => !lexicon.has(word));
  const starts = words.slice(0, lacking < 0 ? words.length : lacking + 1);
  return starts.flatMap((_, start) =>
    words.slice(start).flatMap((__, length) => {
      const end = start + length + 1;
      const others = lexicon.synonyms(words.slice(start, end)).filter((other) => other.every(lexicon.has));
      if (others.length === 0) return [];
      const rest = sliced(query, end);
      const after = rest.flat().every(lexicon.has) ? [rest] : withSynonyms(rest, lexicon);
      return after.flatMap((last) => others.map((other) => [...sliced(query, 0, start), other, ...last]));
    }),
  );
}

/** Whether the best of the pages turn out to hold what was typed as one so. */
async function isAnswered(hits: readonly Hit[]): Promise<boolean> {
  const best = await loaded(ranked(hits).slice(0, MADE_SURE_OF));
  return best.some(({ tier }) => tier !== 'apart' && tier !== 'any');
}
