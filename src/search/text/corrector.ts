import { CONSONANT, SAME_SOUND, SILENT, TONE } from '#words/query-language.ts';

/*
 * How far a misspelt word is from a right one, in halves of a slip: a letter for one that sounds the same, a letter
 * twice or once, and neighbours swapped are half a slip; a tone mark more or less, the likeliest, is a little less than
 * that; any other letter more, less or other is one.
 */
const TONE_SLIP = 0.9;
const HALF = 1;
const WHOLE = 2;

const SOUND = new Map(SAME_SOUND.flatMap((letters) => Array.from(letters, (letter) => [letter, letters[0]])));

/** Help with shorter words would guess. */
export const FEWEST_CONSONANTS = 3;

/** How many consonants a word is written with; the measure of its length that vowels and tone marks do not blur. */
export function consonantCount(word: string): number {
  return word.match(CONSONANT)?.length ?? 0;
}

/** Finds the likeliest of right words for a misspelt one, by itself or among others; undefined where all are too far. */
export type Corrector = (word: string, isAmongOthers?: boolean) => string | undefined;

export function corrector(right: readonly string[]): Corrector {
  const near = new Map<string, string[]>();
  for (const word of right.filter((one) => consonantCount(one) > 0)) {
    for (const left of lettersLeft(word)) near.set(left, [...(near.get(left) ?? []), word]);
  }
  return (word, isAmongOthers = false) => {
    let best: string | undefined;
    let least = mostSlips(word, isAmongOthers) + HALF / 2;
    for (const other of new Set(lettersLeft(word).flatMap((left) => near.get(left) ?? []))) {
      const far = editDistance(spoken(word), spoken(other)) + (other[0] === word[0] ? 0 : 0.1);
      if (other !== word && far < least) [best, least] = [other, far];
    }
    return best;
  };
}

/** In halves. Help with shorter words would guess, but that others beside them tell what was meant. */
function mostSlips(word: string, isAmongOthers: boolean): number {
  const count = consonantCount(word);
  const most = count < 2 ? 0 : count < 4 ? 1 : count < 7 ? 2 : 3;
  return isAmongOthers && word.length > 1 ? Math.max(WHOLE, most) : most;
}

/** What is left of the sound of a word without some of its letters; words that are near have one of these in common. */
function lettersLeft(word: string): string[] {
  const most = mostSlips(word, true) / WHOLE;
  let left = new Set(most === 0 ? [] : [Array.from(spoken(word), soundOf).join('')]);
  const withoutOne = (letters: string): string[] =>
    Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1));
  for (let count = 1; count <= most; count++) left = new Set([...left, ...[...left].flatMap(withoutOne)]);
  return [...left];
}

const soundOf = (letter: string): string => (TONE.test(letter) ? '' : (SOUND.get(letter) ?? letter));
const spoken = (word: string): string => word.replace(SILENT, '');

/** The least slips that make one word the other, in halves (Damerau and Levenshtein, neighbours swapped once). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => (i === 0 && j === 0 ? 0 : (rows[i]?.[j] ?? Infinity));
  const alone = (letter = '', before = ''): number =>
    TONE.test(letter) ? TONE_SLIP : letter === before ? HALF : WHOLE;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = (rows[i] = []);
    for (let j = 0; j <= b.length; j++) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      const other = x === y ? 0 : soundOf(x) === soundOf(y) ? HALF : WHOLE;
      const swapped = x === b[j - 2] && y === a[i - 2] ? at(i - 2, j - 2) + HALF : Infinity;
      const parted = Math.min(at(i - 1, j) + alone(x, a[i - 2]), at(i, j - 1) + alone(y, b[j - 2]));
      row[j] = i + j === 0 ? 0 : Math.min(parted, at(i - 1, j - 1) + other, swapped);
    }
  }
  return at(a.length, b.length);
}
