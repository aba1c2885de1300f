import type { PlacedRow } from './flow-edges.ts';
import type { Obstacle } from './lanes.ts';
import type { PlacedGroup } from './picture.ts';
import { SYMBOL_TEXT } from './symbol-box.ts';
import { wrapLabel, type Pieces } from './wrap-label.ts';

/** The columns of a chart, in their order from the left. */
export interface Lanes {
  readonly titles: readonly string[];
  /** The lane of each step, from 0. */
  readonly ofSteps: readonly number[];
}

/** Rows in their columns, whose frames begin at 0 on the left. */
export interface Columns {
  readonly rows: readonly PlacedRow[];
  readonly groups: readonly PlacedGroup[];
  /** Where the outermost columns end, which no line beside them may cross. */
  readonly borders: readonly Obstacle[];
}

/** Px between a border and what stands in the column; `reach` of words leaves out 12 of them. */
const PADDING = 18;
const TITLE = { least: 96, aside: 10, above: 7 };
const BODY = { above: 18, below: 14 };

/**
 * Each row moved to the middle of its column, below the titles. A column is as wide as what stands beside its spine on
 * either side, so that only level lines cross its borders.
 */
export function inColumns(
  onSpine: readonly PlacedRow[],
  wide: readonly (readonly Obstacle[])[],
  columns: readonly number[],
  { titles }: Lanes,
  pieces: Pieces,
): Columns {
  let end = 0;
  const placed = titles.map((words, column) => {
    const own = wide.filter((_, row) => columns[row] === column).flat();
    const reach = (side: Obstacle['side']) =>
      Math.ceil(Math.max(0, ...own.map((one) => (one.side === side ? one.reach : 0)))) + PADDING;
    const spread = { left: reach('left'), right: reach('right') };
    const content = spread.left + spread.right;
    const block = wrapLabel(words, Math.max(TITLE.least, content - 2 * TITLE.aside), SYMBOL_TEXT, pieces);
    const width = Math.max(content, Math.ceil(block.width) + 2 * TITLE.aside);
    const x = end;
    end += width;
    return { x, width, block, spine: x + Math.round((width - content) / 2) + spread.left };
  });
  const head = Math.max(...placed.map(({ block }) => block.height)) + 2 * TITLE.above;
  const top = Math.min(...onSpine.map(({ gapTop }) => gapTop));
  const down = head + BODY.above;
  const rows = onSpine.map((row, index): PlacedRow => {
    const { y, gapTop, turnY } = row;
    const x = placed[columns[index] ?? 0]?.spine ?? 0;
    return { ...row, x, y: y + down, gapTop: gapTop + down, turnY: turnY + down };
  });
  const height = Math.max(...rows.map(({ y, below }) => y + below)) + BODY.below - top;
  const groups = placed.map(({ x, width, block }): PlacedGroup => {
    return { x, y: top, width, height, head, title: { block, x: x + width / 2, y: top + head / 2 } };
  });
  const border = { top: -Infinity, bottom: Infinity };
  return {
    rows,
    groups,
    borders: [
      { ...border, side: 'left', reach: 0 },
      { ...border, side: 'right', reach: end },
    ],
  };
}
