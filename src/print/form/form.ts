import type { ProcedureDocument } from '#document/procedure.ts';
import type { Inline, RichText } from '#document/rich-text.ts';
import type { FormColumn } from '#document/standard-form.ts';
import type { StepDocument } from '#document/steps.ts';
import { formWords } from '#words/form.ts';
import { CONNECTOR_LETTERS, printWords } from '#words/print.ts';
import { printBody } from '../text/body.ts';
import type { PrintBlock } from '../text/body-tree.ts';
import {
  CELL,
  PARAGRAPH_GAP,
  cellHeight,
  cellText,
  linePitch,
  plainCell,
  setCell,
  type CellText,
  type SetCell,
} from './cells.ts';
import { chartWays, rowCharts, type ChartWay, type RowChart } from './chart.ts';
import { HEAD_INSET, INSET, columnPlan, type ColumnPlan, type TextColumn } from './columns.ts';
import { legend, type Legend } from './legend.ts';
import { OUTER_EDGE, roomAround, rowEdges, type RowEdge } from './row-edges.ts';
import { printedRow, type PrintedRow } from './rows.ts';
import { chartInDigits, drawing, type Drawing } from '../chart/drawing.ts';
import { MM_PER_PT, millimetres } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import { after, paragraph, plainInline } from '../text/rich-text.ts';
import { heightOf, textWithin } from '../text/set-lines.ts';
import { MEASURES, TEXT_AREA } from '../measures.ts';

/** The standard form as `form.typ` draws it; lengths are mm. */
export interface PaperForm {
  readonly heads: readonly { readonly label: string; readonly text: string }[];
  readonly indicator: readonly PrintBlock[];
  /** The heads of the columns. */
  readonly heading: readonly SetCell[];
  readonly widths: readonly number[];
  /** Which of the ways to draw the chart was taken (`chartWays`). */
  readonly way: number;
  /** Pt for a px of the chart, and where it begins in its column. */
  readonly scale: number;
  readonly chartX: number;
  readonly rows: readonly PaperRow[];
  readonly printed: readonly PrintedRow[];
  readonly type: typeof TYPE;
  /** Where the text of a sheet begins, how high it is, and what the heads of the columns take of it. */
  readonly area: { readonly top: number; readonly height: number; readonly head: number };
  readonly references: {
    readonly label: string;
    /** `reference` is the id of one that the procedure cites nowhere else, for the index. */
    readonly items: readonly { readonly text: string; readonly reference?: string }[];
  };
  readonly symbols: Legend;
}

/** A step in the form. */
interface PaperRow {
  readonly number: string;
  /** Ids of roles, for the index. */
  readonly owners: readonly string[];
  readonly chart: Drawing;
  /** The lower edge of the row. */
  readonly below: RowEdge;
}

/** As wide as the letters of the first and the last connector of an edge ever are. */
const [WIDEST = ''] = CONNECTOR_LETTERS.toSorted((a, b) => millimetres(b, 1) - millimetres(a, 1));
const WIDEST_LETTERS = `${WIDEST}8–${WIDEST}8`;

/** Type and room that the templates draw with, as they were measured with. */
const TYPE = {
  cell: CELL,
  /** The height of a line of a cell, and from one to the next. */
  line: heightOf(1, CELL),
  pitch: linePitch(1),
  /** Of the words beside a connector, in pt. */
  note: 7.5,
  paragraphGap: PARAGRAPH_GAP,
  inset: INSET,
  headInset: HEAD_INSET,
  /** How the three heads above the table share its width. */
  headShares: [1, 0.8, 0.55],
} as const;

/** Mm for a px: the words in symbols, 15 px on a screen, are set in letters of 9 pt. */
const SCALE = (9 / 15) * MM_PER_PT;
/** What the chart in a row may take of the height of a sheet. */
const MOST_CHART = 0.6;

/** The standard form of a procedure, fitted to its sheet. */
export function paperForm(document: ProcedureDocument, paper: Paper): PaperForm {
  const { text, number } = paper;
  const { steps, form } = document;
  const { width, height } = TEXT_AREA[paper.sheet];
  const textColumns = form.columns.filter((column) => column !== 'number' && column !== 'chart');
  const texts = steps.map((step) => textsOf(step, paper));
  const chart = chartInDigits(document.chart, paper);
  const ways = chartWays(chart, paper.sheet);
  const head = (column: FormColumn) => [{ words: [{ text: formWords[column], strong: true }] }];
  const plan = columnPlan(
    width,
    head('number'),
    {
      ways: ways.map((way) => ({
        get width() {
          return (way.slices[0]?.layout.width ?? 0) * SCALE;
        },
        get heights() {
          return way.slices.map(({ layout }) => layout.height * SCALE);
        },
      })),
      most: MOST_CHART * height,
    },
    new Map(
      textColumns.map((column) => [column, { head: head(column), rows: texts.map((one) => one[column]) }]),
    ),
  );
  const { widths, scale } = plan;
  const mm = SCALE * scale;
  const charts = rowCharts(chart, ways[plan.chart] as ChartWay, steps, (MOST_CHART * height) / mm, paper);
  const told = charts.map((one) => toldTexts(one, paper));
  const [, column = 0] = widths;
  const chartX = (column - (charts[0]?.slice.layout.width ?? 0) * mm) / 2;
  const noteWidth = (letters: string) => millimetres(`${letters}${printWords.fromPage} 888`, TYPE.note);
  const note = { one: noteWidth(''), several: noteWidth(`${WIDEST_LETTERS} `) };
  const edges = rowEdges(
    charts.map(({ slice }) => slice),
    { scale: mm, left: chartX, width: column, note },
  );
  const heading = form.columns.map((name, index) =>
    setCell(head(name), (widths[index] ?? 0) - 2 * HEAD_INSET, plan.type),
  );
  const edge = (row: number) => edges[row] ?? OUTER_EDGE;
  return {
    heads: headsOf(document, width, paper),
    indicator: printBody(indicatorText(document), NO_NOTES, paper).blocks,
    heading,
    widths,
    way: plan.chart,
    scale: mm / MM_PER_PT,
    chartX,
    rows: charts.map(({ step, slice }, row): PaperRow => ({
      number: number(`${step.row}.`),
      owners: indexedOwners(step, document),
      chart: drawing(slice.layout, mm / MM_PER_PT),
      below: edge(row),
    })),
    printed: charts.map((one, row) => {
      const around = roomAround(one.slice, edge(row - 1), edge(row), mm);
      const heights = { ...around, chart: one.slice.layout.height * mm, further: 2 * edge(row).room };
      return printedRow(row, heights, cellsOf(told[row], textColumns, plan));
    }),
    type: TYPE,
    area: { top: MEASURES.sheets[paper.sheet].margin.top, height, head: headHeight(heading) },
    references: { label: text(formWords.references), items: referencesOf(document, paper) },
    symbols: legend(form.symbols, paper),
  };
}

/**
 * What the cells of a form say, row by row, with what the chart has no room for.
 * @param form the form of this document
 */
export function formTexts(
  { steps, chart }: ProcedureDocument,
  { way, scale }: Pick<PaperForm, 'way' | 'scale'>,
  paper: Paper,
): readonly FormTexts[] {
  const drawn = chartInDigits(chart, paper);
  const most = (MOST_CHART * TEXT_AREA[paper.sheet].height) / (scale * MM_PER_PT);
  const charts = rowCharts(drawn, chartWays(drawn, paper.sheet)[way] as ChartWay, steps, most, paper);
  return charts.map((one) => toldTexts(one, paper));
}

/** What the cells of a row say, by their columns. */
export type FormTexts = Readonly<Record<TextColumn, readonly CellText[]>>;

/** Ids of who does a step, for the index of roles, which tells no work of what is retired. */
export function indexedOwners({ owners }: StepDocument, { control }: ProcedureDocument): readonly string[] {
  return 'value' in owners && control.status?.kind !== 'retired' ? owners.value.map(({ id }) => id) : [];
}

function textsOf({ detail, time, standard, owners, note }: StepDocument, paper: Paper): FormTexts {
  const shown = (words: readonly string[]) => plainCell(words.map(paper.number));
  return {
    detail: cellText(detail, paper),
    duration: shown('value' in time ? time.value : [formWords.instead[time.instead]]),
    standard:
      'value' in standard ? cellText(standard.value, paper) : shown([formWords.instead[standard.instead]]),
    owners: shown(
      'value' in owners ? owners.value.map((one) => one.shown) : [formWords.instead[owners.instead]],
    ),
    note: note ? cellText(note, paper) : plainCell(['']),
  };
}

/** What the cells of a row say, with what its chart has no room for. */
function toldTexts({ step, before, after: further }: RowChart, paper: Paper): FormTexts {
  const texts = textsOf(step, paper);
  return { ...texts, detail: [...plainCell(before), ...texts.detail, ...plainCell(further)] };
}

/** The cells of a row. */
function cellsOf(
  texts: FormTexts | undefined,
  columns: readonly TextColumn[],
  { widths, type }: ColumnPlan,
): SetCell[] {
  return columns.map((column, index) =>
    setCell(texts?.[column] ?? [], (widths[2 + index] ?? 0) - 2 * INSET.x, type),
  );
}

function headHeight(heading: readonly SetCell[]): number {
  return Math.max(...heading.map(cellHeight)) + 2 * INSET.y;
}

function headsOf(
  { title, place, code, form }: ProcedureDocument,
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
    head(1, form.office, number(`${place.group} ${place.unit}`)),
    head(2, formWords.code, 'value' in code ? code.value : formWords.instead[code.instead]),
  ];
}

const NO_NOTES = { all: [], id: String };

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
