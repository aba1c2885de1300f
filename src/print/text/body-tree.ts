import type { Block } from '#document/rich-text.ts';

/** Text in which U+200B stands wherever a line may end. */
type PrintText = string;

/** What stands in a line. */
export type PrintInline =
  | { readonly type: 'text' | 'code'; readonly text: PrintText }
  /** `together` is a word that changes its style halfway: no line ends in it. `address` is what a link leads to. */
  | {
      readonly type: 'strong' | 'emphasis' | 'delete' | 'sub' | 'sup' | 'together' | 'address';
      readonly children: readonly PrintInline[];
    }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly PrintInline[] }
  | { readonly type: 'break' }
  /** A footnote where it is first called, and those that it calls first, which stand at its end. */
  | (PrintNote & { readonly type: 'note'; readonly nested: readonly PrintNote[] })
  /** The call of a footnote that stands elsewhere; `nested` where it stands at the end of another. */
  | (PrintNoteCall & { readonly type: 'note-again'; readonly nested: boolean })
  | PrintPicture;

/** `id` is unique in the library. */
export interface PrintNoteCall {
  readonly id: string;
  readonly number: string;
}

export interface PrintNote extends PrintNoteCall {
  readonly blocks: readonly PrintBlock[];
}

/** A picture at its size on paper; a narrower column makes it smaller. */
export interface PrintPicture {
  readonly type: 'picture';
  /** Relative to the content folder. */
  readonly path: string;
  readonly alt: string;
  /** In millimetres. */
  readonly width: number;
  /** To be printed below it. */
  readonly caption?: readonly PrintInline[];
}

/** What stands below each other. */
export type PrintBlock =
  | { readonly type: 'paragraph'; readonly children: readonly PrintInline[] }
  /** `depth` as written: 3 for `###`. */
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly PrintInline[] }
  | { readonly type: 'list'; readonly loose: boolean; readonly items: readonly PrintItem[] }
  | PrintTable
  | { readonly type: 'quote'; readonly blocks: readonly PrintBlock[] }
  | { readonly type: 'callout'; readonly title: PrintText; readonly blocks: readonly PrintBlock[] }
  /** Spaces at the start of a line are counted, not kept. */
  | {
      readonly type: 'code';
      readonly lines: readonly { readonly indent: number; readonly text: PrintText }[];
    }
  | { readonly type: 'rule' }
  | PrintPicture
  | Extract<Block, { type: 'component' }>
  /** A flowchart of the author's own: `index` is its place in `PrintBody.charts`. */
  | { readonly type: 'chart'; readonly index: number };

/** An item of a list. */
export interface PrintItem {
  /** Its number as text; a bullet where there is none. */
  readonly marker?: string;
  /** Of a task: whether it is done, in a word for those who listen. */
  readonly task?: { readonly done: boolean; readonly alt: string };
  readonly blocks: readonly PrintBlock[];
}

export interface PrintTable {
  readonly type: 'table';
  /** To be printed above it; also above each further part of a table that is wider than paper. */
  readonly caption?: readonly PrintInline[];
  readonly columns: readonly PrintColumn[];
  /** The columns need no more room than there is: each is as wide as its text. */
  readonly narrow: boolean;
  /** Of its type, as a part of what tables have otherwise: smaller where many columns hold long words. */
  readonly size: number;
  /** Between the words of a cell and its edges, in millimetres. */
  readonly inset: number;
  readonly header: PrintRow;
  /** The header may stand on every page: nothing in it leads anywhere, which a repetition may not. */
  readonly repeats: boolean;
  readonly rows: readonly PrintRow[];
}

export interface PrintColumn {
  readonly align: 'left' | 'center' | 'right';
  /** Its width in mm, where the table has the room that it was given. */
  readonly share: number;
}

export type PrintCell = readonly PrintInline[];

export interface PrintRow {
  readonly cells: readonly PrintCell[];
  /** So tall that it may have to be split over pages. */
  readonly tall: boolean;
}
