import { breakableBetween, unbroken, withoutLineMarks } from './line-marks.ts';
import { isConnective } from '#thai/phrase-ends.ts';
import { MM_PER_PT, millimetres } from '../millimetres.ts';
import { clusters, nameParts, parted, piecesForPaper } from './print-text.ts';

/** Words in one style. */
export interface StyledWords {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly script?: 'sub' | 'sup';
}

/** A line of words, in which no line ends. */
export type SetLine = readonly StyledWords[];

/** What lines of a size take, in parts of it: the height of letters, which is that of our font, and what parts lines. */
export interface LineSetting {
  /** In pt. */
  readonly size: number;
  readonly leading: number;
}

const CAP_HEIGHT = 0.7;
/** Letters above and below the line are smaller by this, as Typst draws them. */
const SCRIPT_SIZE = 0.6;
/** What a word that was made to fit may be too wide by, in mm. */
const ROUNDING = 0.01;

/** Words in no style. */
export function unstyled(text: string): SetLine {
  return [{ text }];
}

/** The height of lines, from the top of the letters of the first to what those of the last stand on, in mm. */
export function heightOf(lines: number, { size, leading }: LineSetting): number {
  return (lines * CAP_HEIGHT + Math.max(0, lines - 1) * leading) * size * MM_PER_PT;
}

/**
 * Words in lines of a width in mm, each as full as it can be; `\n` ends a line. They are set here, because Typst would
 * have to be asked how many they are before it can draw what stands beside them.
 */
export function linesOf(words: SetLine, width: number, size: number): SetLine[] {
  return brokenAtEnds(words).flatMap((line) => filled(line, width, size));
}

/** A text without styles in lines of a width in mm. */
export function linesOfText(text: string, width: number, size: number): string[] {
  return linesOf(unstyled(text), width, size).map(textOf);
}

/** The width of the widest part of a text in which no line may end, and of each line as its author ends it, in mm. */
export function wordRoom(
  words: SetLine,
  size: number,
): { readonly least: number; readonly lines: readonly number[] } {
  const lines = brokenAtEnds(words).map(piecesOf);
  return {
    least: Math.max(0, ...lines.flat().map((piece) => widthOf(piece, size))),
    lines: lines.map((pieces) => pieces.reduce((sum, piece) => sum + fullWidth(piece, size), 0)),
  };
}

/** The pieces of a text without styles; one that is too wide for its line is cut between letters. */
export function piecesWithin(text: string, width: number, size: number): string[] {
  return cutPieces(unstyled(text), width, size).map(textOf);
}

/** A text for Typst to set in lines of a width in mm, of which no piece is wider. */
export function textWithin(text: string, width: number, size: number): string {
  return breakableBetween(piecesWithin(text, width, size));
}

/** As many lines of a text as there may be; where they are not all, the last ends in `…`. */
export function shortened(text: string, width: number, size: number, most: number): string {
  const lines = linesOf(unstyled(text), width, size);
  if (lines.length <= most) return text;
  const kept = lines.slice(0, most).map((line) => withoutLineMarks(textOf(line)));
  const pieces = piecesWithin(kept.pop() ?? '', width, size);
  while (pieces.length > 1 && millimetres(`${pieces.join('').trimEnd()}…`, size) > width) pieces.pop();
  return `${kept.join('')}${pieces.join('').trimEnd()}…`;
}

function filled(words: SetLine, width: number, size: number): SetLine[] {
  const lines: SetLine[][] = [];
  let line: SetLine[] = [];
  let used = 0;
  for (const piece of cutPieces(words, width, size)) {
    if (line.length > 0 && used + widthOf(piece, size) > width) {
      const held = heldTo(piece, line, width, size);
      lines.push(line.slice(0, line.length - held.length));
      line = held;
      used = held.reduce((sum, one) => sum + fullWidth(one, size), 0);
    }
    line.push(piece);
    used += fullWidth(piece, size);
  }
  return [...lines, line].map((pieces) => drawn(pieces.flat()));
}

/** What a line leaves to the next one, which begins with `piece`: a connective, unless nothing else is in the line. */
function heldTo(piece: SetLine, line: readonly SetLine[], width: number, size: number): SetLine[] {
  const last = line.at(-1);
  if (!last || line.length === 1 || !isConnective(textOf(last))) return [];
  return fullWidth(last, size) + widthOf(piece, size) <= width ? [last] : [];
}

function cutPieces(words: SetLine, width: number, size: number): SetLine[] {
  return piecesOf(words).flatMap((piece) => {
    if (widthOf(piece, size) <= width + ROUNDING) return [piece];
    const fits = (part: string) => millimetres(part.trimEnd(), size) <= width;
    const names = nameParts(textOf(piece), fits);
    if (names.length > 1 && names.every(fits)) return parted(piece, names);
    const parts: SetLine[] = [];
    for (const cluster of parted(piece, clusters(textOf(piece)))) {
      const longer = [...(parts.at(-1) ?? []), ...cluster];
      if (parts.length > 0 && widthOf(longer, size) <= width) parts[parts.length - 1] = longer;
      else parts.push(cluster);
    }
    return parts;
  });
}

function piecesOf(words: SetLine): SetLine[] {
  return parted(words, piecesForPaper(textOf(words)));
}

function brokenAtEnds(words: SetLine): SetLine[] {
  const text = textOf(words);
  if (!text.includes('\n')) return [words];
  return parted(words, text.split(/(?<=\n)/u)).map((line) =>
    line.map((one) => ({ ...one, text: one.text.replace('\n', '') })),
  );
}

/** The width of words without the space that they end in, in mm. */
function widthOf(words: SetLine, size: number): number {
  const last = words.at(-1);
  if (!last) return 0;
  return fullWidth([...words.slice(0, -1), { ...last, text: last.text.trimEnd() }], size);
}

function fullWidth(words: SetLine, size: number): number {
  return words.reduce((sum, { text, strong, script }) => {
    return sum + millimetres(text, script ? size * SCRIPT_SIZE : size, strong ? 600 : 400);
  }, 0);
}

function textOf(words: SetLine): string {
  return words.map(({ text }) => text).join('');
}

/** A line for the templates: neighbours of one style as one, and no end of a line in them. */
function drawn(line: SetLine): SetLine {
  const joined: StyledWords[] = [];
  for (const one of line) {
    const last = joined.at(-1);
    const isSame =
      last?.strong === one.strong && last?.emphasis === one.emphasis && last?.script === one.script;
    if (last && isSame) joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
  }
  return joined.map((one) => ({ ...one, text: unbroken(one.text) }));
}
