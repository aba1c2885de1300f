import type { Sought } from './ladder.ts';
import { keysOf } from './tokens.ts';

/** Where among the words of an indexed text the sought ones stand, counted in words, sorted. */
export function placesOf(sought: readonly Sought[], indexedWords: readonly string[]): number[] {
  const keys = indexedWords.map(keysOf);
  const places = new Set<number>();
  for (const { run, isOpen } of sought) {
    for (let at = 0; at + run.length <= keys.length; at++) {
      if (!standsAt(at, run, isOpen, keys)) continue;
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
): boolean {
  return run.every((word, index) => {
    const mayGrow = isOpen && index === run.length - 1;
    return keys[at + index]?.some((key) => key === word || (mayGrow && key.startsWith(word)));
  });
}
