import { exits, mayEnd } from './exits.ts';
import type { Procedure, Step } from './procedure.ts';

/** A line that runs beside the symbols, from one row to another that is not the next. */
export interface Lane {
  /** Counted from the symbols outward, from 0. */
  readonly column: number;
  /** Row of the step that the line leaves, from 0. */
  readonly from: number;
  /** Row of the step that the line enters. */
  readonly to: number;
  readonly when?: string;
}

/** What a lane draws in one row that it passes. */
export interface LanePart {
  readonly column: number;
  /** `out`: it leaves the symbol; `in`: it enters; `through`: it passes; `self`: it leaves and enters. */
  readonly part: 'out' | 'in' | 'through' | 'self';
  /** Where the line goes on, seen from the symbol of this row. */
  readonly toward: 'up' | 'down';
}

/** One row of the สพฐ. standard form. */
export interface FormRow {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  /** The chart goes straight on to the next row, by this condition where there is one. */
  readonly down?: { readonly when?: string };
  /** The row before goes straight on to this one. */
  readonly fromAbove: boolean;
  /** The lines in the lanes beside the symbol. */
  readonly parts: readonly LanePart[];
  /** Lanes that leave the symbol of this row. */
  readonly leaving: readonly Lane[];
  readonly mayEnd: boolean;
}

/** โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ.: rows with the chart running down the second column. */
export interface StandardForm {
  readonly rows: readonly FormRow[];
  readonly lanes: readonly Lane[];
  /** How many lanes stand side by side. */
  readonly columns: number;
}

/** The standard form of a procedure: which lines run straight, and which lanes hold the others. */
export function standardForm({ steps }: Pick<Procedure, 'steps'>): StandardForm {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const ways = steps.flatMap((_, from) =>
    exits(steps, from).flatMap(({ to, when }) => {
      const target = order.get(to);
      return target === undefined ? [] : [{ from, to: target, ...(when === undefined ? {} : { when }) }];
    }),
  );
  const straight = new Map(ways.filter(({ from, to }) => to === from + 1).map((way) => [way.from, way]));
  const lanes = withColumns(ways.filter((way) => straight.get(way.from) !== way));
  const rows = steps.map((step, index): FormRow => {
    const down = straight.get(index);
    return {
      step,
      number: index + 1,
      ...(down ? { down: down.when === undefined ? {} : { when: down.when } } : {}),
      fromAbove: straight.has(index - 1),
      parts: lanes.flatMap((lane) => partOf(lane, index) ?? []),
      leaving: lanes.filter(({ from }) => from === index),
      mayEnd: mayEnd(steps, index),
    };
  });
  return { rows, lanes, columns: lanes.reduce((most, { column }) => Math.max(most, column + 1), 0) };
}

/** Lanes that share a row lie in different columns; short ones lie inside. Lines into one step share a column. */
function withColumns(ways: readonly Omit<Lane, 'column'>[]): Lane[] {
  const span = ({ from, to }: Omit<Lane, 'column'>) => [Math.min(from, to), Math.max(from, to)] as const;
  const placed: Lane[] = [];
  const byLength = [...ways].sort(
    (a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from || a.to - b.to,
  );
  for (const way of byLength) {
    const [low, high] = span(way);
    let column = 0;
    while (placed.some((lane) => lane.column === column && span(lane)[0] <= high && low <= span(lane)[1]))
      column++;
    placed.push({ ...way, column });
  }
  return placed;
}

function partOf({ column, from, to }: Lane, row: number): LanePart | undefined {
  if (row < Math.min(from, to) || row > Math.max(from, to)) return undefined;
  const toward = (row === from) === to < from ? 'up' : 'down';
  if (from === to) return { column, part: 'self', toward: 'up' };
  if (row === from) return { column, part: 'out', toward };
  if (row === to) return { column, part: 'in', toward };
  return { column, part: 'through', toward };
}
