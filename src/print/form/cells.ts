import type { Block, Inline, RichText } from '#document/rich-text.ts';
import { withoutLineMarks } from '../text/line-marks.ts';
import { millimetres } from '../millimetres.ts';
import type { Paper } from '../paper.ts';
import {
  heightOf,
  linesOf,
  unstyled,
  wordRoom,
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
/** The parts of its size that the type of all cells of a form may be set in: as it is, or in 9 pt. */
export const SIZES: readonly number[] = [1, 9 / CELL.size];
/** Between two paragraphs, besides the leading, in mm. */
export const PARAGRAPH_GAP = 1;
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

/** A cell set in a width in mm, in type of a part of its size. */
export function setCell(text: readonly CellText[], room: number, scale: number): SetCell {
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

/** How much room a text takes, in mm. */
export interface TextRoom {
  /** The width of its widest word. */
  readonly least: number;
  /** The width in which each of its lines ends where its author ends it. */
  readonly whole: number;
  /** The length of all of its lines, were they set one behind the other. */
  readonly area: number;
}

/** The room that the paragraphs of a cell take, in type of a part of its size. */
export function roomOf(text: readonly CellText[], scale: number, weight?: 600): TextRoom {
  const size = CELL.size * scale;
  const rooms = text.map(({ words, item }) => {
    const indent = item ? indentOf(item.widest, size) : 0;
    const { least, lines } = wordRoom(weight ? words.map((one) => ({ ...one, strong: true })) : words, size);
    return { indent, least, lines };
  });
  return {
    least: Math.max(0, ...rooms.map(({ indent, least }) => indent + least)),
    whole: Math.max(0, ...rooms.flatMap(({ indent, lines }) => lines.map((line) => indent + line))),
    area: rooms.reduce((all, { lines }) => lines.reduce((sum, line) => sum + line, all), 0),
  };
}

/** From what one line stands on to the next, in mm. */
export function linePitch(scale: number): number {
  const setting = { ...CELL, size: CELL.size * scale };
  return heightOf(2, setting) - heightOf(1, setting);
}

/** The height of the words of a cell, in mm. */
export function cellHeight({ paragraphs, scale }: SetCell): number {
  const lines = paragraphs.reduce((sum, one) => sum + one.lines.length, 0);
  const gaps = Math.max(0, paragraphs.length - 1) * PARAGRAPH_GAP;
  return heightOf(lines, { ...CELL, size: CELL.size * scale }) + gaps;
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
