import { INVISIBLE, LONE_LAKKHANGYAO, normalize, PRIVATE_GLYPHS } from './normalize.ts';
import { MARKS, TONES } from './letters.ts';

/** A typing slip: what stands at `index` (in UTF-16 code units from the start) and what was meant. */
export interface TypingSlip {
  readonly found: string;
  readonly expected: string;
  readonly index: number;
}

const slip = new RegExp(
  [
    `[${INVISIBLE}]+`,
    `\u0e40{2,}`,
    `([\u0e41-\u0e44])\\1+`,
    `([\u0e30\u0e32\u0e33\u0e45])\\2+`,
    `[${MARKS}${PRIVATE_GLYPHS}]*[${PRIVATE_GLYPHS}][${MARKS}${PRIVATE_GLYPHS}]*[\u0e32\u0e45]?`,
    `[${TONES}]*\u0e4d[${TONES}]*[\u0e32\u0e45]`,
    LONE_LAKKHANGYAO,
    `\u0e33[${TONES}]`,
    `[${MARKS}]{2,}`,
  ].join('|'),
  'gu',
);
const REPEATED = /([\u0e30\u0e32\u0e33\u0e41-\u0e45])\1+/gu;

/**
 * The slips in a text that are certain, in the order they stand: two เ for แ, ํ and า for ำ, ๅ for า, a mark or a vowel typed
 * twice, marks typed in the wrong order, glyphs of old fonts, invisible characters (`expected` is then empty).
 *
 * Replacing each `found` by its `expected` leaves a text without slips; nothing here judges spelling.
 */
export function typingSlips(text: string): TypingSlip[] {
  const slips: TypingSlip[] = [];
  for (const match of text.matchAll(slip)) {
    const [found] = match;
    const expected = normalize(found).replace(REPEATED, '$1');
    if (expected !== found) slips.push({ found, expected, index: match.index });
  }
  return slips;
}
