/** Whether one slip of the finger makes one word the other: a letter more, less, other, or two letters swapped. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start);
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return isSwapped && a.slice(start + 2) === b.slice(start + 2);
}

/** Spelling help for words of fewer consonants would guess rather than help. */
const FEWEST_CONSONANTS = 4;
const CONSONANT = /[\u0e01-\u0e2ea-z]/gu;

export function isLongEnoughToMend(word: string): boolean {
  return consonants(word) >= FEWEST_CONSONANTS;
}

/** How many consonants a word is written with; the measure of its length that vowels and tone marks do not blur. */
export function consonants(word: string): number {
  return word.match(CONSONANT)?.length ?? 0;
}

/** A consonant with thanthakhat, which is written but not spoken: left out as a whole, it is one slip. */
const SILENT = /([\u0e01-\u0e2e])[\u0e34\u0e38]?\u0e4c/gu;
const SILENT_LETTERS = 0xe100;

/** The word as it is compared for slips: a silent consonant is one letter. */
export function mendable(word: string): string {
  return word.replace(SILENT, (_, consonant: string) =>
    String.fromCharCode(SILENT_LETTERS + (consonant.charCodeAt(0) & 0xff)),
  );
}
