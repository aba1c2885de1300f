import { shorterWords } from '#thai/cut.ts';
import { dictionaryWords, thai } from '#thai/dictionary.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { trie } from '#thai/trie.ts';
import { consonantCount, corrector } from '../text/corrector.ts';
import { tokenizerOf, type LexiconData } from '../text/tokenizer.ts';
import { keysOf, stretches, unmarked, wordKey, type Tokenize } from '../text/tokens.ts';

const THAI_WORD = /^[\u0e01-\u0e4e]+$/u;

/**
 * The words that index and query are both cut into: those of the texts of all pages, found with the whole dictionary. A
 * compound whose parts all stand alone somewhere is left out, so that they are found in it; pages that hold it come first.
 */
export function buildLexicon(
  texts: readonly string[],
  pages: number,
  synonyms: LexiconData['synonyms'],
): LexiconData {
  const dictionary = dictionaryWords();
  const inTexts = new Set([...new Set(texts)].flatMap(stretches));
  const different = [...new Set([...inTexts, ...synonyms.flat().flatMap(stretches)])];
  const pieces = new Set(different.flatMap((text) => thai.segment(normalize(text))));
  const alone = new Set([...pieces].map(wordKey).filter((word) => THAI_WORD.test(word)));
  const parts = partsAmong(alone);
  const atoms = [...alone].filter((word) => parts(word).length === 1);
  const joined = different.map(searchForm).join('\n');
  const barred = dictionary
    .filter((entry) => entry.includes('|') && joined.includes(entry.replaceAll('|', '')))
    .map((entry) => entry.split('|').flatMap(parts).join('|'));
  const { tokenize } = tokenizerOf({ words: atoms, others: [], barred });
  const cuts = different.map((text) => tokenize(searchForm(text)));
  const used = wordsIn(cuts);
  const said = new Set(wordsIn(cuts.slice(0, inTexts.size)));
  const compounds = [...alone].filter((word) => parts(word).length > 1);
  const isMistakable = mistakable(cuts, new Set([...used, ...compounds]), tokenize);
  /** One word with marks inside and without, but no number: 25-68 is not 2568. */
  const twins = [...said]
    .filter((word) => /-.*[a-z]|[a-z].*-/u.test(word))
    .map((word) => [word, unmarked(word)])
    .filter(([, plain = '']) => said.has(plain));
  return {
    pages,
    words: used.filter((word) => said.has(word)),
    others: used.filter((word) => !said.has(word)),
    barred: [...new Set(barred)].sort(),
    compounds: compounds.sort(),
    absent: dictionary
      .filter((word) => THAI_WORD.test(word) && !alone.has(word) && isMistakable(word))
      .sort(),
    synonyms: [...synonyms, ...twins],
  };
}

function wordsIn(cuts: readonly (readonly string[])[]): string[] {
  return [...new Set(cuts.flat().map(wordKey).filter(Boolean).flatMap(keysOf))].sort();
}

/** Whether a word that stands nowhere could be taken for words that do: cut into them, or read as one misspelt. */
function mistakable(
  cuts: readonly (readonly string[])[],
  used: ReadonlySet<string>,
  tokenize: Tokenize,
): (word: string) => boolean {
  const pairsOf = (pieces: readonly string[]) => pieces.slice(1).map((piece, at) => `${pieces[at]} ${piece}`);
  const pairs = new Set(cuts.flatMap(pairsOf));
  const correct = corrector([...used]);
  return (word) => {
    if (used.has(word)) return false;
    const pieces = tokenize(word);
    if (pieces.length === 1) return consonantCount(word) > 2 && correct(word) !== undefined;
    return pieces.some((piece) => used.has(piece)) && !pairsOf(pieces).every((pair) => pairs.has(pair));
  };
}

function partsAmong(alone: ReadonlySet<string>): (word: string) => readonly string[] {
  const known = trie([...alone].map((word) => [word, 1] as const));
  const parts = (word: string): readonly string[] => {
    const shorter = shorterWords(word, known);
    return shorter.length === 1 ? shorter : shorter.flatMap(parts);
  };
  return parts;
}
