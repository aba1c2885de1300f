import { CONSONANTS, MARKS } from './letters.ts';

/** A mark that stands on no consonant. */
export interface StrayMark {
  readonly mark: string;
  readonly index: number;
}

/** A dotted circle, a hyphen or a cross stands for the consonant where a mark is written about. */
const STANDS_FOR_CONSONANT = '\u25cc\\-xX';
const STRAY = new RegExp(`(?<![${CONSONANTS}${MARKS}${STANDS_FOR_CONSONANT}\\p{M}])[${MARKS}]+`, 'gu');
/** Right after these stands what was typed too early or too late. */
const AFTER_LETTER = /[\u0e30-\u0e46]/u;

/**
 * Marks that are written above or below a consonant and stand on none: at the start of a word, or on a vowel that stands beside
 * its consonant (เ้, า่). Nobody can say for certain where they belong.
 */
export function strayMarks(text: string): StrayMark[] {
  return Array.from(text.matchAll(STRAY), ({ 0: mark, index }) => ({ mark, index })).filter(
    ({ index }) => AFTER_LETTER.test(text.charAt(index - 1)) || !isQuoted(text, index),
  );
}

/** Whether a mark is written about: `“ ่ ”`. */
function isQuoted(text: string, index: number): boolean {
  return /["'“”‘’(][ \u00a0]?$/u.test(text.slice(Math.max(0, index - 2), index));
}
