import type { Chart, Edge } from '#document/chart.ts';
import { documentWords } from '#words/document.ts';
import { laneDistances, type Obstacle, type Upright } from './lanes.ts';
import {
  arrivingY,
  endReach,
  leavingY,
  sideEdge,
  straightEdge,
  TRACK,
  LABEL_GAP,
  type PlacedRow,
} from './flow-edges.ts';
import { moved, type Layout, type PlacedEdge, type PlacedSymbol } from './picture.ts';
import { rowWithPorts, type Aside, type Port, type Row } from './ports.ts';
import { routes, type Net, type Routes, type SpineEdge } from './routes.ts';
import { endBox, LABEL_TEXT, symbolBox } from './symbol-box.ts';
import type { SymbolBox } from './symbol.ts';
import { wrapLabel, type Pieces, type TextBlock } from './wrap-label.ts';

const GAP = 28;
const TRACK_ROOM = 10;
const WAY_WIDTH = 104;
const DOWN_WIDTH = 150;
const MARGIN = 4;

/**
 * A flowchart in place: every step on one spine, in order, and beside it lanes for the ways that do not lead to the
 * following step. An end stands beside the symbol that leads to it; that of the last step stands below it.
 */
export function flowLayout({ nodes, edges }: Pick<Chart, 'nodes' | 'edges'>, pieces: Pieces): Layout {
  const routed = routes({ nodes, edges });
  const ways = routed.nets.flatMap((net) => net.ways);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const ending = routed.nets.flatMap((net) => (net.kind === 'end' ? net.ways : []));
  const told = notes(edges, new Set(routed.straight.map(({ edge }) => edge)));
  const aside: Aside = {
    labels: labels(ways, told, WAY_WIDTH, pieces),
    ends: new Map(ending.map((way) => [way, endBox(names.get(way.edge.to) ?? '', pieces)])),
  };
  const down = labels(routed.straight, told, DOWN_WIDTH, pieces);
  const boxes = spineBoxes(routed, pieces);
  const rows = placedRows(
    boxes.map((box, row) => rowWithPorts(row, box, routed.nets, aside)),
    routed,
    down,
  );
  const lanes = netLanes(routed, rows, down);
  return framed(placedSymbols(routed, rows), rows, [
    ...routed.straight.map((way) => straightEdge(way, rows, down.get(way))),
    ...routed.nets.flatMap((net) => net.ways.map((way) => sideEdge(net, way, rows, lanes.get(net) ?? 0))),
  ]);
}

/**
 * What lines without a condition say: where work goes on side by side, and where it waits for all of it. It stands once
 * for each fork and each join, on the spine where a branch runs there.
 */
function notes(edges: readonly Edge[], straight: ReadonlySet<Edge>): ReadonlyMap<Edge, string> {
  const bare = edges.filter(({ when }) => when === undefined);
  const joins = Map.groupBy(
    bare.filter((edge) => edge.joins),
    ({ to }) => to,
  );
  const forks = Map.groupBy(
    bare.filter(({ fork }) => fork !== undefined),
    ({ from, fork }) => `${from} ${fork}`,
  );
  const noted = (groups: Iterable<readonly Edge[]>, words: string) =>
    [...groups].flatMap((group) => {
      const edge = group.find((one) => straight.has(one)) ?? group[0];
      return edge ? [[edge, words] as const] : [];
    });
  const { join, together } = documentWords.ways;
  return new Map([...noted(joins.values(), join), ...noted(forks.values(), together)]);
}

function labels(
  ways: readonly SpineEdge[],
  told: ReadonlyMap<Edge, string>,
  width: number,
  pieces: Pieces,
): Map<SpineEdge, TextBlock> {
  return new Map(
    ways.flatMap((way) => {
      const words = way.edge.when ?? told.get(way.edge);
      return words === undefined ? [] : [[way, wrapLabel(words, width, LABEL_TEXT, pieces)] as const];
    }),
  );
}

/** Boxes of one width make a calm column; diamonds and the end keep theirs. */
function spineBoxes({ spine }: Routes, pieces: Pieces): SymbolBox[] {
  const boxes = spine.map(({ label, shape, target }) =>
    target ? symbolBox(label, shape === 'subprocess' ? 'subroutine' : shape, pieces) : endBox(label, pieces),
  );
  const isWidened = (index: number) => spine[index]?.target && spine[index].shape !== 'decision';
  const width = Math.max(0, ...boxes.map((box, index) => (isWidened(index) ? box.width : 0)));
  return boxes.map((box, index) => (isWidened(index) ? { ...box, width } : box));
}

function placedRows(
  rows: readonly Row[],
  { straight }: Routes,
  down: ReadonlyMap<SpineEdge, TextBlock>,
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
  down: ReadonlyMap<SpineEdge, TextBlock>,
): Map<Net, number> {
  const along = nets.filter(({ kind }) => kind !== 'end');
  const uprights = along.map((net): Upright => {
    const ends = net.ways.flatMap((way) => [leavingY(rows, net, way), arrivingY(rows, net, way)]);
    return { side: net.side, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  const words = straight.flatMap((way): Obstacle[] => {
    const block = down.get(way);
    const top = rows[way.to]?.gapTop ?? 0;
    return block ? [{ side: 'right', top, bottom: top + block.height + 4, reach: wordsReach(0, block) }] : [];
  });
  const distances = laneDistances(uprights, [...rows.flatMap(obstacles), ...words]);
  return new Map(along.map((net, index) => [net, distances[index] ?? 0]));
}

function obstacles({ box, y, ports, above, below }: PlacedRow): Obstacle[] {
  const half = box.width / 2;
  return (['left', 'right'] as const).map((side) => ({
    side,
    top: y - above,
    bottom: y + below,
    reach: Math.max(half, ...ports.filter((port) => port.side === side).map((port) => portReach(box, port))),
  }));
}

function portReach(box: SymbolBox, port: Port): number {
  if (port.end) return endReach(box, port);
  return port.label ? wordsReach(box.width / 2, port.label) : 0;
}

/** Words may come nearer to a lane than symbols do. */
function wordsReach(from: number, block: TextBlock): number {
  return from + LABEL_GAP + block.width - 10;
}

/** The symbols in the order in which they are read: each step before its end. */
function placedSymbols({ spine }: Routes, rows: readonly PlacedRow[]): PlacedSymbol[] {
  return rows.flatMap(({ box, ports, y }, row) => {
    const { id = '', target } = spine[row] ?? {};
    return [
      { id, box, x: 0, y, ...(target ? {} : { isEnd: true as const }) },
      ...ports.flatMap((port): PlacedSymbol[] => {
        const { end, side, way, offset } = port;
        if (!end || !way) return [];
        const x = (side === 'left' ? -1 : 1) * (endReach(box, port) - end.width / 2);
        return [{ id: way.edge.to, box: end, x, y: y + offset, isEnd: true }];
      }),
    ];
  });
}

/** The whole, moved so that it begins at the margin. */
function framed(
  symbols: readonly PlacedSymbol[],
  rows: readonly PlacedRow[],
  edges: readonly PlacedEdge[],
): Layout {
  const reaches = [
    ...symbols.flatMap(({ box, x }) => [x - box.width / 2, x + box.width / 2]),
    ...edges.flatMap(({ points }) => points.map(([x]) => x)),
    ...edges.flatMap(({ label }) =>
      label ? [label.x - label.block.width / 2, label.x + label.block.width / 2] : [],
    ),
  ];
  const spine = Math.ceil(MARGIN - Math.min(0, ...reaches));
  const last = rows.at(-1);
  const width = Math.ceil(spine + Math.max(0, ...reaches) + MARGIN);
  const height = Math.ceil(last ? last.y + last.below + MARGIN : 2 * MARGIN);
  return moved({ width, height, groups: [], symbols, edges }, spine, 0);
}
