import type { ProcedureDocument } from '#document/procedure.ts';
import type { Inline, RichText } from '#document/rich-text.ts';
import type { FormDocument } from '#document/standard-form.ts';
import type { StepDocument } from '#document/steps.ts';
import { formColumns, formWords, symbolMeanings } from '#words/form.ts';
import { printBody } from '../text/body.ts';
import type { PrintBlock } from '../text/body-tree.ts';
import {
  CELL,
  PARAGRAPH_GAP,
  cellHeight,
  cellText,
  plainCell,
  setCell,
  type CellText,
  type SetCell,
} from './cells.ts';
import { labelRoom, rowChart, type PaperRow, type RowChart } from './chart.ts';
import {
  BESIDE_SYMBOL,
  HEAD_INSET,
  INSET,
  TEXT_COLUMNS,
  columnPlan,
  lanePitch,
  type TextColumn,
} from './columns.ts';
import { LABEL, symbolLabel } from './labels.ts';
import { JOIN, WHEN, chartHeight, printedRows, type PrintedRow } from './rows.ts';
import type { Paper } from '../paper.ts';
import { after, paragraph, plainInline } from '../text/rich-text.ts';
import { textWithin } from '../text/set-lines.ts';
import { TEXT_AREA } from '../measures.ts';

/** The standard form as `form.typ` draws it; lengths are mm. */
export interface PaperForm {
  readonly caption: string;
  readonly heads: readonly { readonly label: string; readonly text: string }[];
  readonly indicator: readonly PrintBlock[];
  /** The heads of the six columns. */
  readonly heading: readonly SetCell[];
  readonly widths: readonly number[];
  /** Width of the symbols. */
  readonly symbol: number;
  /** The distance between two lanes, and the room between the symbols and the first. */
  readonly pitch: number;
  readonly labels: number;
  readonly lanes: FormDocument['lanes'];
  readonly rows: readonly PaperRow[];
  readonly printed: readonly PrintedRow[];
  readonly type: typeof TYPE;
  readonly references: {
    readonly label: string;
    /** `reference` is the id of one that the procedure cites nowhere else, for the index. */
    readonly items: readonly { readonly text: string; readonly reference?: string }[];
  };
  readonly symbols: {
    /** The letter in the drawing of a connector. */
    readonly letter: string;
    readonly title: string;
    readonly meanings: readonly { readonly name: string; readonly text: string }[];
  };
}

/** Type and room that the templates draw with, as they were measured with. */
const TYPE = {
  cell: CELL,
  label: LABEL,
  when: WHEN,
  paragraphGap: PARAGRAPH_GAP,
  inset: INSET,
  headInset: HEAD_INSET,
  besideSymbol: BESIDE_SYMBOL,
  join: JOIN,
  /** How the three heads above the table share its width. */
  headShares: [1, 0.8, 0.55],
} as const;

/** What a symbol, and all of the chart in a row, may take of the height of a sheet. */
const MOST = { symbol: 0.3, chart: 0.6 };
/** Room in mm that is left where a row takes a whole sheet. */
const SPARE = 4;

/** The standard form of a procedure, fitted to its sheet. */
export function paperForm(document: ProcedureDocument, paper: Paper): PaperForm {
  const { rows, lanes, columns } = document.form;
  const { text } = paper;
  const { width, height } = TEXT_AREA[paper.sheet];
  const mostSymbol = MOST.symbol * height;
  const labels = labelRoom(document.form);
  const texts = rows.map(({ step }) => textsOf(step, paper));
  const { widths, symbol } = columnPlan({
    width,
    lanes: columns,
    labels,
    texts: recordOf((column) => [...texts.flatMap((one) => one[column]), ...plainCell([formWords[column]])]),
    misfit: (wide) => misfit(document.steps, wide, mostSymbol, paper),
  });
  const heading = formColumns.map((column, index) =>
    setCell(plainCell([formWords[column]]), (widths[index] ?? 0) - 2 * HEAD_INSET),
  );
  const chartRoom = {
    symbol,
    labels,
    lanes: columns,
    mostSymbol,
    mostChart: MOST.chart * height,
  };
  const charts = rows.map((row, index) => rowChart(row, index, chartRoom, paper));
  const room = height - Math.max(...heading.map(cellHeight)) - 2 * INSET.y - SPARE;
  return {
    caption: text(formWords.sheet),
    heads: headsOf(document, width, paper),
    indicator: printBody(indicatorText(document), NO_NOTES, paper).blocks,
    heading,
    widths,
    symbol,
    pitch: lanePitch(columns),
    labels,
    lanes,
    rows: charts.map(({ drawn }) => drawn),
    printed: charts.flatMap((chart, index) =>
      printedRows(index, chartHeight(chart.drawn), cellsOf(chart, texts[index], widths), room),
    ),
    type: TYPE,
    references: { label: text(formWords.references), items: referencesOf(document, paper) },
    symbols: {
      title: text(formWords.symbols),
      letter: formWords.connectorLetter,
      meanings: symbolMeanings
        .filter(({ name }) => document.form.symbols.includes(name))
        .map(({ name, meaning }) => ({ name, text: text(meaning) })),
    },
  };
}

type Texts = Readonly<Record<TextColumn, readonly CellText[]>>;

function textsOf({ detail, time, standard, owners }: StepDocument, paper: Paper): Texts {
  const shown = (words: readonly string[]) => plainCell(words.map(paper.number));
  return {
    detail: cellText(detail, paper),
    duration: shown('value' in time ? time.value : [formWords.instead[time.instead]]),
    standard:
      'value' in standard ? cellText(standard.value, paper) : shown([formWords.instead[standard.instead]]),
    owners: shown(
      'value' in owners ? owners.value.map(({ name }) => name) : [formWords.instead[owners.instead]],
    ),
  };
}

/** The cells of a row, with what its chart has no room for. */
function cellsOf(chart: RowChart, texts: Texts | undefined, widths: readonly number[]): SetCell[] {
  return TEXT_COLUMNS.map((column, index) => {
    const text = texts?.[column] ?? [];
    const told = column === 'detail' ? [...chart.before, ...text, ...chart.after] : text;
    return setCell(told, (widths[2 + index] ?? 0) - 2 * INSET.x);
  });
}

/** How much smaller the words of symbols of a width would have to be set, summed up. */
function misfit(steps: readonly StepDocument[], width: number, most: number, { number }: Paper): number {
  return steps.reduce((sum, { label, shape }) => {
    const { whole, shrunk } = symbolLabel(number(label), shape, width, most);
    return sum + (whole ? shrunk : 1);
  }, 0);
}

function headsOf(
  { title, place, code }: ProcedureDocument,
  width: number,
  { text, number }: Paper,
): PaperForm['heads'] {
  const { headShares: shares } = TYPE;
  const all = shares[0] + shares[1] + shares[2];
  const head = (index: 0 | 1 | 2, label: string, words: string) => {
    const room = (width * shares[index]) / all - 2 * INSET.x - 1;
    return { label: text(label), text: textWithin(words, room, CELL.size) };
  };
  return [
    head(0, formWords.title, number(title)),
    head(1, formWords.office, number(`${place.group} ${place.unit}`)),
    head(2, formWords.code, 'value' in code ? code.value : formWords.instead[code.instead]),
  ];
}

const NO_NOTES = { blocks: new Map(), id: String };

/** The indicator after its name. */
function indicatorText({ indicator }: ProcedureDocument): RichText {
  const name: Inline = { type: 'strong', children: [plainInline(`${formWords.indicator} :`)] };
  return after(
    [name, plainInline(' ')],
    'value' in indicator ? indicator.value : [paragraph(plainInline(formWords.instead[indicator.instead]))],
  );
}

function referencesOf(
  { form, references }: ProcedureDocument,
  { text }: Paper,
): PaperForm['references']['items'] {
  if ('instead' in form.references) {
    const words = formWords.instead[form.references.instead];
    return words === '' ? [] : [{ text: text(words) }];
  }
  const cited = new Set('value' in references ? references.value.map(({ id }) => id) : []);
  return form.references.value.map(({ id, citation }, index) => ({
    text: text(`${index + 1}. ${citation}`),
    ...(cited.has(id) ? {} : { reference: id }),
  }));
}

function recordOf<T>(value: (column: TextColumn) => T): Record<TextColumn, T> {
  return Object.fromEntries(TEXT_COLUMNS.map((column) => [column, value(column)])) as Record<TextColumn, T>;
}
