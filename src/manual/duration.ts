import { toArabicDigits } from '#thai/digits.ts';
import { normalize } from '#thai/normalize.ts';
import { TIME_UNITS, TIME_WORDINGS, UP_TO, WITHIN, type TimeUnit } from './vocabulary.ts';

/** เวลาดำเนินการ of a step: what was written, and what it means. */
export type Duration =
  | {
      readonly kind: 'exact' | 'within';
      readonly written: string;
      readonly amount: number;
      readonly unit: TimeUnit;
    }
  | {
      readonly kind: 'range';
      readonly written: string;
      readonly from: number;
      readonly to: number;
      readonly unit: TimeUnit;
    }
  | { readonly kind: (typeof TIME_WORDINGS)[keyof typeof TIME_WORDINGS]; readonly written: string };

/**
 * Reads a duration as people write it in Thai, in either kind of digits: `10 วัน`, `๑๕ วันทำการ`, `3-6 เดือน`,
 * `ภายใน 3 วัน`, `ตลอดปีงบประมาณ`. Undefined where the words are not understood, or a range does not grow.
 */
export function parseDuration(written: string): Duration | undefined {
  const words = normalize(toArabicDigits(written)).trim().replace(/\s+/g, ' ');
  const wording = words.replace(/\s/g, '');
  if (isWording(wording)) return { kind: TIME_WORDINGS[wording], written };

  const match = NUMERIC.exec(words);
  if (!match) return undefined;
  const [, within, first, second, unitWord] = match;
  const unit = unitWord as TimeUnit;
  const amount = Number(first);
  if (second === undefined) {
    return amount > 0 ? { kind: within ? 'within' : 'exact', written, amount, unit } : undefined;
  }
  const to = Number(second);
  return !within && amount > 0 && to > amount
    ? { kind: 'range', written, from: amount, to, unit }
    : undefined;
}

function isWording(words: string): words is keyof typeof TIME_WORDINGS {
  return Object.hasOwn(TIME_WORDINGS, words);
}

const LONGEST_UNIT_FIRST = [...TIME_UNITS].sort((a, b) => b.length - a.length).join('|');
/** At most five digits: more is a slip, and would overflow sums. */
const AMOUNT = String.raw`\d{1,5}(?:\.\d{1,2})?`;
const NUMERIC = new RegExp(
  `^(${WITHIN})? ?(${AMOUNT})(?: ?(?:${UP_TO}) ?(${AMOUNT}))? ?(${LONGEST_UNIT_FIRST})$`,
  'u',
);
