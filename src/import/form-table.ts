import { tellCell } from './cell-loss.ts';
import { headLabel, readHead, type FormHead } from './form-head.ts';
import type { Loss } from './loss.ts';
import type {
  SourceBlock,
  SourceCell,
  SourcePicture,
  SourcePlace,
  SourceRow,
  SourceShape,
  SourceTable,
} from './source.ts';
import { paragraphsIn } from './source.ts';
import type { SectionName } from './headings.ts';
import { bare, inOneLine, wordsOf } from './text.ts';
import { COLUMNS, HEADER_UNIT, HEADINGS } from './vocabulary.ts';

/** A column of a form whose words a draft takes. */
export type FormField = keyof typeof COLUMNS;

/** A form, or a part of one that goes on in another table. */
export interface FormPart {
  /** Whether it has a head of its own, by which a form begins. */
  readonly hasHead: boolean;
  readonly title?: string;
  readonly code?: string;
  readonly indicator?: string;
  readonly indicators?: readonly string[];
  /** Sections that its head holds. */
  readonly sections: ReadonlyMap<SectionName, readonly SourceBlock[]>;
  readonly fields: ReadonlySet<FormField>;
  readonly rows: readonly FormRow[];
  readonly references: readonly SourceBlock[];
  /** Pictures of its legend of symbols. */
  readonly legend: readonly SourcePicture[];
  readonly layout: FormLayout;
  readonly losses: readonly Loss[];
}

/** A row as it is written. */
export interface FormRow {
  readonly place: SourcePlace;
  readonly cells: ReadonlyMap<FormField, readonly SourceBlock[]>;
  /** Columns in which it is one cell with the row above. */
  readonly continued: ReadonlySet<FormField>;
  readonly shapes: readonly SourceShape[];
}

/** Which columns of the grid belong to which field. */
export interface FormLayout {
  readonly widths: readonly number[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly field?: FormField;
  readonly header: string;
  /** What a second row of headers says of parts of it. */
  readonly parts?: readonly { readonly header: string; readonly from: number }[];
  readonly from: number;
  readonly to: number;
}

/** The forms in a table, by their header cells; none where it is another table. */
export function formsIn(table: SourceTable): readonly FormPart[] {
  const headers = table.rows.flatMap((row, index) => (isHeader(row) ? [index] : []));
  const starts = headers.flatMap((header, index) => {
    const start = headStart(table.rows, header, headers[index - 1]);
    return index === 0 || start < header ? [{ start: index === 0 ? 0 : start, header }] : [];
  });
  return starts.map(({ start, header }, index) =>
    readPart(table, start, header, starts[index + 1]?.start ?? table.rows.length),
  );
}

/** A form whose head stands in the table above it. */
export function withHead(form: FormPart, { hasHead, values, sections, losses }: FormHead): FormPart {
  return {
    ...values,
    ...form,
    hasHead: hasHead || form.hasHead,
    sections: new Map([...sections, ...form.sections]),
    losses: [...losses, ...form.losses],
  };
}

/** A table that goes on with a form without a header of its own: its columns are those of the form before. */
export function continuedForm(table: SourceTable, { layout }: FormPart): FormPart | undefined {
  const { columns, widths } = layout;
  if (hasForeignHeader(table, layout)) return undefined;
  const cells = Math.max(0, ...table.rows.map((row) => row.cells.length));
  if (table.widths.length === widths.length && cells >= columns.length - 1)
    return readPart(table, 0, -1, table.rows.length, layout);
  // On another page Word may draw another grid below the same columns.
  const isAlike = table.rows.every((row) => row.cells.length === columns.length);
  const first = table.rows[0]?.cells ?? [];
  if (!isAlike || first.some(({ blocks }, index) => columns[index]?.field === 'number' && !isNumber(blocks)))
    return undefined;
  const moved = columns.map((column, index) => {
    const cell = first[index];
    return cell ? { ...column, from: cell.column, to: cell.column + cell.span } : column;
  });
  return readPart(table, 0, -1, table.rows.length, { widths: table.widths, columns: moved });
}

/** Whether the first row of a table is a header, though none of a form: all of its cells say something, and none a number. */
function hasForeignHeader({ rows: [first, second] }: SourceTable, { columns }: FormLayout): boolean {
  const cells = first?.cells ?? [];
  const words = cells.map(({ blocks }) => wordsOf(blocks));
  if (cells.length < FEWEST || words.some((text) => text === '')) return false;
  const paragraphs = paragraphsIn(cells.flatMap(({ blocks }) => blocks)).filter(
    ({ text }) => inOneLine(text) !== '',
  );
  const isLoud = paragraphs.every(({ isBold }) => isBold);
  const number = columns.findIndex(({ field }) => field === 'number');
  const isCounted = /\d/u.test(bare(words[number] ?? ''));
  return number === -1 ? isLoud && second !== undefined : !isCounted;
}

function isNumber(blocks: readonly SourceBlock[]): boolean {
  return /^\d{1,3}\.?$/u.test(bare(wordsOf(blocks)));
}

const FIELDS = Object.keys(COLUMNS) as readonly FormField[];

/** Columns that say which step a row is. */
const NAMING: readonly FormField[] = ['number', 'label'];

/** Columns of which a header has some; a table of other things has one of them at most. */
const TELLING: readonly FormField[] = ['chart', 'detail', 'label', 'duration', 'standard', 'owners'];
const FEWEST = 3;

function isHeader({ cells }: SourceRow): boolean {
  const found = new Set(cells.flatMap((cell) => fieldOf(wordsOf(cell.blocks)) ?? []));
  return (
    cells.filter(({ isContinued }) => !isContinued).length >= FEWEST &&
    TELLING.filter((field) => found.has(field)).length >= FEWEST - 1 &&
    found.size >= FEWEST &&
    (found.has('detail') || found.has('label') || found.has('chart'))
  );
}

function fieldOf(words: string): FormField | undefined {
  const header = bare(words);
  if (header === '' || header.length > LONGEST_HEADER) return undefined;
  return FIELDS.find((field) => COLUMNS[field].test(header));
}
/** Longer words in a cell are no header. */
const LONGEST_HEADER = 60;

/** The first of the rows above a header that belong to its head, but for those of the form before. */
function headStart(rows: readonly SourceRow[], header: number, previous = -1): number {
  for (let row = previous + 1; row < header; row++) {
    const cells = rows[row]?.cells ?? [];
    if (cells.some((cell) => headLabel(wordsOf(cell.blocks)) === 'title')) return row;
  }
  return header;
}

function readPart(
  table: SourceTable,
  start: number,
  header: number,
  end: number,
  before?: FormLayout,
): FormPart {
  const losses: Loss[] = [];
  const head = readHead(table.rows.slice(start, Math.max(header, start)), table.place, losses);
  const headerRow = table.rows[header];
  let layout = before ?? { widths: table.widths, columns: columnsOf(headerRow?.cells ?? []) };
  const rows: FormRow[] = [];
  const references: SourceBlock[] = [];
  const legend: SourcePicture[] = [];
  let mode: 'rows' | 'references' | 'legend' = 'rows';
  for (const cell of headerRow?.cells ?? []) tellCell(losses, 'structure', cell, table.place);
  for (let index = header + 1; index < end; index++) {
    const row = table.rows[index];
    if (!row) continue;
    const place = { ...table.place, row: index + 1 };
    const first = inOneLine(
      row.cells.map((cell) => wordsOf(cell.blocks)).find((words) => words !== '') ?? '',
    );
    const isSecond = isSecondHeader(row, index === header + 1);
    if (isSecond) layout = { ...layout, columns: withParts(layout.columns, row.cells) };
    if (isHeader(row) || isSecond) {
      for (const cell of row.cells) tellCell(losses, 'structure', cell, place);
      continue;
    }
    if (HEADINGS.references.test(bare(first))) mode = 'references';
    if (HEADINGS.legend.test(bare(first))) mode = 'legend';
    if (mode === 'rows') rows.push(readRow(row, layout, place, losses));
    else if (mode === 'legend') {
      for (const cell of row.cells) {
        tellCell(losses, 'structure', cell, place);
        legend.push(...paragraphsIn(cell.blocks).flatMap(({ pictures }) => pictures));
      }
    } else references.push(...row.cells.flatMap(({ blocks }) => blocks));
  }
  const fields = new Set(layout.columns.flatMap(({ field }) => field ?? []));
  return {
    hasHead: head.hasHead,
    ...head.values,
    sections: head.sections,
    fields,
    rows,
    references,
    legend,
    layout,
    losses,
  };
}

/** A second row of headers, whose other cells go on from the first. */
function isSecondHeader({ cells }: SourceRow, isNext: boolean): boolean {
  return isNext && cells.filter(({ isContinued }) => isContinued).length >= FEWEST;
}

function withParts(columns: readonly Column[], cells: readonly SourceCell[]): readonly Column[] {
  return columns.map((column) => {
    const own = cells.filter(
      (cell) => !cell.isContinued && cell.column >= column.from && cell.column < column.to,
    );
    const parts = own.map((cell) => ({ header: wordsOf(cell.blocks), from: cell.column }));
    return parts.length > 1 ? { ...column, parts } : column;
  });
}

function columnsOf(cells: readonly SourceCell[]): readonly Column[] {
  const taken = new Set<FormField>();
  const columns = cells.map(({ blocks, column, span }): Column => {
    const header = wordsOf(blocks);
    const field = fieldOf(header);
    const isFree = field !== undefined && !taken.has(field);
    if (isFree) taken.add(field);
    return { header, from: column, to: column + span, ...(isFree ? { field } : {}) };
  });
  if (taken.has('detail')) return columns;
  // A form that names its steps only in short has its details there.
  return columns.map((column) => (column.field === 'label' ? { ...column, field: 'detail' } : column));
}

function readRow({ cells }: SourceRow, layout: FormLayout, place: SourcePlace, losses: Loss[]): FormRow {
  const found = new Map<FormField, readonly SourceBlock[]>();
  const continued = new Set<FormField>();
  const all = paragraphsIn(cells.flatMap(({ blocks }) => blocks));
  for (const cell of cells) {
    const below = columnsBelow(cell, layout);
    const [only, second] = below;
    const words = wordsOf(cell.blocks);
    if (cell.isContinued) for (const { field } of below) if (field) continued.add(field);
    if (words === '' || !only) {
      if (words !== '') tellCell(losses, 'unclear-column', cell, place);
      // Pictures say nothing in words.
      if (only?.field && !second && !found.has(only.field)) found.set(only.field, cell.blocks);
      continue;
    }
    const isChartWithDetail =
      below.length === 2 &&
      below.some(({ field }) => field === 'chart') &&
      below.some(({ field }) => field === 'detail');
    const target = isChartWithDetail ? below.find(({ field }) => field === 'detail') : only;
    if (second && !isChartWithDetail) {
      tellCell(losses, 'between-columns', cell, place, below.map(({ header }) => header).join(', '));
    } else if (target?.field === undefined) {
      tellCell(losses, 'unknown-column', cell, place, target?.header);
    } else {
      if (isChartWithDetail) tellCell(losses, 'merged-across', cell, place, target.header);
      const blocks = target.field === 'duration' ? withUnit(cell.blocks, target.header) : cell.blocks;
      const others = found.get(target.field) ?? [];
      const beside = besideHeader(cell, target, found);
      // A step takes one time; what else holds several cells takes them all.
      const isTold = target.field === 'duration' && wordsOf(others) !== '';
      if (beside !== undefined) tellCell(losses, isTold ? 'second-cell' : 'beside-cell', cell, place, beside);
      if (!isTold) found.set(target.field, [...others, ...blocks]);
    }
  }
  return {
    place,
    cells: found,
    continued,
    shapes: all.flatMap(({ shapes }) => shapes),
  };
}

/** Of a cell that is not the first below its header: that, what a second row of headers says of it, and which step it is of. */
function besideHeader(
  { column }: SourceCell,
  { field, header, parts = [] }: Column,
  found: ReadonlyMap<FormField, readonly SourceBlock[]>,
): string | undefined {
  const part = parts.findLast(({ from }) => from <= column);
  const isFirst = (!part || part === parts[0]) && !(field && wordsOf(found.get(field) ?? []) !== '');
  if (isFirst) return undefined;
  const step = NAMING.map((naming) => wordsOf(found.get(naming) ?? []));
  return [header, part?.header ?? '', ...step].filter(Boolean).join(' · ');
}

/** A number below a header that says of what: 3 below เวลา (วัน) is 3 วัน. */
function withUnit(blocks: readonly SourceBlock[], header: string): readonly SourceBlock[] {
  const unit = HEADER_UNIT.exec(bare(header))?.groups?.['unit'];
  const isNumbers = /^[\d.,–-]*\d$/u.test(bare(wordsOf(blocks)));
  if (unit === undefined || !isNumbers) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' && inOneLine(block.text) !== ''
      ? { ...block, text: `${block.text} ${unit}` }
      : block,
  );
}

/**
 * The columns that a cell stands below: those that it covers by half of the narrower of both. Rows of tables that were drawn
 * by hand end at other places than their headers, by a little.
 */
function columnsBelow({ column, span }: SourceCell, { widths, columns }: FormLayout): readonly Column[] {
  const width = (from: number, to: number) =>
    widths.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, one) => sum + one, 0);
  const own = width(column, column + span);
  return columns.filter(({ from, to }) => {
    const shared = width(Math.max(from, column), Math.min(to, column + span));
    return shared > 0 && shared >= Math.min(own, width(from, to)) / 2;
  });
}
