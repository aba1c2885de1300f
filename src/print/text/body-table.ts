import type { Inline, Picture, Table } from '#document/rich-text.ts';
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from './body-tree.ts';
import { lineWidths } from './line-widths.ts';
import { pictureWidth } from './picture-width.ts';
import { SHORT_OF_ROOM, type KeptWhole } from './print-text.ts';
import { MEASURES } from '../measures.ts';
import { MM_PER_PT } from '../millimetres.ts';

/** A letter of a table whose type is not made smaller, in mm. */
const LETTER = MEASURES.size.body * MEASURES.table * MM_PER_PT;
const MM_PER_LINE = 6;
/** Between the words of a cell and its edges, in mm. */
const INSET = { roomy: 2, crowded: 1 };
/** Type is made smaller down to 7 pt. */
const SMALLEST = 7 / (MEASURES.size.body * MEASURES.table);
/** Before it is made smaller than this, addresses are broken at their marks and edges come nearer. */
const COMFORTABLE = 0.85;
/** What measuring may be wrong by in a column, in mm. */
const SLACK = 0.15;
/** Beyond this width in mm a cell asks for no more: it is read in several lines anyway. */
const ASKED_AT_MOST = 230;
/** A column that needs no more than this beyond its longest word, in mm, is as wide as its text. */
const LITTLE_MORE = 7;
/**
 * A row of more lines may be split over pages, and a header of more lines stands only once: what is neither has room on
 * a sheet that lies on its side, and so has a picture below a header.
 */
const TALL = { row: 15, header: 4 };

/** How the cells of a table are drawn. */
export interface CellDrawing {
  /** To be measured: whatever else stands in the cell is not taken down. */
  trial(content: readonly Inline[], kept?: KeptWhole): PrintCell;
  draw(content: readonly Inline[], kept?: KeptWhole): PrintCell;
}

/**
 * A table with its columns as wide as their texts ask for. Type is made smaller where the longest words would not fit
 * beside each other; what would not fit even so is continued in a further table, which begins with the first column again.
 * @param room the width that it has at least, in mm
 */
export function printTable(
  table: Table,
  room: number,
  { trial, draw }: CellDrawing,
): readonly [PrintTable, ...PrintTable[]] {
  const roomy = measuredTable(table, INSET.roomy, (content) => trial(content));
  const all = table.columns.map((_, column) => column);
  const isRoomy = sizeIn(room, roomy, all) >= COMFORTABLE;
  const kept = isRoomy ? undefined : SHORT_OF_ROOM;
  const measured = isRoomy
    ? roomy
    : measuredTable(table, INSET.crowded, (content) => trial(content, SHORT_OF_ROOM));
  const parts = partsIn(room, measured, all);
  const size = Math.min(...parts.map((part) => sizeIn(room, measured, part)));
  const [first, ...others] = parts.map((part, index) => {
    const cells = table.rows.map((row) =>
      part.map((column) => {
        const content = row[column] ?? [];
        return draw(index > 0 && column === part[0] ? repeated(content) : content, kept);
      }),
    );
    return tablePart(table, measured, { part, cells, size, room });
  });
  if (!first) throw new Error('A table has no column.');
  return [first, ...others];
}

/** Widths in letter sizes, a row of cells each. */
interface MeasuredTable {
  readonly inset: number;
  readonly cells: readonly (readonly MeasuredCell[])[];
  /** Of the longest word of each column. */
  readonly longest: readonly number[];
}

function measuredTable(
  { columns, rows }: Table,
  inset: number,
  drawn: (content: readonly Inline[]) => PrintCell,
): MeasuredTable {
  const cells = rows.map((row, index) =>
    row.map((content) => measuredCell(content, drawn(content), index === 0)),
  );
  const longest = columns.map((_, column) => Math.max(0, ...cells.map((row) => row[column]?.longest ?? 0)));
  return { inset, cells, longest };
}

/** The size of type at which the longest words of some columns fit beside each other; 1 where they do without. */
function sizeIn(room: number, { inset, longest }: MeasuredTable, part: readonly number[]): number {
  const words = sum(part.map((column) => longest[column] ?? 0)) * LETTER;
  const left = room - part.length * (2 * inset + SLACK);
  return words <= left ? 1 : Math.max(0, left / words);
}

/** The columns of each part of a table, in as few parts as can be read, and about as many in each. */
function partsIn(room: number, measured: MeasuredTable, all: readonly number[]): number[][] {
  const [first = 0, ...others] = all;
  const fits = (part: readonly number[]) => sizeIn(room, measured, [first, ...part]) >= SMALLEST;
  const parts: number[][] = [[]];
  for (const column of others) {
    const last = parts.at(-1) ?? [];
    if (last.length === 0 || fits([...last, column])) last.push(column);
    else parts.push([column]);
  }
  const each = Math.ceil(others.length / parts.length);
  const even = parts.map((_, index) => others.slice(index * each, (index + 1) * each));
  const chosen = even.every((part) => part.length > 0 && fits(part)) ? even : parts;
  return chosen.map((part) => [first, ...part]);
}

/** A part of a table as it is drawn. */
interface Part {
  readonly part: readonly number[];
  readonly cells: readonly (readonly PrintCell[])[];
  readonly size: number;
  readonly room: number;
}

function tablePart(
  { columns, rows }: Table,
  { inset, cells: measured, longest }: MeasuredTable,
  { part, cells, size, room }: Part,
): PrintTable {
  const letter = LETTER * size;
  const edges = 2 * inset + SLACK;
  const natural = part.map(
    (column) => Math.max(...measured.map((row) => row[column]?.natural(letter) ?? 0)) + edges,
  );
  const narrow = sum(natural) <= room;
  const least = part.map((column) => (longest[column] ?? 0) * letter + edges);
  const widths = narrow ? natural : sharedWidths(natural, least, room);
  const [header = { cells: [], tall: false }, ...others] = cells.map((row, index): PrintRow => {
    const lines = part.map(
      (column, place) => measured[index]?.[column]?.lines((widths[place] ?? room) - edges, letter) ?? 0,
    );
    return { cells: row, tall: Math.max(...lines) > (index === 0 ? TALL.header : TALL.row) };
  });
  return {
    type: 'table',
    columns: part.map((column, place): PrintColumn => ({
      align: columns[column] ?? 'left',
      share: round(widths[place] ?? 0),
    })),
    narrow,
    size: Math.floor(size * 1000) / 1000,
    inset,
    header,
    repeats: part.every((column) => !leads(rows[0]?.[column] ?? [])),
    rows: others,
  };
}

/**
 * As browsers do: room for the longest word of every column, and the rest by how much more each could use; but first of all
 * what needs little more stands in one line.
 */
function sharedWidths(natural: readonly number[], longest: readonly number[], room: number): number[] {
  const least = [...longest];
  let left = room - sum(longest);
  const more = natural.map((width, column) => ({ column, needs: width - (longest[column] ?? 0) }));
  for (const { column, needs } of more.toSorted((a, b) => a.needs - b.needs)) {
    if (needs > Math.min(LITTLE_MORE, left)) break;
    least[column] = natural[column] ?? 0;
    left -= needs;
  }
  const wanted = natural.map((width, column) =>
    Math.max(0, Math.min(width, ASKED_AT_MOST) - (least[column] ?? 0)),
  );
  const sharedOut = Math.max(1, sum(wanted));
  return least.map((width, column) => width + (Math.max(0, left) * (wanted[column] ?? 0)) / sharedOut);
}

/** How much room a cell takes. */
interface MeasuredCell {
  /** Of its longest word, in letter sizes. */
  readonly longest: number;
  /** In one line, in mm, at a letter size in mm. */
  natural(letter: number): number;
  /** About how many lines in a width in mm. */
  lines(width: number, letter: number): number;
}

function measuredCell(content: readonly Inline[], drawn: PrintCell, isHead: boolean): MeasuredCell {
  const { lines, longest } = lineWidths(drawn, isHead ? 600 : 400);
  const pictures = picturesIn(content).map(({ size }) => ({ size, width: pictureWidth(size) }));
  const heights = pictures.map(({ size, width }) => (width * size.height) / size.width / MM_PER_LINE);
  return {
    longest,
    natural: (letter) =>
      Math.max(...lines.map((line) => line * letter), ...pictures.map(({ width }) => width)),
    lines: (width, letter) =>
      sum([...lines.map((line) => Math.max(1, (line * letter) / Math.max(1, width))), ...heights]),
  };
}

/** A cell that stands once more: its footnotes are called again. */
function repeated(content: readonly Inline[]): Inline[] {
  return content.map((node): Inline => {
    if (node.type === 'note') return { ...node, first: false };
    return 'children' in node ? { ...node, children: repeated(node.children) } : node;
  });
}

/** Whether something in a cell leads elsewhere. */
function leads(content: readonly Inline[]): boolean {
  return content.some(
    (node) => node.type === 'link' || node.type === 'note' || ('children' in node && leads(node.children)),
  );
}

function picturesIn(content: readonly Inline[]): Picture[] {
  return content.flatMap((node) => {
    if (node.type === 'picture') return [node];
    return 'children' in node ? picturesIn(node.children) : [];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
