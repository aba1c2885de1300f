import type { FormColumn } from '#document/standard-form.ts';
import { SMALLEST_SCALE, leastRoom, type CellText } from './cells.ts';

/** The columns of the form on paper. */
export interface ColumnPlan {
  /** Of number, chart, and what holds text, in mm; together they are the width of the form. */
  readonly widths: readonly number[];
  /** The part of its size that the chart is drawn in. */
  readonly scale: number;
}

/** A column that holds text; the first two hold the number and the chart. */
export type TextColumn = Exclude<FormColumn, 'number' | 'chart'>;

/** Room between a cell's words and the lines beside them, and above and below them, in mm. */
export const INSET = { x: 1.4, y: 1.9 };
/** The same in the heads of columns. */
export const HEAD_INSET = 0.8;

const NUMBER_WIDTH = 10.5;
/** The least width of the column of the chart, which has room for connectors and their note. */
const LEAST_CHART = 40;
/** At the left and right of the chart. */
const BESIDE_CHART = 2;
/** What the chart leaves to the columns of text, and where it would have to be drawn smaller than it may be. */
const TEXT_WIDTH = { four: { best: 94, least: 60 }, five: { best: 112, least: 75 } };
/** Words in its symbols are set no smaller than 6.5 pt in place of 9 pt, unless nothing would be left for text. */
const SMALLEST_CHART = 6.5 / 9;
/** How text columns share what the chart leaves: the four of the official form, and with one for notes. */
const SHARES: Readonly<Record<'four' | 'five', Readonly<Record<TextColumn, number>>>> = {
  four: { detail: 0.4, duration: 0.18, standard: 0.22, owners: 0.2, note: 0 },
  five: { detail: 0.27, duration: 0.15, standard: 0.19, owners: 0.19, note: 0.2 },
};

/** Widths of the columns of a form `width` mm wide, for a chart that is `chart` mm wide and all that is written in them. */
export function columnPlan(
  width: number,
  chart: number,
  texts: ReadonlyMap<TextColumn, readonly CellText[]>,
): ColumnPlan {
  const count = texts.has('note') ? 'five' : 'four';
  const least = [...texts.values()].map(leastWidth);
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  const shared = width - NUMBER_WIDTH - 2 * BESIDE_CHART;
  const scaleBeside = (text: number) => (shared - text) / chart;
  const scale = Math.min(
    1,
    Math.max(scaleBeside(Math.max(TEXT_WIDTH[count].best, sum(least))), SMALLEST_CHART),
    scaleBeside(TEXT_WIDTH[count].least),
  );
  const column = Math.max(LEAST_CHART, scale * chart + 2 * BESIDE_CHART);
  const rest = width - NUMBER_WIDTH - column;
  const wished = [...texts.keys()].map((one) => rest * SHARES[count][one]);
  const columns = sum(least) > rest ? least.map((one) => (one * rest) / sum(least)) : atLeast(wished, least);
  return { widths: [NUMBER_WIDTH, column, ...columns], scale };
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
