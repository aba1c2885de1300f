import type { Entrance, FormRow } from '#manual/standard-form.ts';
import { formWords } from '#words/form.ts';

/** Ways out beside one symbol that the chart has places for; more are listed below the symbol. */
export const MOST_EXITS = 12;

/** A way out beside the symbol, drawn as a line in a lane, or to a small symbol where the line ends. */
export interface ExitView {
  /** From 1, from top to bottom. */
  readonly place: number;
  readonly when: string | undefined;
  readonly line:
    | { readonly kind: 'up' | 'down' | 'self'; readonly column: number }
    | { readonly kind: 'end' | 'connector'; readonly text: string };
}

/** What the second column draws in one row. */
export interface ChartView {
  readonly fromAbove: boolean;
  readonly goesDown: boolean;
  /** The condition on the line to the next row. */
  readonly downWhen: string | undefined;
  readonly entering: Entrance | undefined;
  readonly passing: readonly number[];
  readonly exits: readonly ExitView[];
  /** The condition of a line that leaves alone: as much room below the line keeps it in the middle of the symbol. */
  readonly tail: string | undefined;
  /** Ways for which no line beside the symbol is left. */
  readonly others: readonly { readonly when: string | undefined; readonly text: string }[];
}

/** The part of the chart in one row of the form. */
export function chartView(row: FormRow): ChartView {
  const { down, fromAbove, entering } = row;
  const lines = exitLines(row);
  return {
    fromAbove,
    goesDown: down !== undefined,
    downWhen: down?.when,
    entering,
    passing: row.passing,
    exits: lines.slice(0, MOST_EXITS).map((exit, index) => ({ ...exit, place: index + 1 })),
    tail: lines.length === 1 ? lines[0]?.when : undefined,
    others: lines
      .slice(MOST_EXITS)
      .map(({ when, line }) => ({ when, text: 'text' in line ? line.text : '' })),
  };
}

/** Lanes first: a lane that is drawn anywhere must be seen to leave its symbol. */
function exitLines({ leaving, connectors, number, end, step }: FormRow): Omit<ExitView, 'place'>[] {
  const lanes = leaving.map(({ column, to, when }): Omit<ExitView, 'place'> => {
    const kind = to === number - 1 ? 'self' : to < number ? 'up' : 'down';
    return { when, line: { kind, column } };
  });
  const symbols = connectors.map(({ to, when }): Omit<ExitView, 'place'> => {
    return { when, line: { kind: 'connector', text: `${to + 1}` } };
  });
  const endsInItself = step.shape === 'terminal' && end?.when === undefined;
  return end && !endsInItself
    ? [...lanes, ...symbols, { when: end.when, line: { kind: 'end', text: formWords.end } }]
    : [...lanes, ...symbols];
}
