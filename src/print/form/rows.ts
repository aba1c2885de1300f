import { cellHeight, type SetCell } from './cells.ts';
import { INSET } from './columns.ts';

/** A row as it is printed; where no page has room for it, `form.typ` parts it, and the parts are such rows. */
export interface PrintedRow {
  /** The row of the form that it belongs to, from 0. */
  readonly row: number;
  /** It is the first of that row, which shows the symbol. */
  readonly first: boolean;
  readonly height: number;
  readonly cells: readonly SetCell[];
  /** Of the first: where its chart begins, in the middle of what connectors leave. */
  readonly chart: number;
  /** What its chart and the connectors take, and the room for connectors where only lines go on. */
  readonly room: ChartHeights;
}

/** The height of a row's chart, and the room for connectors above and below it, in mm. */
export interface ChartHeights {
  readonly above: number;
  readonly chart: number;
  readonly below: number;
  /** The height of a row in which only lines go on. */
  readonly further: number;
}

/** A row of the form, as high as its highest cell. */
export function printedRow(row: number, room: ChartHeights, cells: readonly SetCell[]): PrintedRow {
  const { above, chart, below } = room;
  const least = above + chart + below;
  const height = Math.max(least, ...cells.map((cell) => cellHeight(cell) + 2 * INSET.y));
  return {
    row,
    first: true,
    height,
    cells,
    chart: above + (height - least) / 2,
    room,
  };
}
