import { textWidth } from '#fonts/measure.ts';
import { inlineText, type Inline, type Picture, type Table } from '#document/rich-text.ts';
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from './body-tree.ts';
import { pictureWidth } from './picture-width.ts';
import { piecesForPaper } from './print-text.ts';
import { TEXT_AREA } from '../measures.ts';

/** About as many letters as a line of a table across the page holds. */
const LINE = 84;
const MM_PER_LETTER = TEXT_AREA.portrait.width / LINE;
const EM_PER_LETTER = 0.54;
const MM_PER_LINE = 6;
/** Between the words of a cell and its edges, in mm, and what the lines and margins of a column take, in letters. */
const ROOMY = { inset: 2, padding: 4, smallest: 0.65 };
/** The same where so many columns stand side by side that even their words have to be broken. */
const CROWDED = { inset: 0.6, padding: 1.5, smallest: 0.5 };
/** What paddings can spare. */
const SLACK = 1.1;
/** Beyond this many letters a cell asks for no more width: it is read in several lines anyway. */
const ASKED_AT_MOST = 120;
/**
 * A row of more lines may be split over pages, and a header of more lines stands only once: what is neither has room on
 * a sheet that lies on its side, and so has a picture below a header.
 */
const TALL = { row: 15, header: 4 };

/**
 * A table with its columns as wide as their texts ask for. Type is made smaller where the longest words would not fit
 * beside each other; where they would not even so, they are broken.
 * @param printed a cell of which no piece is longer than so many letters
 */
export function printTable(
  { columns, rows }: Table,
  printed: (content: readonly Inline[], longest?: number) => PrintCell,
): PrintTable {
  const cells = rows.map((row) => row.map(measured));
  const widest = (of: 'natural' | 'longest') =>
    columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.[of] ?? 0)) + ROOMY.padding);
  const natural = widest('natural');
  const narrow = sum(natural) <= LINE;
  const shares = narrow ? natural : sharedWidths(natural, widest('longest'));
  const crowded = sum(shares) * ROOMY.smallest > LINE * SLACK;
  const { inset, padding, smallest } = crowded ? CROWDED : ROOMY;
  const size = round(Math.max(smallest, Math.min(1, LINE / sum(shares))), 100);
  const longest = shares.map((share) =>
    crowded ? Math.max(1, Math.floor((share * LINE) / sum(shares) / size - padding)) : undefined,
  );
  const [header = { cells: [], tall: false }, ...others] = rows.map((row, index): PrintRow => {
    const lines = cells[index]?.map((cell, column) => cell.lines((shares[column] ?? LINE) - padding)) ?? [];
    return {
      cells: row.map((content, column) => printed(content, longest[column])),
      tall: Math.max(...lines) > (index === 0 ? TALL.header : TALL.row),
    };
  });
  return {
    type: 'table',
    columns: columns.map((align, column): PrintColumn => ({ align, share: shares[column] ?? 0 })),
    narrow,
    size,
    inset,
    header,
    repeats: rows[0]?.some(leads) !== true,
    rows: others,
  };
}

/** As browsers do: room for the longest word of every column, and the rest by how much more each could use. */
function sharedWidths(natural: readonly number[], least: readonly number[]): number[] {
  const wanted = natural.map((width, column) =>
    Math.max(0, Math.min(width, ASKED_AT_MOST) - (least[column] ?? 0)),
  );
  const left = Math.max(0, LINE - sum(least));
  const sharedOut = Math.max(1, sum(wanted));
  return least.map((width, column) => round(width + (left * (wanted[column] ?? 0)) / sharedOut, 10));
}

/** How much room a cell takes, in letters: in one line, for its longest word, and about how many lines in a width. */
interface Measured {
  readonly natural: number;
  readonly longest: number;
  lines(width: number): number;
}

function measured(content: readonly Inline[]): Measured {
  const lines = inlineText(content)
    .split('\n')
    .map((line) => piecesForPaper(line.trim()));
  const pictures = picturesIn(content).map(({ size }) => ({ size, width: pictureWidth(size) }));
  const heights = pictures.map(({ size, width }) => (width * size.height) / size.width / MM_PER_LINE);
  return {
    natural: Math.max(
      ...lines.map(lettersOf),
      ...pictures.map(({ width }) => Math.ceil(width / MM_PER_LETTER)),
    ),
    longest: Math.max(0, ...lines.flatMap((words) => words.map((word) => lettersOf([word])))),
    lines: (width) =>
      sum([...lines.map((words) => Math.max(1, lettersOf(words) / Math.max(1, width))), ...heights]),
  };
}

/** About how many letters words take; marks above and below take none, and capital letters more than one. */
function lettersOf(words: readonly string[]): number {
  const count = words.join('').trimEnd().replace(/\p{M}/gu, '').length;
  const width = sum(words.map((word) => textWidth(word.trimEnd(), 1)));
  return Math.max(count, width / EM_PER_LETTER);
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

function round(number: number, parts: number): number {
  return Math.round(number * parts) / parts;
}
