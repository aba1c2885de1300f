import { textWidth } from '#diagram/measure.ts';
import type { StepShape } from '#manual/procedure.ts';
import { piecesForPaper } from './print-text.ts';

/** Type in a cell is set no smaller than this part of its size; a word that is still too wide widens its column. */
export const SMALLEST_SCALE = 0.8;

/** The six columns of the form on paper. */
export interface ColumnPlan {
  /** Of number, chart, detail, duration, standard and owners, in mm; together they are the width of the form. */
  readonly widths: readonly number[];
  /** The part of its size that the type of a cell is set in, so that its widest word fits: 0.8 to 1. */
  scaleOf(column: TextColumn, text: string): number;
  /** The same for the words in a symbol of the chart. */
  symbolScale(label: string, shape: StepShape): number;
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
  /** Everything that is written in each column. */
  readonly texts: Readonly<Record<TextColumn, readonly string[]>>;
}

/** Size of the type in the cells, in pt. */
export const CELL_SIZE = 9.5;
/** Room between a cell's words and the lines beside them, in mm. */
export const INSET = 1.4;
/** Distance of two lines beside the symbols, in mm. Many lines stand closer, and their connectors are staggered. */
export const lanePitch = (lanes: number): number => (lanes > MOST_WIDE_LANES ? 3 : 4.8);

const MOST_WIDE_LANES = 3;
const NUMBER_WIDTH = 10.5;
/** How wide symbols are where there is room, and at least. */
const SYMBOL_WIDTH = { best: 38, least: 29 };
/** Symbols leave this to the columns of text, before they are drawn at their best width. */
const TEXT_WIDTH = 96;
const BESIDE_SYMBOL = 2;
/** Size of the words in symbols, in pt, and the room they have: of a decision a part of its width. */
const LABEL_SIZE = 9;
const DECISION_TEXT = 0.62;
const TEXT_MARGIN = 6;
/** How text columns share what the chart leaves. */
const SHARES: Readonly<Record<TextColumn, number>> = {
  detail: 0.4,
  duration: 0.18,
  standard: 0.22,
  owners: 0.2,
};
const MM_PER_PT = 25.4 / 72;

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
  return {
    widths: [NUMBER_WIDTH, symbol + beside, ...columns],
    scaleOf: (column, text) =>
      scale((columns[TEXT_COLUMNS.indexOf(column)] ?? 0) - 2 * INSET, widestWord(text)),
    symbolScale: (label, shape) =>
      scale(
        shape === 'decision' ? symbol * DECISION_TEXT : symbol - TEXT_MARGIN,
        widestWord(label, LABEL_SIZE),
      ),
  };
}

/** How wide a text is when set in one line of Sarabun of a size in pt, in mm. */
export function millimetres(text: string, size: number): number {
  return textWidth(text, size) * MM_PER_PT;
}

/** The width of the widest part of a text in which no line may end, in mm. */
function widestWord(text: string, size: number = CELL_SIZE): number {
  const words = piecesForPaper(text).map((piece) => millimetres(piece.trimEnd(), size));
  return Math.max(0, ...words);
}

function leastWidth(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widestWord)) * SMALLEST_SCALE + 2 * INSET;
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
