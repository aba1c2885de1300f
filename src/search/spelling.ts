import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown, withCompounds } from './query.ts';
import { lettersOf, typedAsOne, type Part, type Reading } from './reading.ts';

/** A misspelling is cut into so many pieces at most, and is looked for in so many letters at once. */
const MOST_PIECES = 6;
const LONGEST_MENDED = 30;
/** Help with shorter words would guess. */
const FEWEST_CONSONANTS = 3;
/** So many letters typed as one may be one word that no dictionary knows. */
export const LETTERS_OF_A_WORD = 12;

/** The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. */
export function respelt(typed: Reading, lexicon: Lexicon, isInside = false): Reading | undefined {
  let isMended = false;
  const mended = typedAsOne(typed).flatMap((lot) => {
    const pieces = lot.flatMap(({ run, isJoined }) =>
      run.map((word, index): Part => ({ run: [word], isJoined: index > 0 || isJoined === true })),
    );
    const right =
      isInside && lettersOf(lot).length <= LETTERS_OF_A_WORD
        ? undefined
        : mendedLot(pieces, lexicon, isInside);
    isMended ||= right !== undefined;
    return right === undefined ? lot : withCompounds(right, lexicon);
  });
  return isMended ? mended : undefined;
}

/**
 * The queries in which one word that is on the site gives way to another a slip from it: เกษียณ for เกษียน. Only where
 * it stands beside other words is there something to tell that it was not meant.
 */
export function takenForOthers(typed: Reading, lexicon: Lexicon): Reading[] {
  return typed.flatMap((part, at) => {
    const isAlone = !part.isJoined && !typed[at + 1]?.isJoined;
    const other = isAlone ? undefined : lexicon.respelt(part.run.join(''));
    return other === undefined ? [] : [typed.with(at, { ...part, run: lexicon.words(other) })];
  });
}

/** A misspelling is cut anywhere, so that unknown pieces are read anew together with their neighbours. */
function mendedLot(pieces: Reading, lexicon: Lexicon, isInside: boolean): Part[] | undefined {
  const isWrong = (piece: Part | undefined): boolean => {
    const word = piece?.run[0] ?? '';
    return isUnknown(word, lexicon) || (pieces.length > 1 && isPartly(word, lexicon));
  };
  const mended: Part[] = [];
  let isMended = false;
  for (let at = 0; at < pieces.length;) {
    let end = Math.min(pieces.length, at + MOST_PIECES);
    let right: readonly string[] | undefined;
    while (isWrong(pieces[at]) || isWrong(pieces[at + 1])) {
      const lot = pieces.slice(at, end);
      if (lot.some(isWrong)) right = mendedLetters(lettersOf(lot), lexicon, isInside);
      if (right !== undefined || --end === at) break;
    }
    if (right === undefined) mended.push(...pieces.slice(at, (end = at + 1)));
    else for (const word of right) mended.push({ run: [word], isJoined: mended.length > 0 });
    isMended ||= right !== undefined;
    at = end;
  }
  return isMended ? mended : undefined;
}

/** A short word beside others may be a part of one that is misspelt, also where it is right by itself. */
function isPartly(word: string, lexicon: Lexicon): boolean {
  return LONE_LETTER.test(word) || (lexicon.isAbsent(word) && consonants(word) < 4);
}

const LONE_LETTER = /^[\u0e01-\u0e2e]$/u;

interface Way {
  readonly cost: number;
  readonly isMended: boolean;
  readonly words: readonly string[];
}

/** A word of the site is cheapest, a mended one dearer. */
const KNOWN = 1;
const MENDED = 1.5;

/** Letters as words of the site, one of them at least mended. */
function mendedLetters(letters: string, lexicon: Lexicon, isInside: boolean): readonly string[] | undefined {
  if (letters.length > LONGEST_MENDED || consonants(letters) < FEWEST_CONSONANTS) return undefined;
  const best: (Way | undefined)[] = [{ cost: 0, isMended: false, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: Way | undefined;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (before === undefined || before.cost + KNOWN >= (cheapest?.cost ?? Infinity)) continue;
      const part = letters.slice(start, end);
      const isKnown = part.length > 1 && (lexicon.has(part) || lexicon.isCompound(part));
      const word = isKnown ? part : lexicon.respelt(part, isInside);
      const cost = before.cost + (word === part ? KNOWN : MENDED);
      if (word === undefined || cost >= (cheapest?.cost ?? Infinity)) continue;
      const words = [...before.words, word];
      cheapest = { cost, isMended: before.isMended || word !== part, words };
    }
    best.push(cheapest);
  }
  const whole = best[letters.length];
  return whole?.isMended ? lexicon.words(whole.words.join('')) : undefined;
}
