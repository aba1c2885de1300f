import type { Ask } from './engine.ts';
import type { Hit } from './hit.ts';
import { hitsOf } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown, type Run, type Unit } from './query.ts';
import { readingOf, wordsOfReading, type Reading } from './reading.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.5;
/** So many letters typed as one may be one word that no dictionary knows. */
export const LETTERS_OF_A_WORD = 12;
/** The index is asked for so many at most, those that tell most. */
const MOST_CLUES = 6;

/** Something that can be looked for by itself. */
interface Clue {
  readonly letters: string;
  readonly reading: Reading;
}

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function someWords(runs: readonly Run[], lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const clues = runs.flatMap((run) => cluesOf(run, lexicon));
  const typed = runs.flatMap((run) => run.map((unit) => unit.join('')));
  if (length(clues.map(({ letters }) => letters)) < length(typed) * LEAST_SHARE) return [];
  const telling = clues
    .map((clue) => ({ ...clue, tells: Math.max(...wordsOfReading(clue.reading).map(lexicon.rarity)) }))
    .sort((a, b) => b.tells - a.tells)
    .slice(0, MOST_CLUES);
  const found = new Map<string, Hit & { readonly share: number }>();
  const answers = await Promise.all(telling.map(({ reading }) => ask(reading)));
  telling.forEach(({ reading, tells }, index) => {
    for (const hit of hitsOf('any', reading, answers[index] ?? [])) {
      const other = found.get(hit.match.id);
      found.set(hit.match.id, {
        ...hit,
        score: hit.score + (other?.score ?? 0),
        readings: telling.map((clue) => clue.reading),
        share: tells + (other?.share ?? 0),
      });
    }
  });
  const best = [...found.values()].reduce((most, { share }) => Math.max(most, share), 0);
  return [...found.values()].filter(({ share }) => share >= best * LEAST_OF_BEST);
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
  const other = lexicon.synonyms(unit).find((words) => words.every(lexicon.has));
  return other && { letters, reading: [{ run: other, isOpen: false, isJoined: false }] };
}

/** Letters of all of them, those that are the same counted once. */
function length(list: readonly string[]): number {
  return [...new Set(list)].reduce((sum, one) => sum + one.length, 0);
}

/** Letters left between words: a word was cut wrongly there, so that those beside it may be parts of it. */
function isRest(unit: Unit | undefined, lexicon: Lexicon): boolean {
  const letters = unit?.join('') ?? '';
  return letters !== '' && letters.length < SHORTEST_WORD && isUnknown(letters, lexicon);
}

export function lettersOf(run: Run): string {
  return run.flat().join('');
}
