import type { Ask } from './engine.ts';
import { hitsOf, type Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown } from './query.ts';
import { lettersOf, typedAsOne, wordsOf, type Part, type Reading } from './reading.ts';
import { LETTERS_OF_A_WORD } from './spelling.ts';

/** Words that every text uses say nothing about any; what is left has to be a good part of the query. */
const LEAST_SHARE = 0.5;
const SHORTEST_WORD = 3;
/** Pages that hold much less of the query than the best are no answer to it. */
const LEAST_OF_BEST = 0.5;
/** The index is asked for so many at most, those that tell most. */
const MOST_CLUES = 6;

/** Pages with some of the words, or others for the same, ranked by how rare these are on the site. */
export async function someWords(typed: Reading, lexicon: Lexicon, ask: Ask): Promise<Hit[]> {
  const clues = typedAsOne(typed).flatMap((lot) => cluesOf(lot, lexicon));
  if (length(clues.map(({ of }) => of)) < length(typed) * LEAST_SHARE) return [];
  const telling = clues
    .map(({ reading }) => ({ reading, tells: Math.max(...wordsOf(reading).map(lexicon.rarity)) }))
    .sort((a, b) => b.tells - a.tells)
    .slice(0, MOST_CLUES);
  const phrases = stretchesOf(typed, lexicon).map((reading) => ({ reading, tells: 0 }));
  const asked = [...telling, ...phrases];
  const pages = new Map<string, { readonly hit: Hit; readonly share: number }>();
  const answers = await Promise.all(asked.map(({ reading }) => ask(reading)));
  asked.forEach(({ reading, tells }, index) => {
    for (const hit of hitsOf('any', reading, answers[index] ?? [])) {
      if (tells === 0 && hit.standing !== 'phrase') continue;
      const { hit: other, share = 0 } = pages.get(hit.match.id) ?? {};
      const score = hit.score + (other?.score ?? 0);
      const readings = asked.map((one) => one.reading);
      pages.set(hit.match.id, { hit: { ...hit, score, readings }, share: share + tells });
    }
  });
  const best = Math.max(0, ...[...pages.values()].map(({ share }) => share));
  return [...pages.values()].filter(({ share }) => share >= best * LEAST_OF_BEST).map(({ hit }) => hit);
}

/** Words of the site that were typed against each other: pages that say them so come before others with the same. */
function stretchesOf(typed: Reading, lexicon: Lexicon): Reading[] {
  const known = typed.filter(({ run }) => run.every(lexicon.has));
  const apart = known.map((part) =>
    typed[typed.indexOf(part) - 1] === known[known.indexOf(part) - 1] ? part : { run: part.run },
  );
  return typedAsOne(apart).filter(({ length: count }) => count > 1);
}

/** Something that can be looked for by itself, and what of the query it is for. */
interface Clue {
  readonly of: Part;
  readonly reading: Reading;
}

/**
 * What of a lot can be looked for by itself. A short lot whole, because it may be one word; where some of it is nowhere,
 * the rest has to be the greater part.
 */
function cluesOf(lot: Reading, lexicon: Lexicon): Clue[] {
  const clues = lot.flatMap((of) => {
    const other = of.run.every(lexicon.has)
      ? of.run
      : lexicon.synonyms(of.run).find((run) => run.every(lexicon.has));
    return other === undefined ? [] : [{ of, reading: [{ run: other }] }];
  });
  if (lettersOf(lot).length <= LETTERS_OF_A_WORD) {
    if (wordsOf(lot).every(lexicon.has)) return [{ of: { run: wordsOf(lot) }, reading: lot }];
    const told = clues.map(({ of }) => of);
    if (consonants(lettersOf(told)) * 2 <= consonants(lettersOf(lot))) return [];
  }
  return clues.filter(({ of }) => {
    const beside = [lot[lot.indexOf(of) - 1], lot[lot.indexOf(of) + 1]];
    return lettersOf([of]).length >= SHORTEST_WORD && !beside.some((part) => isRest(part, lexicon));
  });
}

/** Letters left between words: a word was cut wrongly there, so that those beside it may be parts of it. */
function isRest(part: Part | undefined, lexicon: Lexicon): boolean {
  const letters = part?.run.join('') ?? '';
  return letters !== '' && letters.length < SHORTEST_WORD && isUnknown(letters, lexicon);
}

/** Letters of all of them, those that are the same counted once. */
function length(parts: Reading): number {
  return [...new Set(parts.map((part) => lettersOf([part])))].join('').length;
}
