import { shorterWords } from '#thai/cut.ts';
import { dictionaryWords, thai } from '#thai/dictionary.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { trie } from '#thai/trie.ts';
import type { SiteWords } from './site-words.ts';
import { segmenterOf } from './site-words.ts';
import { stretches, wordKey } from './tokens.ts';

const THAI_WORD = /^[\u0e01-\u0e4e]+$/u;
/** Parts that are words besides the word written with marks inside: 2568 of 1/2568, bidding of e-bidding. */
const PARTS = /[^\p{L}\p{M}\p{N}]+/u;

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
  const used = new Set([...new Set(forms.flatMap(cut))].flatMap(wordAndParts));
  return {
    pages,
    words: [...used].filter((word) => word !== '').sort(),
    phrases: [...new Set(phrases)].sort(),
    synonyms,
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

function wordAndParts(piece: string): string[] {
  return [wordKey(piece), ...(PARTS.test(piece) ? piece.split(PARTS).map(wordKey) : [])];
}
