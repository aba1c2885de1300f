import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown, withCompounds } from './query.ts';
import { lettersOf, singleWords, typedAsOne, wordsOf, type Part, type Reading } from './reading.ts';

/** Help with shorter words would guess. */
const FEWEST_CONSONANTS = 3;
export const LONGEST_WORD = 24;
/** So many letters typed as one may be one word that no dictionary knows. */
export const LETTERS_OF_A_WORD = 12;
const LONE_LETTER = /^[\u0e01-\u0e2e]$/u;

/** What may have been meant, the likeliest first. */
export function* mended(typed: Reading, lexicon: Lexicon): Generator<Reading> {
  const words = respelt(typed, lexicon);
  if (words !== undefined) yield words;
  const guess = respelt(typed, lexicon, true);
  if (guess !== undefined) yield guess;
  if (words === undefined && guess === undefined) yield* takenForOthers(typed, lexicon);
}

/**
 * The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. Among others
 * shorter words are mended too, which is a guess.
 */
export function respelt(typed: Reading, lexicon: Lexicon, isAmongOthers = false): Reading | undefined {
  const lots = typedAsOne(typed);
  const mended = lots.map((lot) => {
    const isWord = lettersOf(lot).length <= LETTERS_OF_A_WORD;
    if ((isWord && isAmongOthers) || !isMisspelt(singleWords(lot), lexicon)) return undefined;
    const words = mendedLetters(lettersOf(lot), lexicon, isAmongOthers);
    return (
      words &&
      withCompounds(
        words.map((word, index): Part => ({ run: [word], isJoined: index > 0 })),
        lexicon,
      )
    );
  });
  return mended.some((lot) => lot !== undefined) ? lots.flatMap((lot, at) => mended[at] ?? lot) : undefined;
}

/**
 * The queries in which one word that is on the site gives way to another a slip from it: เกษียณ for เกษียน. Only where
 * it stands beside other words is there something to tell that it was not meant.
 */
function takenForOthers(typed: Reading, lexicon: Lexicon): Reading[] {
  return typed.flatMap((part, at) => {
    const isAlone = !part.isJoined && !typed[at + 1]?.isJoined;
    const other = isAlone ? undefined : lexicon.respelt(part.run.join(''));
    return other === undefined ? [] : [typed.with(at, { ...part, run: lexicon.words(other) })];
  });
}

/** Whether a piece is no word, or so short beside others that it may be a part of a misspelt one though right by itself. */
function isMisspelt(pieces: Reading, lexicon: Lexicon): boolean {
  const isPartly = (word: string): boolean =>
    LONE_LETTER.test(word) || (lexicon.isAbsent(word) && consonants(word) <= FEWEST_CONSONANTS);
  return wordsOf(pieces).some((word) => isUnknown(word, lexicon) || (pieces.length > 1 && isPartly(word)));
}

interface Way {
  readonly cost: number;
  readonly words: readonly string[];
}

/** A word of the site is cheapest; a mended one is dearer than two of these. */
const KNOWN = 1;
const MENDED = 2.5;

/** Letters as words of the site, one of them at least mended; else as a part of a longer word. */
function mendedLetters(
  letters: string,
  lexicon: Lexicon,
  isAmongOthers: boolean,
): readonly string[] | undefined {
  if (consonants(letters) < FEWEST_CONSONANTS) return undefined;
  const best: (Way | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: Way | undefined;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const least = cheapest?.cost ?? Infinity;
      if (before === undefined || before.cost + KNOWN >= least) continue;
      const part = letters.slice(start, end);
      const isKnown = part.length > 1 && (lexicon.has(part) || lexicon.isCompound(part));
      const cost = before.cost + (isKnown ? KNOWN : MENDED);
      if (cost >= least) continue;
      const word = isKnown ? part : lexicon.respelt(part, isAmongOthers);
      if (word !== undefined) cheapest = { cost, words: [...before.words, word] };
    }
    best.push(cheapest);
  }
  const right = best[letters.length]?.words.join('') ?? letters;
  if (right !== letters) return lexicon.words(right);
  const longer = lexicon.containing(letters);
  return longer === undefined ? undefined : [longer];
}
