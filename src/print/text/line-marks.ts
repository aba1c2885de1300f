/**
 * Stands wherever a line may end, unless a space stands there. `T` of text.typ ends lines at it: at two of them even where
 * the next line begins with a mark, which the rules of line breaking (UAX #14) keep with what is before it.
 */
const PIECE_END = '\u200b';

/**
 * U+034F COMBINING GRAPHEME JOINER, between Thai letters: no line ends beside it (class GL of UAX #14), and it parts no
 * cluster. Without it Typst asks a neural network after every letter whether a word ends there, which takes half of its
 * time, and ends lines at the answers. At the end of a line it would count the last letter as if it had no width.
 */
const LETTER_JOINER = '\u034f';

/** U+2060, beside signs: of all joiners it alone keeps a space or a hyphen too from ending a line. */
const WORD_JOINER = '\u2060';

/** All that only says where lines end. */
export const LINE_MARKS = [PIECE_END, LETTER_JOINER, WORD_JOINER] as const;

const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e](?=.)/gsu;
const SIGN = /[^\p{L}\p{M}\p{N}]/u;
/** Beside such a sign, unless a joiner stands there. */
const BESIDE_SIGN = /(?<=[^\u034f\u2060])(?=[^\p{L}\p{M}\p{N}])|(?<=[^\p{L}\p{M}\p{N}\u2060])(?=[^\p{M}])/gsu;
const BEGINS_WITH_SIGN = /^[^\p{L}\p{M}\p{N}]/u;
const LINE_PART = /.+?(?:\u200b+|\s+(?!\u2060)|$)/gsu;
const ANY_MARK = new RegExp(`[${LINE_MARKS.join('')}]`, 'gu');

/** A text in which no line can end, but after the spaces that it ends in. */
export function unbroken(text: string): string {
  const words = text.trimEnd();
  const joined = words.replace(THAI, `$&${LETTER_JOINER}`);
  const whole = SIGN.test(words) ? joined.replace(BESIDE_SIGN, WORD_JOINER) : joined;
  return whole + text.slice(words.length);
}

/** A piece after which a line can end, though `next` begins with a mark. */
export function breakableAfter(piece: string, next = ''): string {
  if (/\s$/u.test(piece)) return unbroken(piece);
  return unbroken(piece) + PIECE_END.repeat(BEGINS_WITH_SIGN.test(next) ? 2 : 1);
}

/** Pieces as one text, in which lines can end between them and nowhere else. */
export function breakableBetween(pieces: readonly string[]): string {
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      return next === undefined ? unbroken(piece) : breakableAfter(piece, next);
    })
    .join('');
}

/** A text with line marks in the parts after which a line may end, where `isEnd`; the marks are taken out. */
export function markedParts(marked: string): { readonly text: string; readonly isEnd: boolean }[] {
  return (marked.match(LINE_PART) ?? []).map((part) => ({
    text: withoutLineMarks(part),
    isEnd: /[\s\u200b]$/u.test(part),
  }));
}

/** A text as it is read: without what only says where lines end. */
export function withoutLineMarks(text: string): string {
  return text.replace(ANY_MARK, '');
}
