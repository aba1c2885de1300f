import type { Lexicon } from './lexicon.ts';
import { consonants } from './near.ts';
import { isUnknown, withCompounds } from './query.ts';
import { lettersOf, singleWords, typedAsOne, wordsOf, type Part, type Reading } from './reading.ts';

/** A misspelling is cut into so many pieces at most, and is looked for in so many letters at once. */
const MOST_PIECES = 6;
const LONGEST_MENDED = 30;
/** Help with shorter words would guess. */
const FEWEST_CONSONANTS = 3;
/** So many letters typed as one may be one word that no dictionary knows. */
export const LETTERS_OF_A_WORD = 12;
const LONE_LETTER = /^[\u0e01-\u0e2e]$/u;

/**
 * The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. Among others
 * shorter words are mended too, which is a guess.
 */
export function respelt(typed: Reading, lexicon: Lexicon, isAmongOthers = false): Reading | undefined {
  const mended = typedAsOne(typed).map((lot) => {
    const isWord = lettersOf(lot).length <= LETTERS_OF_A_WORD;
    const right = isWord && isAmongOthers ? undefined : mendedLot(singleWords(lot), lexicon, isAmongOthers);
    return right && withCompounds(right, lexicon);
  });
  const lots = typedAsOne(typed).map((lot, at) => mended[at] ?? lot);
  return mended.some((lot) => lot !== undefined) ? lots.flat() : undefined;
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
function mendedLot(pieces: Reading, lexicon: Lexicon, isAmongOthers: boolean): Part[] | undefined {
  const isWrong = (piece: Part | undefined): boolean => {
    const [word = ''] = piece?.run ?? [];
    const isPartly =
      LONE_LETTER.test(word) || (lexicon.isAbsent(word) && consonants(word) <= FEWEST_CONSONANTS);
    return word !== '' && (isUnknown(word, lexicon) || (pieces.length > 1 && isPartly));
  };
  const words: string[] = [];
  let isMended = false;
  for (let at = 0; at < pieces.length;) {
    const mayBegin = isWrong(pieces[at]) || isWrong(pieces[at + 1]);
    let end = mayBegin ? Math.min(pieces.length, at + MOST_PIECES) : at + 1;
    let right: readonly string[] | undefined;
    for (; end > at && mayBegin; end--) {
      const lot = pieces.slice(at, end);
      right = lot.some(isWrong) ? mendedLetters(lettersOf(lot), lexicon, isAmongOthers) : undefined;
      if (right !== undefined) break;
    }
    end = Math.max(end, at + 1);
    words.push(...(right ?? wordsOf(pieces.slice(at, end))));
    isMended ||= right !== undefined;
    at = end;
  }
  return isMended ? words.map((word, index) => ({ run: [word], isJoined: index > 0 })) : undefined;
}

interface Way {
  readonly cost: number;
  readonly words: readonly string[];
}

/** A word of the site is cheapest, a mended one dearer. */
const KNOWN = 1;
const MENDED = 1.5;

/** Letters as words of the site, one of them at least mended; else as a part of a longer word. */
function mendedLetters(
  letters: string,
  lexicon: Lexicon,
  isAmongOthers: boolean,
): readonly string[] | undefined {
  if (letters.length > LONGEST_MENDED || consonants(letters) < FEWEST_CONSONANTS) return undefined;
  const best: (Way | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: Way | undefined;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const least = cheapest?.cost ?? Infinity;
      if (before === undefined || before.cost + KNOWN >= least) continue;
      const part = letters.slice(start, end);
      const isKnown = part.length > 1 && (lexicon.has(part) || lexicon.isCompound(part));
      const word = isKnown ? part : lexicon.respelt(part, isAmongOthers);
      const cost = before.cost + (isKnown ? KNOWN : MENDED);
      if (word !== undefined && cost < least) cheapest = { cost, words: [...before.words, word] };
    }
    best.push(cheapest);
  }
  const right = best[letters.length]?.words.join('') ?? letters;
  if (right !== letters) return lexicon.words(right);
  const longer = lexicon.containing(letters);
  return longer === undefined ? undefined : [longer];
}
