import { waysOut } from './ways.ts';
import type { Procedure, Step } from './procedure.ts';

/** More lines side by side than these cannot be followed by eye; the ways that are left over become connectors. */
export const MOST_LANES = 8;

/** A line that runs beside the symbols, from one row to another that is not the next. */
export interface Lane {
  /** Counted from the symbols outward, from 0. */
  readonly column: number;
  /** Row of the step that the line leaves, from 0. */
  readonly from: number;
  /** Row of the step that the line enters. */
  readonly to: number;
  readonly when?: string;
  /** Which way out of its step it is, from 0. */
  readonly way: number;
}

/** The line that joins the chart just above the symbol of a row; all lines to one step are one line by then. */
export interface Entrance {
  readonly column: number;
  /** It comes down from rows above: steps were skipped. */
  readonly above: boolean;
  /** It comes up from rows below: steps are done again. */
  readonly below: boolean;
}

/** One row of the สพฐ. standard form. */
export interface ChartRow {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  /** The chart goes straight on to the next row, by this condition where there is one. */
  readonly down?: { readonly when?: string; readonly way: number };
  /** The row before goes straight on to this one. */
  readonly fromAbove: boolean;
  /** Lanes that leave the symbol of this row, in the order from top to bottom in which none crosses another. */
  readonly leaving: readonly Lane[];
  /** Ways for which no lane is left: a connector names the step that they lead to. */
  readonly connectors: readonly Way[];
  readonly entering?: Entrance;
  /** Columns of the lines that run through this row from edge to edge. */
  readonly passing: readonly number[];
  /** Ways that leave the procedure here: to its end, or to another procedure. */
  readonly stops: readonly { readonly way: number }[];
}

/** โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ.: rows with the chart running down the second column. */
export interface StandardForm {
  readonly rows: readonly ChartRow[];
  readonly lanes: readonly Lane[];
  /** How many lanes stand side by side, at most {@link MOST_LANES}. */
  readonly columns: number;
}

/** A way from row to row. */
type Way = Omit<Lane, 'column'>;

/** The standard form of a procedure: which lines run straight, and which lanes hold the others. */
export function standardForm({ steps }: Pick<Procedure, 'steps'>): StandardForm {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const ways = waysOf(steps, order);
  const straight = new Map<number, Way>();
  for (const way of ways) {
    if (way.to === way.from + 1 && !straight.has(way.from)) straight.set(way.from, way);
  }
  const beside = withColumns(ways.filter((way) => straight.get(way.from) !== way));
  const lanes = beside.filter(({ column }) => column < MOST_LANES);
  const connectors = beside.filter(({ column }) => column >= MOST_LANES);
  const rows = steps.map((step, index): ChartRow => {
    const down = straight.get(index);
    const entering = entrance(lanes, index);
    return {
      step,
      number: index + 1,
      ...(down ? { down: { ...condition(down), way: down.way } } : {}),
      fromAbove: straight.has(index - 1),
      leaving: lanes.filter(({ from }) => from === index).sort(fromTopToBottom),
      connectors: connectors.filter(({ from }) => from === index),
      ...(entering ? { entering } : {}),
      passing: [...new Set(lanes.filter((lane) => passes(lane, index)).map(({ column }) => column))],
      stops: waysOut(steps, index).flatMap(({ to }, way) => (order.has(to) ? [] : [{ way }])),
    };
  });
  return { rows, lanes, columns: lanes.reduce((most, { column }) => Math.max(most, column + 1), 0) };
}

function waysOf(steps: readonly Step[], order: ReadonlyMap<string, number>): Way[] {
  return steps.flatMap((_, from) =>
    waysOut(steps, from).flatMap(({ to, when }, way) => {
      const target = order.get(to);
      return target === undefined ? [] : [{ from, to: target, ...condition({ when }), way }];
    }),
  );
}

/**
 * Lines into one step share a column: they are one line from where they meet. Lines into different steps that touch the
 * same row lie in different columns, short ones inside.
 */
function withColumns(ways: readonly Way[]): Lane[] {
  const groups = [...Map.groupBy(ways, ({ to }) => to).values()]
    .map((members) => {
      const touched = members.flatMap(({ from, to }) => [from, to]);
      return { members, low: Math.min(...touched), high: Math.max(...touched) };
    })
    .sort((a, b) => a.high - a.low - (b.high - b.low) || a.low - b.low);
  const columns: (typeof groups)[] = [];
  for (const group of groups) {
    const free = columns.find((column) =>
      column.every(({ low, high }) => high < group.low || group.high < low),
    );
    if (free) free.push(group);
    else columns.push([group]);
  }
  return columns.flatMap((column, index) =>
    column.flatMap(({ members }) => members.map((way) => ({ ...way, column: index }))),
  );
}

/** Lines that turn up stand above those that turn down, and the nearer lane nearer to its edge of the row. */
function fromTopToBottom(a: Lane, b: Lane): number {
  const [aDown, bDown] = [a.to > a.from, b.to > b.from];
  if (aDown !== bDown) return aDown ? 1 : -1;
  return aDown ? b.column - a.column : a.column - b.column;
}

function entrance(lanes: readonly Lane[], row: number): Entrance | undefined {
  const entering = lanes.filter(({ to }) => to === row);
  const [first] = entering;
  return (
    first && {
      column: first.column,
      above: entering.some(({ from }) => from < row),
      below: entering.some(({ from }) => from > row),
    }
  );
}

function passes({ from, to }: Lane, row: number): boolean {
  return Math.min(from, to) < row && row < Math.max(from, to);
}

function condition({ when }: { readonly when?: string | undefined }): { when?: string } {
  return when === undefined ? {} : { when };
}
