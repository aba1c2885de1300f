import { wayPhrase } from '#document/chart.ts';
import type { FormExit, FormRow } from '#document/standard-form.ts';
import { documentWords } from '#words/document.ts';
import { printWords } from '#words/print.ts';

/** A way out beside a symbol: a line in the lane of a column, or a line that ends in a small symbol. */
export interface DrawnExit {
  /** Its condition, or the numbers under which the detail tells it. */
  readonly when: string | undefined;
  readonly column: number | undefined;
  /** Words of the small symbol. */
  readonly stop: string | undefined;
}

/** The ways out of a row as its chart draws them. */
export interface DrawnExits {
  /** The condition of the way down, or its number. */
  readonly down: string | undefined;
  /** From top to bottom. */
  readonly exits: readonly DrawnExit[];
  /** Where each exit of the document stands among them. */
  readonly places: readonly number[];
  /** What the detail tells of them, because the chart has no room for it. */
  readonly told: readonly string[];
}

/** The ways out with their conditions, each with a line of its own. */
export function wholeExits({ exits, down }: FormRow): DrawnExits {
  return {
    down: down?.when,
    exits: exits.map((exit) => ({ when: exit.when, ...lineOf(exit) })),
    places: exits.map((_, index) => index),
    told: [],
  };
}

/**
 * The ways out by numbers, under which the detail tells them: one line for all that lead to the same step, and no more
 * than `most` lines beside those that have lanes; the others share a small symbol.
 */
export function numberedExits({ exits, down, step }: FormRow, most: number): DrawnExits {
  const together = [...Map.groupBy(exits, ({ to }) => to).values()];
  const lanes = together.filter(([exit]) => exit && lineOf(exit).stop === undefined).length;
  const own = together.length <= most ? together : together.slice(0, Math.max(lanes, most - 1));
  const drawn = own.map((members): DrawnExit => {
    const numbers = members.map(({ to, when }) =>
      step.ways.findIndex((way) => way.to?.id === to && way.when === when),
    );
    return { when: numbersText(numbers), ...lineOf(members[0] as FormExit) };
  });
  const isLeftOver = own.length < together.length;
  return {
    down: down && numbersText([step.ways.findIndex(({ direction }) => direction === 'next')]),
    exits: isLeftOver ? [...drawn, { when: undefined, column: undefined, stop: printWords.more }] : drawn,
    places: exits.map((exit) => {
      const place = own.findIndex((members) => members.includes(exit));
      return place < 0 ? drawn.length : place;
    }),
    told: step.ways.map(
      (way, index) => `(${index + 1}) ${wayPhrase(way, index === 0, documentWords).spoken}`,
    ),
  };
}

/** Beyond so many numbers the first says enough. */
const MOST_NUMBERS = 3;

function numbersText(ways: readonly number[]): string {
  const shown = ways.slice(0, ways.length > MOST_NUMBERS ? 1 : MOST_NUMBERS);
  const numbers = shown.map((way) => `(${way + 1})`).join(' ');
  return shown.length < ways.length ? `${numbers} ${printWords.more}` : numbers;
}

function lineOf({ line }: FormExit): Omit<DrawnExit, 'when'> {
  switch (line.kind) {
    case 'connector':
      return { column: undefined, stop: String(line.row) };
    case 'end':
      return { column: undefined, stop: documentWords.ways.endSymbol };
    default:
      return { column: line.column, stop: undefined };
  }
}
