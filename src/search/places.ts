import type { Sought } from './hit.ts';
import { endsText, keysOf } from './tokens.ts';

/** Where among the words of an indexed text the sought ones stand, counted in words, sorted. No run goes on in the next text. */
export function placesOf(sought: readonly Sought[], indexedWords: readonly string[]): number[] {
  return placesAmong(sought, indexedWords.map(keysOf), (place) => endsText(indexedWords[place] ?? ''));
}

/** The same among words of which only what they answer to is known. */
export function placesAmong(
  sought: readonly Sought[],
  keys: readonly (readonly string[])[],
  isLastOfText: (place: number) => boolean,
): number[] {
  const places = new Set<number>();
  for (const { run, isOpen } of sought) {
    for (let at = 0; at + run.length <= keys.length; at++) {
      if (!standsAt(at, run, isOpen, keys, isLastOfText)) continue;
      for (let place = at; place < at + run.length; place++) places.add(place);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function standsAt(
  at: number,
  run: readonly string[],
  isOpen: boolean,
  keys: readonly (readonly string[])[],
  isLastOfText: (place: number) => boolean,
): boolean {
  const last = run.length - 1;
  for (let index = 0; index <= last; index++) {
    const mayGrow = isOpen && index === last;
    if (!answers(keys[at + index], run[index] ?? '', mayGrow)) return false;
    if (index < last && isLastOfText(at + index)) return false;
  }
  return true;
}

function answers(keys: readonly string[] | undefined, word: string, mayGrow: boolean): boolean {
  for (const key of keys ?? []) if (key === word || (mayGrow && key.startsWith(word))) return true;
  return false;
}
