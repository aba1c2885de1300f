import { CONSONANTS, LEADING_VOWELS } from './letters.ts';

const collator = new Intl.Collator('th', { numeric: true });
const THAI_HEAD = new RegExp(`^[${LEADING_VOWELS}]*([${CONSONANTS}])`, 'u');
/** Quotation marks, brackets and the like, which readers skip when they look a word up. */
const SKIPPED = /^[^\p{L}\p{N}]+/u;

/** Orders two texts as a Thai dictionary does; numbers inside them count as numbers. */
export function compareThai(a: string, b: string): number {
  return collator.compare(a, b);
}

/** A comparator for `Array.sort`: by the Thai text of an item, ties by its id. */
export function byThai<Item>(
  key: (item: Item) => string,
  id: (item: Item) => string,
): (a: Item, b: Item) => number {
  return (a, b) => compareThai(key(a), key(b)) || byCodeUnit(id(a), id(b));
}

/**
 * The letter a text is listed under: its first Thai consonant (เอกสาร under อ), its first Latin letter in upper case
 * (é under E), `0-9` for a digit of either script, `#` for what has none of these.
 */
export function headingLetter(text: string): string {
  const head = text.replace(SKIPPED, '');
  const consonant = THAI_HEAD.exec(head)?.[1];
  if (consonant !== undefined) return consonant;
  const first = head.normalize('NFD').charAt(0);
  if (/\p{Nd}/u.test(first)) return '0-9';
  return /\p{Script=Latin}/u.test(first) ? first.toUpperCase() : '#';
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
