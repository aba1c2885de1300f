import type { ProcedureDocument } from '#document/procedure.ts';
import { shortTitle } from '#thai/short-title.ts';
import { printWords } from '#words/print.ts';
import { millimetres } from './millimetres.ts';
import type { Paper } from './paper.ts';
import { shortened } from './text/set-lines.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';

/** What stands above every sheet. */
export interface SheetHeader {
  readonly left: string;
  readonly right: string;
  /** Width of the left side in mm; null where both fit one line, which costs the compiler less than columns. */
  readonly leftWidth: number | null;
  /** Of a procedure, before which of its pages this is: that it is not in force, and its revision. */
  readonly status: string | null;
  readonly revision: string | null;
}

const TEXT_WIDTH = TEXT_AREA.portrait.width;
const NOTE_SIZE = MEASURES.size.note;
const BETWEEN = MEASURES.between.headers;
/** The left side, the title of the manual, gives way to the right, which tells its sheets apart, but not beyond this. */
const LEAST_LEFT = 60;
/** The margin has room for so many lines; what they cannot hold stands whole on the first page. */
const MOST_LINES = 3;

/** The header of a sheet, from what stands at its left and its right; a title that stands alone is cut at a word to one line. */
export function sheetHeader(left: string, right: string, paper: Paper): SheetHeader {
  if (right === '') {
    const title = paper.code(shortened(left, TEXT_WIDTH, NOTE_SIZE, 1));
    return { left: title, right, leftWidth: null, status: null, revision: null };
  }
  return { ...sides(left, right, MOST_LINES, paper), status: null, revision: null };
}

/**
 * The header of the sheets of a procedure, by which one that lies alone can be put back: code and title, and whether it
 * is in force.
 */
export function procedureHeader(
  { manual, code, title, control: { status, brief } }: ProcedureDocument,
  paper: Paper,
): SheetHeader {
  const { text, number } = paper;
  const name = number(shortTitle(title));
  const known = 'value' in code ? `${code.value} ${name}` : name;
  const mark = status && printWords.status[status.kind];
  return {
    // One line is for what stands below the right side.
    ...sides(number(manual.text), known, MOST_LINES - 1, paper),
    status: mark === undefined ? null : text(mark),
    revision: brief === undefined ? null : text(brief),
  };
}

function sides(
  left: string,
  right: string,
  most: number,
  { code }: Paper,
): Pick<SheetHeader, 'left' | 'right' | 'leftWidth'> {
  const [leftWidth, rightWidth] = [millimetres(left, NOTE_SIZE), millimetres(right, NOTE_SIZE)];
  if (leftWidth + BETWEEN + rightWidth <= TEXT_WIDTH)
    return { left: code(left), right: code(right), leftWidth: null };
  const width = Math.min(leftWidth + 1, Math.max(LEAST_LEFT, TEXT_WIDTH - BETWEEN - rightWidth - 1));
  const side = (words: string, room: number, lines: number) => code(shortened(words, room, NOTE_SIZE, lines));
  return {
    left: side(left, width, MOST_LINES),
    right: side(right, TEXT_WIDTH - BETWEEN - width, most),
    leftWidth: width,
  };
}
