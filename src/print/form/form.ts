import type { ProcedureDocument } from '#document/procedure.ts';
import type { Inline, RichText } from '#document/rich-text.ts';
import type { StepDocument } from '#document/steps.ts';
import { formWords } from '#words/form.ts';
import { printWords } from '#words/print.ts';
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
import { paperSlices, rowCharts, type RowChart } from './chart.ts';
import { HEAD_INSET, INSET, columnPlan, type TextColumn } from './columns.ts';
import { legend, type Legend } from './legend.ts';
import { OUTER_EDGE, roomAround, rowEdges, type RowEdge } from './row-edges.ts';
import { printedRows, type PrintedRow } from './rows.ts';
import { chartInDigits, drawing, type Drawing } from '../chart/drawing.ts';
import { MM_PER_PT, millimetres } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import { after, paragraph, plainInline } from '../text/rich-text.ts';
import { textWithin } from '../text/set-lines.ts';
import { TEXT_AREA } from '../measures.ts';

/** The standard form as `form.typ` draws it; lengths are mm. */
export interface PaperForm {
  readonly heads: readonly { readonly label: string; readonly text: string }[];
  readonly indicator: readonly PrintBlock[];
  /** The heads of the columns. */
  readonly heading: readonly SetCell[];
  readonly widths: readonly number[];
  /** Pt for a px of the chart, and where it begins in its column. */
  readonly scale: number;
  readonly chartX: number;
  readonly rows: readonly PaperRow[];
  readonly printed: readonly PrintedRow[];
  readonly type: typeof TYPE;
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

/** Type and room that the templates draw with, as they were measured with. */
const TYPE = {
  cell: CELL,
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
export const MOST_CHART = 0.6;
/** Room in mm that is left where a row takes a whole sheet. */
const SPARE = 4;

/** The standard form of a procedure, fitted to its sheet. */
export function paperForm(document: ProcedureDocument, paper: Paper): PaperForm {
  const { text, number } = paper;
  const { steps, form } = document;
  const { width, height } = TEXT_AREA[paper.sheet];
  const textColumns = form.columns.filter((column) => column !== 'number' && column !== 'chart');
  const texts = steps.map((step) => textsOf(step, paper));
  const chart = chartInDigits(document.chart, paper);
  const whole = paperSlices(chart, paper.sheet);
  const { widths, scale } = columnPlan(
    width,
    (whole[0]?.layout.width ?? 0) * SCALE,
    new Map(
      textColumns.map((column) => [
        column,
        [...texts.flatMap((one) => one[column]), ...plainCell([formWords[column]])],
      ]),
    ),
  );
  const mm = SCALE * scale;
  const charts = rowCharts(chart, whole, steps, (MOST_CHART * height) / mm, paper);
  const [, column = 0] = widths;
  const chartX = (column - (charts[0]?.slice.layout.width ?? 0) * mm) / 2;
  const note = millimetres(`${printWords.fromPage} 888`, TYPE.note);
  const edges = rowEdges(
    charts.map(({ slice }) => slice),
    { scale: mm, left: chartX, width: column, note },
  );
  const heading = form.columns.map((name, index) =>
    setCell(plainCell([formWords[name]]), (widths[index] ?? 0) - 2 * HEAD_INSET),
  );
  const room = height - Math.max(...heading.map(cellHeight)) - 2 * INSET.y - SPARE;
  const edge = (row: number) => edges[row] ?? OUTER_EDGE;
  return {
    heads: headsOf(document, width, paper),
    indicator: printBody(indicatorText(document), NO_NOTES, paper).blocks,
    heading,
    widths,
    scale: mm / MM_PER_PT,
    chartX,
    rows: charts.map(({ step, slice }, row): PaperRow => ({
      number: number(`${step.row}.`),
      owners: 'value' in step.owners ? step.owners.value.map(({ id }) => id) : [],
      chart: drawing(slice.layout, mm / MM_PER_PT),
      below: edge(row),
    })),
    printed: charts.flatMap((one, row) => {
      const around = roomAround(one.slice, edge(row - 1), edge(row), mm);
      const heights = { ...around, chart: one.slice.layout.height * mm, further: 2 * edge(row).room };
      return printedRows(row, heights, cellsOf(one, texts[row], textColumns, widths), room);
    }),
    type: TYPE,
    references: { label: text(formWords.references), items: referencesOf(document, paper) },
    symbols: legend(form.symbols, paper),
  };
}

type Texts = Readonly<Record<TextColumn, readonly CellText[]>>;

function textsOf({ detail, time, standard, owners, note }: StepDocument, paper: Paper): Texts {
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

/** The cells of a row, with what its chart has no room for. */
function cellsOf(
  chart: RowChart,
  texts: Texts | undefined,
  columns: readonly TextColumn[],
  widths: readonly number[],
): SetCell[] {
  return columns.map((column, index) => {
    const text = texts?.[column] ?? [];
    const told =
      column === 'detail' ? [...plainCell(chart.before), ...text, ...plainCell(chart.after)] : text;
    return setCell(told, (widths[2 + index] ?? 0) - 2 * INSET.x);
  });
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

export { textsOf as formTexts, type Texts as FormTexts };
