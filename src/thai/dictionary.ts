import type { Segmenter } from './segment.ts';
import { segmenter } from './segment.ts';
import { GENERAL_WORDS } from './words/general.ts';
import { COMMON_WORDS, NOT_WORDS, OFFICE_WORDS, PHRASES, SHORT_PARTS } from './words/office.ts';

/**
 * The segmenter for text of any kind: the general Thai list and the words of office work. The lists are read at the
 * first use (about 50 ms). Browsers load the site's own vocabulary instead of this module.
 */
export const thai: Segmenter = {
  segment: (text) => shipped().segment(text),
  lines: (text) => shipped().lines(text),
  pieces: (text) => shipped().pieces(text),
  isMadeOfWords: (text) => shipped().isMadeOfWords(text),
};

/** Every word the shipped segmenter knows, the preferred ones first; a bar in an entry is a cut. */
export function dictionaryWords(): string[] {
  return [...new Set([...preferredWords(), ...generalWords()])].filter((entry) => !entry.includes('+'));
}

let built: Segmenter | undefined;

function shipped(): Segmenter {
  built ??= segmenter(generalWords(), preferredWords(), listed(SHORT_PARTS));
  return built;
}

function preferredWords(): string[] {
  return [COMMON_WORDS, OFFICE_WORDS, PHRASES].flatMap(listed);
}

function generalWords(): string[] {
  const refused = new Set(listed(NOT_WORDS));
  return frontDecoded(GENERAL_WORDS).filter((word) => !refused.has(word));
}

function listed(words: string): string[] {
  return words.match(/\S+/gu) ?? [];
}

function frontDecoded(coded: string): string[] {
  let word = '';
  return Array.from(coded.matchAll(/([0-9a-z])([^0-9a-z\n]+)/gu), ([, shared = '0', rest = '']) => {
    word = word.slice(0, parseInt(shared, 36)) + rest;
    return word;
  });
}
