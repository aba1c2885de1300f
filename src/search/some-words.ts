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

/** Something that can be looked for by itself. */
interface Clue {
  readonly letters: string;
  readonly reading: Reading;
}

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function someWords(
  runs: readonly Run[],
  lexicon: Lexicon,
  engine: Engine,
): Promise<{ readonly reading: Reading; readonly scores: Scores }> {
  const clues = runs.flatMap((run) => cluesOf(run, lexicon));
  const size = engine.lengths.length;
  const scores = new Float64Array(size);
  const typed = runs.flatMap((run) => run.map((unit) => unit.join('')));
  if (length(clues.map(({ letters }) => letters)) < length(typed) * LEAST_SHARE)
    return { reading: [], scores };
  const known = readingOf(runs.map((run) => run.filter((unit) => unit.every(lexicon.has))));
  const reading = clues.flatMap((clue) => clue.reading);
  const found = await engine.postings(wordsOfReading([...known, ...reading]));
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
  const more = neighbours(known, found, engine);
  return {
    reading,
    scores: scores.map((score, page) =>
      (shares[page] ?? 0) < best * LEAST_OF_BEST || score === 0 ? 0 : score + (more[page] ?? 0),
    ),
  };
}

/**
 * What of a run can be looked for by itself. A short run whole, because it may be one word; where some of it is nowhere,
 * the rest has to be the greater part.
 */
function cluesOf(run: Run, lexicon: Lexicon): Clue[] {
  const clues = run.map((unit) => clueOf(unit, lexicon));
  const told = clues.map((clue) => clue?.letters ?? '').join('');
  const letters = lettersOf(run);
  if (letters.length <= LETTERS_OF_A_WORD) {
    if (run.every((unit) => unit.every(lexicon.has))) return [{ letters, reading: readingOf([run]) }];
    if (consonants(told) * 2 <= consonants(letters)) return [];
  }
  return clues.filter(
    (clue, at) =>
      clue !== undefined &&
      clue.letters.length >= SHORTEST_WORD &&
      !isRest(run[at - 1], lexicon) &&
      !isRest(run[at + 1], lexicon),
  ) as Clue[];
}

function clueOf(unit: Unit, lexicon: Lexicon): Clue | undefined {
  const letters = unit.join('');
  if (unit.every(lexicon.has)) return { letters, reading: readingOf([[unit]]) };
  const others = lexicon.synonyms(unit).filter((other) => other.every(lexicon.has));
  if (others.length === 0) return undefined;
  return { letters, reading: [{ slot: others.map((run) => ({ run, share: 1 })), isJoined: false }] };
}

/** Letters of all of them, those that are the same counted once. */
function length(list: readonly string[]): number {
  return [...new Set(list)].reduce((sum, one) => sum + one.length, 0);
}

function pagesWith(
  { reading }: Clue,
  found: Found,
  engine: Engine,
): { readonly page: number; readonly score: number }[] {
  const { together, apart } = heldBy(reading, found, engine);
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

export function lettersOf(run: Run): string {
  return run.flat().join('');
}
