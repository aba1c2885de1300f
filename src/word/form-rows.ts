import type { ProcedureDocument } from '#document/procedure.ts';
import { formTexts, type FormTexts, type PaperForm } from '#print/form/form.ts';
import { TEXT_AREA } from '#print/measures.ts';
import { MM_PER_PT } from '#print/millimetres.ts';
import type { Paper } from '#print/paper.ts';
import { chartAt, drawnPicture, uprightLine } from './drawn-picture.ts';
import { points } from './lengths.ts';
import type { WordPicture } from './picture.ts';

/** A row of the form: what its cells say, and its part of the chart. */
export interface WordRow {
  readonly number: string;
  readonly texts: FormTexts;
  /** The parts of their sizes that cells are set in, as on paper. */
  readonly scales: readonly number[];
  /** Its symbol; where the row is higher than a sheet, below it more of the lines that run on. */
  readonly pictures: readonly WordPicture[];
  /** The height of each of them in mm. */
  readonly height: number;
  /** What the chart says of the step, for those who do not see it. */
  readonly alt: string;
}

/** What a line of a cell takes of the size of its letters in Word. */
const LINE = 1.3;
/** Room in mm above and below the words of a cell, between paragraphs, and above and below a symbol. */
export const CELL_ROOM = { edge: 1.2, paragraphs: 1, chart: 1.6 };
/** What a picture is higher than words need by our reckoning, in mm, so that Word, which rounds, never needs more. */
const SPARE = 0.6;
/** A picture is no higher than this part of a sheet. */
const HIGHEST = 0.75;
/** Lines reach a little into the picture, so that no gap is seen. */
const LAP = 0.8;

/**
 * The rows of the form. The chart of a row is a picture as high as its words are on paper, with its lines drawn to both
 * ends, so that they meet those of the rows above and below.
 */
export async function wordRows(
  document: ProcedureDocument,
  form: PaperForm,
  paper: Paper,
): Promise<readonly WordRow[]> {
  const { height } = TEXT_AREA[paper.sheet];
  return Promise.all(
    formTexts(document, form, paper).map(async (texts, row): Promise<WordRow> => {
      const room = rowHeight(form, row);
      const count = Math.ceil(room / Math.max(HIGHEST * height, chartHeight(form, row)));
      const pictures = Array.from({ length: count }, (_, index) =>
        rowPicture(form, row, room / count, index),
      );
      return {
        number: form.rows[row]?.number ?? '',
        texts,
        scales: form.printed.find((one) => one.row === row)?.cells.map(({ scale }) => scale) ?? [],
        pictures: await Promise.all(pictures),
        height: room / count,
        alt: paper.number(document.chart.nodes[row]?.sentence ?? ''),
      };
    }),
  );
}

/** The height that a row needs for its words and its chart, in mm. */
function rowHeight(form: PaperForm, row: number): number {
  const { size } = form.type.cell;
  const parts = form.printed.filter((one) => one.row === row).map(({ cells }) => cells);
  const columns = parts[0]?.map((_, column) => parts.flatMap((cells) => cells[column] ?? [])) ?? [];
  const heights = columns.map((cells) => {
    const paragraphs = cells.flatMap((cell) => cell.paragraphs);
    const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
    const scale = cells[0]?.scale ?? 1;
    return (
      lines * LINE * size * scale * MM_PER_PT +
      Math.max(0, paragraphs.length - 1) * CELL_ROOM.paragraphs +
      2 * CELL_ROOM.edge +
      SPARE
    );
  });
  return Math.max(chartHeight(form, row), ...heights);
}

function chartHeight({ rows }: PaperForm, row: number): number {
  return (rows[row]?.chart.height ?? 0) * MM_PER_PT + 2 * CELL_ROOM.chart;
}

/** The first picture of a row, with its symbol, or a further one. */
function rowPicture(form: PaperForm, row: number, height: number, index: number): Promise<WordPicture> {
  const { rows, scale } = form;
  const { chart, below } = rows[row] ?? {};
  if (!chart || !below) throw new Error(`The form has no row ${row}.`);
  const [, column = 0] = form.widths;
  const [width, high] = [points(column), points(height)];
  const top = (high - chart.height) / 2;
  const line = ({ x }: { readonly x: number }, from: number, to: number) =>
    uprightLine(points(x), from, to, scale);
  const content =
    index > 0
      ? below.lines.map((one) => line(one, 0, high))
      : [
          ...(rows[row - 1]?.below.lines ?? []).map((one) => line(one, 0, top + LAP)),
          ...below.lines.map((one) => line(one, top + chart.height - LAP, high)),
          chartAt(chart, points(form.chartX), top),
        ];
  return drawnPicture({ width, height: high, content: content.join('') });
}
