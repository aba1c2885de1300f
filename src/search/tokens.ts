import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { remembered } from './remembered.ts';

/*
 * The index keeps the text of a page as words with a space between them. So that Thai text can be read again, words
 * carry marks from the private use area: a space follows, the digits are Thai, the text ends.
 */
const SPACE = '\ue000';
const THAI_DIGITS = '\ue001';
const END = '\ue002';
const MARKS = /[\ue000-\ue002]/gu;

const STRETCH = /[ \t\n]+|[^ \t\n]+/gu;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;
const OPENING = /^[([{“‘«‹]$/u;
/** These open where nothing is open before a word, and close elsewhere. */
const QUOTE = /^["']$/u;

/** Cuts a text into pieces that joined give the text back. */
export type Cut = (text: string) => readonly string[];

/** A word as it is compared: search form, letters and digits only. Empty for a space or a mark. */
export const wordKey = remembered((piece) => searchForm(piece).replace(NO_LETTERS, ''));

/** The words of a text or a query, ready to be compared. */
export function words(text: string, cut: Cut): string[] {
  return cut(searchForm(text))
    .map(wordKey)
    .filter((word) => word !== '');
}

/**
 * Writes a text as the index keeps it: its words apart, each with the marks that let `readableWord` write it again.
 *
 * The words are always those of `words(text, cut)`; where the spelling of the original would be cut otherwise
 * (an abbreviation with a dot forgotten), the stretch between two spaces is given in search form.
 */
export function indexer(cut: Cut): (text: string) => string {
  const piecesOf = remembered((stretch) => faithfulPieces(stretch, cut));
  const written = (text: string): string => {
    const found = tokens(stretches(text).flatMap(piecesOf));
    if (found.length > 0) found[found.length - 1] += END;
    return found.join(' ');
  };
  return remembered(written);
}

/** The parts of a text that can be cut apart from each other: no word reaches over a space. */
export function stretches(text: string): readonly string[] {
  return text.match(STRETCH) ?? [];
}

/** One word of an index as it stands in its text, with the space that follows it. */
export function readableWord(word: string): string {
  const end = word.indexOf(END);
  const letters = (end < 0 ? word : word.slice(0, end)).replace(MARKS, '');
  const shown = word.includes(THAI_DIGITS) ? toThaiDigits(letters) : letters;
  return word.includes(SPACE) || end >= 0 ? `${shown} ` : shown;
}

/**
 * Words that an indexed word answers to: itself, and its parts where marks stand inside (2568 of 1/2568, bidding of
 * e-bidding), but not the letters of an abbreviation.
 */
export const keysOf = remembered((word) => {
  const parts = word
    .toLowerCase()
    .split(NO_LETTERS)
    .filter((part) => part !== '');
  return parts.length > 1 ? [parts.join(''), ...parts.filter((part) => !LONE_LETTERS.test(part))] : parts;
});

const LONE_LETTERS = /^[\u0e00-\u0e4f]{1,2}$/u;

/** Whether a text of the page ends with this word. */
export function endsText(word: string): boolean {
  return word.includes(END);
}

function faithfulPieces(stretch: string, cut: Cut): readonly string[] {
  const shown = cut(normalize(stretch));
  const expected = cut(searchForm(stretch));
  const key = (pieces: readonly string[]): string => pieces.map(wordKey).filter(Boolean).join(' ');
  return key(shown) === key(expected) ? shown : expected;
}

/** Each word with the marks around it: an opening bracket goes with the next word, everything else with the last. */
function tokens(pieces: readonly string[]): string[] {
  const found: string[] = [];
  let opening = '';
  for (const piece of pieces) {
    const last = found.length - 1;
    if (/^\s+$/u.test(piece)) {
      if (opening === '' && last >= 0 && !found[last]?.endsWith(SPACE)) found[last] += SPACE;
    } else if (wordKey(piece) !== '') {
      const plain = toArabicDigits(piece);
      found.push(opening + plain + (plain === piece ? '' : THAI_DIGITS));
      opening = '';
    } else if (last < 0 || opening !== '' || opens(piece, found[last] ?? '')) opening += piece;
    else found[last] += piece;
  }
  if (opening !== '' && found.length > 0) found[found.length - 1] += opening;
  return found;
}

function opens(mark: string, before: string): boolean {
  return OPENING.test(mark) || (QUOTE.test(mark) && before.endsWith(SPACE));
}
