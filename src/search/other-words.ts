import type { Lexicon } from './lexicon.ts';
import { singleWords, wordsOf, type Reading } from './reading.ts';

/** The query with one run of its words said otherwise, and after it each that the site lacks. */
export function saidOtherwise(typed: Reading, lexicon: Lexicon): Reading[] {
  return otherReadings(singleWords(typed), lexicon);
}

function otherReadings(words: Reading, lexicon: Lexicon): Reading[] {
  const lacking = words.findIndex(({ run }) => !run.every(lexicon.has));
  const starts = words.slice(0, lacking < 0 ? words.length : lacking + 1);
  return starts.flatMap((_, start) =>
    words.slice(start).flatMap((__, length) => {
      const end = start + length + 1;
      const others = lexicon
        .synonyms(wordsOf(words.slice(start, end)))
        .filter((other) => other.every(lexicon.has));
      if (others.length === 0) return [];
      const rest = words.slice(end).map((part, index) => (index === 0 ? { run: part.run } : part));
      const after = wordsOf(rest).every(lexicon.has) ? [rest] : otherReadings(rest, lexicon);
      return after.flatMap((last) => others.map((run) => [...words.slice(0, start), { run }, ...last]));
    }),
  );
}
