import type { CalloutKind } from '#manual/callouts.ts';
import type { ComponentName } from '#manual/structures.ts';
import type { Target } from './target.ts';

/** What stands in a line. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | {
      readonly type: 'strong' | 'emphasis' | 'delete' | 'sub' | 'sup';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'link'; readonly target: Target; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  /** The call of a footnote, by its number in the procedure; `first` where it is called for the first time. */
  | { readonly type: 'note'; readonly number: number; readonly first: boolean }
  | Picture;

/** A picture beside the text. */
export interface Picture {
  readonly type: 'picture';
  /** Relative to the content folder. */
  readonly path: string;
  readonly alt: string;
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly caption?: Caption;
}

/** What is said of a picture or a table, with its number in the procedure: `ภาพที่ 1 …`. */
export type Caption = readonly Inline[];

/** A heading within a section. */
export interface Heading {
  readonly type: 'heading';
  /** As written: 3 for `###`. */
  readonly depth: number;
  /** The id of its place on the page. */
  readonly anchor: string;
  readonly children: readonly Inline[];
}

/** What stands below each other. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | Heading
  | List
  | Table
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  /** A box that begins with its title. */
  | {
      readonly type: 'callout';
      readonly kind: CalloutKind;
      readonly title: string;
      readonly blocks: readonly Block[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }
  | Picture
  /** What the frontmatter of the procedure says stands here. */
  | { readonly type: 'component'; readonly name: ComponentName }
  /** A flowchart of the author's own, in the Mermaid language. */
  | { readonly type: 'mermaid'; readonly text: string };

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Its items stand apart from each other. */
  readonly loose: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** The number as it is read, of an ordered list: `3.1` in a section of its own numbers, `3.1.1` below it, else `1.` or as written. */
  readonly marker?: string;
  /** Of a task: whether it is done. */
  readonly done?: boolean;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly ('left' | 'center' | 'right')[];
  /** The header first; every row has a cell for each column. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly caption?: Caption;
}

/** A footnote, where it is first called. */
export interface Note {
  readonly number: number;
  /** Another footnote calls it first. */
  readonly nested: boolean;
  readonly blocks: readonly Block[];
}

/** Text of more than one paragraph, or with marks in it. */
export type RichText = readonly Block[];

/** The words of what stands in a line, without its marks; a picture says its alternative text. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.text;
      if (node.type === 'break') return '\n';
      if (node.type === 'picture') return node.alt;
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}

/** The words of each paragraph, item, heading, cell, picture and code, in reading order. */
export function passages(blocks: RichText): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.children)];
      case 'list':
        return block.items.flatMap((item) => passages(item.blocks));
      case 'table':
        return [...captionText(block), ...block.rows.flatMap((row) => row.map(inlineText))];
      case 'quote':
        return passages(block.blocks);
      case 'callout':
        return [block.title, ...passages(block.blocks)];
      case 'code':
      case 'mermaid':
        return [block.text];
      case 'picture':
        return [block.alt, ...captionText(block)];
      default:
        return [];
    }
  });
}

function captionText({ caption }: Picture | Table): string[] {
  return caption === undefined ? [] : [inlineText(caption)];
}
