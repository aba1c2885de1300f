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
  if (normalize(text).length !== text.length) return [];
  const words: { keys: readonly string[]; from: number; to: number }[] = [];
  let at = 0;
  for (const piece of cut(normalize(text))) {
    const word = key(piece);
    if (word !== '') words.push({ keys: keysOf(word), from: at, to: at + piece.length });
    at += piece.length;
  }
  const places = placesOf(sought, words);
  const stretches: { from: number; to: number }[] = [];
  let before = -2;
  for (const place of places) {
    const word = words[place];
    const last = stretches.at(-1);
    if (word === undefined) continue;
    if (last !== undefined && place === before + 1 && isOpenBetween(text, last.to, word.from))
      last.to = word.to;
    else stretches.push({ from: word.from, to: word.to });
    before = place;
  }
  return stretches;
}

function isOpenBetween(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** What was sought as it travels in an address: words of a run with dots between them, `*` for one that only begins so. */
export function writtenSought(sought: readonly Sought[]): string {
  return sought
    .slice(0, MOST_RUNS)
    .map(({ run, isOpen }) => run.join(WITHIN) + (isOpen ? OPEN : ''))
    .join(' ');
}

/** Reads what `writtenSought` wrote; anything else gives words that may be found nowhere. */
export function readSought(written: string): Sought[] {
  return written
    .slice(0, LONGEST)
    .split(' ')
    .filter((run) => run.replaceAll(WITHIN, '').replace(OPEN, '') !== '')
    .slice(0, MOST_RUNS)
    .map((run) => {
      const isOpen = run.endsWith(OPEN);
      return { run: (isOpen ? run.slice(0, -1) : run).split(WITHIN).filter((word) => word !== ''), isOpen };
    });
}

const WITHIN = '.';
const OPEN = '*';
const MOST_RUNS = 24;
const LONGEST = 1000;
