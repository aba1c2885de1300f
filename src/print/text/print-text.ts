import { thai } from '#thai/dictionary.ts';
import { toThaiDigits } from '#thai/digits.ts';
import { DEPENDENT, LEADING_VOWELS } from '#thai/letters.ts';
import { LONGEST_PIECE } from '#thai/lines.ts';
import { isConnective } from '#thai/phrase-ends.ts';
import { breakableBetween, withoutLineMarks } from './line-marks.ts';

/** How numbers are written for readers; codes, addresses and Latin words keep theirs. */
export type Digits = 'arabic' | 'thai';

/** How many letters are kept whole: longer ones are addresses or unknown words, and may not fit their column. */
export interface KeptWhole {
  readonly word: number;
  /** Of a piece with Latin letters: a longer one is broken at its marks. */
  readonly address: number;
}

const KEPT_WHOLE: KeptWhole = { word: 20, address: 20 };
/** Where room is short: addresses are broken at all their marks, words and figures never before they have to be. */
export const SHORT_OF_ROOM: KeptWhole = { word: 20, address: 8 };

/** A text for Typst to set in lines, which end where they may and nowhere else. */
export function printText(text: string, digits: Digits): string {
  return breakableBetween(piecesInLines(plainText(text, digits)));
}

/** A text for what is not set in lines: metadata, bookmarks, descriptions of pictures. */
export function plainText(text: string, digits: Digits): string {
  const bare = withoutLineMarks(text);
  return digits === 'thai' ? toThaiDigits(bare) : bare;
}

/** The pieces of a text that Typst sets in lines: a connective stands with what follows, where both are kept whole. */
export function piecesInLines(text: string, kept: KeptWhole = KEPT_WHOLE): string[] {
  const held: string[] = [];
  for (const piece of piecesForPaper(text, kept)) {
    const last = held.at(-1);
    if (last !== undefined && isConnective(last) && (last + piece).trimEnd().length <= kept.word)
      held[held.length - 1] = last + piece;
    else held.push(piece);
  }
  return held;
}

/** The pieces after which a line may end: joined, they give the text back. */
export function piecesForPaper(text: string, kept: KeptWhole = KEPT_WHOLE): string[] {
  return thai.lines(text).flatMap((piece) => breakLongPieces(piece, kept));
}

/**
 * A piece longer than 20 characters in parts that any column has room for: after the marks of an address, the names in it
 * (example.go.th) before their dots where they are too long themselves, and where there are none (a name that the
 * dictionary does not know) between letters with their vowels and marks. Shorter pieces stay whole.
 */
export function breakLongPieces(piece: string, kept: KeptWhole = KEPT_WHOLE): string[] {
  const most = LATIN.test(piece) ? kept.address : kept.word;
  const isKept = (part: string) => part.trimEnd().length <= most;
  if (isKept(piece)) return [piece];
  return (piece.match(ADDRESS_PART) ?? [])
    .flatMap((part) => (isKept(part) ? [part] : nameParts(part, isKept)))
    .flatMap((part) =>
      part.trimEnd().length <= kept.word ? [part] : evenParts(part, Math.min(kept.word, LONGEST_PIECE)),
    );
}

const LATIN = /[A-Za-z]/u;

/** A dotted name in as few parts as are kept whole; they begin with the dots, which would seem to end a sentence. */
export function nameParts(name: string, isKept: (part: string) => boolean): string[] {
  const parts: string[] = [];
  for (const part of name.split(BEFORE_DOT)) {
    const longer = (parts.at(-1) ?? '') + part;
    if (parts.length > 0 && isKept(longer)) parts[parts.length - 1] = longer;
    else parts.push(part);
  }
  return parts;
}

const BEFORE_DOT = /(?<=[\p{L}\p{N}])(?=\.[\p{L}\p{N}])/u;

/**
 * A part of an address with the marks that end it and the spaces after them; closing brackets never begin a part. Hyphens
 * do: at the end of a line nobody could tell whether one belongs to the address, and PDFium takes it out.
 */
const ADDRESS_PART = /-*[^-/_?&=:@]*[/_?&=:@]+[)\]}”’»,;.!…\u0e46\u0e2f]*\s*|-+[^-/_?&=:@]*|[^-/_?&=:@]+/gsu;

/** A letter with what is written before, above, below and after it, and some closing marks and the spaces that follow. */
const CLUSTER = new RegExp(
  `[${LEADING_VOWELS}]*(?:\\r\\n|.)[${DEPENDENT}\\p{M}\\u200d]*(?:(?<=\\u200d).[\\p{M}\\u200d]*)*[)\\]}”’»,;.!…\\u0e46\\u0e2f/\\s]{0,8}\\s*`,
  'gsu',
);

/** Letters with all that belongs to them: joined, they give the text back. */
export function clusters(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}

/** Parts of about the same length, so that no single letter is left over. */
function evenParts(text: string, most: number): string[] {
  const count = Math.ceil(text.length / most);
  const parts: string[] = [];
  let seen = 0;
  for (const cluster of clusters(text)) {
    const part = Math.min(count - 1, Math.floor((seen * count) / text.length));
    parts[part] = (parts[part] ?? '') + cluster;
    seen += cluster.length;
  }
  return Object.values(parts);
}

/** What has text in parts whose texts are given; together they are all of the text. */
export function parted<Part extends { readonly text: string }>(
  all: readonly Part[],
  texts: readonly string[],
): Part[][] {
  let index = 0;
  let from = 0;
  return texts.map((text) => {
    const parts: Part[] = [];
    let wanted = text.length;
    for (let part = all[index]; wanted > 0 && part; part = all[index]) {
      const taken = part.text.slice(from, from + wanted);
      parts.push({ ...part, text: taken });
      wanted -= taken.length;
      from += taken.length;
      if (from === part.text.length) [index, from] = [index + 1, 0];
    }
    return parts;
  });
}
