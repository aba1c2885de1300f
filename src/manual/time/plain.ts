import { toArabicDigits } from '#thai/digits.ts';
import { normalize } from '#thai/normalize.ts';

/** No time is told in more letters; the rest of a longer text is no time either. */
export const LONGEST_TIME = 300;

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const QUOTATION_MARKS = /["'\u201c\u201d\u2018\u2019]/gu;
const BETWEEN_DIGITS = /(?<=\d) (?=\d)/u;

/**
 * A time in the one form that is read: Arabic digits, one kind of dash, no quotation marks, and no spaces but between
 * two numbers, for Thai writes words with and without them.
 */
export function plainTime(written: string): string {
  const words = normalize(toArabicDigits(written))
    .replace(DASHES, '-')
    .replace(QUOTATION_MARKS, '')
    .trim()
    .replace(/\s+/gu, ' ');
  const parts = words.split(BETWEEN_DIGITS).map((part) => part.replaceAll(' ', ''));
  return parts.join(' ').replace(/,$/u, '');
}
