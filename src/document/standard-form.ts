import type { Procedure, StepShape } from '#manual/procedure.ts';
import { standardForm, type Entrance, type ChartRow as RowLines } from '#manual/standard-form.ts';
import { entries } from '#manual/stated.ts';
import type { DocumentWords } from '#words/document.ts';
import { stopLabel } from './chart.ts';
import { field, type Field } from './field.ts';
import { isTable, jumps } from './jumps.ts';
import type { ReferenceEntry, Registers } from './registers.ts';
import type { StepDocument, StepWay } from './steps.ts';

/** A way out beside a symbol of the form. */
export interface FormExit {
  readonly way: StepWay;
  /** Which way out of its step it is, from 0. */
  readonly index: number;
  /** A line in a lane, from 0 outward, or a small symbol: the number of a row, an end, or another procedure. */
  readonly line:
    | { readonly kind: 'up' | 'down' | 'self'; readonly column: number }
    | { readonly kind: 'connector'; readonly row: number }
    | { readonly kind: 'end' };
  /** The words of the small symbol. */
  readonly stop: string | undefined;
  /** What stands with the condition: which procedure goes on. */
  readonly note: string | undefined;
}

/** One row of the form: a step, and the part of the chart beside it. */
export interface FormRow {
  readonly step: StepDocument;
  /** The chart goes straight on to the next row, by this condition where there is one. */
  readonly down: { readonly when?: string; readonly way: number } | undefined;
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
  /** What the legend explains: the five symbols of the official form, and others that the chart uses. */
  readonly symbols: readonly ChartSymbol[];
}

/** What a legend may explain. */
export type ChartSymbol = StepShape | 'arrow' | 'table' | 'bar' | 'jump' | 'connector';

/** The standard form of a procedure. */
export function formDocument(
  procedure: Procedure,
  steps: readonly StepDocument[],
  registers: Registers,
  words: DocumentWords,
): FormDocument {
  const { rows, lanes, columns } = standardForm(procedure);
  return {
    rows: rows.map((row) => formRow(row, steps, words)),
    lanes: lanes.map(({ column, from, to, way }) => ({
      column,
      from,
      to,
      exit: (rows[from]?.leaving ?? []).findIndex((lane) => lane.way === way),
    })),
    columns,
    references: field(procedure.formReferences ?? procedure.references, (ids) =>
      entries(ids).map(registers.reference),
    ),
    symbols: chartSymbols(steps),
  };
}

function chartSymbols(steps: readonly StepDocument[]): readonly ChartSymbol[] {
  const forks = steps.some(({ ways, isJoin }) => isJoin || ways.some(({ fork }) => fork));
  const some: readonly (readonly [name: ChartSymbol, isUsed: boolean])[] = [
    ['subprocess', steps.some(({ shape }) => shape === 'subprocess')],
    ['table', steps.some(isTable)],
    ['bar', forks],
    ['jump', jumps(steps).size > 0],
  ];
  const used = some.flatMap(([name, isUsed]) => (isUsed ? [name] : []));
  return ['terminal', 'process', 'decision', 'arrow', ...used, 'connector'];
}

function formRow(row: RowLines, steps: readonly StepDocument[], words: DocumentWords): FormRow {
  const from = row.number - 1;
  const step = steps[from] as StepDocument;
  const exit = (index: number, line: FormExit['line']): FormExit => {
    const way = step.ways[index] as StepWay;
    return { way, index, line, stop: stopWords(way, line, words), note: noteWords(way, words) };
  };
  const lanes = row.leaving.map(({ column, to, way }) => {
    return exit(way, { kind: to === from ? 'self' : to < from ? 'up' : 'down', column });
  });
  const connectors = row.connectors.map(({ to, way }) => exit(way, { kind: 'connector', row: to + 1 }));
  const stops = step.isEnd ? [] : row.stops.map(({ way }) => exit(way, { kind: 'end' }));
  return {
    step,
    down: row.down,
    fromAbove: row.fromAbove,
    entering: row.entering,
    passing: row.passing,
    exits: [...lanes, ...connectors, ...stops],
  };
}

function stopWords(
  { procedure, outcome = 'done' }: StepWay,
  line: FormExit['line'],
  { ways }: DocumentWords,
): string | undefined {
  if (line.kind === 'connector') return String(line.row);
  if (line.kind !== 'end') return undefined;
  return procedure ? ways.handedOver : ways.stops[outcome];
}

function noteWords(way: StepWay, words: DocumentWords): string | undefined {
  return way.procedure && stopLabel(way, words);
}
