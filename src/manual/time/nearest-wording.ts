import { parseDuration } from '../duration.ts';
import { nearest } from '../nearest.ts';
import { DAY, TIME_UNITS } from '../vocabulary.ts';
import { LONGEST_TIME, plainTime } from './plain.ts';

/** Longer texts are not tried part by part. */
const LONGEST_TRIED = 120;
const NUMBERS = /\d+(?:\.\d+)?(?: ?- ?\d+(?:\.\d+)?)?/u;

/** The wording nearest to one that is not counted, which is: its longest part that counts, or its number with a unit. */
export function nearestWording(written: string): string {
  return countedPart(written.slice(0, LONGEST_TRIED)) ?? withUnit(written.slice(0, LONGEST_TIME));
}

/** Ranges as they are written, with their ends the right way round. */
export function turnedRange(written: string): string {
  const turned = plainTime(written)
    .replace(/([\d.,]+)([^\d]*)-([\d.,]+)/u, '$3$2-$1')
    .replace(/\d(?=[\u0e01-\u0e4e])/gu, '$& ');
  return counts(turned) ? turned : nearestWording(written);
}

function countedPart(written: string): string | undefined {
  const words = written.trim().split(/\s+/u);
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      if (counts(part)) return part;
    }
  }
  return undefined;
}

function withUnit(written: string): string {
  const plain = plainTime(written);
  const [number = '10'] = NUMBERS.exec(plain) ?? [];
  const word = plain.replace(NUMBERS, '');
  const unit = nearest(word, TIME_UNITS, Math.min(2, word.length - 1)) ?? DAY;
  const told = `${number.replace(/^0+(?=\d)/u, '')} ${unit}`;
  return counts(told) ? told : `10 ${unit}`;
}

function counts(written: string): boolean {
  const { kind } = parseDuration(written);
  return kind === 'length';
}
