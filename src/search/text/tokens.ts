import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { normalize, searchForm } from '#thai/normalize.ts';
import { remembered } from '#thai/remembered.ts';

/*
 * Pagefind indexes words between spaces, and gives the same text back with a result. It takes the marks off letters (ปี
 * would be ป), finds words by their beginning, and has browsers cut Thai anew, each in its own way. So Thai letters are
 * indexed as letters of a script without marks, case or a dictionary, and every word has one more letter at its end:
 * asked for with it, a word is found whole.
 * The text can be read again by its soft hyphens, which no normalised text holds: around the letters of a word one is a
 * space, before everything it says that the digits are Thai; alone it ends a text, and keeps the words of two texts
 * apart. Inside a word one, and a hyphen behind the marks that follow it, part what is to be found by itself (Pagefind parts
 * words at some marks alone); dots and commas that part nothing are written wide.
 */
const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/gu;
const INDEXED_THAI = /[\u1411-\u145e]/gu;
const OFFSET = 0x1410 - 0x0e00;
const WORD_END = '\u1401';
const SOFT_HYPHEN = '\u00ad';
const NOT_SHOWN = /\u00ad([^\u1401]*?)-|\u1401/gu;
const INDEXED_WORD = /^(\u00ad?)([^\p{L}\p{N}]*)(.*)\u1401(.*)$/u;

const STRETCH = /[ \t\n]+|[^ \t\n]+/gu;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/u;
const MARKS_INSIDE = /(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}，]+(?=[\p{L}\p{M}\p{N}])/gu;
const LAST_LETTER = /[\p{L}\p{M}\p{N}](?=[^\p{L}\p{M}\p{N}]*$)/u;
const NOT_INDEXED = /[^\p{L}\p{N}]+/gu;
const THOUSANDS = /(?<=\d),(?=\d{3})/gu;
const LONE_LETTERS = /^[\u0e00-\u0e4f]{1,2}$/u;

/** Cuts a text into pieces that joined give the text back. */
export type Tokenize = (text: string) => readonly string[];

/** A word as it is compared: in search form, a hyphen for any mark inside (1-2568, e-bidding); empty for a space or a mark. */
export const wordKey = remembered((piece) => {
  const parts = searchForm(piece).replace(THOUSANDS, '').split(NO_LETTERS).filter(Boolean);
  return parts.join(parts.some((part) => LONE_LETTERS.test(part)) ? '' : '-');
});

/** The words that a word answers to: itself, and its parts where there are marks inside, but for lone digits. */
export function keysOf(word: string): readonly string[] {
  return word.includes('-') ? [word, ...word.split('-').filter((part) => !/^\d$/u.test(part))] : [word];
}

export function unmarked(word: string): string {
  return word.replaceAll('-', '');
}

/** Stands at the end of a word that may go on. */
export const OPEN = '*';

/** A word as Pagefind is asked for it: whole, or as the beginning of words. */
export function searchTerm(word: string): string {
  const letters = indexedLetters(word.replace(OPEN, '')).replaceAll('-', WORD_END);
  return word.endsWith(OPEN) ? letters : letters + WORD_END;
}

/** The parts of a text that can be cut apart from each other: no word reaches over a space. */
export function stretches(text: string): readonly string[] {
  return text.match(STRETCH) ?? [];
}

/** Writes a text as it is indexed: as it is spelt, but in search form where a query with the same text is cut otherwise. */
export function indexer(tokenize: Tokenize): (text: string) => string {
  const keys = (pieces: readonly string[]): string => pieces.map(wordKey).filter(Boolean).join(' ');
  const piecesOf = remembered((stretch) => {
    const shown = tokenize(normalize(stretch));
    const expected = tokenize(searchForm(stretch));
    return keys(shown) === keys(expected) ? shown : expected;
  });
  return remembered((text) => {
    const words: string[] = [];
    let before = '';
    for (const piece of stretches(text).flatMap(piecesOf)) {
      const mark = piece.trim() === '' ? SOFT_HYPHEN : piece;
      if (wordKey(piece) !== '')
        words.push(words.length > 0 || before === '' ? wordAlone(piece) : indexedWord(piece, before));
      else if (words.length === 0) before += mark;
      else words[words.length - 1] += mark;
    }
    return words.length === 0 ? '' : [...words, SOFT_HYPHEN].join(' ');
  });
}

const wordAlone = remembered((piece) => indexedWord(piece, ''));

/** Each part of a word has an end of its own, so that it is found by itself. */
function indexedWord(piece: string, before: string): string {
  const plain = toArabicDigits(piece);
  const marked = plain
    .replace(THOUSANDS, '，')
    .replace(MARKS_INSIDE, (marks) =>
      wordKey(piece).includes('-') ? `${WORD_END}${SOFT_HYPHEN}${marks}-` : marks.replaceAll('.', '．'),
    );
  const written = before + indexedLetters(marked).replace(LAST_LETTER, '$&' + WORD_END);
  return plain === piece ? written : SOFT_HYPHEN + written;
}

/** One word of an indexed text, in the letters of the author, with the marks and spaces around it; empty where a text ends. */
export interface IndexedWord {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** What it answers to. */
  readonly keys: readonly string[];
}

/** Reads an indexed text. */
export function readIndexedText(indexed: string): readonly IndexedWord[] {
  return indexed.split(/\s+/u).filter(Boolean).map(readWord);
}

const readWord = remembered((word): IndexedWord => {
  const [, digits = '', before = '', inside = '', after = ''] = INDEXED_WORD.exec(word) ?? [];
  const letters = thaiLetters(inside.replace(NOT_SHOWN, '$1').replaceAll('．', '.').replaceAll('，', ','));
  const parts = inside
    .toLowerCase()
    .replace(NOT_INDEXED, '')
    .split(WORD_END)
    .map(thaiLetters)
    .filter(Boolean);
  return {
    before: before.replaceAll(SOFT_HYPHEN, ' '),
    text: digits === '' ? letters : toThaiDigits(letters),
    after: after.replaceAll(SOFT_HYPHEN, ' '),
    keys: parts.length > 1 ? keysOf(parts.join('-')) : parts,
  };
});

/** Position of the empty word that ends the text which goes on here. */
export function endOfText(words: readonly IndexedWord[], from: number): number {
  const end = words.findIndex(({ keys }, at) => at >= from && keys.length === 0);
  return end < 0 ? words.length : end;
}

function indexedLetters(text: string): string {
  return text.replace(THAI, (letter) => String.fromCharCode(letter.charCodeAt(0) + OFFSET));
}

function thaiLetters(text: string): string {
  return text.replace(INDEXED_THAI, (letter) => String.fromCharCode(letter.charCodeAt(0) - OFFSET));
}
