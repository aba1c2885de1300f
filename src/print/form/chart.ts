import type { FormDocument, FormRow } from '#document/standard-form.ts';
import type { StepDocument } from '#document/steps.ts';
import { plainCell, type CellText } from './cells.ts';
import { lanePitch } from './columns.ts';
import { numberedExits, wholeExits, type DrawnExits } from './exits.ts';
import { symbolLabel, type SetLines, type SymbolLabel } from './labels.ts';
import { SLANTED, WHEN, chartHeight, rowChartParts, type ChartParts } from './rows.ts';
import { millimetres } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import { unstyled, linesOfText, widestWord } from '../text/set-lines.ts';

/** The part of the chart in a row of the form as its template draws it; lengths are mm. */
export interface PaperRow extends Omit<ChartParts, 'exits'> {
  readonly number: string;
  /** Ids of roles, for the index. */
  readonly owners: readonly string[];
  /** Words in the symbol. */
  readonly label: SetLines;
  readonly shape: StepDocument['shape'];
  readonly fromAbove: boolean;
  readonly down: boolean;
  /** The condition of the way down. */
  readonly downWhen: SetLines | null;
  /** From top to bottom. */
  readonly exits: readonly PaperExit[];
  /** Column of the line that joins the chart above the symbol. */
  readonly entering: number | null;
}

/** A way out beside a symbol: a line in the lane of a column, or a small symbol that the line ends in. */
interface PaperExit {
  readonly when: SetLines | null;
  readonly column: number | null;
  /** Words of the small symbol. */
  readonly stop: string | null;
  /** Where the line leaves, counted from the middle of the symbol, and how far above it its words begin. */
  readonly at: number;
  readonly rise: number;
}

/** A row's chart, and what of its words goes on in the detail of the step. */
export interface RowChart {
  readonly drawn: PaperRow;
  readonly before: readonly CellText[];
  readonly after: readonly CellText[];
}

/** The room of a chart, in mm. */
export interface ChartRoom {
  /** Width of the symbols. */
  readonly symbol: number;
  /** Beside the symbols, for conditions. */
  readonly labels: number;
  /** How many lanes stand side by side. */
  readonly lanes: number;
  /** The greatest height of a symbol for its words, and of the whole chart of a row. */
  readonly mostSymbol: number;
  readonly mostChart: number;
}

/** The longest line of a condition, in mm; longer ones are broken, but no word that is shorter than the second. */
const WIDEST_WHEN = { line: 13, word: 30 };
/** Room for an arrow beside a symbol, and for the small symbol of an end, in mm. */
const LEAST_ROOM = 4;
const STOP_ROOM = 16;

/** Room beside the symbols for the conditions of the ways out, in mm. */
export function labelRoom({ rows }: FormDocument): number {
  const exits = rows.flatMap((row) => wholeExits(row).exits);
  if (exits.length === 0) return 0;
  const conditions = exits.flatMap(({ when }) => (when === undefined ? [] : [whenRoom(when)]));
  const stops = exits.some(({ stop }) => stop !== undefined) ? STOP_ROOM : 0;
  return Math.max(LEAST_ROOM, stops, ...conditions);
}

/** A condition is broken where it is long, but not inside a word. */
function whenRoom(when: string): number {
  const line = Math.min(WIDEST_WHEN.line, millimetres(when, WHEN.size));
  return Math.max(line, Math.min(WIDEST_WHEN.word, widestWord(unstyled(when), WHEN.size))) + 2;
}

/** The part of its size that conditions are set in where they take too much room, before they are set elsewhere. */
const SMALL_WHEN = 0.76;
/** Room in mm that one of many ways out takes, and that a row keeps above and below its symbol. */
const EXIT = 5.6;
const AROUND = 28;

/**
 * The chart in a row. Where its words take too much of the sheet, they are set smaller; where even that is not enough,
 * the symbol shows their beginning, or the lines their numbers, and the detail of the step says them whole.
 */
export function rowChart(row: FormRow, index: number, room: ChartRoom, paper: Paper): RowChart {
  const { step } = row;
  const words = paper.number(step.label);
  const label = symbolLabel(words, step.shape, room.symbol, room.mostSymbol);
  const draw = (ways: DrawnExits, scale: number) => drawnRow(row, index, label, ways, scale, room, paper);
  const mostExits = 1 + Math.floor(((room.mostChart - AROUND) * SLANTED) / EXIT);
  let ways = wholeExits(row);
  let drawn = draw(ways, 1);
  if (chartHeight(drawn) > room.mostChart) drawn = draw(ways, SMALL_WHEN);
  if (chartHeight(drawn) > room.mostChart) drawn = draw((ways = numberedExits(row, mostExits)), 1);
  return {
    drawn,
    before: label.whole ? [] : plainCell([`(${words})`]),
    after: plainCell(ways.told.map(paper.number)),
  };
}

function drawnRow(
  row: FormRow,
  index: number,
  { lines, scale, height }: SymbolLabel,
  ways: DrawnExits,
  whenScale: number,
  room: ChartRoom,
  { number, text }: Paper,
): PaperRow {
  const { step, entering } = row;
  const set = (when: string | undefined, width: number): SetLines | null =>
    when === undefined ? null : setWhen(number(when), width, whenScale);
  const downWhen = set(ways.down, room.symbol / 2 + Math.max(0, room.labels - 1) - 1);
  const exits = ways.exits.map(({ when, column = null, stop }) => ({
    when: set(when, room.labels - 1.4),
    column,
    stop: stop === undefined ? null : text(stop),
  }));
  const parts = rowChartParts({
    symbol: height,
    shape: step.shape,
    isFirst: index === 0,
    isEntered: entering !== undefined,
    staggered: lanePitch(room.lanes) < 4,
    down: row.down !== undefined,
    downWhen,
    exits,
  });
  return {
    number: number(`${step.row}.`),
    owners: 'value' in step.owners ? step.owners.value.map(({ id }) => id) : [],
    label: { lines, scale },
    shape: step.shape,
    fromAbove: row.fromAbove,
    down: row.down !== undefined,
    downWhen,
    entering: entering?.column ?? null,
    ...parts,
    exits: parts.exits.map((place, at) => ({ ...(exits[at] as (typeof exits)[number]), ...place })),
  };
}

function setWhen(words: string, width: number, scale: number): SetLines {
  return { lines: linesOfText(words, width, WHEN.size * scale), scale };
}
