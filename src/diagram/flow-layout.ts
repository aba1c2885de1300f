import type { Flowchart } from '#manual/flowchart.ts';
import { laneDistances, type Obstacle, type Upright } from './lanes.ts';
import {
  arrivingY,
  leavingY,
  sideEdge,
  straightEdge,
  TRACK,
  WORDS_ASIDE,
  type PlacedRow,
} from './flow-edges.ts';
import type { Layout, PlacedEdge } from './picture.ts';
import { rowWithPorts, type Row } from './ports.ts';
import { routes, type Net, type Routes, type Way } from './routes.ts';
import { LABEL_TEXT, symbolBox } from './symbol-box.ts';
import type { SymbolBox } from './symbol.ts';
import { wrapLabel, type Pieces, type TextBlock } from './wrap-label.ts';

const GAP = 28;
const TRACK_ROOM = 10;
const WAY_WIDTH = 104;
const DOWN_WIDTH = 150;
const MARGIN = 4;

/**
 * A flowchart in place: every step on one spine, in order, and beside it lanes for the ways that do not lead to the
 * following step.
 */
export function flowLayout(chart: Pick<Flowchart, 'nodes' | 'edges'>, pieces: Pieces): Layout {
  const routed = routes(chart);
  const aside = labels(
    routed.nets.flatMap(({ ways }) => ways),
    WAY_WIDTH,
    pieces,
  );
  const down = labels(routed.straight, DOWN_WIDTH, pieces);
  const boxes = evenlyWide(chart.nodes.map(({ label, shape }) => symbolBox(label, shape, pieces)));
  const rows = placedRows(
    boxes.map((box, row) => rowWithPorts(row, box, routed.nets, (way) => aside.get(way))),
    routed,
    down,
  );
  const lanes = netLanes(routed, rows, down);
  const edges = [
    ...routed.straight.map((way) => straightEdge(chart, way, rows, down.get(way))),
    ...routed.nets.flatMap((net) =>
      net.ways.map((way) => sideEdge(chart, net, way, rows, lanes.get(net) ?? 0)),
    ),
  ];
  return framed(chart, rows, edges);
}

function labels(ways: readonly Way[], width: number, pieces: Pieces): Map<Way, TextBlock> {
  return new Map(
    ways.flatMap((way) =>
      way.when === undefined ? [] : [[way, wrapLabel(way.when, width, LABEL_TEXT, pieces)] as const],
    ),
  );
}

/** Boxes of one width make a calm column; diamonds keep theirs. */
function evenlyWide(boxes: readonly SymbolBox[]): SymbolBox[] {
  const width = Math.max(0, ...boxes.filter(({ shape }) => shape !== 'decision').map((box) => box.width));
  return boxes.map((box) => (box.shape === 'decision' ? box : { ...box, width }));
}

function placedRows(
  rows: readonly Row[],
  { straight }: Routes,
  down: ReadonlyMap<Way, TextBlock>,
): PlacedRow[] {
  let bottom = MARGIN;
  return rows.map((row, index) => {
    const way = straight.find(({ to }) => to === index);
    const words = way && down.get(way);
    const tracks = row.tracks.length > 0 ? TRACK_ROOM + (row.tracks.length - 1) * TRACK.pitch : 0;
    const plain = index === 0 ? (tracks > 0 ? TRACK.first : 0) : GAP;
    const gapTop = bottom;
    const y = gapTop + plain + tracks + (words ? words.height - 2 : 0) + row.above;
    bottom = y + row.below;
    return { ...row, y, gapTop };
  });
}

function netLanes(
  { straight, nets }: Routes,
  rows: readonly PlacedRow[],
  down: ReadonlyMap<Way, TextBlock>,
): Map<Net, number> {
  const uprights = nets.map((net): Upright => {
    const ends = net.ways.flatMap((way) => [leavingY(rows, net, way), arrivingY(rows, net, way)]);
    return { side: net.side, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  const words = straight.flatMap((way): Obstacle[] => {
    const block = down.get(way);
    const top = rows[way.to]?.gapTop ?? 0;
    return block ? [{ side: 'right', top, bottom: top + block.height + 4, reach: wordsReach(0, block) }] : [];
  });
  const distances = laneDistances(uprights, [...rows.flatMap(obstacles), ...words]);
  return new Map(nets.map((net, index) => [net, distances[index] ?? 0]));
}

function obstacles({ box, y, ports, above, below }: PlacedRow): Obstacle[] {
  const half = box.width / 2;
  return (['left', 'right'] as const).map((side) => ({
    side,
    top: y - above,
    bottom: y + below,
    reach: Math.max(
      half,
      ...ports.map(({ side: own, label }) => (own === side && label ? wordsReach(half, label) : 0)),
    ),
  }));
}

/** Words may come nearer to a lane than symbols do. */
function wordsReach(from: number, block: TextBlock): number {
  return from + WORDS_ASIDE + block.width - 10;
}

/** The whole, moved so that it begins at the margin. */
function framed(
  { nodes }: Pick<Flowchart, 'nodes'>,
  rows: readonly PlacedRow[],
  edges: readonly PlacedEdge[],
): Layout {
  const reaches = [
    ...rows.flatMap(({ box }) => [-box.width / 2, box.width / 2]),
    ...edges.flatMap(({ points }) => points.map(([x]) => x)),
    ...edges.flatMap(({ label }) =>
      label ? [label.x - label.block.width / 2, label.x + label.block.width / 2] : [],
    ),
  ];
  const spine = Math.ceil(MARGIN - Math.min(0, ...reaches));
  const last = rows.at(-1);
  return {
    width: Math.ceil(spine + Math.max(0, ...reaches) + MARGIN),
    height: Math.ceil(last ? last.y + last.below + MARGIN : 2 * MARGIN),
    groups: [],
    symbols: rows.map(({ box, y }, index) => {
      const { id = '', href } = nodes[index] ?? {};
      return { id, box, x: spine, y, ...(href === undefined ? {} : { link: { href } }) };
    }),
    edges: edges.map((placed) => ({
      ...placed,
      points: placed.points.map(([x, y]) => [x + spine, y] as const),
      ...(placed.label ? { label: { ...placed.label, x: placed.label.x + spine } } : {}),
    })),
  };
}
