import { normalize } from '#thai/normalize.ts';
import type { Phrase, Phrases } from '../query/phrases.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { keysOf, OPEN } from '../text/tokens.ts';
import { positionsOf } from './snippet.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a text of a page holds phrases, never inside of other words; words that stand together are one stretch. */
export function highlightedStretches(text: string, phrases: Phrases, site: Tokenizer): Stretch[] {
  const plain = normalize(text);
  if (plain.length !== text.length) return [];
  let end = 0;
  const words = site
    .tokenize(plain)
    .map((piece) => ({ keys: keysOf(site.key(piece)), from: end, to: (end += piece.length) }))
    .filter(({ keys }) => keys[0] !== '');
  const stretches: Stretch[] = [];
  for (const position of positionsOf(phrases, words)) {
    const { from = 0, to = 0 } = words[position] ?? {};
    const last = stretches.at(-1);
    const goesOn = last?.to === words[position - 1]?.to && text.slice(last?.to, from).trim() === '';
    stretches.push({ from: goesOn ? (stretches.pop()?.from ?? from) : from, to });
  }
  return stretches;
}

const WITHIN = '.';
const LONGEST = 1000;

/** Phrases as they travel in an address: words of a phrase with dots between them. */
export function writtenHighlight(phrases: Phrases): string {
  return phrases.map((phrase) => phrase.join(WITHIN)).join(' ');
}

/** Reads what `writtenHighlight` wrote; anything else gives words that may be found nowhere. */
export function readHighlight(written: string): Phrase[] {
  return written
    .slice(0, LONGEST)
    .split(' ')
    .map((phrase) => phrase.split(WITHIN).filter((word) => word !== '' && word !== OPEN))
    .filter(({ length }) => length > 0);
}
