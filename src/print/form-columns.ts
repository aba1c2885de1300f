import { wrapLabel } from '#diagram/wrap-label.ts';
import type { StepShape } from '#manual/procedure.ts';
import { unbroken } from './line-marks.ts';
import { MM_PER_PT, millimetres } from './millimetres.ts';
import { clusters, piecesForPaper } from './print-text.ts';

/** Type in a cell is set no smaller than this part of its size; a word that is still too wide widens its column. */
export const SMALLEST_SCALE = 0.8;

/** The six columns of the form on paper. */
export interface ColumnPlan {
  /** Of number, chart, detail, duration, standard and owners, in mm; together they are the width of the form. */
  readonly widths: readonly number[];
  /** Words set in a column, in a type of which the widest word fits. */
  cell(column: TextColumn, paragraphs: readonly string[]): SetCell;
  /** The head of a column, counted from 0. */
  head(column: number, words: string): SetCell;
  /** Words set in a symbol of the chart. */
  label(words: string, shape: StepShape): SetLines;
  /** The condition of a way out beside a symbol, or of the way down. */
  condition(words: string, way: 'beside' | 'down'): readonly string[];
}

/** Words set in lines. */
export interface SetLines {
  readonly lines: readonly string[];
  /** The part of its size that the type is set in: 0.8 to 1. */
  readonly scale: number;
}

/** Paragraphs set in lines. */
export interface SetCell extends Pick<SetLines, 'scale'> {
  readonly paragraphs: readonly (readonly string[])[];
}

/** Columns that hold text; the first two hold the number and the chart. */
export const TEXT_COLUMNS = ['detail', 'duration', 'standard', 'owners'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

export interface ColumnNeeds {
  /** Width of the whole form, in mm. */
  readonly width: number;
  /** Lines that run beside the symbols. */
  readonly lanes: number;
  /** Room that the conditions beside the symbols need, in mm. */
  readonly labels: number;
  /** Every paragraph that is written in each column. */
  readonly texts: Readonly<Record<TextColumn, readonly string[]>>;
}

/** Size of the type in the cells, in pt. */
export const CELL_SIZE = 9.5;
/** Room between a cell's words and the lines beside them, in mm. */
export const INSET = 1.4;
/** The same in the heads of columns. */
const HEAD_INSET = 0.8;
/** Distance of two lines beside the symbols, in mm. Many lines stand closer, and their connectors are staggered. */
export const lanePitch = (lanes: number): number => (lanes > MOST_WIDE_LANES ? 3 : 4.8);

const MOST_WIDE_LANES = 3;
const NUMBER_WIDTH = 10.5;
/** How wide symbols are where there is room, and at least. */
const SYMBOL_WIDTH = { best: 38, least: 29 };
/** Symbols leave this to the columns of text, before they are drawn at their best width. */
const TEXT_WIDTH = 96;
const BESIDE_SYMBOL = 2;
/** Size of the words in symbols and of conditions, in pt. */
const LABEL_SIZE = 9;
export const WHEN_SIZE = 8.5;
/** The room for words in a symbol: a part of its width less a margin in mm. */
const SYMBOL_TEXT: Readonly<Record<StepShape, { readonly part: number; readonly margin: number }>> = {
  terminal: { part: 1, margin: 6 },
  process: { part: 1, margin: 3 },
  decision: { part: 0.62, margin: 0 },
};
/** How text columns share what the chart leaves. */
const SHARES: Readonly<Record<TextColumn, number>> = {
  detail: 0.4,
  duration: 0.18,
  standard: 0.22,
  owners: 0.2,
};

/** Widths of the columns for what is written in them. */
export function columnPlan(needs: ColumnNeeds): ColumnPlan {
  const { width, lanes, labels, texts } = needs;
  const beside = 2 * BESIDE_SYMBOL + (lanes > 0 || labels > 0 ? labels + lanes * lanePitch(lanes) : 0);
  const least = TEXT_COLUMNS.map((column) => leastWidth(texts[column]));
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  const forText = width - NUMBER_WIDTH - beside;
  const spare = forText - Math.max(TEXT_WIDTH, sum(least));
  const symbol = Math.max(SYMBOL_WIDTH.least, Math.min(SYMBOL_WIDTH.best, spare));
  const rest = forText - symbol;
  const wished = TEXT_COLUMNS.map((column) => rest * SHARES[column]);
  const columns = sum(least) > rest ? least.map((one) => (one * rest) / sum(least)) : atLeast(wished, least);
  const widths = [NUMBER_WIDTH, symbol + beside, ...columns];
  return {
    widths,
    cell: (column, paragraphs) =>
      setCell(paragraphs, (columns[TEXT_COLUMNS.indexOf(column)] ?? 0) - 2 * INSET),
    head: (column, words) => setCell([words], (widths[column] ?? 0) - 2 * HEAD_INSET),
    label: (words, shape) => {
      const room = symbol * SYMBOL_TEXT[shape].part - SYMBOL_TEXT[shape].margin;
      const part = scale(room, widestWord(words, LABEL_SIZE));
      const size = LABEL_SIZE * part * MM_PER_PT;
      const pieces = (part: string) => piecesWithin(part, room, size / MM_PER_PT);
      const { lines } = wrapLabel(words, room, { size, lineHeight: size }, pieces);
      return { lines: lines.map((line) => unbroken(line.trimEnd())), scale: part };
    },
    condition: (words, way) =>
      linesOf(words, way === 'beside' ? labels - 1.4 : symbol / 2 + Math.max(0, labels - 1) - 1, WHEN_SIZE),
  };
}

function setCell(paragraphs: readonly string[], room: number): SetCell {
  const part = Math.min(1, ...paragraphs.map((paragraph) => scale(room, widestWord(paragraph))));
  return {
    paragraphs: paragraphs.map((paragraph) => linesOf(paragraph, room, CELL_SIZE * part)),
    scale: part,
  };
}

/**
 * A text in lines of a width in mm, each as full as it can be. They are set here, because Typst would have to be asked
 * how many they are before it can draw the chart beside them.
 */
function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesWithin(text, width, size)) {
    const whole = millimetres(piece, size);
    const bare = millimetres(piece.trimEnd(), size);
    if (line !== '' && used + bare > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += whole;
  }
  return [...lines, line].map(unbroken);
}

/** What a word that was made to fit may be too wide by, in mm. */
const ROUNDING = 0.01;

/** The pieces of a text; one that is too wide for its line even so is cut between letters. */
function piecesWithin(text: string, width: number, size: number): string[] {
  return piecesForPaper(text).flatMap((piece) => {
    if (millimetres(piece.trimEnd(), size) <= width + ROUNDING) return [piece];
    const parts: string[] = [];
    for (const cluster of clusters(piece)) {
      const last = parts.at(-1);
      const fits = last !== undefined && millimetres((last + cluster).trimEnd(), size) <= width;
      if (fits) parts[parts.length - 1] = last + cluster;
      else parts.push(cluster);
    }
    return parts;
  });
}

/** The width of the widest part of a text in which no line may end, in mm. */
export function widestWord(text: string, size: number = CELL_SIZE): number {
  const words = piecesForPaper(text).map((piece) => millimetres(piece.trimEnd(), size));
  return Math.max(0, ...words);
}

function leastWidth(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => widestWord(text))) * SMALLEST_SCALE + 2 * INSET;
}

function scale(room: number, width: number): number {
  return Math.min(1, Math.max(SMALLEST_SCALE, room / Math.max(1, width)));
}

/** Raises widths to the least they need; the others give in the measure of what they have to spare. */
function atLeast(wished: readonly number[], least: readonly number[]): number[] {
  const lacking = wished.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = wished.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0);
  return wished.map((width, index) => {
    const need = least[index] ?? 0;
    return width < need ? need : width - (spare > 0 ? ((width - need) * lacking) / spare : 0);
  });
}
