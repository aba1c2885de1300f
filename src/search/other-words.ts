import type { Lexicon } from './lexicon.ts';
import type { Run } from './query.ts';
import { readingOf, wordsOfReading, type Part, type Reading } from './reading.ts';

/** The query with one run of its words said otherwise, and after it each that the site lacks. */
export function saidOtherwise(runs: readonly Run[], lexicon: Lexicon): Reading[] {
  return otherReadings(readingOf(runs.map((run) => run.flat().map((word) => [word]))), lexicon);
}

function otherReadings(parts: Reading, lexicon: Lexicon): Reading[] {
  const words = wordsOfReading(parts);
  const lacking = words.findIndex((word) => !lexicon.has(word));
  const starts = lacking < 0 ? words.length : lacking + 1;
  return words.slice(0, starts).flatMap((_, start) =>
    words.slice(start).flatMap((_, length) => {
      const end = start + length + 1;
      const others = lexicon.synonyms(words.slice(start, end)).filter((other) => other.every(lexicon.has));
      if (others.length === 0) return [];
      const rest = loosened(parts.slice(end));
      const after = wordsOfReading(rest).every(lexicon.has) ? [rest] : otherReadings(rest, lexicon);
      return after.flatMap((last) =>
        others.map((run) => [...parts.slice(0, start), { run, isOpen: false, isJoined: false }, ...last]),
      );
    }),
  );
}

function loosened([first, ...others]: Reading): Part[] {
  return first === undefined ? [] : [{ ...first, isJoined: false }, ...others];
}
