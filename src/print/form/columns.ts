import { SMALLEST_SCALE, leastRoom, type CellText } from './cells.ts';

/** The columns of the form on paper. */
export interface ColumnPlan {
  /** Of number, chart, detail, duration, standard and owners, in mm; together they are the width of the form. */
  readonly widths: readonly number[];
  /** The width of the symbols in the chart. */
  readonly symbol: number;
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
  readonly texts: Readonly<Record<TextColumn, readonly CellText[]>>;
  /** How badly the words of the symbols fit a width; 0 where all of them are set in full size. */
  readonly misfit: (symbol: number) => number;
}

/** Room between a cell's words and the lines beside them, and above and below them, in mm. */
export const INSET = { x: 1.4, y: 1.9 };
/** The same in the heads of columns. */
export const HEAD_INSET = 0.8;
/** Distance of two lines beside the symbols, in mm. Many lines stand closer, and their connectors are staggered. */
export const lanePitch = (lanes: number): number => (lanes > MOST_WIDE_LANES ? 3 : 4.8);

const MOST_WIDE_LANES = 3;
const NUMBER_WIDTH = 10.5;
/** How wide symbols are where there is room, at least, and at most where their words are long. */
const SYMBOL_WIDTH = { best: 38, least: 29, most: 70 };
const WIDER = 4;
/** Symbols leave this to the columns of text, before they are drawn at their best width, and wider for their words. */
const TEXT_WIDTH = { best: 96, least: 84 };
/** Between a symbol and the edges of its column, in mm. */
export const BESIDE_SYMBOL = 2;
/** How text columns share what the chart leaves. */
const SHARES: Readonly<Record<TextColumn, number>> = {
  detail: 0.4,
  duration: 0.18,
  standard: 0.22,
  owners: 0.2,
};

/** Widths of the columns for what is written in them. */
export function columnPlan(needs: ColumnNeeds): ColumnPlan {
  const { width, lanes, labels, texts, misfit } = needs;
  const ways = 2 * BESIDE_SYMBOL + (lanes > 0 || labels > 0 ? labels + lanes * lanePitch(lanes) : 0);
  const least = TEXT_COLUMNS.map((column) => leastWidth(texts[column]));
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  const forText = width - NUMBER_WIDTH - ways;
  const beside = (text: number) => forText - Math.max(text, sum(least));
  const symbol = symbolWidth(beside(TEXT_WIDTH.best), beside(TEXT_WIDTH.least), misfit);
  const rest = forText - symbol;
  const wished = TEXT_COLUMNS.map((column) => rest * SHARES[column]);
  const columns = sum(least) > rest ? least.map((one) => (one * rest) / sum(least)) : atLeast(wished, least);
  return { widths: [NUMBER_WIDTH, symbol + ways, ...columns], symbol };
}

/** The least of the widths that there is room for in which the words of the symbols fit best. */
function symbolWidth(room: number, mostRoom: number, misfit: ColumnNeeds['misfit']): number {
  const { best, least, most } = SYMBOL_WIDTH;
  let found = Math.max(least, Math.min(best, room));
  let lowest = misfit(found);
  for (let wider = found + WIDER; lowest > 0 && wider <= Math.min(most, mostRoom); wider += WIDER) {
    const one = misfit(wider);
    if (one < lowest) [found, lowest] = [wider, one];
  }
  return found;
}

function leastWidth(texts: readonly CellText[]): number {
  return Math.max(0, ...texts.map(leastRoom)) * SMALLEST_SCALE + 2 * INSET.x;
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
