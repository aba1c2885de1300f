import type { Library, Manual } from '#manual/library.ts';
import type { Procedure, StepShape } from '#manual/procedure.ts';
import { standardForm, type FormRow } from '#manual/standard-form.ts';
import { NONE, entries, isStated, type Stated } from '#manual/stated.ts';
import { referenceTitle } from '#words/registers.ts';
import { formColumns, formWords, symbolMeanings } from '#words/form.ts';
import {
  TEXT_COLUMNS,
  columnPlan,
  lanePitch,
  type ColumnPlan,
  WHEN_SIZE,
  widestWord,
  type SetCell,
  type SetLines,
  type TextColumn,
} from './form-columns.ts';
import { millimetres } from './millimetres.ts';
import type { Paper } from './paper.ts';

/** A way out beside a symbol: a line in the lane of a column, or a small symbol that the line ends in. */
interface Exit {
  /** The lines of its condition. */
  readonly when: readonly string[] | null;
  readonly column: number | null;
  /** Words of the small symbol. */
  readonly stop: string | null;
}

interface Row {
  readonly number: string;
  /** Ids of roles, for the index. */
  readonly owners: readonly string[];
  /** Words in the symbol. */
  readonly label: SetLines;
  readonly shape: StepShape;
  readonly fromAbove: boolean;
  readonly down: boolean;
  /** The lines of the condition of the way down. */
  readonly downWhen: readonly string[] | null;
  /** From top to bottom. */
  readonly exits: readonly Exit[];
  /** Column of the line that joins the chart above the symbol. */
  readonly entering: number | null;
  readonly cells: readonly SetCell[];
}

/** A line beside the symbols, from one row to another; `exit` counts the ways out of the row that it leaves. */
interface PaperLane {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly exit: number;
}

/** The longest line of a condition, in mm; longer ones are broken. */
const WIDEST_WHEN = 13;
/** Room for an arrow beside a symbol, and for the small symbol of an end, in mm. */
const LEAST_ROOM = 4;
const STOP_ROOM = 16;

/** The standard form as `form.typ` draws it; lengths are mm. */
export interface PaperForm {
  readonly caption: string;
  readonly heads: readonly { readonly label: string; readonly text: string }[];
  readonly indicator: { readonly label: string; readonly text: string };
  /** The heads of the six columns. */
  readonly heading: readonly SetCell[];
  readonly widths: readonly number[];
  /** Columns of lanes, the distance between two, and the room between the symbols and the first. */
  readonly columns: number;
  readonly pitch: number;
  readonly labels: number;
  readonly lanes: readonly PaperLane[];
  readonly rows: readonly Row[];
  readonly references: { readonly label: string; readonly items: readonly string[] };
  readonly symbols: {
    readonly title: string;
    readonly meanings: readonly { readonly name: string; readonly text: string }[];
  };
}

/** Width of the form on an upright sheet of A4 and on one that lies on its side, in mm, as in `style.typ`. */
const WIDTHS: Readonly<Record<Manual['formPaper'], number>> = { portrait: 160, landscape: 257 };

/** The standard form of a procedure, fitted to its sheet. */
export function paperForm(
  library: Library,
  procedure: Procedure,
  paper: Paper,
  sheet: Manual['formPaper'],
): PaperForm {
  const { rows, columns, lanes } = standardForm(procedure);
  const { text } = paper;
  const texts = rows.map((row) => textsOf(library, row));
  const labels = labelRoom(rows);
  const written = recordOf((column) => [...texts.flatMap((one) => one[column]), formWords[column]]);
  const plan = columnPlan({ width: WIDTHS[sheet], lanes: columns, labels, texts: written });
  return {
    caption: text(formWords.sheet),
    heads: [
      { label: text(formWords.title), text: text(procedure.title) },
      { label: text(formWords.office), text: text(paper.place) },
      { label: text(formWords.code), text: paper.code(onForm(procedure.code)) },
    ],
    indicator: { label: text(`${formWords.indicator} :`), text: text(onForm(procedure.indicator)) },
    heading: formColumns.map((column, index) => plan.head(index, formWords[column])),
    widths: plan.widths,
    columns,
    pitch: lanePitch(columns),
    labels,
    lanes: lanes.map(({ column, from, to }) => ({ column, from, to, exit: exitOf(rows, column, from, to) })),
    rows: rows.map((row, index) => paperRow(row, texts[index] ?? recordOf(() => []), plan, paper)),
    references: { label: text(formWords.references), items: referencesOf(library, procedure).map(text) },
    symbols: {
      title: text(formWords.symbols),
      meanings: symbolMeanings.map(({ name, meaning }) => ({ name, text: text(meaning) })),
    },
  };
}

type Texts = Readonly<Record<TextColumn, readonly string[]>>;

function textsOf({ roles }: Pick<Library, 'roles'>, { step }: FormRow): Texts {
  const name = (id: string) => roles.find((role) => role.id === id)?.name ?? id;
  return {
    detail: [step.detail],
    duration: [onForm(step.duration.written)],
    standard: [onForm(step.standard)],
    owners: isStated(step.owners) ? entries(step.owners).map(name) : [onForm(step.owners as string)],
  };
}

function paperRow(row: FormRow, texts: Texts, plan: ColumnPlan, paper: Paper): Row {
  const { step, down, entering } = row;
  const { text } = paper;
  return {
    number: paper.number(`${row.number}.`),
    owners: entries(step.owners),
    label: plan.label(paper.number(step.label), step.shape),
    shape: step.shape,
    fromAbove: row.fromAbove,
    down: down !== undefined,
    downWhen: down?.when === undefined ? null : plan.condition(paper.number(down.when), 'down'),
    exits: waysOut(row).map(({ when, column, stop }) => ({
      when: when === null ? null : plan.condition(paper.number(when), 'beside'),
      column,
      stop: stop && text(stop),
    })),
    entering: entering?.column ?? null,
    cells: TEXT_COLUMNS.map((column) => plan.cell(column, texts[column].map(paper.number))),
  };
}

/** A way out with its condition still to be set in lines. */
type WayOut = Omit<Exit, 'when'> & { readonly when: string | null };

/** Lanes first: a lane that is drawn anywhere must be seen to leave its symbol. */
function waysOut({ leaving, connectors, end, step }: FormRow): WayOut[] {
  const lanes = leaving.map(({ column, when = null }): WayOut => ({ when, column, stop: null }));
  const steps = connectors.map(({ to, when = null }): WayOut => ({ when, column: null, stop: `${to + 1}` }));
  const endsInItself = step.shape === 'terminal' && end?.when === undefined;
  const ends: WayOut[] =
    end && !endsInItself ? [{ when: end.when ?? null, column: null, stop: formWords.end }] : [];
  return [...lanes, ...steps, ...ends];
}

function exitOf(rows: readonly FormRow[], column: number, from: number, to: number): number {
  const leaving = rows[from]?.leaving ?? [];
  return leaving.findIndex((lane) => lane.column === column && lane.to === to);
}

/** Room beside the symbols for the conditions of the ways out, in mm. */
function labelRoom(rows: readonly FormRow[]): number {
  const exits = rows.flatMap(waysOut);
  if (exits.length === 0) return 0;
  const conditions = exits.flatMap(({ when }) => (when === null ? [] : [whenRoom(when)]));
  const stops = exits.some(({ stop }) => stop !== null) ? STOP_ROOM : 0;
  return Math.max(LEAST_ROOM, stops, ...conditions);
}

/** A condition is broken where it is long, but never inside a word. */
function whenRoom(when: string): number {
  return Math.max(Math.min(WIDEST_WHEN, millimetres(when, WHEN_SIZE)), widestWord(when, WHEN_SIZE)) + 2;
}

function referencesOf(library: Library, { formReferences, references }: Procedure): string[] {
  const cited = formReferences ?? references;
  if (!isStated(cited)) return [onForm(cited as string)].filter((words) => words !== '');
  return entries(cited).map((id, index) => {
    const reference = library.references.find((one) => one.id === id);
    return `${index + 1}. ${reference ? referenceTitle(reference) : id}`;
  });
}

/** How the official form writes a field: ไม่ระบุ is left blank, ไม่มี is a stroke. */
function onForm(field: Stated<string>): string {
  return isStated(field) ? field : field === NONE ? formWords.none : '';
}

function recordOf<T>(value: (column: TextColumn) => T): Record<TextColumn, T> {
  return Object.fromEntries(TEXT_COLUMNS.map((column) => [column, value(column)])) as Record<TextColumn, T>;
}
