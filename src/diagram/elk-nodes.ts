import type { ElkLabel, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Compass } from './elk-sides.ts';
import type { MermaidNode } from './mermaid-chart.ts';
import type { SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

const GROUP_PADDING = 16;

/** A symbol in the box that ELK places: around the symbol it reserves room for the words on its ways out. */
export interface ElkSymbol {
  readonly node: MermaidNode;
  readonly box: SymbolBox;
  readonly room: Readonly<Record<Compass, number>>;
}

/** The box of a symbol, without ports yet. */
export function symbolNode(id: string, { box, room }: ElkSymbol): ElkNode {
  return {
    id,
    width: box.width + room.EAST + room.WEST,
    height: box.height + room.NORTH + room.SOUTH,
    ports: [],
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
}

/** The box of a group, without children yet. */
export function groupNode(id: string, block: TextBlock): ElkNode {
  return {
    id,
    children: [],
    labels: [labelBox(block, 0)],
    layoutOptions: {
      'elk.padding': `[top=${GROUP_PADDING},left=${GROUP_PADDING},bottom=${GROUP_PADDING},right=${GROUP_PADDING}]`,
      'elk.nodeLabels.placement': 'INSIDE H_LEFT V_TOP',
    },
  };
}

/** Room for words; ELK leaves out labels without text, and only whole px keep its lines upright. */
export function labelBox(block: TextBlock, aside: number): ElkLabel {
  return { text: block.lines.join(''), width: Math.ceil(block.width) + aside, height: block.height + 2 };
}

/** The port of a symbol on a side; edges that go on and edges that go back have one each. */
export function port(
  box: ElkNode,
  { box: { width, height }, room }: ElkSymbol,
  side: Compass,
  tag: string,
): string {
  const id = `${box.id} ${side} ${tag}`;
  const middle = { x: room.WEST + width / 2, y: room.NORTH + height / 2 };
  const place: Readonly<Record<Compass, { readonly x: number; readonly y: number }>> = {
    NORTH: { x: middle.x, y: 0 },
    SOUTH: { x: middle.x, y: box.height ?? 0 },
    EAST: { x: box.width ?? 0, y: middle.y },
    WEST: { x: 0, y: middle.y },
  };
  const ports: ElkPort[] = (box.ports ??= []);
  if (!ports.some((known) => known.id === id)) {
    ports.push({ id, ...place[side], width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
  }
  return id;
}
