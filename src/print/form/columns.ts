import type { FormColumn } from '#document/standard-form.ts';
import { SIZES, linePitch, roomOf, type CellText, type TextRoom } from './cells.ts';

/** The columns of the form on paper. */
export interface ColumnPlan {
  /** Of number, chart, and what holds text, in mm; together they are the width of the form. */
  readonly widths: readonly number[];
  /** Which of the charts that it could be drawn as, and the part of its size that it is drawn in. */
  readonly chart: number;
  readonly scale: number;
  /** The part of its size that the type of all cells is set in. */
  readonly type: number;
}

/** A column that holds text; the first two hold the number and the chart. */
export type TextColumn = Exclude<FormColumn, 'number' | 'chart'>;

/** A way to draw the chart, in mm: its width, and the height that it takes of each row. */
export interface ChartRoom {
  readonly width: number;
  readonly heights: readonly number[];
}

/** What a column of text holds: its head, and the text of each row. */
export interface ColumnTexts {
  readonly head: readonly CellText[];
  readonly rows: readonly (readonly CellText[])[];
}

/** Room between a cell's words and the lines beside them, and above and below them, in mm. */
export const INSET = { x: 1.4, y: 1.9 };
/** The same in the heads of columns. */
export const HEAD_INSET = 0.8;

const LEAST_NUMBER = 10.5;
/** The least width of the column of the chart, which has room for connectors and their note. */
const LEAST_CHART = 40;
/** At the left and right of the chart. */
const BESIDE_CHART = 2;
/** Words in its symbols are set no smaller than 6.5 pt in place of 9 pt, unless nothing would be left for text. */
const SMALLEST_CHART = 6.5 / 9;
/** What is left of text where the chart would have to be drawn smaller than it may be. */
const LEAST_TEXT = { four: 60, five: 75 };
/** Room for names and times in one line, and in which a column reads well, as far as its words need it. */
const AMPLE: Readonly<Record<TextColumn, number>> = {
  detail: 38,
  duration: 26,
  standard: 34,
  owners: 40,
  note: 34,
};
const GOOD: Readonly<Record<TextColumn, number>> = {
  detail: 35,
  duration: 19,
  standard: 24,
  owners: 26,
  note: 22,
};
/** Room in which it can still be read, where the chart would have to be drawn smaller otherwise. */
const FAIR: Readonly<Record<TextColumn, number>> = {
  detail: 29,
  duration: 17,
  standard: 19.5,
  owners: 22,
  note: 18,
};

/**
 * Widths of the columns of a form `width` mm wide, for the head of the numbers, one of several charts, and all texts. A
 * chart is not drawn so narrow that a row would be higher than `most` mm for it.
 */
export function columnPlan(
  width: number,
  number: readonly CellText[],
  { ways, most }: { readonly ways: readonly ChartRoom[]; readonly most: number },
  texts: ReadonlyMap<TextColumn, ColumnTexts>,
): ColumnPlan {
  const columns = [...texts].map(([name, column]) => measured(name, column));
  const numberWidth = Math.max(LEAST_NUMBER, roomOf(number, 1, 600).whole + 2 * HEAD_INSET);
  const shared = width - numberWidth;
  const roomBeside = (chart: ChartRoom, scale: number) =>
    shared - Math.max(LEAST_CHART, chart.width * scale + 2 * BESIDE_CHART);
  const good = sum(columns.map(({ good: room }) => room));
  const fair = sum(columns.map(({ fair: room }) => room));
  const isTooHigh = (way: ChartRoom | undefined) => way !== undefined && Math.max(...way.heights) > most;
  let narrowest = 0;
  const fitting = (text: number): number | undefined => {
    let [last] = ways;
    for (const [index, way] of ways.entries()) {
      // A chart is laid out only when it is asked for; a narrower one is higher still.
      if (index > 0 && (isTooHigh(last) || isTooHigh(way))) return;
      last = way;
      narrowest = index;
      if (roomBeside(way, 1) >= text) return index;
    }
    return;
  };
  const found = fitting(good) ?? fitting(fair);
  const chart = found ?? narrowest;
  const drawn = ways[chart] as ChartRoom;
  const scaleBeside = (text: number) => (shared - 2 * BESIDE_CHART - text) / drawn.width;
  const scale =
    found === undefined
      ? Math.min(
          1,
          Math.max(scaleBeside(fair), SMALLEST_CHART),
          scaleBeside(columns.length > FOUR ? LEAST_TEXT.five : LEAST_TEXT.four),
        )
      : 1;
  const rest = roomBeside(drawn, scale);
  const type = SIZES.find((size) => sum(columns.map(({ least }) => least(size))) <= rest) ?? SMALLEST;
  const heights = drawn.heights.map((height) => (height * scale) / linePitch(type));
  const shares = sharedOut(
    rest,
    columns.map(({ ample, good: well, fair: enough, least }) =>
      [ample, well, enough, 0].map((room) => Math.max(room, least(type))),
    ),
    columns.map(({ areas }) => areas.map((area) => area * type)),
    heights,
  );
  return { widths: [numberWidth, width - numberWidth - sum(shares), ...shares], chart, scale, type };
}

const FOUR = 4;
const SMALLEST = SIZES.at(-1) ?? 1;

interface Measured {
  readonly ample: number;
  readonly good: number;
  readonly fair: number;
  /** What its widest word needs, in type of a part of its size. */
  readonly least: (size: number) => number;
  /** Of each row: the length of all of its lines, were they set one behind the other. */
  readonly areas: readonly number[];
}

function measured(name: TextColumn, { head, rows }: ColumnTexts): Measured {
  const rooms = rows.map((row) => roomOf(row, 1));
  const headRoom = roomOf(head, 1, 600);
  const widest = (key: keyof TextRoom) => Math.max(0, ...rooms.map((room) => room[key]));
  const least = (size: number) =>
    Math.max(widest('least') * size + 2 * INSET.x, headRoom.least * size + 2 * HEAD_INSET);
  const whole = Math.max(widest('whole') + 2 * INSET.x, headRoom.least + 2 * HEAD_INSET);
  return {
    ample: Math.max(least(1), Math.min(AMPLE[name], whole)),
    good: Math.max(least(1), Math.min(GOOD[name], whole)),
    fair: Math.max(least(SMALLEST), Math.min(FAIR[name], whole)),
    least,
    areas: rooms.map(({ area }) => area),
  };
}

/** Mm that are given to a column at a time. */
const STEP = 1;

/**
 * Shares a width among columns so that the rows become low: each has the most of what it needs (the first of `needs` that
 * all can have), and what is left goes where it takes the most lines off the rows. `heights` are those of the chart, in
 * lines.
 */
function sharedOut(
  width: number,
  needs: readonly (readonly number[])[],
  areas: readonly (readonly number[])[],
  heights: readonly number[],
): number[] {
  const level = needs[0]?.findIndex((_, index) => sum(needs.map((need) => need[index] ?? 0)) <= width) ?? -1;
  if (level < 0) {
    const least = needs.map((need) => need.at(-1) ?? 0);
    return least.map((need) => (need * width) / sum(least));
  }
  const widths = needs.map((need) => need[level] ?? 0);
  for (let left = width - sum(widths); left > 0; left -= STEP) {
    const gains = gainsOf(widths, areas, heights);
    const most = gains.indexOf(Math.max(...gains));
    widths[most] = (widths[most] ?? 0) + Math.min(STEP, left);
  }
  return widths;
}

/** The higher, the more the highest cell of a row counts beside the others. */
const POWER = 4;

/** How much lower all rows together become if a column is a little wider; the height of a row is that of its highest cell. */
function gainsOf(
  widths: readonly number[],
  areas: readonly (readonly number[])[],
  heights: readonly number[],
): number[] {
  const gains = widths.map(() => 0);
  for (const [row, height] of heights.entries()) {
    const powers = widths.map((width, column) => ((areas[column]?.[row] ?? 0) / width) ** POWER);
    const all = sum(powers) + height ** POWER;
    const slope = all ** (1 / POWER - 1);
    for (const [column, power] of powers.entries())
      gains[column] = (gains[column] ?? 0) + (slope * power) / (widths[column] ?? 1);
  }
  return gains;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0);
}
