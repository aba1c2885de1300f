import type { Chart } from '#document/chart.ts';
import { inColumns, type Lanes } from './columns.ts';
import {
  arrivingY,
  besideAt,
  besideReach,
  leavingY,
  sideEdge,
  straightEdge,
  wordsDrop,
  LABEL_GAP,
  type PlacedRow,
} from './flow-edges.ts';
import { ALONE, besideBoxes, spineBoxes, type FlowSetting } from './flow-boxes.ts';
import { CLEARANCE, laneDistances, type Obstacle, type Upright } from './lanes.ts';
import { lineWords, type LineWords } from './line-words.ts';
import { moved, type Layout, type PlacedEdge, type PlacedGroup, type PlacedSymbol } from './picture.ts';
import { rowWithPorts, TRACK, type Port, type Row } from './ports.ts';
import { routes, type Net, type Routes } from './routes.ts';
import { spineOf, type SideSymbol, type Spine, type SpineEdge } from './spine.ts';
import type { SymbolBox } from './symbol.ts';
import type { Pieces } from './wrap-label.ts';

/** A chart with the heights at which it may be cut between one step and the next. */
export interface FlowLayout extends Layout {
  readonly cuts: readonly number[];
}

const GAP = 28;
const TRACK_ROOM = 10;
const MARGIN = 4;

/**
 * A flowchart in place: every step on one spine, in order, and beside it lanes for the ways that do not lead to the
 * following step. With `lanes`, each step stands in the column of its lane, and those ways run beside all columns.
 */
export function flowLayout(
  chart: Pick<Chart, 'nodes' | 'edges'>,
  pieces: Pieces,
  setting: FlowSetting = ALONE,
  lanes?: Lanes,
): FlowLayout {
  const spine = spineOf(chart);
  const columns = spine.nodes.map(({ step }) => lanes?.ofSteps[step] ?? 0);
  const routed = routes(spine, setting.sides, columns);
  const isInTable = ({ from }: SpineEdge) => spine.nodes[from]?.node?.isTable ?? false;
  const ways = routed.nets.flatMap((net) => net.ways);
  const set = (some: readonly SpineEdge[], width: number) =>
    new Map(
      some.flatMap((way) => {
        const words = lineWords(way, width, pieces);
        return words ? [[way, words] as const] : [];
      }),
    );
  const words = {
    straight: set(routed.straight, setting.down),
    aside: set(
      ways.filter((way) => !isInTable(way)),
      setting.way,
    ),
    cells: set(ways.filter(isInTable), setting.line),
  };
  const beside = besideBoxes(spine, routed, setting, pieces);
  const boxes = spineBoxes(spine, beside, words.cells, setting, pieces);
  const placed = ({ aside, straight }: Pick<WordedRows, 'aside' | 'straight'>) => {
    const onSpine = placedRows(
      spine,
      boxes.map((box, row) => rowWithPorts(row, box, routed.nets, { words: aside, beside })),
      routed,
      straight,
      columns,
    );
    const wide = onSpine.map((row, index) => [
      ...obstacles(row),
      ...wordsBelow(index, onSpine, routed, straight),
    ]);
    const inPlace = lanes
      ? inColumns(onSpine, wide, columns, lanes, pieces)
      : { rows: onSpine, groups: [], borders: wide.flat() };
    const distances = netLanes(routed, inPlace.rows, inPlace.borders);
    return { ...inPlace, distances, aside, straight };
  };
  const narrow = placed(words);
  const { rows, groups, distances, straight } = lanes ? narrow : placed(widened(narrow, routed, pieces));
  return framed(
    placedSymbols(spine, routed, rows),
    [
      ...routed.straight.map((way) => straightEdge(way, rows, straight.get(way))),
      ...routed.nets.flatMap((net) =>
        net.ways.map((way) => sideEdge(net, way, rows, distances.get(net) ?? 0, words.cells.get(way))),
      ),
    ],
    rows,
    groups,
    stepCuts(spine, rows),
  );
}

function placedRows(
  { nodes }: Spine,
  rows: readonly Row[],
  { straight }: Routes,
  down: ReadonlyMap<SpineEdge, LineWords>,
  columns: readonly number[],
): PlacedRow[] {
  let bottom = MARGIN;
  return rows.map((row, index) => {
    const way = straight.find(({ to }) => to === index);
    const words = way && down.get(way);
    const gapTop = bottom;
    const tracks = row.tracks.length > 0 ? row.top - row.above - TRACK.first + TRACK_ROOM : 0;
    const plain = index === 0 ? (tracks > 0 ? TRACK.first : 0) : GAP;
    const turns = way !== undefined && columns[way.from] !== columns[index];
    const from = way && rows[way.from];
    const worded = words && from ? words.height + wordsDrop(from) - 6 : 0;
    const y = gapTop + plain + tracks + worded + (turns ? TURN_ROOM : 0) + row.above;
    bottom = y + row.below;
    // Where only the turned line arrives, its head needs a straight stretch.
    const turnY = y - row.top - TRACK_ROOM - (tracks > 0 ? 0 : TURN_ROOM);
    return { ...row, id: nodes[index]?.id ?? '', x: 0, y, gapTop, turnY };
  });
}

/** What a line to another column needs besides. */
const TURN_ROOM = 10;

/** How far each net runs from the spine, below 0 on the left. */
function netLanes(
  { nets }: Routes,
  rows: readonly PlacedRow[],
  beside: readonly Obstacle[],
): Map<Net, number> {
  const along = nets.filter(({ kind }) => kind === 'join' || kind === 'fork');
  const uprights = along.map((net): Upright => {
    const ends = net.ways.flatMap((way) => [leavingY(rows, net, way), arrivingY(rows, net, way)]);
    return { side: net.side, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  const distances = laneDistances(uprights, beside);
  return new Map(along.map((net, index) => [net, (net.side === 'left' ? -1 : 1) * (distances[index] ?? 0)]));
}

/** The words on the line from a row to the next. */
function wordsBelow(
  row: number,
  rows: readonly PlacedRow[],
  { straight }: Routes,
  down: ReadonlyMap<SpineEdge, LineWords>,
): Obstacle[] {
  const way = straight.find(({ from }) => from === row);
  const words = way && down.get(way);
  const from = rows[row];
  const top = rows[row + 1]?.gapTop ?? 0;
  return words && from
    ? [
        {
          side: 'right',
          top,
          bottom: top + words.height + wordsDrop(from),
          reach: wordsReach(BESIDE_SPINE, words.width),
        },
      ]
    : [];
}

function obstacles(row: PlacedRow): Obstacle[] {
  const { box, y, ports, above, below, tracks } = row;
  const half = box.width / 2;
  return (['left', 'right'] as const).flatMap((side) => [
    {
      side,
      top: y - above,
      bottom: y + below,
      reach: Math.max(
        half,
        ...ports.filter((port) => port.side === side).map((port) => portReach(box, port)),
      ),
    },
    ...tracks.flatMap(({ net, beside, height }): Obstacle[] =>
      beside && net.side === side
        ? [
            {
              side,
              top: y - height - beside.height / 2,
              bottom: y - height + beside.height / 2,
              reach: besideReach(box, { beside }),
            },
          ]
        : [],
    ),
  ]);
}

/** Rows in place with the words on the ways from them. */
interface WordedRows {
  readonly rows: readonly PlacedRow[];
  readonly distances: ReadonlyMap<Net, number>;
  readonly aside: ReadonlyMap<SpineEdge, LineWords>;
  readonly straight: ReadonlyMap<SpineEdge, LineWords>;
}

/**
 * Words of ways in the room that lanes leave them, which something wider beside the spine takes anyway. Words before a
 * symbol stay as narrow as they are, as they move it.
 */
function widened(
  { rows, distances, aside, straight }: WordedRows,
  { nets }: Routes,
  pieces: Pieces,
): Pick<WordedRows, 'aside' | 'straight'> {
  const within = (side: Net['side']) =>
    Math.min(...nets.flatMap((net) => (net.side === side ? Math.abs(distances.get(net) ?? Infinity) : []))) -
    CLEARANCE;
  const inRoom = (way: SpineEdge, words: LineWords, room: number): LineWords =>
    room > words.width && room < Infinity ? (lineWords(way, room, pieces) ?? words) : words;
  const portOf = (way: SpineEdge) => rows[way.from]?.ports.find((port) => port.way === way);
  return {
    straight: new Map(
      [...straight].map(([way, words]) => [
        way,
        inRoom(way, words, within('right') - wordsReach(BESIDE_SPINE)),
      ]),
    ),
    aside: new Map(
      [...aside].map(([way, words]) => {
        const port = portOf(way);
        const from = (rows[way.from]?.box.width ?? 0) / 2 + (port?.stem ?? 0);
        return [way, port && !port.beside ? inRoom(way, words, within(port.side) - wordsReach(from)) : words];
      }),
    ),
  };
}

function portReach(box: SymbolBox, port: Port): number {
  if (port.beside) return besideReach(box, port);
  const from = box.width / 2 + port.stem;
  return port.words ? wordsReach(from, port.words.width) : from;
}

/** Keeps words on a way down nearer to it than to any lane. */
const BESIDE_SPINE = 4;

/** How far words of a width reach, which may come nearer to a lane than symbols do. */
function wordsReach(from: number, width = 0): number {
  return from + LABEL_GAP + width - 10;
}

/** The symbols in the order in which they are read: what leads to a step before it, its ends and jumps after it. */
function placedSymbols(
  { nodes, beside }: Spine,
  { nets }: Routes,
  rows: readonly PlacedRow[],
): PlacedSymbol[] {
  return rows.flatMap((row, index) => {
    const { id = '', node } = nodes[index] ?? {};
    const around = beside.filter(({ from }) => from === index).map((symbol) => sideSymbol(symbol, row, nets));
    const isEnd = node !== undefined && !node.target;
    const own = { id, box: row.box, x: row.x, y: row.y, ...(isEnd ? { isEnd: true as const } : {}) };
    return [
      ...around.filter(({ kind }) => kind === 'arrival').map(({ placed }) => placed),
      own,
      ...around.filter(({ kind }) => kind !== 'arrival').map(({ placed }) => placed),
    ];
  });
}

function sideSymbol(symbol: SideSymbol, row: PlacedRow, nets: readonly Net[]) {
  const { goal, kind, leads } = symbol;
  const net = nets.find(({ ways }) => ways.includes(symbol)) as Net;
  const { beside: box, x, y } = besideAt(row, net);
  const placed: PlacedSymbol = {
    id: goal,
    box,
    x,
    y,
    isEnd: true,
    ...(leads === undefined ? {} : { leads }),
  };
  return { kind, placed };
}

/** The heights between the rows of one step and those of the next. */
function stepCuts({ nodes }: Spine, rows: readonly PlacedRow[]): number[] {
  return rows.flatMap(({ y, top, gapTop }, row) => {
    if (row === 0 || nodes[row]?.step === nodes[row - 1]?.step) return [];
    return [Math.max(gapTop, y - top - GAP / 2)];
  });
}

/** The whole, moved so that it begins at the margin. */
function framed(
  symbols: readonly PlacedSymbol[],
  edges: readonly PlacedEdge[],
  rows: readonly PlacedRow[],
  groups: readonly PlacedGroup[],
  cuts: readonly number[],
): FlowLayout {
  const reaches = [
    ...groups.flatMap(({ x, width }) => [x, x + width]),
    ...symbols.flatMap(({ box, x }) => [x - box.width / 2, x + box.width / 2]),
    ...edges.flatMap(({ points }) => points.map(([x]) => x)),
    ...edges
      .flatMap(({ words }) => words)
      .flatMap(({ x, block }) => [x - block.width / 2, x + block.width / 2]),
  ];
  const left = Math.ceil(MARGIN - Math.min(0, ...reaches));
  const last = rows.at(-1);
  const width = Math.ceil(left + Math.max(0, ...reaches) + MARGIN);
  const bottom = Math.max(last ? last.y + last.below : MARGIN, ...groups.map(({ y, height }) => y + height));
  return { ...moved({ width, height: Math.ceil(bottom + MARGIN), groups, symbols, edges }, left, 0), cuts };
}
