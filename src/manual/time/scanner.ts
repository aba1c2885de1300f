import { thaiNumberAt } from '#thai/numbers.ts';
import type { TimeUnit } from '../vocabulary.ts';
import { HALF_WORDS, UNIT_WORDS } from './vocabulary.ts';

/** At most five digits: more is a slip, and would overflow sums. */
const DIGITS = /^(?:(\d{1,2}(?:,\d{3})+)|(\d{1,5})(\.\d{1,2})?)(?![\d,.:]\d?|\d)/u;
const FRACTION = /^(?:(\d{1,2})(?: |(?=[¼½¾])))?(?:(1|3)\/(2|4)(?=\D)|([¼½¾]))/u;
const QUARTERS = new Map([
  ['¼', 1],
  ['½', 2],
  ['¾', 3],
]);
const UNITS = Object.keys(UNIT_WORDS) as (keyof typeof UNIT_WORDS)[];

export interface ReadNumber {
  readonly value: number;
  /** It was written with two decimals, which with hours may be minutes. */
  readonly hundredths: boolean;
}

/** Reads the words of a time from left to right. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get rest(): string {
    return this.text.slice(this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The one of these words that comes next, the longest of several. */
  word<W extends string>(words: readonly W[]): W | undefined {
    let found: W | undefined;
    for (const word of words)
      if (word.length > (found?.length ?? 0) && this.text.startsWith(word, this.at)) found = word;
    if (found !== undefined) this.at += found.length;
    return found;
  }

  match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.rest) ?? undefined;
    if (found) this.at += found[0].length;
    return found;
  }

  /** A number in digits, as a fraction, or in Thai words. */
  number(): ReadNumber | undefined {
    const fraction = this.match(FRACTION);
    if (fraction) {
      const [, whole = '0', above, below, sign = ''] = fraction;
      const quarters = QUARTERS.get(sign);
      const part = quarters === undefined ? Number(above) / Number(below) : quarters / 4;
      return { value: Number(whole) + part, hundredths: false };
    }
    const digits = this.match(DIGITS);
    if (digits) {
      const written = digits[0].replaceAll(',', '');
      return { value: Number(written), hundredths: /\.\d\d$/u.test(written) };
    }
    const words = thaiNumberAt(this.rest);
    if (!words) return undefined;
    this.at += words.length;
    return { value: words.value, hundredths: false };
  }

  unit(): TimeUnit | undefined {
    const found = this.word(UNITS);
    return found === undefined ? undefined : UNIT_WORDS[found];
  }

  half(): boolean {
    return this.word(HALF_WORDS) !== undefined;
  }

  /** What `read` finds; where it finds nothing, nothing is passed. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const before = this.at;
    const found = read();
    if (found === undefined) this.at = before;
    return found;
  }
}
