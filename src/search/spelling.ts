import type { Lexicon } from './lexicon.ts';
import { isUnknown, units, wordsOf, type Run } from './query.ts';

/** A misspelling is cut into so many pieces at most, and is looked for in so many letters at once. */
const MOST_PIECES = 4;
const LONGEST_MENDED = 30;

/** The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. */
export function respelt(runs: readonly Run[], lexicon: Lexicon): readonly Run[] | undefined {
  let isMended = false;
  const mended = runs.map((run) => {
    const right = respeltRun(wordsOf([run]), lexicon);
    isMended ||= right !== undefined;
    return right === undefined ? run : units(right, lexicon);
  });
  return isMended ? mended : undefined;
}

/**
 * The queries in which one word that is on the site gives way to another one letter from it: เกษียณ for เกษียน. Only
 * where it stands beside other words is there something to tell that it was not meant.
 */
export function takenForOthers(runs: readonly Run[], lexicon: Lexicon): readonly (readonly Run[])[] {
  return runs.flatMap((run, at) =>
    run.flatMap((unit, place) => {
      const other = run.length > 1 ? lexicon.respelt(unit.join('')) : undefined;
      if (other === undefined) return [];
      const right = [...run.slice(0, place), lexicon.words(other), ...run.slice(place + 1)];
      return [[...runs.slice(0, at), right, ...runs.slice(at + 1)]];
    }),
  );
}

/** A misspelling is cut anywhere, so that unknown pieces are read anew together with their neighbours. */
function respeltRun(found: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  const mended: string[] = [];
  let isMended = false;
  for (let at = 0; at < found.length;) {
    const way =
      isUnknown(found[at], lexicon) || isUnknown(found[at + 1], lexicon)
        ? mendedFrom(found, at, lexicon)
        : undefined;
    mended.push(...(way?.words ?? [found[at] ?? '']));
    isMended ||= way !== undefined;
    at = way?.end ?? at + 1;
  }
  return isMended ? mended : undefined;
}

/** The longest run of pieces from a place on that can be read as words of the site, one of them at least mended. */
function mendedFrom(
  found: readonly string[],
  start: number,
  lexicon: Lexicon,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  for (let end = Math.min(found.length, start + MOST_PIECES); end > start; end--) {
    const pieces = found.slice(start, end);
    const letters = pieces.join('');
    if (letters.length > LONGEST_MENDED || !pieces.some((piece) => isUnknown(piece, lexicon))) continue;
    const read = mendedLetters(letters, lexicon);
    if (read !== undefined) return { words: read, end };
  }
  return undefined;
}

interface Reading {
  readonly cost: number;
  readonly isMended: boolean;
  readonly words: readonly string[];
}

/** A word of the site is cheapest, a mended one dearer. */
const KNOWN = 1;
const MENDED = 1.5;

function mendedLetters(letters: string, lexicon: Lexicon): readonly string[] | undefined {
  const best: (Reading | undefined)[] = [{ cost: 0, isMended: false, words: [] }];
  for (let end = 1; end <= letters.length; end++) {
    let cheapest: Reading | undefined;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (before === undefined || before.cost + KNOWN >= (cheapest?.cost ?? Infinity)) continue;
      const part = letters.slice(start, end);
      const word = lexicon.has(part) ? part : lexicon.respelt(part);
      if (word === undefined) continue;
      const cost = before.cost + (word === part ? KNOWN : MENDED);
      if (cost < (cheapest?.cost ?? Infinity)) {
        const isMended = before.isMended || word !== part;
        cheapest = { cost, isMended, words: [...before.words, ...lexicon.words(word)] };
      }
    }
    best.push(cheapest);
  }
  const whole = best[letters.length];
  return whole?.isMended ? whole.words : undefined;
}
