import type { Library, Manual } from '#manual/library.ts';
import { placeOf } from '#manual/office-place.ts';
import { plainText, printText } from './print-text.ts';

/** How the documents of one manual are written on paper. */
export interface Paper {
  readonly digits: Manual['digits'];
  /** Group and unit, as on the form. */
  readonly place: string;
  /** Words to be set in lines. */
  text(words: string): string;
  /** A code or an address, whose digits stay as they are. */
  code(words: string): string;
  /** A number, or words that are not set in lines. */
  number(words: string): string;
}

/** The paper of a manual. */
export function paperOf(library: Pick<Library, 'office'>, manual: Manual): Paper {
  const { digits } = manual;
  const { group, unit } = placeOf(library, manual);
  return {
    digits,
    place: `${group} ${unit}`,
    text: (words) => printText(words, digits),
    code: (words) => printText(words, 'arabic'),
    number: (words) => plainText(words, digits),
  };
}
