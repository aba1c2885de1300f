/** What a token of PDF syntax is; `word` is an operator, a keyword or anything else that is not another kind. */
export type TokenKind =
  'number' | 'name' | 'string' | 'hex' | 'dict-open' | 'dict-close' | 'array-open' | 'array-close' | 'word';

/** Where a token stands in its source. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;
const PERCENT = 0x25;
const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = WHITE;
for (const delimiter of '()<>[]{}/%') classes[delimiter.charCodeAt(0)] = DELIMITER;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Nothing stands outside of a source, not even a byte without a class. */
const classAt = (source: string, at: number) =>
  at >= 0 && at < source.length ? classes[source.charCodeAt(at)] : undefined;

/** Whether the byte at a place parts two tokens without belonging to either. */
export const isWhite = (source: string, at: number): boolean => classAt(source, at) === WHITE;

/** Whether the byte at a place may be of a number, a name or a word, so that two of them side by side run together. */
export const isRegular = (source: string, at: number): boolean => classAt(source, at) === REGULAR;

/**
 * Walks over PDF syntax (ISO 32000-1, 7.2): a file's objects, a content stream or a character map, as a string of
 * bytes: one character (U+0000 to U+00FF) a byte.
 *
 * It never fails: what is damaged comes out as tokens too, the last of them ending at the end of the bytes.
 * The bytes of an inline image are passed over together with its `ID`, as one word.
 */
export class PdfTokens {
  readonly source: string;
  /** Where the next token is looked for. */
  position: number;

  constructor(source: string, position = 0) {
    this.source = source;
    this.position = position;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    const start = this.#start();
    if (start >= this.source.length) return undefined;
    const byte = this.source.charCodeAt(start);
    if (classes[byte] === REGULAR) return this.#regular(start, byte);
    const next = start + 1 < this.source.length ? this.source.charCodeAt(start + 1) : 0;
    if (byte === 0x2f) return this.#token('name', start, this.#regularEnd(start + 1));
    if (byte === 0x28) return this.#token('string', start, this.#stringEnd(start + 1));
    if (byte === 0x5b) return this.#token('array-open', start, start + 1);
    if (byte === 0x5d) return this.#token('array-close', start, start + 1);
    if (byte === 0x3c && next === 0x3c) return this.#token('dict-open', start, start + 2);
    if (byte === 0x3c) return this.#token('hex', start, this.#hexEnd(start + 1));
    if (byte === 0x3e && next === 0x3e) return this.#token('dict-close', start, start + 2);
    return this.#token('word', start, start + 1);
  }

  /** A token as it is written. */
  text({ start, end }: Token): string {
    return this.source.slice(start, end);
  }

  #token(kind: TokenKind, start: number, end: number): Token {
    this.position = end;
    return { kind, start, end };
  }

  /** The first byte that is neither white space nor in a comment. */
  #start(): number {
    const { source } = this;
    let at = this.position;
    for (;;) {
      while (at < source.length && classes[source.charCodeAt(at)] === WHITE) at++;
      if (at >= source.length || source.charCodeAt(at) !== PERCENT) return at;
      while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
    }
  }

  #regular(start: number, byte: number): Token {
    const end = this.#regularEnd(start);
    const numeric = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
    if (numeric) return this.#token('number', start, end);
    const isImage = end - start === 2 && this.source.startsWith('ID', start);
    return this.#token('word', start, isImage ? this.#imageEnd(end) : end);
  }

  #regularEnd(from: number): number {
    const { source } = this;
    let at = from;
    while (at < source.length && classes[source.charCodeAt(at)] === REGULAR) at++;
    return at;
  }

  #stringEnd(from: number): number {
    const { source } = this;
    let depth = 1;
    let at = from;
    for (; at < source.length && depth > 0; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '(') depth++;
      else if (source[at] === ')') depth--;
    }
    return Math.min(at, source.length);
  }

  #hexEnd(from: number): number {
    const close = this.source.indexOf('>', from);
    return close < 0 ? this.source.length : close + 1;
  }

  /** Before the `EI` that ends an inline image. */
  #imageEnd(from: number): number {
    const { source } = this;
    for (let at = source.indexOf('EI', from); at >= 0; at = source.indexOf('EI', at + 1)) {
      if (isWhite(source, at - 1) && !isRegular(source, at + 2)) return at;
    }
    return source.length;
  }
}

/** Whether a token stands for bytes of text. */
export const isString = ({ kind }: Token): boolean => kind === 'hex' || kind === 'string';

/** The bytes that a token of kind `string` or `hex` stands for (ISO 32000-1, 7.3.4), one character a byte. */
export function stringBytes(tokens: PdfTokens, token: Token): string {
  const text = tokens.text(token);
  if (token.kind === 'hex') return hexBytes(text);
  const inner = text.slice(1, text.endsWith(')') ? -1 : undefined);
  return inner.includes('\\') || inner.includes('\r') ? unescaped(inner) : inner;
}

function hexBytes(text: string): string {
  const digits = text.replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

/** A string without its escapes: `\n`, `\101` in octal digits, `\` before the end of a line that is not meant. */
function unescaped(text: string): string {
  let bytes = '';
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at++);
    if (character === '\r') {
      bytes += '\n';
      if (text[at] === '\n') at++;
    } else if (character !== '\\') {
      bytes += character;
    } else {
      const digits = octalDigits(text, at);
      const escaped = text.charAt(at);
      if (digits > 0) bytes += String.fromCharCode(parseInt(text.slice(at, at + digits), 8) & 255);
      else if (escaped !== '\r' && escaped !== '\n') bytes += ESCAPES[escaped] ?? escaped;
      at += digits || (text.startsWith('\r\n', at) ? 2 : 1);
    }
  }
  return bytes;
}

function octalDigits(text: string, at: number): number {
  let count = 0;
  while (count < 3 && at + count < text.length && text[at + count]! >= '0' && text[at + count]! <= '7')
    count++;
  return count;
}
