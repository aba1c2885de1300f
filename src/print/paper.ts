import type { Library, Manual } from '#manual/library.ts';
import { plainText, printText } from './text/print-text.ts';

/** How the documents of one manual are written on paper. */
export interface Paper {
  readonly digits: Manual['digits'];
  /** How the sheet of the standard form lies. */
  readonly sheet: Manual['formPaper'];
  /** Printed on both sides, and bound. */
  readonly duplex: boolean;
  /** The address of the site, where the office has one. */
  readonly site: string | undefined;
  /** Words to be set in lines. */
  text(words: string): string;
  /** A code or an address, whose digits stay as they are. */
  code(words: string): string;
  /** A number, or words that are not set in lines. */
  number(words: string): string;
}

/** The paper of a manual. */
export function paperOf(
  { office }: Pick<Library, 'office'>,
  { digits, formPaper }: Pick<Manual, 'digits' | 'formPaper'>,
): Paper {
  return {
    digits,
    sheet: formPaper,
    duplex: office.binding === 'duplex',
    site: office.site,
    text: (words) => printText(words, digits),
    code: (words) => printText(words, 'arabic'),
    number: (words) => plainText(words, digits),
  };
}
