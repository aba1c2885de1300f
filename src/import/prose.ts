import { isFiller } from '#manual/stated.ts';
import type { List, ListItem, RootContent, TableRow } from 'mdast';
import type { Loss } from './loss.ts';
import { paragraphNode, textNodes } from './markdown.ts';
import type { OutlineBlock } from './outline.ts';
import { paragraphsIn, type SourceParagraph, type SourcePicture, type SourceTable } from './source.ts';
import { atBreaks, itemOf, inOneLine, wordsOf } from './text.ts';

/** Text of a section as Markdown, with what could not be kept as it was. */
export interface SectionProse {
  readonly nodes: readonly RootContent[];
  readonly losses: readonly Loss[];
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
  const lines = blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'table') return [{ node: tableNode(block, losses) }];
    return atBreaks(block, (line) => itemOf(inOneLine(line)) !== undefined).flatMap((paragraph) =>
      paragraphLines(
        { ...paragraph, ...(block.isHeading ? { isHeading: true as const } : {}) },
        file,
        losses,
      ),
    );
  });
  return { nodes: nodesOf(lines, losses), losses };
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
function nodesOf(lines: readonly Line[], losses: Loss[]): readonly RootContent[] {
  const nodes: RootContent[] = [];
  for (let index = 0; index < lines.length;) {
    const run: Itemed[] = [];
    for (let line = lines[index]; line && isItemed(line); line = lines[index + run.length]) run.push(line);
    if (run.length > 0) {
      nodes.push(...listNodes(run, losses));
      index += run.length;
      continue;
    }
    const line = lines[index++];
    if (line) nodes.push('node' in line ? line.node : paragraphNode(line.words));
  }
  return nodes;
}

type Itemed = Exclude<Line, { node: RootContent }> & { readonly item: ListedItem };

function isItemed(line: Line): line is Itemed {
  return 'item' in line;
}

/** Lists, nested by their depth; where numbers do not count from 1 they are left in the text as they are written. */
function listNodes(run: readonly Itemed[], losses: Loss[]): readonly RootContent[] {
  if (!countsUp(run))
    return run.map(({ words, paragraph: { list } }) =>
      paragraphNode(list?.number ? `${list.number} ${words}` : words),
    );
  for (const { item, paragraph } of run)
    if (item.written !== '')
      losses.push({ kind: 'item-number', words: item.written, place: paragraph.place });
  return grouped(run, Math.min(...run.map(({ item }) => item.depth)));
}

function grouped(run: readonly Itemed[], depth: number): readonly List[] {
  const lists: List[] = [];
  for (let index = 0; index < run.length;) {
    const first = run[index];
    if (!first) break;
    let end = index + 1;
    while ((run[end]?.item.depth ?? -1) > depth) end += 1;
    const isOrdered = first.item.number !== undefined;
    const inner = grouped(run.slice(index + 1, end), depth + 1);
    const node: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: textNodes(first.item.rest) }, ...inner],
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

/** A table, its cells in a line each; a merged cell says its words once. */
function tableNode({ rows, widths, place }: SourceTable, losses: Loss[]): RootContent {
  const children = rows.map(({ cells }): TableRow => {
    const words = widths.map((_, column) => {
      const cell = cells.find((one) => one.column === column);
      return cell ? wordsOf(cell.blocks) : '';
    });
    return {
      type: 'tableRow',
      children: words.map((value) => ({ type: 'tableCell', children: textNodes(value) })),
    };
  });
  const paragraphs = paragraphsIn(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
  for (const { shapes, place: at } of paragraphs)
    for (const { words } of shapes) if (words !== '') losses.push({ kind: 'shape', words, place: at });
  const isMerged = rows.some(({ cells }) => cells.some(({ span, isContinued }) => span > 1 || isContinued));
  if (isMerged) losses.push({ kind: 'nested-table', words: wordsOf(rows[0]?.cells[0]?.blocks ?? []), place });
  const used = widths.map((_, column) =>
    rows.some(({ cells }) => cells.some((cell) => cell.column === column)),
  );
  return {
    type: 'table',
    children: children.map((row) => ({ ...row, children: row.children.filter((_, column) => used[column]) })),
  };
}
