import type { Block, Inline, RichText } from '#document/rich-text.ts';
import { withoutLineMarks } from '../text/line-marks.ts';
import { millimetres } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import {
  heightOf,
  linesOf,
  unstyled,
  widestWord,
  type LineSetting,
  type SetLine,
  type StyledWords,
} from '../text/set-lines.ts';

/** A paragraph of a cell, or an item of a list in it. */
export interface CellText {
  readonly words: SetLine;
  /** Of an item: its number or bullet, and the widest one of its list; further paragraphs of an item have none. */
  readonly item?: { readonly marker: string; readonly widest: string };
}

/** A paragraph set in lines. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** Of an item: its marker, and how far its lines stand from the edge, in mm. */
  readonly item?: { readonly marker: string; readonly indent: number };
}

/** A cell set in lines. */
export interface SetCell {
  readonly paragraphs: readonly SetParagraph[];
  /** The part of its size that the type is set in. */
  readonly scale: number;
}

/** Type in the cells of the form. */
export const CELL: LineSetting = { size: 9.5, leading: 0.58 };
/** Between two paragraphs, besides the leading, in mm. */
export const PARAGRAPH_GAP = 1;
/** Type in a cell is set no smaller than this part of its size; a word that is still too wide widens its column. */
export const SMALLEST_SCALE = 0.8;
/** Between the marker of an item and its words, in mm. */
const MARKER_GAP = 1;

/** Paragraphs of words without styles. */
export function plainCell(paragraphs: readonly string[]): CellText[] {
  return paragraphs.map((text) => ({ words: unstyled(text) }));
}

/** The text of a field as paragraphs of a cell; where its links lead is told in section 5. */
export function cellText(text: RichText, paper: Paper): CellText[] {
  return text.flatMap((block): CellText[] => {
    if (block.type === 'paragraph') return [{ words: styledWords(block.children, paper) }];
    if (block.type !== 'list') throw new Error(`A field holds a ${block.type}, which no field can.`);
    const markers = block.items.map(({ marker }) => paper.number(marker ?? '•'));
    const widest = markers.reduce((one, other) =>
      millimetres(other, CELL.size) > millimetres(one, CELL.size) ? other : one,
    );
    return block.items.flatMap(({ blocks }, index) =>
      blocks.flatMap((inner: Block, place) =>
        cellText([inner], paper).map(({ words }): CellText => {
          return { words, item: { marker: place === 0 ? (markers[index] ?? '') : '', widest } };
        }),
      ),
    );
  });
}

/** A cell set in a width in mm, in a type of which its widest word fits. */
export function setCell(text: readonly CellText[], room: number): SetCell {
  const scale = Math.min(1, ...text.map((one) => fitting(room, leastRoom(one))));
  const size = CELL.size * scale;
  return {
    scale,
    paragraphs: text.map(({ words, item }): SetParagraph => {
      if (!item) return { lines: linesOf(words, room, size) };
      const indent = indentOf(item.widest, size);
      const lines = linesOf(words, Math.max(1, room - indent), size);
      return { lines, item: { marker: item.marker, indent } };
    }),
  };
}

/** The least width that a paragraph needs, in mm. */
export function leastRoom({ words, item }: CellText): number {
  return widestWord(words, CELL.size) + (item ? indentOf(item.widest, CELL.size) : 0);
}

/** The part of its size that makes something fit, as far as that may be. */
export function fitting(room: number, width: number): number {
  return Math.min(1, Math.max(SMALLEST_SCALE, room / Math.max(1, width)));
}

/** The height of the words of a cell, in mm. */
export function cellHeight({ paragraphs, scale }: SetCell): number {
  const lines = paragraphs.reduce((sum, one) => sum + one.lines.length, 0);
  const gaps = Math.max(0, paragraphs.length - 1) * PARAGRAPH_GAP;
  return heightOf(lines, { ...CELL, size: CELL.size * scale }) + gaps;
}

/** As many lines of a cell as fit a height in mm, and the rest of them. */
export function partedCell(
  cell: SetCell,
  height: number,
): { readonly head: SetCell; readonly rest: SetCell } {
  let count = Math.ceil(height / heightOf(1, { ...CELL, size: CELL.size * cell.scale }));
  while (count > 0 && cellHeight(beginning(cell, count)) > height) count -= 1;
  return { head: beginning(cell, count), rest: remainder(cell, count) };
}

function beginning(cell: SetCell, count: number): SetCell {
  return slicedCell(cell, (lines, before) => lines.slice(0, Math.max(0, count - before)));
}

function remainder(cell: SetCell, count: number): SetCell {
  return slicedCell(cell, (lines, before) => lines.slice(Math.max(0, count - before)));
}

/** A cell with some of its lines; an item that has begun before has no marker. */
function slicedCell(
  cell: SetCell,
  kept: (lines: readonly SetLine[], before: number) => readonly SetLine[],
): SetCell {
  let before = 0;
  const paragraphs = cell.paragraphs.flatMap((paragraph): SetParagraph[] => {
    const lines = kept(paragraph.lines, before);
    before += paragraph.lines.length;
    if (lines.length === 0) return [];
    const { item } = paragraph;
    if (!item) return [{ lines }];
    const begins = lines[0] === paragraph.lines[0];
    return [{ lines, item: { ...item, marker: begins ? item.marker : '' } }];
  });
  return { ...cell, paragraphs };
}

function indentOf(marker: string, size: number): number {
  return millimetres(marker, size) + MARKER_GAP;
}

const SPACES = /[ \t\r\n]+/gu;

/** The words of a paragraph with their styles; numbers are found in the whole of it. */
function styledWords(nodes: readonly Inline[], { number }: Paper): SetLine {
  const words = styled(nodes, {});
  const shown = number(words.map(({ text }) => text).join(''));
  let at = 0;
  return words.map((one) => ({ ...one, text: shown.slice(at, (at += one.text.length)) }));
}

function styled(nodes: readonly Inline[], style: Omit<StyledWords, 'text'>): StyledWords[] {
  return nodes.flatMap((node): StyledWords[] => {
    switch (node.type) {
      case 'text':
      case 'code':
        return [{ ...style, text: withoutLineMarks(node.text).replace(SPACES, ' ') }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'strong':
      case 'emphasis':
        return styled(node.children, { ...style, [node.type]: true });
      case 'sub':
      case 'sup':
        return styled(node.children, { ...style, script: node.type });
      case 'link':
      case 'delete':
        return styled(node.children, style);
      default:
        throw new Error(`A field holds a ${node.type}, which no field can.`);
    }
  });
}
