import { arrowHead, roundedLine, type Heads, type Point } from './edge-path.ts';
import { groupElement, pathElement, px, svgElement, textElement, type Link } from './svg.ts';
import { outline, textDrop, type SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** A block of text with its middle at `x`, `y`. */
export interface PlacedText {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
}

/** A symbol with its middle at `x`, `y`. */
export interface PlacedSymbol {
  readonly id: string;
  readonly box: SymbolBox;
  readonly x: number;
  readonly y: number;
  readonly link?: Link;
}

export interface PlacedEdge extends Heads {
  readonly from: string;
  readonly to: string;
  /** Corners of the line from symbol to symbol, each stretch level or upright. */
  readonly points: readonly Point[];
  readonly line: 'solid' | 'dotted' | 'thick';
  readonly label?: PlacedText;
}

export interface PlacedGroup {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: PlacedText;
}

/** A chart with every part in its place, in px from the top left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  readonly symbols: readonly PlacedSymbol[];
  readonly edges: readonly PlacedEdge[];
}

export interface Words {
  /** Prefix of the ids in the picture, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A chart as SVG: lines first, then the symbols in order, each followed by the words on its ways out, so that the
 * chart also reads well aloud. Only classes, never styles: `styles/flowchart.css` gives them looks.
 */
export function picture({ width, height, groups, symbols, edges }: Layout, words: Words): string {
  const content = [
    ...groups.map(groupFrame),
    ...(['solid', 'thick', 'dotted'] as const).map((line) => lines(edges, line)),
    pathElement(heads(edges), 'flow-head'),
    ...symbols.map((symbol) => symbolElement(symbol) + wayLabels(edges, symbol.id)),
  ].join('');
  return svgElement({ ...words, width, height, content });
}

function groupFrame({ x, y, width, height, title }: PlacedGroup): string {
  const frame = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="6"/>`;
  return groupElement('flow-group', frame + textElement(title.block, title.x, title.y));
}

function lines(edges: readonly PlacedEdge[], line: PlacedEdge['line']): string {
  const d = edges
    .filter((edge) => edge.line === line)
    .map((edge) => roundedLine(edge.points, edge))
    .join('');
  return pathElement(d, line === 'solid' ? 'flow-edge' : `flow-edge flow-${line}`);
}

/** Edges that meet share one arrow head. */
function heads(edges: readonly PlacedEdge[]): string {
  const ends = edges.flatMap(({ points, head, tail }) => [
    ...(head ? [arrowHead(points)] : []),
    ...(tail ? [arrowHead(points.toReversed())] : []),
  ]);
  return [...new Set(ends)].join('');
}

function symbolElement({ box, x, y, link }: PlacedSymbol): string {
  const words = textElement(box.block, x, y + textDrop(box));
  return groupElement(`flow-${box.shape}`, outline(box, x, y) + words, link);
}

function wayLabels(edges: readonly PlacedEdge[], from: string): string {
  return edges
    .map(({ from: source, label }) =>
      source === from && label ? textElement(label.block, label.x, label.y, 'flow-label') : '',
    )
    .join('');
}
