import { arrowHead, roundedLine, type Heads, type Point } from './edge-path.ts';
import {
  bareSvgElement,
  dataAttributes,
  firstBaseline,
  groupElement,
  pathElement,
  px,
  rowSvgElement,
  sheetSvgElement,
  svgElement,
  textElement,
  type Data,
  type Link,
} from './svg.ts';
import { sheets } from './sheets.ts';
import { outline, textDrop, type SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** A block of text with its middle at `x`, `y`. */
export interface PlacedText {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
  /** What a program that reads the picture is told of the words. */
  readonly data?: Data;
}

/** A symbol with its middle at `x`, `y`. */
export interface PlacedSymbol {
  readonly id: string;
  readonly box: SymbolBox;
  readonly x: number;
  readonly y: number;
  readonly link?: Link;
  /** The id of its place on the page. */
  readonly anchor?: string;
  /** The symbol at the other end of a line that is not drawn. */
  readonly leads?: string;
  /** What a program that reads the picture is told of it. */
  readonly data?: Data;
  /** It only says that the work ends, and stands beside or below the symbol that leads to it. */
  readonly isEnd?: true;
}

export interface PlacedEdge extends Heads {
  readonly from: string;
  readonly to: string;
  /** Corners of the line from symbol to symbol, each stretch level or upright. */
  readonly points: readonly Point[];
  readonly line: 'solid' | 'dotted' | 'thick';
  /** Its condition, and what the product says of it. */
  readonly words: readonly PlacedText[];
  /** What a program that reads the picture is told of the line. */
  readonly data?: Data;
}

export interface PlacedGroup {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: PlacedText;
  /** The height of the row that its title stands in, of a lane. */
  readonly head?: number;
}

/** A chart with every part in its place, in px from the top left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  readonly symbols: readonly PlacedSymbol[];
  readonly edges: readonly PlacedEdge[];
}

/** A chart moved by so many px, in a frame as large as before. */
export function moved(layout: Layout, dx: number, dy: number): Layout {
  const move = <Place extends { readonly x: number; readonly y: number }>(place: Place): Place => {
    return { ...place, x: place.x + dx, y: place.y + dy };
  };
  return {
    ...layout,
    groups: layout.groups.map((group) => ({ ...move(group), title: move(group.title) })),
    symbols: layout.symbols.map(move),
    edges: layout.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(([x, y]) => [x + dx, y + dy] as const),
      words: edge.words.map(move),
    })),
  };
}

export interface Words {
  /** Prefix of the ids in the picture, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A chart that is too high for a sheet of paper is followed by its parts, which only a printer shows. */
  readonly inSheets?: boolean;
}

/**
 * A chart as SVG: lines first, then the symbols in order, each followed by the words on its ways out, so that the
 * chart also reads well aloud. Only classes, never styles: `styles/flowchart.css` gives them looks.
 */
export function picture(layout: Layout, { inSheets = false, ...words }: Words): string {
  const { width, height } = layout;
  const content = pictureContent(layout);
  const parts = inSheets ? sheets(layout) : [];
  if (parts.length < 2) return svgElement({ ...words, width, height, content });
  const of = `${words.id}-whole`;
  const whole = groupElement('flow', content, { anchor: of });
  return [
    svgElement({ ...words, width, height, content: whole, isHigh: true }),
    ...parts.map((part) => sheetSvgElement({ ...part, width, of })),
  ].join('');
}

/** A row of a chart as SVG, an image of that name; its size is in em, 16 px of the layout each. */
export function rowPicture(layout: Layout, name: string): string {
  const { width, height } = layout;
  return rowSvgElement({ title: name, width, height, content: pictureContent(layout) });
}

function pictureContent({ groups, symbols, edges }: Layout): string {
  return [
    ...groups.map((group) => groupElement(groupClass(group), groupFrame(group) + groupTitle(group))),
    edgeElements(edges),
    ...symbols.map(
      (symbol) => symbolElement(symbol) + wayLabels(edges.filter(({ from }) => from === symbol.id)),
    ),
    wayLabels(edges.filter(({ from }) => !symbols.some(({ id }) => id === from))),
  ].join('');
}

/**
 * The same chart without its words, as an SVG that stands alone: `style` is the stylesheet that gives its classes looks.
 * The words are set over it, by `placedWords`.
 */
export function wordlessPicture({ width, height, groups, symbols, edges }: Layout, style: string): string {
  const content = [
    ...groups.map((group) => groupElement(groupClass(group), groupFrame(group))),
    edgeElements(edges),
    ...symbols.map(({ box, x, y }) => groupElement(`flow-${box.shape}`, outline(box, x, y))),
  ].join('');
  return bareSvgElement({ width, height, style, content });
}

/** A line of words in a chart, in px from its top left corner. */
export interface PlacedLine {
  readonly text: string;
  /** The middle of the line. */
  readonly x: number;
  /** What the letters stand on. */
  readonly baseline: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** Every line of words of a chart, in the order in which its picture reads. */
export function placedWords({ groups, symbols, edges }: Layout): PlacedLine[] {
  return [
    ...groups.flatMap(({ title }) => placedLines(title)),
    ...symbols.flatMap(({ id, box, x, y }) => [
      ...placedLines({ block: box.block, x, y: y + textDrop(box) }),
      ...edges.flatMap(({ from, words }) => (from === id ? words.flatMap(placedLines) : [])),
    ]),
    ...edges.flatMap(({ from, words }) =>
      symbols.some(({ id }) => id === from) ? [] : words.flatMap(placedLines),
    ),
  ];
}

function placedLines({ block, x, y }: PlacedText): PlacedLine[] {
  return block.lines.map((line, index) => ({
    text: line.trimEnd(),
    x,
    baseline: firstBaseline(block, y) + index * block.lineHeight,
    width: block.widths[index] ?? 0,
    size: block.size,
  }));
}

function groupClass({ head }: PlacedGroup): string {
  return head === undefined ? 'flow-group' : 'flow-lane';
}

function groupFrame({ x, y, width, height, head }: PlacedGroup): string {
  const frame = (high: number, corner: string) =>
    `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(high)}"${corner}/>`;
  return head === undefined ? frame(height, ' rx="6"') : frame(height, '') + frame(head, '');
}

function groupTitle({ title }: PlacedGroup): string {
  return textElement(title.block, title.x, title.y);
}

function edgeElements(edges: readonly PlacedEdge[]): string {
  const lineElements = (['solid', 'thick', 'dotted'] as const).map((line) => lines(edges, line));
  const tips = heads(edges);
  return [...lineElements, tips === '' ? '' : pathElement(tips, ' class="flow-head"')].join('');
}

/** Lines that a program is told nothing of are one path. */
function lines(edges: readonly PlacedEdge[], line: PlacedEdge['line']): string {
  const className = ` class="${line === 'solid' ? 'flow-edge' : `flow-edge flow-${line}`}"`;
  const drawn = edges.filter((edge) => edge.line === line && edge.points.length > 0);
  const untold = drawn.filter(({ data }) => !data).map((edge) => roundedLine(edge.points, edge));
  const told = drawn.flatMap((edge) =>
    edge.data ? [pathElement(roundedLine(edge.points, edge), dataAttributes(edge.data) + className)] : [],
  );
  return (untold.length === 0 ? '' : pathElement(untold.join(''), className)) + told.join('');
}

/** Edges that meet share one arrow head. */
function heads(edges: readonly PlacedEdge[]): string {
  const ends = edges.flatMap(({ points, head, tail }) => [
    ...(head ? [arrowHead(points)] : []),
    ...(tail ? [arrowHead(points.toReversed())] : []),
  ]);
  return [...new Set(ends)].join('');
}

function symbolElement({ box, x, y, ...place }: PlacedSymbol): string {
  const words = textElement(box.block, x, y + textDrop(box));
  return groupElement(`flow-${box.shape}`, outline(box, x, y) + words, place);
}

function wayLabels(edges: readonly PlacedEdge[]): string {
  return edges
    .flatMap(({ words }) => words)
    .map(({ block, x, y, data }) => textElement(block, x, y, ` class="flow-label"${dataAttributes(data)}`))
    .join('');
}
