import type { Ask } from './engine.ts';
import { hitsOf, ordered, type Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { lettersOf, typedAsOne, wordsOf, type Part, type Reading } from './reading.ts';
import { LETTERS_OF_A_WORD } from './spelling.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.5;
/** The index is asked for so many at most, the longest: short words are common. */
const MOST_CLUES = 4;

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function someWords(typed: Reading, lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const clues = typedAsOne(typed).flatMap((lot) => cluesOf(lot, lexicon));
  if (lengthOf(clues.map(({ of }) => of)) < lengthOf(typed) * LEAST_SHARE) return [];
  const telling = clues.sort((a, b) => lengthOf([b.of]) - lengthOf([a.of])).slice(0, MOST_CLUES);
  const stretches = stretchesOf(typed, lexicon);
  const found = async (reading: Reading): Promise<Hit[]> => hitsOf('any', reading, await ask(reading));
  const [ofClues, ofStretches] = await Promise.all([
    Promise.all(telling.map(({ reading }) => found(reading))),
    Promise.all(stretches.map(found)),
  ]);
  const shares = new Map<string, number>();
  for (const hits of ofClues) {
    const tells = Math.log(1 + lexicon.pages / Math.max(1, hits.length));
    for (const { match } of hits) shares.set(match.id, (shares.get(match.id) ?? 0) + tells);
  }
  const least = Math.max(0, ...shares.values()) * LEAST_OF_BEST;
  const phrases = ofStretches.flat().filter(({ ways }) => ways[0]?.standing === 'phrase');
  return ordered([...ofClues.flat(), ...phrases])
    .filter(({ match }) => (shares.get(match.id) ?? 0) >= least)
    .map((hit) => ({ ...hit, score: hit.ways.reduce((sum, { score }) => sum + score, 0) }));
}

/** Something that can be looked for by itself, and what of the query it is for. */
interface Clue {
  readonly of: Part;
  readonly reading: Reading;
}

/** What of a lot can be looked for by itself; a short lot only whole, because it may be one word. */
function cluesOf(lot: Reading, lexicon: Lexicon): Clue[] {
  const isKnown = wordsOf(lot).every(lexicon.has);
  if (isKnown && lettersOf(lot).length <= LETTERS_OF_A_WORD)
    return [{ of: { run: wordsOf(lot) }, reading: lot }];
  return lot.flatMap((of) => {
    const ways = [of.run, ...lexicon.synonyms(of.run)];
    const run = ways.find((words) => words.every(lexicon.has));
    return run === undefined || lengthOf([of]) < SHORTEST_WORD ? [] : [{ of, reading: [{ run }] }];
  });
}

/** Words of the site that were typed against each other: pages that say them so come before others with the same. */
function stretchesOf(typed: Reading, lexicon: Lexicon): Reading[] {
  const isKnown = (part: Part | undefined): boolean => part?.run.every(lexicon.has) ?? false;
  const known = typed.flatMap((part, at) =>
    isKnown(part) ? [isKnown(typed[at - 1]) ? part : { run: part.run }] : [],
  );
  return typedAsOne(known).filter(({ length }) => length > 1);
}

/** Letters of all of them, those that are the same counted once. */
function lengthOf(parts: Reading): number {
  return [...new Set(parts.map((part) => lettersOf([part])))].join('').length;
}
