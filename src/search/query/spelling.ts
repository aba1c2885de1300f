import { consonantCount, FEWEST_CONSONANTS } from '../text/corrector.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Phrase, Phrases } from './phrases.ts';

export const LONGEST_WORD = 24;

/** What may have been meant, the likeliest first. */
export function corrections(typed: Phrases, lexicon: Lexicon): Phrases[] {
  const wholes = typed.map((phrase) => phrase.map((word) => lexicon.containing(word) ?? ''));
  if (!wholes.flat().includes('') && !typed.flat().every(lexicon.has)) return [wholes];
  const found = [corrected(typed, lexicon), corrected(typed, lexicon, true)];
  const known = found.filter((phrases) => phrases !== undefined);
  return known.length > 0 ? known : takenForOthers(typed, lexicon);
}

/** The query with misspelt words as words of the site; undefined where none is corrected. */
export function corrected(typed: Phrases, lexicon: Lexicon, isAmongOthers = false): Phrases | undefined {
  const found = typed.map((phrase) => {
    const isMisspelt = phrase.some((word) => !lexicon.has(word) && !lexicon.isAbsent(word));
    return isMisspelt ? correctedLetters(phrase.join(''), lexicon, isAmongOthers) : undefined;
  });
  if (found.every((words) => words === undefined)) return undefined;
  return typed.map((phrase, at) => found[at] ?? phrase);
}

/** The queries in which one word of the site gives way to another a slip from it, beside words that tell: เกษียณ for เกษียน. */
function takenForOthers(typed: Phrases, lexicon: Lexicon): Phrases[] {
  return typed.flatMap((phrase) =>
    phrase.flatMap((word, index) => {
      const other = phrase.length > 1 ? lexicon.correction(word) : undefined;
      const changed = phrase.map((one, at) => (at === index && other !== undefined ? other : one));
      return other === undefined ? [] : [typed.map((one) => (one === phrase ? changed : one))];
    }),
  );
}

/** A word of the site is cheapest; a corrected one is dearer than two of these. */
const KNOWN = 1;
const CORRECTED = 2.5;

/** Letters as words of the site, one of them at least corrected. */
function correctedLetters(letters: string, lexicon: Lexicon, isAmongOthers: boolean): Phrase | undefined {
  if (consonantCount(letters) < FEWEST_CONSONANTS) return undefined;
  const best: ({ readonly cost: number; readonly words: Phrase } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: (typeof best)[number];
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const least = cheapest?.cost ?? Infinity;
      if (before === undefined || before.cost + KNOWN >= least) continue;
      const part = letters.slice(start, end);
      const isKnown = part.length > 1 && lexicon.has(part);
      const cost = before.cost + (isKnown ? KNOWN : CORRECTED);
      if (cost >= least) continue;
      const word = isKnown ? part : lexicon.correction(part, isAmongOthers);
      if (word !== undefined) cheapest = { cost, words: [...before.words, word] };
    }
    best.push(cheapest);
  }
  const { words = [], cost = 0 } = best[letters.length] ?? {};
  // Without a word of the site beside them, several corrected words would make up a query.
  const isGuess = words.length > 2 && cost === words.length * CORRECTED;
  return isGuess || ['', letters].includes(words.join('')) ? undefined : lexicon.words(words.join(''));
}
