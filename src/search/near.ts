/*
 * How far a misspelt word is from a right one, in halves of a slip: a letter for one that sounds the same, or a tone
 * mark more or less, is half a slip; any other letter more, less, other or swapped with its neighbour is one.
 */
const HALF = 1;
const WHOLE = 2;

/** Letters that are taken for each other by ear. */
const ALIKE = 'กขคฆ จฉชฌ ซศษส ดฎตฏทธฐถฑฒ นณญ บป พผภ ฟฝ รลฬ หฮ ใไ ิี ึื ุู ะั'.split(' ');
const SOUND = new Map(ALIKE.flatMap((letters) => Array.from(letters, (letter) => [letter, letters[0]])));
const TONES = /[\u0e47-\u0e4b]/gu;
const CONSONANT = /[\u0e01-\u0e2ea-z]/gu;
/** A consonant with thanthakhat is written but not spoken: left out as a whole, it is one slip. */
const SILENT = /([\u0e01-\u0e2e])[\u0e34\u0e38]?\u0e4c/gu;
const SILENT_LETTERS = 0xe100;
const NUMBER = /^[\d-]+$/u;

/** How many consonants a word is written with; the measure of its length that vowels and tone marks do not blur. */
export function consonants(word: string): number {
  return word.match(CONSONANT)?.length ?? 0;
}

/** Finds the likeliest of right words for a misspelt one; undefined where every one is too far from it. */
export function mender(right: readonly string[]): (word: string, isLong?: boolean) => string | undefined {
  const near = new Map<string, string[]>();
  for (const word of right.filter((one) => !NUMBER.test(one))) {
    for (const left of lettersLeft(word)) {
      const others = near.get(left);
      if (others) others.push(word);
      else near.set(left, [word]);
    }
  }
  return (word, isLong = false) => {
    const letters = mendable(word);
    let best: string | undefined;
    let least = (isLong ? mostInside(word) : mostSlips(word)) + 1;
    for (const other of new Set(lettersLeft(word).flatMap((left) => near.get(left) ?? []))) {
      if (other === word) continue;
      const unlike = other[0] === word[0] ? 0 : 0.1;
      const far = slips(letters, mendable(other)) + unlike;
      if (far < least) [best, least] = [other, far];
    }
    return best;
  };
}

/** In halves. Help with shorter words would guess. */
function mostSlips(word: string): number {
  const count = consonants(word);
  return count < 2 ? 0 : count < 4 ? 1 : count < 7 ? 2 : count < 10 ? 3 : 4;
}

/** In halves, where other words stand beside it to tell what was meant. */
function mostInside(word: string): number {
  return word.length < 2 ? 0 : Math.max(WHOLE, mostSlips(word));
}

/** What is left of the sound of a word without some of its letters; words that are near have one of these in common. */
function lettersLeft(word: string): string[] {
  const most = mostInside(word) / WHOLE;
  let left = new Set(most === 0 ? [] : [Array.from(mendable(word), soundOf).join('')]);
  for (let count = 1; count <= most; count++) {
    left = new Set([...left].flatMap((letters) => [letters, ...withoutOne(letters)]));
  }
  return [...left];
}

function withoutOne(letters: string): string[] {
  return Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1));
}

function soundOf(letter: string): string {
  return letter.replace(TONES, '') && (SOUND.get(letter) ?? letter);
}

function mendable(word: string): string {
  return word.replace(SILENT, (_, consonant: string) =>
    String.fromCharCode(SILENT_LETTERS + (consonant.charCodeAt(0) & 0xff)),
  );
}

/** The least slips that make one word the other, in halves (Damerau and Levenshtein, neighbours swapped once). */
export function slips(a: string, b: string): number {
  const rows: number[][] = [[0]];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  const alone = (letter = ''): number => (soundOf(letter) === '' ? HALF : WHOLE);
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = (rows[i] ??= []);
    for (let j = i === 0 ? 1 : 0; j <= b.length; j++) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      const other = x === y ? 0 : soundOf(x) === soundOf(y) ? HALF : WHOLE;
      const isSwapped = i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2];
      row[j] = Math.min(
        at(i - 1, j) + alone(x),
        at(i, j - 1) + alone(y),
        at(i - 1, j - 1) + other,
        isSwapped ? at(i - 2, j - 2) + WHOLE : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}
