/** One result as a reader sees it. */
export interface Result {
  /** Id of the page, as in its address. */
  readonly id: string;
  /** How it claims to answer; an engine that does not tell claims that every word is there. */
  readonly tier?: string;
}

/** Results that a reader looks at. */
export const SEEN = 5;
/** Results among which the first right one is looked for. */
export const RANKED = 10;
/** Tiers that promise every word of the query. */
const PROMISING = new Set(['phrase', 'all']);

/** Share of the expected pages among the first five, where five cannot hold them all, of five. 0 to 1. */
export function recall(expected: readonly string[], found: readonly string[]): number {
  const seen = new Set(found.slice(0, SEEN));
  return expected.filter((id) => seen.has(id)).length / Math.min(SEEN, expected.length);
}

/** One by the place of the first expected page among the first ten; 0 where it is not among them. */
export function reciprocalRank(expected: readonly string[], found: readonly string[]): number {
  const place = found.slice(0, RANKED).findIndex((id) => expected.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Mean of numbers; NaN of none, so that a figure of nothing is not taken for a good one. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The number that this share of the numbers does not go beyond, by nearest rank. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** What is in the field after each letter from the third on. */
export function keystrokes(query: string): readonly string[] {
  return Array.from({ length: Math.max(0, query.length - 2) }, (_, index) => query.slice(0, index + 3));
}

/** A query or a page in the form in which words are looked for: search form, letters and digits only. */
export interface Wanted {
  readonly words: readonly string[];
  readonly whole: string;
}

/** Whether a result promises words that its page does not hold, or a run of words that it does not hold as one. */
export function isFalse({ tier }: Pick<Result, 'tier'>, { words, whole }: Wanted, page: string): boolean {
  if (tier !== undefined && !PROMISING.has(tier)) return false;
  return words.some((word) => !page.includes(word)) || (tier === 'phrase' && !page.includes(whole));
}

/** Whether a result passes for an answer to words that are nowhere. */
export function isPassedOff({ tier }: Pick<Result, 'tier'>): boolean {
  return tier === undefined || PROMISING.has(tier);
}
