import { wrapLabel } from '#diagram/wrap-label.ts';
import type { StepDocument } from '#document/steps.ts';
import { fitting } from './form-cells.ts';
import { unbroken } from './line-marks.ts';
import { MM_PER_PT, millimetres } from './millimetres.ts';
import { piecesForPaper } from './print-text.ts';
import { heightOf, piecesWithin, plain, widestWord, type LineSetting } from './set-lines.ts';

type Shape = StepDocument['shape'];

/** Words set in lines. */
export interface SetLines {
  readonly lines: readonly string[];
  /** The part of its size that the type is set in. */
  readonly scale: number;
}

/** Words set in a symbol. */
export interface SymbolLabel extends SetLines {
  /** All of the words stand in the symbol; where not, the last line ends in `…`. */
  readonly whole: boolean;
  /** How much smaller the type is than it would be in a symbol of any height. */
  readonly shrunk: number;
}

/** Type in the symbols. */
export const LABEL: LineSetting = { size: 9, leading: 0.6 };
/** The smallest type in symbols, in pt, and how it grows smaller. */
const SMALLEST = 6;
const SMALLER = 0.5;
/** Of words that go on elsewhere a symbol shows what fits this part of the greatest height. */
const BEGINNING = 0.6;

/** The room for words in a symbol: a part of its width less a margin in mm. */
const ROOM: Readonly<Record<Shape, { readonly part: number; readonly margin: number }>> = {
  terminal: { part: 1, margin: 6 },
  process: { part: 1, margin: 3 },
  decision: { part: 0.62, margin: 0 },
};
/** The part of the height of a decision that words, or the lines that leave it, may take. */
const DECISION = { words: 0.42, span: 0.6, least: 15 };
const OTHER = { above: 3.6, span: 4, least: 9 };

/** The height that a symbol needs for words of a height, and for lines that leave beside it over `span`; all in mm. */
export function symbolHeight(shape: Shape, words: number, span: number): number {
  return shape === 'decision'
    ? Math.max(words / DECISION.words, span / DECISION.span, DECISION.least)
    : Math.max(words + OTHER.above, span + OTHER.span, OTHER.least);
}

/**
 * Words set in a symbol of a width in mm: in smaller type where it would grow higher than `most`, and only their
 * beginning where it would even so.
 */
export function symbolLabel(words: string, shape: Shape, width: number, most: number): SymbolLabel {
  const room = width * ROOM[shape].part - ROOM[shape].margin;
  const full = LABEL.size * fitting(room, widestWord(plain(words), LABEL.size));
  const pieces = piecesForPaper(words);
  const length = pieces.reduce((sum, piece) => sum + millimetres(piece, 1), 0);
  for (let size = full; size >= Math.min(full, SMALLEST); size -= SMALLER) {
    const fits = linesWithin(shape, most, size);
    if ((length * size) / room > fits) continue;
    const lines = wrapped(words, room, size);
    if (lines.length <= fits) return label(lines, size, true, full);
  }
  const fits = Math.max(1, linesWithin(shape, most * BEGINNING, full));
  let used = 0;
  const kept = pieces.filter((piece) => (used += millimetres(piece, full)) <= fits * room);
  const beginning = () => wrapped(`${kept.join('').trimEnd()}…`, room, full);
  while (kept.length > 1 && beginning().length > fits) kept.pop();
  return label(beginning(), full, false, full);
}

function label(lines: readonly string[], size: number, whole: boolean, full: number): SymbolLabel {
  return {
    lines: lines.map((line) => unbroken(line.trimEnd())),
    scale: size / LABEL.size,
    whole,
    shrunk: (full - size) / LABEL.size,
  };
}

function linesWithin(shape: Shape, most: number, size: number): number {
  let count = 0;
  while (symbolHeight(shape, heightOf(count + 1, { ...LABEL, size }), 0) <= most) count += 1;
  return count;
}

function wrapped(words: string, room: number, size: number): readonly string[] {
  const pieces = (part: string) => piecesWithin(part, room, size);
  return wrapLabel(words, room, { size: size * MM_PER_PT, lineHeight: size }, pieces).lines;
}
