import { MEASURES, TEXT_AREA } from './measures.ts';
import { millimetres } from './millimetres.ts';
import type { PrintBlock, PrintInline, PrintRow, PrintTable } from './text/body-tree.ts';

/** A last page that holds fewer lines looks as if they had been forgotten. */
const FEW_LINES = 5;
/** What stands above signatures, which fill their page themselves. */
const FEW_ABOVE_SIGNATURES = 2;
/** So many lines would leave the page before too empty if they were kept together. */
const MOST_LINES = 12;
/** The room around the words of a row of a table, in lines. */
const AROUND_ROW = 0.6;

const WIDTH = TEXT_AREA.portrait.width;

/** What a procedure ends in that stands on one page, so that the last one does not hold a line or two. */
export interface ClosingLines {
  /** How many of the last sections. */
  readonly sections: number;
  /** How many of the last blocks of the last section, where that is too long to be kept whole, or holds the form. */
  readonly blocks: number;
}

/** Entries of a register, or the word that stands for them. */
type Entries = { readonly items: readonly { readonly text: string }[] } | { readonly instead: string };

interface Section {
  readonly blocks: readonly PrintBlock[];
  /** It holds the standard form. */
  readonly sheet: boolean;
}

/** The sections of a procedure, and what components show in them. */
interface Shown {
  readonly sections: readonly Section[];
  readonly forms: Entries;
  readonly references: Entries;
  readonly tables: Readonly<Record<string, readonly PrintBlock[]>>;
}

/**
 * What stands on one page at the end of a procedure; forms, charts and what is long are set as they fall. Signatures stand
 * there, too.
 */
export function closingLines(shown: Shown, isSigned = false): ClosingLines {
  const { sections } = shown;
  const few = isSigned ? FEW_ABOVE_SIGNATURES : FEW_LINES;
  const count = lastOf(sections, few, (section) => linesOfSection(section, shown));
  const last = sections.at(-1)?.blocks ?? [];
  return {
    sections: count,
    blocks: count > 0 ? 0 : lastOf(last, few, (block) => linesOfBlock(block, shown)),
  };
}

/** How many of the last ones hold a few lines, as far as they are not too many. */
function lastOf<One>(all: readonly One[], few: number, linesOf: (one: One) => number): number {
  let lines = 0;
  for (const [count, one] of all.toReversed().entries()) {
    if (lines >= few) return count;
    lines += linesOf(one);
    if (lines > MOST_LINES) return count;
  }
  return all.length;
}

function linesOfSection({ blocks, sheet }: Section, shown: Shown): number {
  return sheet ? Infinity : 1 + linesOfBlocks(blocks, shown);
}

function linesOfBlocks(blocks: readonly PrintBlock[], shown: Shown): number {
  return blocks.reduce((lines, block) => lines + linesOfBlock(block, shown), 0);
}

function linesOfBlock(block: PrintBlock, shown: Shown): number {
  switch (block.type) {
    case 'paragraph':
      return linesOfText(block.children.map(wordsOf).join(''), WIDTH);
    case 'heading':
      return 2;
    case 'list':
      return linesOfBlocks(
        block.items.flatMap((item) => item.blocks),
        shown,
      );
    case 'table':
      return [block.header, ...block.rows].reduce((lines, row) => lines + linesOfRow(row, block), 0);
    case 'component':
      return linesOfComponent(block.name, shown);
    default:
      return Infinity;
  }
}

function linesOfRow({ cells }: PrintRow, { columns, size, inset }: PrintTable): number {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const lines = cells.map((cell, index) => {
    const width = (WIDTH * (columns[index]?.share ?? 0)) / shares - 2 * inset;
    return linesOfText(cell.map(wordsOf).join(''), width / size);
  });
  return AROUND_ROW + Math.max(1, ...lines);
}

function linesOfComponent(name: string, shown: Shown): number {
  const table = shown.tables[name];
  if (table) return linesOfBlocks(table, shown);
  const listed = { Forms: shown.forms, References: shown.references }[name];
  if (!listed) return Infinity;
  return 'instead' in listed
    ? 1
    : listed.items.reduce((lines, { text }) => lines + linesOfText(text, WIDTH), 0);
}

function linesOfText(text: string, width: number): number {
  if (text.includes(PICTURE)) return Infinity;
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(millimetres(line, MEASURES.size.body) / width)),
      0,
    );
}

/** Stands for a picture in a line, of which nobody knows how many lines it takes. */
const PICTURE = '\uFFFC';

function wordsOf(inline: PrintInline): string {
  if (inline.type === 'break') return '\n';
  if (inline.type === 'picture') return PICTURE;
  if ('text' in inline) return inline.text;
  return 'children' in inline ? inline.children.map(wordsOf).join('') : '';
}
