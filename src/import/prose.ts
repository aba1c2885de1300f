import { isFiller } from '#manual/stated.ts';
import type { List, ListItem, Paragraph, RootContent, TableRow } from 'mdast';
import type { Loss } from './loss.ts';
import { textNodes } from './markdown.ts';
import { CELL_BREAK, markedNodes } from './marks.ts';
import type { OutlineBlock } from './outline.ts';
import {
  paragraphsIn,
  type SourceMark,
  type SourceParagraph,
  type SourcePicture,
  type SourceTable,
} from './source.ts';
import { atBreaks, itemOf, inOneLine, numberedText, wordsOf } from './text.ts';

/** Text of a section as Markdown, with what could not be kept as it was. */
export interface SectionProse {
  readonly nodes: readonly RootContent[];
  readonly losses: readonly Loss[];
  readonly keptMarks: ReadonlySet<SourceMark>;
}

/**
 * Blocks of a section as Markdown: paragraphs, lists, tables and pictures.
 * @param file gives the name of the file of a picture that can be shown; none where it cannot
 */
export function proseOf(
  blocks: readonly OutlineBlock[],
  file: (picture: SourcePicture) => string | undefined,
): SectionProse {
  const losses: Loss[] = [];
  const keptMarks = new Set<SourceMark>();
  const keep = (mark: SourceMark) => keptMarks.add(mark);
  const lines = blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'table') return [{ node: tableNode(block, losses, keep) }];
    return atBreaks(block, (line) => itemOf(inOneLine(line)) !== undefined).flatMap((paragraph) =>
      paragraphLines(
        { ...paragraph, ...(block.isHeading ? { isHeading: true as const } : {}) },
        file,
        losses,
      ),
    );
  });
  const nodes = nodesOf(lines, losses, keep);
  return { nodes: [...nodes, ...[...keptMarks].flatMap(footnote)], losses, keptMarks };
}

function footnote({ note }: SourceMark): readonly RootContent[] {
  if (!note) return [];
  const label = String(note.number);
  const children = note.words
    .split('\n')
    .map((words): Paragraph => ({ type: 'paragraph', children: textNodes(words) }));
  return [{ type: 'footnoteDefinition', identifier: label, label, children }];
}

/** A node, or a paragraph that may be an item of a list. */
type Line =
  | { readonly node: RootContent }
  | { readonly words: string; readonly item?: ListedItem; readonly paragraph: SourceParagraph };

interface ListedItem {
  readonly depth: number;
  /** None of a bullet. */
  readonly number?: number;
  readonly written: string;
  readonly rest: string;
}

function paragraphLines(
  paragraph: OutlineBlock & SourceParagraph,
  file: (picture: SourcePicture) => string | undefined,
  losses: Loss[],
): readonly Line[] {
  const { place, pictures, shapes } = paragraph;
  for (const { words } of shapes) if (words !== '') losses.push({ kind: 'shape', words, place });
  const images = pictures.flatMap((picture): readonly Line[] => {
    const url = file(picture);
    if (url === undefined) return [];
    losses.push({ kind: 'picture-placed', words: picture.alt || picture.path, place, ours: url });
    const alt = inOneLine(picture.alt);
    return [{ node: { type: 'paragraph', children: [{ type: 'image', url, alt: alt || url }] } }];
  });
  const words = inOneLine(paragraph.text);
  if (words === '') return images;
  if (paragraph.isHeading)
    return [{ node: { type: 'heading', depth: 3, children: textNodes(words) } }, ...images];
  const item = listedItem(paragraph, words);
  return [{ words, paragraph, ...(item ? { item } : {}) }, ...images];
}

function listedItem({ list }: SourceParagraph, words: string): ListedItem | undefined {
  if (list) {
    const number = itemOf(`${list.number} `)?.numbers.at(-1) ?? Number.NaN;
    const isBullet = list.number === '';
    if (!isBullet && Number.isNaN(number)) return undefined;
    const depth = list.level;
    return { depth, written: '', rest: words, ...(isBullet ? {} : { number }) };
  }
  const typed = itemOf(words);
  if (!typed || typed.rest === '') return undefined;
  // A stroke before a number is the bullet of an OCR, or of someone who took both.
  const inner = typed.numbers.length === 0 ? itemOf(typed.rest) : undefined;
  const { numbers, rest, written } = inner?.numbers.length
    ? { ...inner, written: `${typed.written} ${inner.written}` }
    : typed;
  const number = numbers.at(-1);
  return {
    depth: Math.max(0, numbers.length - 1),
    written,
    rest,
    ...(number === undefined ? {} : { number }),
  };
}

/** Lines with those that are items next to each other in lists. */
function nodesOf(lines: readonly Line[], losses: Loss[], keep: Keep): readonly RootContent[] {
  const nodes: RootContent[] = [];
  for (let index = 0; index < lines.length;) {
    const run: Itemed[] = [];
    for (let line = lines[index]; line && isItemed(line); line = lines[index + run.length]) run.push(line);
    if (run.length > 0) {
      nodes.push(...listNodes(run, losses, keep));
      index += run.length;
      continue;
    }
    const line = lines[index++];
    if (line) nodes.push('node' in line ? line.node : markedParagraph(line.words, line.paragraph, keep));
  }
  return nodes;
}

type Keep = (mark: SourceMark) => void;

function markedParagraph(words: string, paragraph: SourceParagraph, keep: Keep): RootContent {
  return { type: 'paragraph', children: markedNodes(words, paragraph, keep) };
}

type Itemed = Exclude<Line, { node: RootContent }> & { readonly item: ListedItem };

function isItemed(line: Line): line is Itemed {
  return 'item' in line;
}

/** Lists, nested by their depth; where numbers do not count from 1 they are left in the text as they are written. */
function listNodes(run: readonly Itemed[], losses: Loss[], keep: Keep): readonly RootContent[] {
  if (!countsUp(run))
    return run.map(({ words, paragraph }) =>
      markedParagraph(paragraph.list?.number ? `${paragraph.list.number} ${words}` : words, paragraph, keep),
    );
  for (const { item, paragraph } of run)
    if (item.written !== '')
      losses.push({ kind: 'item-number', words: item.written, place: paragraph.place });
  return grouped(run, Math.min(...run.map(({ item }) => item.depth)), keep);
}

function grouped(run: readonly Itemed[], depth: number, keep: Keep): readonly List[] {
  const lists: List[] = [];
  for (let index = 0; index < run.length;) {
    const first = run[index];
    if (!first) break;
    let end = index + 1;
    while ((run[end]?.item.depth ?? -1) > depth) end += 1;
    const isOrdered = first.item.number !== undefined;
    const inner = grouped(run.slice(index + 1, end), depth + 1, keep);
    const node: ListItem = {
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: markedNodes(first.item.rest, first.paragraph, keep) },
        ...inner,
      ],
    };
    const last = lists.at(-1);
    if (last && last.ordered === isOrdered) last.children.push(node);
    else lists.push({ type: 'list', ordered: isOrdered, spread: false, children: [node] });
    index = end;
  }
  return lists;
}

/** Whether items all say something, and their numbers are those that a list counts by itself. */
function countsUp(run: readonly Itemed[]): boolean {
  const counted: number[] = [];
  const least = Math.min(...run.map(({ item }) => item.depth));
  for (const [index, { item }] of run.entries()) {
    const depth = item.depth - least;
    if (isFiller(item.rest)) return false;
    if (depth > (run[index - 1]?.item.depth ?? least) - least + (index === 0 ? 0 : 1)) return false;
    counted.length = Math.min(counted.length, depth + 1);
    if (item.number === undefined) counted[depth] = 0;
    else if (item.number !== (counted[depth] ?? 0) + 1) return false;
    else counted[depth] = item.number;
  }
  return true;
}

/** A table, its lines parted by breaks; a merged cell says its words once. */
function tableNode({ rows, widths, place }: SourceTable, losses: Loss[], keep: Keep): RootContent {
  const children = rows.map(({ cells }, index): TableRow => {
    const lines = widths.map((_, column) => {
      const cell = cells.find((one) => one.column === column);
      return paragraphsIn(cell?.blocks ?? []).filter(({ text }) => inOneLine(text) !== '');
    });
    return {
      type: 'tableRow',
      children: lines.map((paragraphs) => ({
        type: 'tableCell',
        children: paragraphs.flatMap((paragraph, line) => [
          ...(line === 0 ? [] : [CELL_BREAK]),
          ...markedNodes(
            inOneLine(numberedText(paragraph)),
            index === 0 ? inHead(paragraph) : paragraph,
            keep,
            CELL_BREAK,
          ),
        ]),
      })),
    };
  });
  const paragraphs = paragraphsIn(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
  for (const { shapes, place: at } of paragraphs)
    for (const { words } of shapes) if (words !== '') losses.push({ kind: 'shape', words, place: at });
  const isChanged = rows.some(({ cells }) =>
    cells.some(
      ({ span, isContinued, blocks }) =>
        span > 1 || isContinued || blocks.some(({ kind }) => kind === 'table'),
    ),
  );
  if (isChanged)
    losses.push({ kind: 'nested-table', words: wordsOf(rows[0]?.cells[0]?.blocks ?? []), place });
  const used = widths.map((_, column) =>
    rows.some(({ cells }) => cells.some((cell) => cell.column === column)),
  );
  return {
    type: 'table',
    children: children.map((row) => ({ ...row, children: row.children.filter((_, column) => used[column]) })),
  };
}

/** The first row of a table is bold in every table. */
function inHead(paragraph: SourceParagraph): SourceParagraph {
  return { ...paragraph, marks: paragraph.marks.filter(({ look }) => look !== 'bold') };
}
