import type { Lexicon } from '../text/lexicon.ts';
import { sliced, type Phrase } from './phrases.ts';

/** The query with one run of its words said otherwise, and after it each that the site lacks. */
export function withSynonyms(query: readonly Phrase[], lexicon: Lexicon): Phrase[][] {
  const words = query.flat();
  const lacking = words.findIndex((word) => !lexicon.has(word));
  const starts = words.slice(0, lacking < 0 ? words.length : lacking + 1);
  return starts.flatMap((_, start) =>
    words.slice(start).flatMap((__, length) => {
      const end = start + length + 1;
      const others = lexicon.synonyms(words.slice(start, end)).filter((other) => other.every(lexicon.has));
      if (others.length === 0) return [];
      const rest = sliced(query, end);
      const after = rest.flat().every(lexicon.has) ? [rest] : withSynonyms(rest, lexicon);
      return after.flatMap((last) => others.map((other) => [...sliced(query, 0, start), other, ...last]));
    }),
  );
}
