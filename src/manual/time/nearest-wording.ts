import { parseDuration } from '../duration.ts';
import { nearest } from '../nearest.ts';
import { DAY, TIME_UNITS } from '../vocabulary.ts';
import { LONGEST_TIME, plainTime } from './plain.ts';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const NUMBERS = new RegExp(`^(\\D*)(${NUMBER}(?: ?- ?${NUMBER})?)(\\D*)$`, 'u');
/** 08.30, 8.30-16.30: a time of day. */
const CLOCK = /^0\d|\.\d\d-|-\d+\.\d\d/u;

/**
 * The wording nearest to one that is not counted, which is: with the unit that its number lacks, or that is spelt otherwise.
 * Undefined where only a part of what is written would count.
 */
export function nearestWording(written: string): string | undefined {
  if (written.length > LONGEST_TIME) return undefined;
  const [, before = '', number = '', word = ''] = NUMBERS.exec(plainTime(written)) ?? [];
  if (number === '' || CLOCK.test(number)) return undefined;
  const unit = word === '' ? DAY : nearest(word, TIME_UNITS, Math.min(2, word.length - 1));
  if (unit === undefined || (word !== unit && word.startsWith(unit))) return undefined;
  const told = `${before} ${number} ${unit}`.trim();
  return counts(told) ? told : undefined;
}

/** Ranges as they are written, with their ends the right way round. */
export function turnedRange(written: string): string | undefined {
  const turned = plainTime(written)
    .replace(/([\d.,]+)([^\d]*)-([\d.,]+)/u, '$3$2-$1')
    .replace(/\d(?=[\u0e01-\u0e4e])/gu, '$& ');
  return counts(turned) ? turned : undefined;
}

function counts(written: string): boolean {
  const { kind } = parseDuration(written);
  return kind === 'length';
}
