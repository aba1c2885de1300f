import type { PaperForm } from '#print/form/form.ts';
import { documentWords } from '#words/document.ts';
import { phrasesOf, placesIn, type Placed } from './places.ts';
import type { PrintedProcedure } from './printing.ts';
import { squeezed } from './text.ts';

/** How the sheet of the form lies. */
export type Sheet = 'portrait' | 'landscape';

/** A column of the form, from its left to its right edge in pt. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A page with rows of the standard form. */
export interface FormPage {
  /** Counted from 1. */
  readonly number: number;
  /** Everything above the first row. */
  readonly above: readonly Placed[];
  /** The words in each column. */
  readonly cells: readonly (readonly Placed[])[];
  /** The numbers of the rows that stand here, with (ต่อ) of one that goes on. */
  readonly rows: readonly Placed[];
}

const PT_PER_MM = 72 / 25.4;
/** Left margin and the end of the text on a sheet, in mm. */
const SHEETS = { portrait: { left: 30, end: 270 }, landscape: { left: 20, end: 183 } };
const ROW = /^(?:[0-9๐-๙]+\.|\(ต่อ\))$/u;
/** Words of a row's first line are no higher above their baseline than this, in pt. */
const ASCENT = 9;

/** The form as its template drew it. */
export function formOf({ data }: PrintedProcedure): PaperForm {
  const { procedure } = JSON.parse(data) as { readonly procedure: { readonly form: PaperForm } };
  return procedure.form;
}

export function columnsOf({ widths }: Pick<PaperForm, 'widths'>, sheet: Sheet = 'portrait'): Column[] {
  let left = SHEETS[sheet].left * PT_PER_MM;
  return widths.map((width) => {
    const right = left + width * PT_PER_MM;
    const column = { left, right };
    left = right;
    return column;
  });
}

/** The pages of a form. */
export async function pagesOf(printed: PrintedProcedure, sheet: Sheet = 'portrait'): Promise<FormPage[]> {
  const { pages } = await placesIn(printed.pdf);
  return formPages(pages, columnsOf(formOf(printed), sheet), sheet);
}

/** Words as they read, without spaces. */
export function wordsOf(placed: readonly Placed[] = []): string {
  return squeezed(placed.map(({ text }) => text).join(''));
}

const { standardForm, formName } = documentWords.sections;

/** What the sheet of the form is called. */
export const SHEET_TITLE = standardForm(formName);

export function formPages(
  pages: readonly (readonly Placed[])[],
  columns: readonly Column[],
  sheet: Sheet = 'portrait',
): FormPage[] {
  const isIn = (column: Column | undefined) => (word: Placed) =>
    column !== undefined && word.x >= column.left - 1 && word.x < column.right - 1;
  const first = pages.findIndex((page) => phrasesOf(page).some(({ text }) => text === SHEET_TITLE));
  return pages.flatMap((page, index) => {
    if (index < first) return [];
    const rows = phrasesOf(page.filter(isIn(columns[0]))).filter(({ text }) => ROW.test(text));
    const top = (rows[0]?.y ?? Infinity) - ASCENT;
    const references = phrasesOf(page).find(({ text, y }) => text.startsWith('เอกสารอ้างอิง') && y > top);
    const end = references?.y ?? SHEETS[sheet].end * PT_PER_MM;
    const inRows = page.filter(({ text, y }) => text.trim() !== '' && y >= top && y < end);
    const cells = columns.map((column) => inRows.filter(isIn(column)));
    return rows.length === 0
      ? []
      : [{ number: index + 1, above: page.filter(({ y }) => y < top), cells, rows }];
  });
}

/** Words that run over the right edge of their column. */
export function overflowing(cell: readonly Placed[], column = { left: 0, right: 0 }): string[] {
  return cell.filter(({ x, width }) => x + width > column.right + 0.2).map(({ text }) => text);
}

/** Words that stand on each other. */
export function collisions({ cells }: FormPage): string[] {
  const all = cells.flat();
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        return across > 1 && Math.abs(one.y - other.y) < 0.6 * Math.min(one.size, other.size);
      })
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Words of the chart that the upper edge of a row runs through; the number of a row stands just below its edge. */
export function onEdges({ rows, cells }: FormPage): string[] {
  const edges = rows.map(({ y }) => y - 0.7 * 9.5 - (1.9 * 72) / 25.4);
  return (cells[1] ?? [])
    .filter(({ y, size }) => edges.some((edge) => y > edge && y - size < edge))
    .map(({ text }) => text);
}
