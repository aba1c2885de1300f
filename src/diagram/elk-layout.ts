import ELK, { type ELK as Layouter, type ElkEdgeSection, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { elkGraph, WORDS_ASIDE, type ElkGraph, type ElkWay } from './elk-graph.ts';
import type { ElkSymbol } from './elk-nodes.ts';
import type { Compass } from './elk-sides.ts';
import type { Point } from './edge-path.ts';
import type { MermaidChart } from './mermaid-chart.ts';
import type { Layout, PlacedEdge, PlacedGroup, PlacedSymbol, PlacedText } from './picture.ts';
import type { Link } from './svg.ts';
import { reach } from './symbol.ts';

const GROUP_TITLE = { x: 12, y: 6 };
const LABEL_LIFT = 2;

const layouter: Layouter = new ELK();

/** An author's chart in place. Loading this module loads ELK. */
export async function elkLayout(chart: MermaidChart): Promise<Layout> {
  const graph = elkGraph(chart);
  const placed = await layouter.layout(graph.root);
  const symbols: PlacedSymbol[] = [];
  const groups: PlacedGroup[] = [];
  for (const node of inside(placed)) {
    const symbol = graph.symbols.get(node.id);
    const group = graph.groups.get(node.id);
    if (symbol) symbols.push(placedSymbol(symbol, node));
    if (group) groups.push(placedGroup(group.block, node));
  }
  const order = new Map(chart.nodes.map(({ id }, index) => [id, index]));
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    groups,
    symbols: symbols.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    edges: placedEdges(graph, placed, new Map(symbols.map((symbol) => [symbol.id, symbol]))),
  };
}

function* inside(node: ElkNode): Generator<ElkNode> {
  for (const child of node.children ?? []) {
    yield child;
    yield* inside(child);
  }
}

function placedSymbol({ node, box, room }: ElkSymbol, { x = 0, y = 0 }: ElkNode): PlacedSymbol {
  const link: Link | undefined = node.href === undefined ? undefined : { href: node.href, ...named(node) };
  return {
    id: node.id,
    box,
    x: x + room.WEST + box.width / 2,
    y: y + room.NORTH + box.height / 2,
    ...(link ? { link } : {}),
  };
}

function named({ label, tooltip }: ElkSymbol['node']): Pick<Link, 'name'> {
  return tooltip === undefined ? {} : { name: `${label.replaceAll('\n', ' ')} – ${tooltip}` };
}

function placedGroup(
  block: PlacedText['block'],
  { x = 0, y = 0, width = 0, height = 0 }: ElkNode,
): PlacedGroup {
  const title = { block, x: x + GROUP_TITLE.x + block.width / 2, y: y + GROUP_TITLE.y + block.height / 2 };
  return { x, y, width, height, title };
}

function placedEdges(
  { ways }: ElkGraph,
  placed: ElkNode,
  symbols: ReadonlyMap<string, PlacedSymbol>,
): PlacedEdge[] {
  const routed = new Map(placed.edges?.map((edge) => [edge.id, edge]));
  return ways.flatMap((way) => {
    const edge = routed.get(way.id);
    const section = edge?.sections?.[0];
    const { from, to, line, head, tail } = way.edge;
    if (section === undefined || line === 'hidden') return [];
    const source = symbols.get(from);
    const target = symbols.get(to);
    const points = [
      ...(source ? [tip(source, way.out)] : []),
      ...sectionPoints(section),
      ...(target ? [tip(target, way.in)] : []),
    ];
    const { x = 0, y = 0, width = 0, height = 0 } = edge?.labels?.[0] ?? {};
    const elsewhere = way.block && { block: way.block, x: x + width / 2, y: y + height / 2 };
    const label = way.own && source ? ownLabel(way, source) : elsewhere;
    return [{ from, to, points, line, head, tail, words: label ? [label] : [] }];
  });
}

function sectionPoints({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] {
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y] as const);
}

/** Where a line touches a symbol. */
function tip({ box, x, y }: PlacedSymbol, side: Compass): Point {
  switch (side) {
    case 'NORTH':
      return [x, y - box.height / 2];
    case 'SOUTH':
      return [x, y + box.height / 2];
    case 'EAST':
      return [x + reach(box, 0), y];
    case 'WEST':
      return [x - reach(box, 0), y];
  }
}

/** The words on a way out, in the room that the symbol's box keeps for them. */
function ownLabel({ block, out }: ElkWay, symbol: PlacedSymbol): PlacedText | undefined {
  if (block === undefined) return undefined;
  const [x, y] = tip(symbol, out);
  const aside = WORDS_ASIDE + block.width / 2;
  switch (out) {
    case 'EAST':
      return { block, x: x + aside, y: y - LABEL_LIFT - block.height / 2 };
    case 'WEST':
      return { block, x: x - aside, y: y - LABEL_LIFT - block.height / 2 };
    case 'SOUTH':
      return { block, x: x + aside + 2, y: y + 4 + block.height / 2 };
    case 'NORTH':
      return { block, x: x + aside + 2, y: y - 4 - block.height / 2 };
  }
}
