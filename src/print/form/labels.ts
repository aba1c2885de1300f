import { wrapLabel, type TextBlock } from '#diagram/wrap-label.ts';
import type { StepDocument } from '#document/steps.ts';
import { fitting } from './cells.ts';
import { unbroken } from '../text/line-marks.ts';
import { MM_PER_PT, millimetres } from '../millimetres.ts';
import { piecesForPaper } from '../text/print-text.ts';
import { heightOf, piecesWithin, unstyled, widestWord, type LineSetting } from '../text/set-lines.ts';

type Shape = StepDocument['shape'];

/** Words set in lines. */
export interface SetLines {
  readonly lines: readonly string[];
  /** The part of its size that the type is set in. */
  readonly scale: number;
}

/** Words set in a symbol. */
export interface SymbolLabel extends SetLines {
  /** The height that the symbol needs for them, in mm. */
  readonly height: number;
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
  subprocess: { part: 1, margin: 5 },
  decision: { part: 0.62, margin: 0 },
};
/** The part of the height of a decision that words may take, and what its slants keep from each line, in mm. */
const DECISION = { words: 0.42, clear: 0.5, least: 15 };
const OTHER = { around: 3.6, least: 9 };

/**
 * Words set in a symbol of a width in mm: in smaller type where it would grow higher than `most`, and only their
 * beginning where it would even so.
 */
export function symbolLabel(words: string, shape: Shape, width: number, most: number): SymbolLabel {
  const room = width * ROOM[shape].part - ROOM[shape].margin;
  const full = LABEL.size * fitting(room, widestWord(unstyled(words), LABEL.size));
  const pieces = piecesForPaper(words);
  const length = pieces.reduce((sum, piece) => sum + millimetres(piece, 1), 0);
  const set = (text: string, size: number, whole: boolean): SymbolLabel => {
    const block = wrapped(text, room, size);
    return {
      lines: block.lines.map((line) => unbroken(line.trimEnd())),
      scale: size / LABEL.size,
      height: symbolHeight(block, shape, width, size),
      whole,
      shrunk: (full - size) / LABEL.size,
    };
  };
  for (let size = full; size >= Math.min(full, SMALLEST); size -= SMALLER) {
    // Long words are not set where they cannot fit: it would take long.
    if ((length * size) / room > mostLines(shape, most, size)) continue;
    const label = set(words, size, true);
    if (label.height <= most) return label;
  }
  let used = 0;
  const beginning = mostLines(shape, BEGINNING * most, full) * room;
  const kept = pieces.filter((piece) => (used += millimetres(piece, full)) <= beginning);
  let label: SymbolLabel;
  do label = set(`${kept.join('').trimEnd()}…`, full, false);
  while (label.height > BEGINNING * most && kept.pop() !== undefined);
  return label;
}

/** The height that a symbol needs for its words, in mm: no line of a decision may reach its slants. */
function symbolHeight({ widths }: TextBlock, shape: Shape, width: number, size: number): number {
  const height = heightOf(widths.length, { ...LABEL, size });
  if (shape !== 'decision') return Math.max(height + OTHER.around, OTHER.least);
  const heights = widths.map((line, index) => {
    const top = heightOf(index + 1, { ...LABEL, size }) - heightOf(1, { ...LABEL, size }) - height / 2;
    const furthest = Math.max(Math.abs(top), Math.abs(top + heightOf(1, { ...LABEL, size })));
    return (2 * furthest) / Math.max(0.1, 1 - (line + 2 * DECISION.clear) / width);
  });
  return Math.max(height / DECISION.words, DECISION.least, ...heights);
}

function mostLines(shape: Shape, height: number, size: number): number {
  const room = shape === 'decision' ? height * DECISION.words : height - OTHER.around;
  let count = 1;
  while (heightOf(count + 1, { ...LABEL, size }) <= room) count += 1;
  return count;
}

function wrapped(words: string, room: number, size: number): TextBlock {
  const pieces = (part: string) => piecesWithin(part, room, size);
  return wrapLabel(words, room, { size: size * MM_PER_PT, lineHeight: size }, pieces);
}
