const BETWEEN = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y;
const TOKEN = /<<|>>|<[^>]*>?|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|[^]/y;

/**
 * Walks over PDF syntax (ISO 32000-1, 7.2), a file's objects or a character map, given as a string of bytes: one
 * character (U+0000 to U+00FF) a byte.
 *
 * A token is what is written: `<<`, `[`, `/Name`, `12`, `obj`, `(a string)`, `<FEFF>`. It never fails: what is damaged
 * comes out as tokens too, the last of them ending at the end of the source.
 */
export class PdfTokens {
  readonly source: string;
  /** Where the next token is looked for, which is where the last one ended. */
  position: number;

  constructor(source: string, position = 0) {
    this.source = source;
    this.position = position;
  }

  /** The next token; undefined at the end. */
  next(): string | undefined {
    BETWEEN.lastIndex = this.position;
    BETWEEN.test(this.source);
    const start = BETWEEN.lastIndex;
    this.position =
      this.source[start] === '(' ? stringEnd(this.source, start + 1) : tokenEnd(this.source, start);
    return this.position > start ? this.source.slice(start, this.position) : undefined;
  }
}

/** Whether the byte at a place only parts tokens. */
export const isWhite = (source: string, at: number): boolean => '\0\t\n\f\r '.includes(source.charAt(at));

/** The bytes that a string in hexadecimal digits stands for, `<FEFF>`. */
export function hexBytes(token: string): Buffer {
  const digits = token.replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function tokenEnd(source: string, start: number): number {
  TOKEN.lastIndex = start;
  return TOKEN.test(source) ? TOKEN.lastIndex : start;
}

/** Behind the parenthesis that closes a string; those inside come in pairs, or behind a backslash. */
function stringEnd(source: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < source.length && depth > 0; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '(') depth++;
    else if (source[at] === ')') depth--;
  }
  return Math.min(at, source.length);
}
