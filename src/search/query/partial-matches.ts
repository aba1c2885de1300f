import type { Ask } from '../engine.ts';
import { hitsOf, ranked, type Hit } from '../result/hit.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Phrase, Phrases } from './phrases.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query, or one typed by itself. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 2;
/** So many letters typed as one may be one word that no dictionary knows. */
const LETTERS_OF_A_WORD = 12;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.3;
/** The index is asked for so many at most, the longest: short words are common. */
const MOST_PARTS = 4;

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function partialMatches(typed: Phrases, lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const parts = typed.flatMap((phrase) => partsOf(phrase, lexicon)).filter((part) => knownAs(part, lexicon));
  const share = lengthOf(parts) / lengthOf(typed.flat().map((word) => [word]));
  const isWhole = (part: Phrase): boolean => typed.some((phrase) => phrase.join('') === part.join(''));
  if (share < LEAST_SHARE && !parts.some(isWhole)) return [];
  const longest = parts.sort((a, b) => b.join('').length - a.join('').length).slice(0, MOST_PARTS);
  const found = longest.map(async (part) => {
    const phrases = [knownAs(part, lexicon) ?? part];
    const hits = hitsOf('any', phrases, phrases, await ask(phrases));
    const rarity = Math.log(1 + lexicon.pages / Math.max(1, hits.length));
    return hits.map((hit) => ({ ...hit, score: hit.score * rarity }));
  });
  const hits = ranked((await Promise.all(found)).flat(), (one, other) => one + other);
  const least = (hits[0]?.score ?? 0) * LEAST_OF_BEST;
  return hits.filter(({ score }) => score >= least);
}

/** A run of words, or another one for the same, where the site has its words. */
export function knownAs(run: Phrase, lexicon: Lexicon): Phrase | undefined {
  return [run, ...lexicon.synonyms(run)].find((words) => words.every(lexicon.has));
}

/** What of a phrase can be looked for by itself: a short one whole, because it may be one word, and its words. */
function partsOf(phrase: Phrase, lexicon: Lexicon): readonly Phrase[] {
  const isShort = phrase.join('').length <= LETTERS_OF_A_WORD && phrase.every(lexicon.has);
  const parts = lexicon.parts(phrase).filter(({ length }) => !isShort || length < phrase.length);
  return [...(isShort ? [phrase] : []), ...parts].filter((part) => part.join('').length >= SHORTEST_WORD);
}

/** Letters of all of them, those that are the same counted once. */
function lengthOf(parts: Phrases): number {
  return [...new Set(parts.map((part) => part.join('')))].join('').length;
}
