import { normalize } from '#thai/normalize.ts';
import { placesOf } from './excerpt.ts';
import type { Sought } from './reading.ts';
import type { Cutter } from './site-words.ts';
import { keysOf } from './tokens.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text of a page holds what was sought: the same words that the index holds, so that nothing is marked inside
 * of other words. Words that stand together are one stretch.
 */
export function soughtStretches(text: string, sought: readonly Sought[], { cut, key }: Cutter): Stretch[] {
  const plain = normalize(text);
  if (plain.length !== text.length) return [];
  let end = 0;
  const words = cut(plain)
    .map((piece) => ({ keys: keysOf(key(piece)), from: end, to: (end += piece.length) }))
    .filter(({ keys }) => keys[0] !== '');
  const stretches: Stretch[] = [];
  for (const place of placesOf(sought, words)) {
    const { from = 0, to = 0 } = words[place] ?? {};
    const last = stretches.at(-1);
    const goesOn = last?.to === words[place - 1]?.to && text.slice(last?.to, from).trim() === '';
    stretches.push({ from: goesOn ? (stretches.pop()?.from ?? from) : from, to });
  }
  return stretches;
}

const WITHIN = '.';
const OPEN = '*';
const MOST_RUNS = 24;
const LONGEST = 1000;

/** What was sought as it travels in an address: words of a run with dots between them, `*` for one that only begins so. */
export function writtenSought(sought: readonly Sought[]): string {
  const runs = sought.slice(0, MOST_RUNS).map(({ run, isOpen }) => run.join(WITHIN) + (isOpen ? OPEN : ''));
  return runs.join(' ');
}

/** Reads what `writtenSought` wrote; anything else gives words that may be found nowhere. */
export function readSought(written: string): Sought[] {
  return written
    .slice(0, LONGEST)
    .split(' ')
    .map((run) => ({
      run: run.replaceAll(OPEN, '').split(WITHIN).filter(Boolean),
      isOpen: run.endsWith(OPEN),
    }))
    .filter(({ run }) => run.length > 0);
}
