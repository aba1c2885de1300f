import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { remembered } from './remembered.ts';

/*
 * Pagefind indexes words between spaces, and gives the same text back with a result. It takes the marks off letters (ปี
 * would be ป), finds words by their beginning, and has browsers cut Thai anew, each in its own way. So Thai letters are
 * indexed as letters of a script without marks, case or a dictionary, and every word has one more letter at its end:
 * asked for with it, a word is found whole.
 *
 * The text can be read again by its soft hyphens, which no normalised text holds: around the letters of a word one is a
 * space, before everything it says that the digits are Thai; alone it ends a text, and keeps the words of two texts
 * apart. Inside a word they part what is to be found by itself.
 */
const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/gu;
const INDEXED_THAI = /[\u1411-\u145e]/gu;
const OFFSET = 0x1410 - 0x0e00;
const WORD_END = '\u1401';
const SOFT_HYPHEN = '\u00ad';
const NOT_SHOWN = /[\u1401\u00ad]/gu;

const STRETCH = /[ \t\n]+|[^ \t\n]+/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/u;
const NOT_INDEXED = /[^\p{L}\p{N}]+/gu;
const THOUSANDS = /(?<=\d),(?=\d{3})/gu;
const LONE_LETTERS = /^[\u0e00-\u0e4f]{1,2}$/u;
const OPENING = /^[([{“‘«‹]$/u;
/** These open where nothing is open before a word, and close elsewhere. */
const QUOTE = /^["']$/u;

/** Cuts a text into pieces that joined give the text back. */
export type Cut = (text: string) => readonly string[];

/**
 * A word as it is compared: search form, letters and digits only, a hyphen for any mark inside (1-2568, e-bidding).
 * Empty for a space or a mark.
 */
export const wordKey = remembered((piece) => {
  const parts = searchForm(piece)
    .replace(THOUSANDS, '')
    .split(NO_LETTERS)
    .filter((part) => part !== '');
  return parts.join(parts.some((part) => LONE_LETTERS.test(part)) ? '' : '-');
});

/** The words that a word answers to: itself, and its parts where there are marks inside. */
export function keysOf(word: string): readonly string[] {
  return word.includes('-') ? [word, ...word.split('-')] : [word];
}

export function unmarked(word: string): string {
  return word.replaceAll('-', '');
}

/** A word as Pagefind is asked for it: whole, or as the beginning of words. */
export function asked(word: string, isOpen = false): string {
  const whole = word
    .split('-')
    .map((part) => indexedLetters(part) + WORD_END)
    .join('');
  return isOpen ? whole.slice(0, -1) : whole;
}

/** The parts of a text that can be cut apart from each other: no word reaches over a space. */
export function stretches(text: string): readonly string[] {
  return text.match(STRETCH) ?? [];
}

/**
 * Writes a text as it is indexed; `key` gives the word of a piece.
 *
 * The words are always those of a query with the same text; where the spelling of the original would be cut otherwise
 * (an abbreviation with a dot forgotten), the stretch between two spaces is given in search form.
 */
export function indexer(cut: Cut, key: (piece: string) => string): (text: string) => string {
  const piecesOf = remembered((stretch) => faithfulPieces(stretch, cut));
  return remembered((text) => {
    const words = indexedWords(stretches(text).flatMap(piecesOf), key);
    return words.length === 0 ? '' : [...words, SOFT_HYPHEN].join(' ');
  });
}

/** One word of an indexed text. */
export interface IndexedWord {
  /** As it stands in the text of the author, with the marks and spaces around it; empty where a text ends. */
  readonly text: string;
  /** What it answers to. */
  readonly keys: readonly string[];
}

/** Reads an indexed text. */
export function readWords(indexed: string): readonly IndexedWord[] {
  return indexed.split(/\s+/u).filter(Boolean).map(readWord);
}

const WORD = new RegExp(`^(${SOFT_HYPHEN}?)([^\\p{L}\\p{N}]*)(.*)${WORD_END}(.*)$`, 'u');

const readWord = remembered((word): IndexedWord => {
  const [, mark = '', before = '', inside = '', after = ''] = WORD.exec(word) ?? [];
  const letters = thaiLetters(inside.replace(NOT_SHOWN, ''));
  const parts = inside.toLowerCase().replace(NOT_INDEXED, '').split(WORD_END).map(thaiLetters);
  return {
    text: spaced(before) + (mark === '' ? letters : toThaiDigits(letters)) + spaced(after),
    keys: parts.length > 1 ? [parts.join('-'), ...parts] : parts,
  };
});

function spaced(marks: string): string {
  return marks.replaceAll(SOFT_HYPHEN, ' ');
}

function faithfulPieces(stretch: string, cut: Cut): readonly string[] {
  const shown = cut(normalize(stretch));
  const expected = cut(searchForm(stretch));
  const keys = (pieces: readonly string[]): string => pieces.map(wordKey).filter(Boolean).join(' ');
  return keys(shown) === keys(expected) ? shown : expected;
}

/** Each word with what is around it: an opening bracket goes with the next word, everything else with the last. */
function indexedWords(pieces: readonly string[], key: (piece: string) => string): string[] {
  const found: string[] = [];
  let before = '';
  let isSpaced = true;
  for (const piece of pieces) {
    const last = found.length - 1;
    const word = key(piece);
    const isSpace = /^\s+$/u.test(piece);
    const shown = isSpace ? SOFT_HYPHEN : piece;
    const opens = !isSpace && (OPENING.test(piece) || (QUOTE.test(piece) && isSpaced));
    isSpaced = isSpace;
    if (word !== '') {
      found.push(indexedWord(before, piece, word.split('-')));
      before = '';
    } else if (last < 0 || before !== '' || opens)
      before += last < 0 && before === '' && isSpace ? '' : shown;
    else found[last] += shown;
  }
  if (found.length > 0) found[found.length - 1] += before;
  return found;
}

/** Each part of a word has an end of its own, so that it is found by itself. */
function indexedWord(opening: string, piece: string, parts: readonly string[]): string {
  const plain = toArabicDigits(piece);
  let written = opening;
  let part = 0;
  let left = parts[0]?.length ?? 0;
  let isBetween = false;
  for (const char of plain) {
    const isLetter = LETTER.test(char);
    if (isLetter && isBetween) written += SOFT_HYPHEN;
    isBetween &&= !isLetter;
    written += indexedLetters(char);
    if (!isLetter || (left -= char.length) > 0) continue;
    written += WORD_END;
    part++;
    isBetween = part < parts.length;
    left = parts[part]?.length ?? Infinity;
  }
  return plain === piece ? written : SOFT_HYPHEN + written;
}

function indexedLetters(text: string): string {
  return text.replace(THAI, (letter) => String.fromCharCode(letter.charCodeAt(0) + OFFSET));
}

function thaiLetters(text: string): string {
  return text.replace(INDEXED_THAI, (letter) => String.fromCharCode(letter.charCodeAt(0) - OFFSET));
}
