import { shorterWords } from '#thai/cut.ts';
import { dictionaryWords, thai } from '#thai/dictionary.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { trie } from '#thai/trie.ts';
import type { SiteWords } from './site-words.ts';
import { segmenterOf } from './site-words.ts';
import { isLongEnoughToMend, mendable } from './near.ts';
import { keysOf, stretches, wordKey, type Cut } from './tokens.ts';

const THAI_WORD = /^[\u0e01-\u0e4e]+$/u;

/**
 * The words that index and query are both cut into: those of the texts, found with the whole dictionary.
 *
 * A compound whose parts all stand alone somewhere in the texts is left out, so that its parts are found in it; a
 * query is cut in the same way, and the phrase rung of the ladder puts the compound first.
 */
export function siteWords(
  texts: readonly string[],
  synonyms: SiteWords['synonyms'],
  pages: number,
): SiteWords {
  const dictionary = dictionaryWords();
  const different = [...new Set([...texts, ...synonyms.flat()].flatMap(stretches))];
  const pieces = new Set(different.flatMap((text) => thai.segment(normalize(text))));
  const alone = new Set([...pieces].map(wordKey).filter((word) => THAI_WORD.test(word)));
  const parts = partsAmong(alone);
  const atoms = [...alone].filter((word) => parts(word).length === 1);
  const forms = different.map(searchForm);
  const joined = forms.join('\n');
  const phrases = dictionary
    .filter((entry) => entry.includes('|') && joined.includes(entry.replaceAll('|', '')))
    .map((entry) => entry.split('|').flatMap(parts).join('|'));
  const cut = segmenterOf({ words: atoms, phrases }).segment;
  const cuts = forms.map(cut);
  const used = new Set([...new Set(cuts.flat())].flatMap((piece) => [wordKey(piece), ...keysOf(piece)]));
  const compounds = [...alone].filter((word) => parts(word).length > 1).sort();
  return {
    pages,
    words: [...used].filter((word) => word !== '').sort(),
    phrases: [...new Set(phrases)].sort(),
    compounds,
    absent: dictionary
      .filter((word) => THAI_WORD.test(word) && !alone.has(word) && !used.has(word))
      .filter(mistakable(cuts, new Set([...used, ...compounds]), cut))
      .sort(),
    synonyms,
  };
}

/** Whether a word that stands nowhere could be taken for words that do: cut into them, or read as one misspelt. */
function mistakable(
  cuts: readonly (readonly string[])[],
  used: ReadonlySet<string>,
  cut: Cut,
): (word: string) => boolean {
  const pairs = new Set(
    cuts.flatMap((pieces) => pieces.slice(1).map((piece, at) => `${pieces[at]} ${piece}`)),
  );
  const spellings = new Set([...used].filter(isLongEnoughToMend).flatMap(almost));
  return (word) => {
    const pieces = cut(word);
    if (pieces.length === 1)
      return isLongEnoughToMend(word) && almost(word).some((other) => spellings.has(other));
    const stands = pieces.slice(1).every((piece, at) => pairs.has(`${pieces[at]} ${piece}`));
    return !stands && pieces.some((piece) => used.has(piece));
  };
}

/** The word, and what is left of it without any one of its letters; two words one slip apart have one of these in common. */
function almost(word: string): string[] {
  const letters = mendable(word);
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

function partsAmong(alone: ReadonlySet<string>): (word: string) => readonly string[] {
  const known = trie([...alone].map((word) => [word, 1] as const));
  const parts = (word: string): readonly string[] => {
    const shorter = shorterWords(word, known);
    return shorter.length === 1 ? shorter : shorter.flatMap(parts);
  };
  return parts;
}
