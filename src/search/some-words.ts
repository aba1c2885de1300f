import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown, type Run, type Unit } from './query.ts';
import { heldBy, neighbours, readingOf, wordsOfReading, type Reading } from './reading.ts';
import { rarity } from './score.ts';
import type { Engine } from './site-index.ts';
import type { Found, Scores } from './slots.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.5;
/** So many letters typed as one may be one word that no dictionary knows. */
export const LETTERS_OF_A_WORD = 12;

/** Pages with some of the words, ranked by how rare these are on the site. */
export async function someWords(
  runs: readonly Run[],
  lexicon: Lexicon,
  engine: Engine,
): Promise<{ readonly reading: Reading; readonly scores: Scores }> {
  const clues = runs.flatMap((run) => cluesOf(run, lexicon));
  const reading = readingOf(runs.map((run) => run.filter((unit) => unit.every(lexicon.has))));
  const size = engine.lengths.length;
  const scores = new Float64Array(size);
  if (letters(clues) < letters(runs.flatMap(unitsApart)) * LEAST_SHARE) return { reading: [], scores };
  const found = await engine.postings(wordsOfReading(reading));
  const shares = new Float64Array(size);
  for (const clue of clues) {
    const pages = pagesWith(clue, found, engine);
    const rare = rarity(pages.length, size);
    for (const { page, score } of pages) {
      if (!engine.isAllowed(page)) continue;
      shares[page] = (shares[page] ?? 0) + rare;
      scores[page] = (scores[page] ?? 0) + score;
    }
  }
  const best = shares.reduce((most, share) => Math.max(most, share), 0);
  const more = neighbours(reading, found, engine);
  return {
    reading: clues.flatMap((clue) => readingOf([clue])),
    scores: scores.map((score, page) =>
      (shares[page] ?? 0) < best * LEAST_OF_BEST || score === 0 ? 0 : score + (more[page] ?? 0),
    ),
  };
}

/**
 * What of a run can be looked for by itself. A short run whole, because it may be one word; where some of it is nowhere,
 * the rest has to be the greater part.
 */
function cluesOf(run: Run, lexicon: Lexicon): Run[] {
  const isKnown = (unit: Unit | undefined): boolean => unit?.every(lexicon.has) ?? false;
  const known = run.filter(isKnown);
  if (lettersOf(run).length <= LETTERS_OF_A_WORD) {
    if (known.length === run.length) return [run];
    if (consonants(lettersOf(known)) * 2 <= consonants(lettersOf(run))) return [];
  }
  return run
    .filter((unit, at) => isKnown(unit) && !isRest(run[at - 1], lexicon) && !isRest(run[at + 1], lexicon))
    .map((unit): Run => [unit])
    .filter((clue) => lettersOf(clue).length >= SHORTEST_WORD);
}

function unitsApart(run: Run): Run[] {
  return run.map((unit) => [unit]);
}

/** Letters of all of them, those that are the same counted once. */
function letters(list: readonly Run[]): number {
  return [...new Set(list.map(lettersOf))].reduce((sum, one) => sum + one.length, 0);
}

function pagesWith(
  clue: Run,
  found: Found,
  engine: Engine,
): { readonly page: number; readonly score: number }[] {
  const { together, apart } = heldBy(readingOf([clue]), found, engine);
  const pages: { page: number; score: number }[] = [];
  together.forEach((score, page) => {
    const held = Math.max(score, apart[page] ?? 0);
    if (held > 0) pages.push({ page, score: held });
  });
  return pages;
}

/** Letters left between words: a word was cut wrongly there, so that those beside it may be parts of it. */
function isRest(unit: Unit | undefined, lexicon: Lexicon): boolean {
  const letters = unit?.join('') ?? '';
  return letters !== '' && letters.length < SHORTEST_WORD && isUnknown(letters, lexicon);
}

export function lettersOf(clue: Run): string {
  return clue.flat().join('');
}
