import { textWidth } from '#diagram/measure.ts';
import { inlineText, type Inline, type Picture, type Table } from '#document/rich-text.ts';
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from './body-tree.ts';
import { pictureWidth } from './picture-width.ts';
import { piecesForPaper } from './print-text.ts';

/** About as many letters as a line of a table across the page holds. */
const LINE = 84;
const MM_PER_LETTER = 160 / LINE;
const EM_PER_LETTER = 0.54;
/** Between the words of a cell and its edges, in mm, and what the lines and margins of a column take, in letters. */
const ROOMY = { inset: 2, padding: 4, smallest: 0.65 };
/** The same where so many columns stand side by side that even their words have to be broken. */
const CROWDED = { inset: 0.6, padding: 1.5, smallest: 0.5 };
/** Beyond this many letters a cell asks for no more width: it is read in several lines anyway. */
const ASKED_AT_MOST = 120;
/** A row of more lines fills most of a page, and has to be split. */
const TALL = 25;
const MM_PER_LINE = 6;

/**
 * A table with its columns as wide as their texts ask for. Type is made smaller where the longest words would not fit
 * beside each other; where they would not even so, they are broken.
 * @param printed a cell of which no piece is longer than so many letters
 */
export function printTable(
  { columns, rows }: Table,
  printed: (content: readonly Inline[], longest?: number) => PrintCell,
): PrintTable {
  const natural = columns.map((_, column) => widest(rows, column, lettersIn) + ROOMY.padding);
  const narrow = sum(natural) <= LINE;
  const shares = narrow ? natural : sharedWidths(natural, rows);
  const crowded = sum(shares) * ROOMY.smallest > LINE;
  const { inset, padding, smallest } = crowded ? CROWDED : ROOMY;
  const size = round(Math.max(smallest, Math.min(1, LINE / sum(shares))), 100);
  const longest = (column: number) =>
    Math.max(1, Math.floor(((shares[column] ?? 0) * LINE) / sum(shares) / size - padding));
  const [header, ...others] = rows.map((cells): PrintRow => {
    return {
      cells: cells.map((content, column) => printed(content, crowded ? longest(column) : undefined)),
      tall: cells.some((content, column) => linesOf(content, (shares[column] ?? LINE) - padding) > TALL),
    };
  });
  return {
    type: 'table',
    columns: columns.map((align, column): PrintColumn => ({ align, share: shares[column] ?? 0 })),
    narrow,
    size,
    inset,
    header: header ?? { cells: [], tall: false },
    rows: others,
  };
}

type Rows = Table['rows'];

/** As browsers do: room for the longest word of every column, and the rest by how much more each could use. */
function sharedWidths(natural: readonly number[], rows: Rows): number[] {
  const least = natural.map((_, column) => widest(rows, column, longestWord) + ROOMY.padding);
  const wanted = natural.map((width, column) =>
    Math.max(0, Math.min(width, ASKED_AT_MOST) - (least[column] ?? 0)),
  );
  const left = Math.max(0, LINE - sum(least));
  const sharedOut = Math.max(1, sum(wanted));
  return least.map((width, column) => round(width + (left * (wanted[column] ?? 0)) / sharedOut, 10));
}

function widest(rows: Rows, column: number, measure: (content: readonly Inline[]) => number): number {
  return Math.max(...rows.map((row) => measure(row[column] ?? [])));
}

/** How many letters a cell would take in one line; a picture takes those of its width. */
function lettersIn(content: readonly Inline[]): number {
  const lines = inlineText(content).split('\n');
  return Math.max(...lines.map(lettersOf), ...picturesIn(content).map(lettersOfPicture));
}

function longestWord(content: readonly Inline[]): number {
  const words = inlineText(content)
    .split('\n')
    .flatMap((line) => piecesForPaper(line));
  return Math.max(0, ...words.map(lettersOf));
}

/** About how many lines a cell takes, so many letters wide. */
function linesOf(content: readonly Inline[], letters: number): number {
  const lines = wordsOf(content).map((words) => Math.max(1, lettersOf(words) / Math.max(1, letters)));
  const pictures = picturesIn(content).map(
    ({ size }) => (pictureWidth(size) * size.height) / size.width / MM_PER_LINE,
  );
  return sum(lines) + sum(pictures);
}

/** About how many letters words take; marks above and below take none, and capital letters more than one. */
function lettersOf(words: readonly string[]): number {
  const count = words.join('').trimEnd().replace(/\p{M}/gu, '').length;
  const width = sum(words.map((word) => textWidth(word.trimEnd(), 1)));
  return Math.max(count, width / EM_PER_LETTER);
}

function lettersOfPicture({ size }: Picture): number {
  return Math.ceil(pictureWidth(size) / MM_PER_LETTER);
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
