import type { PhrasingContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PrintCell, PrintColumn, PrintTable } from './body-tree.ts';
import { piecesForPaper } from './print-text.ts';

/** About as many letters as a line of a table across the page holds. */
const LINE = 84;
/** What the lines and margins of a column take, in letters. */
const PADDING = 4;
/** Beyond this many letters a cell asks for no more width: it is read in several lines anyway. */
const ASKED_AT_MOST = 120;
/** Type is made smaller where the longest words would not fit beside each other, but not below this part of it. */
const SMALLEST = 0.65;
/** A row of more lines fills most of a page, and has to be split. */
const TALL = 25;

/** A table with its columns as wide as their texts ask for, and no cell left out. */
export function printTable(
  { align, children }: Table,
  cell: (content: readonly PhrasingContent[]) => PrintCell,
): PrintTable {
  const count = Math.max(...children.map((row) => row.children.length));
  const texts = children.map((row) =>
    Array.from({ length: count }, (_, column) => {
      const content = row.children[column];
      return content ? toString(content) : '';
    }),
  );
  const natural = Array.from({ length: count }, (_, column) => widest(texts, column, lettersOf));
  const narrow = sum(natural) <= LINE;
  const shares = narrow ? natural : sharedWidths(natural, texts);
  const [header = [], ...rows] = children.map((row) =>
    Array.from({ length: count }, (_, column) => cell(row.children[column]?.children ?? [])),
  );
  return {
    type: 'table',
    columns: shares.map((share, column): PrintColumn => ({ align: align?.[column] ?? 'left', share })),
    narrow,
    size: round(Math.max(SMALLEST, Math.min(1, LINE / sum(shares))), 100),
    header,
    rows: rows.map((cells, index) => ({ cells, tall: isTall(texts[index + 1] ?? [], shares) })),
  };
}

/** As browsers do: room for the longest word of every column, and the rest by how much more each could use. */
function sharedWidths(natural: readonly number[], texts: readonly (readonly string[])[]): number[] {
  const least = natural.map((_, column) =>
    widest(texts, column, (text) => Math.max(0, ...piecesForPaper(text).map(lettersOf))),
  );
  const wanted = natural.map((width, column) =>
    Math.max(0, Math.min(width, ASKED_AT_MOST) - (least[column] ?? 0)),
  );
  const left = Math.max(0, LINE - sum(least));
  const sharedOut = Math.max(1, sum(wanted));
  return least.map((width, column) => round(width + (left * (wanted[column] ?? 0)) / sharedOut, 10));
}

function isTall(texts: readonly string[], shares: readonly number[]): boolean {
  return texts.some(
    (text, column) => lettersOf(text) / Math.max(1, (shares[column] ?? LINE) - PADDING) > TALL,
  );
}

function widest(
  texts: readonly (readonly string[])[],
  column: number,
  measure: (text: string) => number,
): number {
  return Math.max(...texts.map((row) => measure(row[column] ?? ''))) + PADDING;
}

/** Letters that take width: marks above and below take none. */
function lettersOf(text: string): number {
  return text.trim().replace(/\p{M}/gu, '').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(number: number, parts: number): number {
  return Math.round(number * parts) / parts;
}
