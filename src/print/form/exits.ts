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
  /** What the detail tells of them, because the chart has no room for it. */
  readonly told: readonly string[];
}

/** The ways out with their conditions, each with a line of its own. */
export function wholeExits({ exits, down }: FormRow): DrawnExits {
  return {
    down: down?.when,
    exits: exits.map((exit) => ({ when: wordsOf(exit), ...lineOf(exit) })),
    told: [],
  };
}

/**
 * The ways out by numbers, under which the detail tells them. No more than `most` lines leave the symbol, beside those
 * that have lanes; the others share a small symbol.
 */
export function numberedExits({ exits, down, step }: FormRow, most: number): DrawnExits {
  const number = (index: number) => `(${index + 1})`;
  const lanes = exits.filter((exit) => lineOf(exit).column !== undefined).length;
  const own = exits.length <= most ? exits : exits.slice(0, Math.max(lanes, most - 1));
  const drawn = own.map((exit): DrawnExit => ({ when: number(exit.index), ...lineOf(exit) }));
  const isAnyLeft = own.length < exits.length;
  return {
    down: down && number(down.way),
    exits: isAnyLeft ? [...drawn, { when: undefined, column: undefined, stop: printWords.more }] : drawn,
    told: step.ways.map((way, index) => `(${index + 1}) ${wayPhrase(way, documentWords).spoken}`),
  };
}

function wordsOf({ way, note }: FormExit): string | undefined {
  const words = [way.when, note].filter((one) => one !== undefined).join(' ');
  return words === '' ? undefined : words;
}

function lineOf({ line, stop }: FormExit): Omit<DrawnExit, 'when'> {
  return { column: 'column' in line ? line.column : undefined, stop };
}
