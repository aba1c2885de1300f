import { LINE_MARKS } from '../text/line-marks.ts';

/*
 * Takes out of a finished file the marks that told Typst where lines may end. It may go when Typst cuts Thai into words by
 * a dictionary of its own or of ours, so that no mark is needed.
 */

/** A string of UTF-16 as Typst writes it. */
const UTF16 = /<FEFF([0-9A-F]*)>/g;
/** Glyphs with the text that they stand for, and what shows them. */
const REPLACED = /\/Span <<\s*\/ActualText <FEFF([0-9A-F]*)>\s*>> BDC\n([^]*?)(?<=\n)EMC\n/g;
/** Half of a sara am is another letter. */
const SARA_AM = '0E33';
const UNIT = 4;
const MARK_OR_UNIT = new RegExp(`${LINE_MARKS.map(hex).join('|')}|(.{${UNIT}})`, 'g');

/** The syntax of a PDF object, the strings in it without line marks. */
export function objectWithoutLineMarks(body: string): string {
  return body.replace(UTF16, (_, digits: string) => `<FEFF${bareDigits(digits)}>`);
}

/**
 * The content of a page, its replacement texts without line marks. Where one was there for a line mark alone, its one
 * glyph says by itself which letter it is.
 */
export function contentWithoutLineMarks(content: string): string {
  return content.replace(REPLACED, (span, digits: string, shown: string) => {
    const bare = bareDigits(digits);
    if (bare === digits) return span;
    if (bare.length === UNIT && bare !== SARA_AM) return shown;
    return span.replace(digits, bare);
  });
}

const bareDigits = (digits: string) => digits.replace(MARK_OR_UNIT, '$1');

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(UNIT, '0');
}
