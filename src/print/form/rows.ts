import type { StepDocument } from '#document/steps.ts';
import { cellHeight, partedCell, type SetCell } from './cells.ts';
import { INSET } from './columns.ts';
import type { SetLines } from './labels.ts';
import { heightOf, type LineSetting } from '../text/set-lines.ts';

/** Type of the conditions beside the symbols. */
export const WHEN: LineSetting = { size: 8.5, leading: 0.5 };

/** The part of a chart in one row, as far as its height depends on it. */
export interface ChartNeeds {
  /** The height that the symbol needs for its words, in mm. */
  readonly symbol: number;
  readonly shape: StepDocument['shape'];
  readonly isFirst: boolean;
  /** A line beside the symbols joins the chart above the symbol. */
  readonly isEntered: boolean;
  /** Lanes are so close that their connectors are staggered. */
  readonly staggered: boolean;
  readonly down: boolean;
  readonly downWhen: SetLines | null;
  /** From top to bottom; `stop`: it ends in a small symbol. */
  readonly exits: readonly { readonly when: SetLines | null; readonly stop: string | null }[];
}

/** Where the parts of a row's chart stand, from top to bottom, in mm. */
export interface ChartParts {
  /** Room for an arrow or a connector. */
  readonly above: number;
  /** Of the symbol. */
  readonly height: number;
  readonly below: number;
  /** Where lines leave beside the symbol, counted from its middle, and how far above them their words begin. */
  readonly exits: readonly { readonly at: number; readonly rise: number }[];
}

/** Room in mm that parts of the chart keep. */
const ABOVE = { first: 3, other: 8, entered: 10, staggered: 14 };
const BELOW = { down: 8, end: 3 };
/** Lines leave this part of the height of a decision, and all of another symbol's but its corners. */
export const SLANTED = 0.6;
const CORNERS = 4;
const BETWEEN_EXITS = { least: 5, words: 1.6, bare: 3 };
/** Words of the first way out keep clear of the upper edge of the row, and of connectors there. */
const CLEAR = { first: 1.5, other: 6.4 };
/** How far above a symbol lines from elsewhere join the chart, and how far below such a line words stand. */
export const JOIN = 3;
const UNDER_JOIN = 0.6;
/** How far the words of a way out stand above its line: more where the line ends in a small symbol. */
const OVER_LINE = { lane: 0.8, stop: 3.1 };

/** The parts of a row's chart for what is written in them. */
export function rowChartParts(needs: ChartNeeds): ChartParts {
  const { shape, exits, isFirst } = needs;
  const rises = exits.map(({ when, stop }) =>
    when === null ? 0 : wordsHeight(when, WHEN) + (stop === null ? OVER_LINE.lane : OVER_LINE.stop),
  );
  const words = rises.map((rise) => rise || BETWEEN_EXITS.bare);
  const step = Math.max(BETWEEN_EXITS.least, ...words.map((height) => height + BETWEEN_EXITS.words));
  const span = Math.max(0, exits.length - 1) * step;
  const entered = needs.staggered ? ABOVE.staggered : ABOVE.entered;
  const above = needs.isEntered ? entered : isFirst ? ABOVE.first : ABOVE.other;
  const edge = (isFirst ? CLEAR.first : CLEAR.other) - above;
  const clear =
    words[0] === undefined
      ? 0
      : span / 2 + words[0] + (needs.isEntered ? Math.max(edge, UNDER_JOIN - JOIN) : edge);
  const down = needs.downWhen ? wordsHeight(needs.downWhen, WHEN) + BETWEEN_EXITS.words : 0;
  return {
    above,
    height: Math.max(needs.symbol, shape === 'decision' ? span / SLANTED : span + CORNERS, 2 * clear),
    below: needs.down ? BELOW.down + down : BELOW.end,
    exits: rises.map((rise, index) => ({ at: index * step - span / 2, rise })),
  };
}

/** How much of a row its chart takes, in mm. */
export function chartHeight({ above, height, below }: ChartParts): number {
  return above + height + below;
}

function wordsHeight({ lines, scale }: SetLines, setting: LineSetting): number {
  return heightOf(lines.length, { ...setting, size: setting.size * scale });
}

/** A row as it is printed. */
export interface PrintedRow {
  /** The row of the form that it belongs to, from 0. */
  readonly row: number;
  /** It is the first of that row, which shows the symbol, or the last. */
  readonly first: boolean;
  readonly last: boolean;
  readonly height: number;
  /** Room above and below the words of its cells. */
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly SetCell[];
}

/** Room in mm above and below the words of a cell, and where a row goes on, so that its lines seem to go on. */
const EDGE = { row: INSET.y, above: 1.3, below: 1 };
/** The least height of a row that only goes on, in mm. */
const LEAST_HEIGHT = 12;
/** A row taller than a page is parted into rows of this share of one, so that pages are well filled. */
const SHARE = 0.25;

/** A row of the form as the rows that are printed: one, or where it is taller than `room`, as many as it goes on in. */
export function printedRows(
  row: number,
  chart: number,
  written: readonly SetCell[],
  room: number,
): PrintedRow[] {
  const printed: PrintedRow[] = [];
  for (let cells = written; ;) {
    const first = printed.length === 0;
    const least = first ? chart : LEAST_HEIGHT;
    const top = first ? EDGE.row : EDGE.above;
    const whole = heightAround(cells, top, EDGE.row, least);
    if (whole <= Math.max(first ? room : room * SHARE, least))
      return [...printed, { row, first, last: true, height: whole, top, bottom: EDGE.row, cells }];
    const bottom = EDGE.below;
    const parts = cells.map((cell) => partedCell(cell, Math.max(least, room * SHARE) - top - bottom));
    const heads = parts.map(({ head }) => head);
    const height = heightAround(heads, top, bottom, least);
    printed.push({ row, first, last: false, height, top, bottom, cells: heads });
    cells = parts.map(({ rest }) => rest);
  }
}

function heightAround(cells: readonly SetCell[], top: number, bottom: number, least: number): number {
  return Math.max(least, ...cells.map((cell) => top + cellHeight(cell) + bottom));
}
