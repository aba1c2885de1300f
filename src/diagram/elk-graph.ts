import { thai } from '#thai/dictionary.ts';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { groupNode, labelBox, port, symbolNode, type ElkSymbol } from './elk-nodes.ts';
import { sidedEdges, type Compass, type SidedEdge } from './elk-sides.ts';
import type { MermaidChart, MermaidGroup, MermaidNode } from './mermaid-chart.ts';
import { LABEL_TEXT, symbolBox } from './symbol-box.ts';
import { wrapLabel, type TextBlock } from './wrap-label.ts';

export interface ElkWay extends SidedEdge {
  readonly id: string;
  readonly block?: TextBlock;
  /** The words stand in the room of the symbol that the edge leaves; ELK places all others. */
  readonly own: boolean;
}

export interface ElkGroup {
  readonly group: MermaidGroup;
  readonly block: TextBlock;
}

/** A chart ready for ELK. Names given to ELK are numbers, whatever authors call their symbols. */
export interface ElkGraph {
  readonly root: ElkNode;
  readonly symbols: ReadonlyMap<string, ElkSymbol>;
  readonly groups: ReadonlyMap<string, ElkGroup>;
  readonly ways: readonly ElkWay[];
}

const DIRECTION = { TB: 'DOWN', BT: 'UP', LR: 'RIGHT', RL: 'LEFT' } as const;
const WAY_WIDTH = 110;
const TITLE_WIDTH = 400;
/** Px between a symbol and the words on a way out of it, and between the words and the end of the room. */
export const WORDS_ASIDE = 6;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.edgeLabels.inline': 'false',
  'elk.spacing.edgeLabel': '4',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.randomSeed': '1',
};

/** The graph that ELK lays out: symbols with ports in fixed places, edges from port to port, groups as nodes. */
export function elkGraph(chart: MermaidChart): ElkGraph {
  const ways = elkWays(chart);
  const symbols = new Map(chart.nodes.map((node) => [node.id, elkSymbol(node, ways)]));
  const groups = new Map(
    chart.groups.map((group) => [
      group.id,
      { group, block: wrapLabel(group.label, TITLE_WIDTH, LABEL_TEXT, thai.lines) },
    ]),
  );
  const names = new Map([...groups.keys(), ...symbols.keys()].map((id, index) => [id, String(index)]));
  const boxes = new Map<string, ElkNode>();
  for (const [id, symbol] of symbols) boxes.set(id, symbolNode(names.get(id) ?? '', symbol));
  for (const [id, { block }] of groups) boxes.set(id, groupNode(names.get(id) ?? '', block));
  const roots: ElkNode[] = [];
  for (const { id, group } of [...chart.groups, ...chart.nodes]) {
    const box = boxes.get(id);
    const children = group === undefined ? undefined : boxes.get(group)?.children;
    if (box) (children ?? roots).push(box);
  }
  const end = (id: string, side: Compass, tag: string) => {
    const box = boxes.get(id);
    const symbol = symbols.get(id);
    return box && symbol ? port(box, symbol, side, tag) : (box?.id ?? '');
  };
  const edges = ways.map((way): ElkExtendedEdge => ({
    id: way.id,
    sources: [end(way.edge.from, way.out, way.back ? 'back' : 'on')],
    targets: [end(way.edge.to, way.in, way.back ? 'back' : 'on')],
    labels: way.block && !way.own ? [labelBox(way.block, 8)] : [],
    layoutOptions: {
      'elk.layered.priority.straightness': way.back ? '0' : '10',
      'elk.layered.priority.direction': way.back ? '0' : '10',
    },
  }));
  const layoutOptions = {
    ...OPTIONS,
    'elk.direction': DIRECTION[chart.direction],
    'elk.hierarchyHandling': groups.size > 0 ? 'INCLUDE_CHILDREN' : 'INHERIT',
  };
  return {
    root: { id: 'root', children: roots, edges, layoutOptions },
    symbols: renamed(symbols, names),
    groups: renamed(groups, names),
    ways,
  };
}

function elkWays(chart: MermaidChart): ElkWay[] {
  const decisions = new Set(chart.nodes.filter(({ shape }) => shape === 'decision').map(({ id }) => id));
  const owners = new Set<string>();
  return sidedEdges(chart).map((sided, index) => {
    const { from, label } = sided.edge;
    const id = `e${index}`;
    if (label === undefined) return { ...sided, id, own: false };
    const block = wrapLabel(label, WAY_WIDTH, LABEL_TEXT, thai.lines);
    const corner = `${sided.out} ${from}`;
    const own = decisions.has(from) && !owners.has(corner);
    if (own) owners.add(corner);
    return { ...sided, id, block, own };
  });
}

function elkSymbol(node: MermaidNode, ways: readonly ElkWay[]): ElkSymbol {
  const box = symbolBox(node.label, node.shape, thai.lines);
  const room = { NORTH: 0, SOUTH: 0, EAST: 0, WEST: 0 };
  const reserve = (side: Compass, px: number) => (room[side] = Math.max(room[side], Math.ceil(px / 2) * 2));
  for (const { edge, out, block, own } of ways) {
    if (edge.from !== node.id || !own || block === undefined) continue;
    if (out === 'EAST' || out === 'WEST') {
      reserve(out, block.width + 2 * WORDS_ASIDE);
      reserve('NORTH', block.height + WORDS_ASIDE - box.height / 2);
    } else {
      reserve(out, block.height + WORDS_ASIDE);
      reserve('EAST', block.width + 2 * WORDS_ASIDE - box.width / 2);
    }
  }
  return { node, box, room };
}

function renamed<Value>(
  values: ReadonlyMap<string, Value>,
  names: ReadonlyMap<string, string>,
): Map<string, Value> {
  return new Map([...values].map(([id, value]) => [names.get(id) ?? '', value]));
}
