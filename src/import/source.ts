/** A Word document as it is written, before anything is made of it: nothing of its words is left out. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Words that stand beside the text, of which no draft is made. */
  readonly asides: readonly BesideWords[];
}

/** What stands below each other in a document or in a cell. */
export type SourceBlock = SourceParagraph | SourceTable;

/** A paragraph, with what is drawn in it. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly place: SourcePlace;
  /** A manual line break is `\n`, a tab `\t`. */
  readonly text: string;
  /** How high its heading stands, 1 to 9; none of other text. */
  readonly heading?: number;
  /** Whether it is a line of a table of contents. */
  readonly isContents: boolean;
  /** Whether all of its words are bold. */
  readonly isBold: boolean;
  /** Its bold words before the first others. */
  readonly boldStart: string;
  /** Where Word numbers it: the number as Word shows it, blank for a bullet. */
  readonly list?: { readonly level: number; readonly number: string };
  /** How its words look, and where they lead. */
  readonly marks: readonly SourceMark[];
  /** How many letters were cut off behind its text, counted as in its marks; none where it is whole. */
  readonly cut?: number;
  readonly pictures: readonly SourcePicture[];
  readonly shapes: readonly SourceShape[];
}

/** Words of a paragraph that look otherwise than those around them, or lead elsewhere. */
export interface SourceMark {
  readonly look:
    'bold' | 'italic' | 'struck' | 'raised' | 'lowered' | 'link' | 'underlined' | 'coloured' | 'footnote';
  /** Where a link leads. */
  readonly url?: string;
  /** A footnote, which hangs between letters; numbers count through the document. */
  readonly note?: SourceNote;
  /**
   * How many letters stand from its first one to the end of the text, and how many behind its last one; spaces are no letters. So
   * they stay true where the beginning is cut off.
   */
  readonly from: number;
  readonly to: number;
}

/** A footnote or an endnote. */
export interface SourceNote {
  readonly number: number;
  /** A line for each of its paragraphs. */
  readonly words: string;
}

/** A table on its grid. */
export interface SourceTable {
  readonly kind: 'table';
  readonly place: SourcePlace;
  /** How wide its columns are, in any unit. */
  readonly widths: readonly number[];
  readonly rows: readonly SourceRow[];
}

/** A row; a merged cell stands in it once. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
}

/** A cell, by the columns of the grid that it covers. */
export interface SourceCell {
  /** The first column of the grid below it, counted from 0, and how many. */
  readonly column: number;
  readonly span: number;
  /** Whether it is one cell with that above it. */
  readonly isContinued: boolean;
  readonly blocks: readonly SourceBlock[];
}

/** A picture, by the path of its file in the document. */
export interface SourcePicture {
  readonly path: string;
  readonly alt: string;
}

/** A drawn shape with the words in it, which may be none. */
export interface SourceShape {
  readonly words: string;
  /** What Word calls its outline: flowChartDecision. */
  readonly outline?: string;
}

/** Why words stand beside the text. */
export type AsideKind =
  'deleted' | 'header' | 'footer' | 'comment' | 'hidden' | 'diagram' | 'symbol' | 'object';

/** Words beside the text, with where they hang on it. */
export interface BesideWords {
  readonly kind: AsideKind;
  readonly words: string;
  readonly place?: SourcePlace;
}

/** Where in a document: its paragraphs and tables are counted from 1, in tables rows and cells too. */
export interface SourcePlace {
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
}

/** All paragraphs of blocks, those in tables too, in reading order. */
export function paragraphsIn(blocks: readonly SourceBlock[]): readonly SourceParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
