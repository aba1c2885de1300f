import { cellHeight, partedCell, type SetCell } from './cells.ts';
import { INSET } from './columns.ts';

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
  /** Of the first: where its chart begins, in the middle of what connectors leave. */
  readonly chart: number;
}

/** The height of a row's chart, and the room for connectors above and below it, in mm. */
export interface ChartHeights {
  readonly above: number;
  readonly chart: number;
  readonly below: number;
  /** The height of a row in which only lines go on. */
  readonly further: number;
}

/** Room in mm above and below the words of a cell, and where a row goes on, so that its lines seem to go on. */
const EDGE = { row: INSET.y, above: 1.3, below: 1 };
/** A row taller than a page is parted into rows of this share of one, so that pages are well filled. */
const SHARE = 0.25;
/** The least height of a row that only goes on, in mm. */
const LEAST_HEIGHT = 12;

/** A row of the form as the rows that are printed: one, or where it is taller than `room`, as many as it goes on in. */
export function printedRows(
  row: number,
  { above, chart, below, further }: ChartHeights,
  written: readonly SetCell[],
  room: number,
): PrintedRow[] {
  const printed: PrintedRow[] = [];
  const add = (
    height: number,
    last: boolean,
    edges: { top: number; bottom: number },
    set: readonly SetCell[],
  ) =>
    printed.push({
      row,
      first: printed.length === 0,
      last,
      height,
      ...edges,
      cells: set,
      chart: above + (height - above - chart - below) / 2,
    });
  for (let cells = written; ;) {
    const first = printed.length === 0;
    const least = first ? above + chart + below : Math.max(LEAST_HEIGHT, further);
    const top = first ? EDGE.row : EDGE.above;
    const whole = heightAround(cells, top, EDGE.row, least);
    if (whole <= Math.max(first ? room : room * SHARE, least)) {
      add(whole, true, { top, bottom: EDGE.row }, cells);
      return printed;
    }
    const bottom = EDGE.below;
    const parts = cells.map((cell) => partedCell(cell, Math.max(least, room * SHARE) - top - bottom));
    const heads = parts.map(({ head }) => head);
    add(heightAround(heads, top, bottom, least), false, { top, bottom }, heads);
    cells = parts.map(({ rest }) => rest);
  }
}

function heightAround(cells: readonly SetCell[], top: number, bottom: number, least: number): number {
  return Math.max(least, ...cells.map((cell) => top + cellHeight(cell) + bottom));
}
