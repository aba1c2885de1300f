import type { Procedure } from '#manual/procedure.ts';
import { standardForm, type Entrance, type ChartRow as RowLines } from '#manual/standard-form.ts';
import { entries } from '#manual/stated.ts';
import { field, type Field } from './field.ts';
import type { ReferenceEntry, Registers } from './registers.ts';
import type { StepDocument } from './steps.ts';

/** A way out beside a symbol of the form. */
export interface FormExit {
  /** The step that it leads to; undefined at the end. */
  readonly to: string | undefined;
  readonly when: string | undefined;
  /** A line in a lane, from 0 outward, or a small symbol: the number of a row, or the end. */
  readonly line:
    | { readonly kind: 'up' | 'down' | 'self'; readonly column: number }
    | { readonly kind: 'connector'; readonly row: number }
    | { readonly kind: 'end' };
}

/** One row of the form: a step, and the part of the chart beside it. */
export interface FormRow {
  readonly step: StepDocument;
  /** The chart goes straight on to the next row, by this condition where there is one. */
  readonly down: { readonly when?: string } | undefined;
  readonly fromAbove: boolean;
  /** The line that joins the chart just above the symbol. */
  readonly entering: Entrance | undefined;
  /** Columns of the lines that run through this row from edge to edge. */
  readonly passing: readonly number[];
  /** From top to bottom; lanes come first, since a lane that is drawn anywhere must be seen to leave its symbol. */
  readonly exits: readonly FormExit[];
}

/** โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ. */
export interface FormDocument {
  readonly rows: readonly FormRow[];
  /** Lines beside the symbols, from row to row, counted from 0; `exit` is the way out that begins the line. */
  readonly lanes: readonly {
    readonly column: number;
    readonly from: number;
    readonly to: number;
    readonly exit: number;
  }[];
  /** How many lanes stand side by side. */
  readonly columns: number;
  readonly references: Field<readonly ReferenceEntry[]>;
}

/** The standard form of a procedure. */
export function formDocument(
  procedure: Procedure,
  steps: readonly StepDocument[],
  registers: Registers,
): FormDocument {
  const { rows, lanes, columns } = standardForm(procedure);
  return {
    rows: rows.map((row) => formRow(row, steps)),
    lanes: lanes.map(({ column, from, to }) => ({
      column,
      from,
      to,
      exit: (rows[from]?.leaving ?? []).findIndex((lane) => lane.column === column && lane.to === to),
    })),
    columns,
    references: field(procedure.formReferences ?? procedure.references, (ids) =>
      entries(ids).map(registers.reference),
    ),
  };
}

function formRow(row: RowLines, steps: readonly StepDocument[]): FormRow {
  const index = row.number - 1;
  const step = steps[index] as StepDocument;
  const lanes = row.leaving.map(({ column, to, when }): FormExit => {
    const kind = to === index ? 'self' : to < index ? 'up' : 'down';
    return { to: steps[to]?.id, when, line: { kind, column } };
  });
  const connectors = row.connectors.map(({ to, when }): FormExit => {
    return { to: steps[to]?.id, when, line: { kind: 'connector', row: to + 1 } };
  });
  const ends = step.isEnd ? [] : step.ways.filter(({ to }) => to === undefined);
  return {
    step,
    down: row.down,
    fromAbove: row.fromAbove,
    entering: row.entering,
    passing: row.passing,
    exits: [
      ...lanes,
      ...connectors,
      ...ends.map(({ when }): FormExit => ({ to: undefined, when, line: { kind: 'end' } })),
    ],
  };
}
