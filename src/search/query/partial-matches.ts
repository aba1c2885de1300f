import type { Ask } from '../engine.ts';
import { hitsOf, ranked, type Hit } from '../result/hit.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Phrase } from './phrases.ts';
import { LETTERS_OF_A_WORD } from './spelling.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.3;
/** The index is asked for so many at most, the longest: short words are common. */
const MOST_CLUES = 4;

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function partialMatches(typed: readonly Phrase[], lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const clues = typed.flatMap((phrase) => cluesOf(phrase, lexicon));
  if (lengthOf(clues.map(({ letters }) => letters)) < lengthOf(typed.flat()) * LEAST_SHARE) return [];
  const longest = clues.sort((a, b) => b.letters.length - a.letters.length).slice(0, MOST_CLUES);
  const found = longest.map(async ({ phrase }) => {
    const hits = hitsOf('any', [phrase], await ask([phrase]));
    const rarity = Math.log(1 + lexicon.pages / Math.max(1, hits.length));
    return hits.map((hit) => ({ ...hit, score: hit.score * rarity }));
  });
  const hits = ranked((await Promise.all(found)).flat(), (one, other) => one + other);
  const least = (hits[0]?.score ?? 0) * LEAST_OF_BEST;
  return hits.filter(({ score }) => score >= least);
}

/** Something that can be looked for by itself, and the letters of the query that it is for. */
interface Clue {
  readonly letters: string;
  readonly phrase: Phrase;
}

/** What of a phrase can be looked for by itself; a short one only whole, because it may be one word. */
function cluesOf(phrase: Phrase, lexicon: Lexicon): Clue[] {
  const letters = phrase.join('');
  if (letters.length <= LETTERS_OF_A_WORD && phrase.every(lexicon.has)) return [{ letters, phrase }];
  return phrase.flatMap((word) => {
    const known = [[word], ...lexicon.synonyms([word])].find((other) => other.every(lexicon.has));
    return known === undefined || word.length < SHORTEST_WORD ? [] : [{ letters: word, phrase: known }];
  });
}

/** Letters of all of them, those that are the same counted once. */
function lengthOf(words: readonly string[]): number {
  return [...new Set(words)].join('').length;
}
