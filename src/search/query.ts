import type { Lexicon } from './lexicon.ts';
import { words } from './tokens.ts';

/** A query cut into words, of which the last may still be growing. */
export interface Query {
  readonly words: readonly string[];
  /** Ways to take the end of the query as the beginning of a word: whole words, then the beginning. */
  readonly growing: readonly Growing[];
}

export interface Growing {
  readonly before: readonly string[];
  /** Undefined where what was typed last is too short to say anything. */
  readonly start?: string;
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;
/** An unfinished word may have been cut into so many pieces. */
const MOST_PIECES = 4;

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, LONGEST);
  const found = words(text, lexicon.cut);
  return { words: found, growing: /\s$/u.test(text) ? [] : growing(found, lexicon) };
}

function growing(found: readonly string[], lexicon: Lexicon): Growing[] {
  const ways: Growing[] = [];
  for (let pieces = Math.min(MOST_PIECES, found.length); pieces > 0; pieces--) {
    const start = found.slice(-pieces).join('');
    const before = found.slice(0, -pieces);
    if (start.length >= SHORTEST_START && lexicon.begins(start)) ways.push({ before, start });
  }
  const last = found.at(-1) ?? '';
  if (ways.length === 0 && found.length > 1 && last.length < SHORTEST_START) {
    ways.push({ before: found.slice(0, -1) });
  }
  return ways;
}

/**
 * The query with misspelt words replaced by words of the site, or undefined where nothing is to be mended. Neighbouring
 * pieces are tried as one word, because a misspelling is often cut in two.
 */
export function respeltQuery(found: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  const best: Spelling[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= found.length; end++) {
    let cheapest: Spelling | undefined;
    for (let start = Math.max(0, end - MOST_PIECES); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      for (const way of spellings(found.slice(start, end), lexicon)) {
        const cost = before.cost + way.cost;
        if (cheapest === undefined || cost < cheapest.cost)
          cheapest = { cost, words: [...before.words, ...way.words] };
      }
    }
    best.push(cheapest ?? { cost: Infinity, words: found.slice(0, end) });
  }
  const mended = best[found.length]?.words ?? [];
  return mended.join(' ') === found.join(' ') ? undefined : mended;
}

interface Spelling {
  readonly cost: number;
  readonly words: readonly string[];
}

/** A word of the site is cheapest, a mended one dearer, an unknown one dearest. */
const KNOWN = 1;
const MENDED = 1.5;
const UNKNOWN = 4;

function spellings(run: readonly string[], lexicon: Lexicon): Spelling[] {
  const ways: Spelling[] = [];
  const [only] = run;
  if (run.length === 1 && only !== undefined)
    ways.push({ cost: lexicon.has(only) ? KNOWN : UNKNOWN, words: run });
  const joined = run.join('');
  const mended = lexicon.has(joined) ? undefined : lexicon.respelt(joined);
  if (mended !== undefined) ways.push({ cost: MENDED, words: [mended] });
  return ways;
}
