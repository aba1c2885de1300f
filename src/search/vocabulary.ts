import { shorterWords } from '#thai/cut.ts';
import { dictionaryWords, thai } from '#thai/dictionary.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { trie } from '#thai/trie.ts';
import { consonants, mender } from './near.ts';
import { cutterOf, unmarked, type SiteWords } from './site-words.ts';
import { keysOf, stretches, wordKey, type Cut } from './tokens.ts';

const THAI_WORD = /^[\u0e01-\u0e4e]+$/u;
const NUMBER = /^\d+$/u;

/**
 * The words that index and query are both cut into: those of the texts of all pages, found with the whole dictionary.
 *
 * A compound whose parts all stand alone somewhere in the texts is left out, so that its parts are found in it; a
 * query is cut in the same way, and pages that hold the parts as one come first.
 */
export function siteWords(pages: readonly (readonly string[])[], synonyms: SiteWords['synonyms']): SiteWords {
  const dictionary = dictionaryWords();
  const different = [...new Set([...pages.flat(), ...synonyms.flat()].flatMap(stretches))];
  const pieces = new Set(different.flatMap((text) => thai.segment(normalize(text))));
  const alone = new Set([...pieces].map(wordKey).filter((word) => THAI_WORD.test(word)));
  const parts = partsAmong(alone);
  const atoms = [...alone].filter((word) => parts(word).length === 1);
  const forms = new Map(different.map((text) => [text, searchForm(text)]));
  const joined = [...forms.values()].join('\n');
  const phrases = dictionary
    .filter((entry) => entry.includes('|') && joined.includes(entry.replaceAll('|', '')))
    .map((entry) => entry.split('|').flatMap(parts).join('|'));
  const { cut } = cutterOf({ words: atoms, phrases });
  const cuts = new Map(different.map((text) => [text, cut(forms.get(text) ?? '')]));
  const used = knownOnce(new Set([...cuts.values()].flat().map(wordKey).flatMap(keysOf).filter(Boolean)));
  const compounds = [...alone].filter((word) => parts(word).length > 1).sort();
  const { key } = cutterOf({ words: used, phrases: [] });
  const keys = new Map([...cuts].map(([text, found]) => [text, found.map(key).flatMap(keysOf)]));
  return {
    pages: pages.length,
    words: used,
    counts: countsOf(used, pages, (text) => keys.get(text) ?? []),
    phrases: [...new Set(phrases)].sort(),
    compounds,
    absent: dictionary
      .filter((word) => THAI_WORD.test(word) && !alone.has(word))
      .filter(mistakable([...cuts.values()], new Set([...used, ...compounds]), cut))
      .sort(),
    synonyms,
  };
}

/** Words written with marks and without are one word, but not numbers: 25-68 is not 2568. */
function knownOnce(words: ReadonlySet<string>): string[] {
  const marked = new Set([...words].filter((word) => word.includes('-')).map(unmarked));
  return [...words].filter((word) => NUMBER.test(word) || !marked.has(word)).sort();
}

function countsOf(
  words: readonly string[],
  pages: readonly (readonly string[])[],
  keysIn: (stretch: string) => readonly string[],
): number[] {
  const counts = new Map(words.map((word) => [word, 0]));
  for (const texts of pages) {
    const held = new Set(texts.flatMap(stretches).flatMap(keysIn));
    for (const word of held) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return words.map((word) => counts.get(word) ?? 0);
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
  const mend = mender([...used]);
  return (word) => {
    if (used.has(word)) return false;
    const pieces = cut(word);
    if (pieces.length === 1) return consonants(word) > 2 && mend(word) !== undefined;
    const stands = pieces.slice(1).every((piece, at) => pairs.has(`${pieces[at]} ${piece}`));
    return !stands && pieces.some((piece) => used.has(piece));
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
