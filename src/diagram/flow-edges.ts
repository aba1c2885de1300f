import type { Point } from './edge-path.ts';
import { wordsAt, type LineWords } from './line-words.ts';
import type { PlacedEdge } from './picture.ts';
import { LABEL_LIFT, LABEL_ROOM, type Port, type Row } from './ports.ts';
import type { Net } from './routes.ts';
import type { SpineEdge } from './spine.ts';
import { reach, type SymbolBox } from './symbol.ts';

/** Px between a symbol or the spine and the words beside it. */
export const LABEL_GAP = 6;
/** The shortest line to a symbol beside a row. */
const SHORT_LINE = 26;

/** A row in its place: px from the top left corner of the chart to the middle of its symbol. */
export interface PlacedRow extends Row {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Where the gap above the row begins. */
  readonly gapTop: number;
  /** Where a line from another column turns towards this one, above everything that arrives. */
  readonly turnY: number;
}

/** A way to the row below, its words to the right of the line. */
export function straightEdge(
  way: SpineEdge,
  rows: readonly PlacedRow[],
  words: LineWords | undefined,
): PlacedEdge {
  const from = at(rows, way.from);
  const to = at(rows, way.to);
  const top = from.y + from.box.height / 2;
  const turn: Point[] =
    from.x === to.x
      ? []
      : [
          [from.x, to.turnY],
          [to.x, to.turnY],
        ];
  return placedEdge(
    way,
    from,
    [[from.x, top], ...turn, [to.x, to.y - to.box.height / 2]],
    words
      ? wordsAt(
          words,
          from.x + LABEL_GAP + 2 + words.width / 2,
          from.y + from.below + wordsDrop(from),
          way.whenData,
        )
      : [],
  );
}

/** Px from where a row ends to the words on its way down, more where a line of another way may be what ends it. */
export function wordsDrop({ below, box }: Row): number {
  return below > box.height / 2 ? LABEL_ROOM : 4;
}

/** A way along the lane of its net, at `lane` px from the left, or to its symbol beside the row. */
export function sideEdge(
  net: Net,
  way: SpineEdge,
  rows: readonly PlacedRow[],
  lane: number,
  cell: LineWords | undefined,
): PlacedEdge {
  const sign = net.side === 'left' ? -1 : 1;
  const from = at(rows, way.from);
  if (net.kind === 'arrival') return arrivalEdge(net, way, from);
  const port = portOf(from, net, way);
  const y = leavingY(rows, net, way);
  const half = from.box.width / 2;
  const stem = port?.stem ?? 0;
  const upright = from.x + sign * (half + stem);
  const start: readonly Point[] =
    stem > 0 && y !== from.y
      ? [
          [from.x + sign * half, from.y],
          [upright, from.y],
          [upright, y],
        ]
      : [[from.x + sign * reach(from.box, y - from.y), y]];
  const end: Point | undefined = port?.beside && [
    from.x + sign * (besideReach(from.box, port) - port.beside.width),
    y,
  ];
  // Lines of a fork leave as one, whose words stand once.
  const words = port?.way === way ? port.words : undefined;
  return placedEdge(
    way,
    from,
    [...start, ...(end ? [end] : laneCorners(net, way, rows, lane))],
    cell
      ? wordsAt(cell, from.x, y - cell.height / 2, way.whenData)
      : words
        ? wordsAt(
            words,
            upright + sign * (LABEL_GAP + words.width / 2),
            y - LABEL_LIFT - words.height,
            way.whenData,
          )
        : [],
  );
}

/** From the sign of a jump to the row where it arrives. */
function arrivalEdge(net: Net, way: SpineEdge, row: PlacedRow): PlacedEdge {
  const { beside, x, y } = besideAt(row, net);
  const start = [x + ((net.side === 'left' ? 1 : -1) * beside.width) / 2, y] as const;
  return { ...placedEdge(way, row, [start, ...arrival(net, row)], []), from: way.goal, to: row.id };
}

/** The symbol beside a row at the end of a net, its middle in px. */
export function besideAt(
  row: PlacedRow,
  net: Net,
): { readonly beside: SymbolBox; readonly x: number; readonly y: number } {
  const port = row.ports.find((one) => one.net === net);
  const track = row.tracks.find((one) => one.net === net);
  const beside = port?.beside ?? track?.beside;
  if (!beside) throw new Error(`No symbol stands beside ${row.id}`);
  const x = besideReach(row.box, { ...port, beside }) - beside.width / 2;
  return {
    beside,
    x: row.x + (net.side === 'left' ? -x : x),
    y: port ? row.y + port.offset : row.y - (track?.height ?? 0),
  };
}

/** The corners of a way from where it meets its lane to where it arrives. */
function laneCorners(net: Net, way: SpineEdge, rows: readonly PlacedRow[], lane: number): Point[] {
  return [
    [lane, leavingY(rows, net, way)],
    [lane, arrivingY(rows, net, way)],
    ...arrival(net, at(rows, way.to)),
  ];
}

/** How a net comes to a row: sideways, or down the spine from a line above. */
function arrival(net: Net, { x, y, box, tracks, ports }: PlacedRow): Point[] {
  const track = tracks.find((one) => one.net === net);
  if (track)
    return [
      [x, y - track.height],
      [x, y - box.height / 2],
    ];
  const offset = ports.find((port) => port.net === net && port.way === undefined)?.offset ?? 0;
  return [[x + (net.side === 'left' ? -1 : 1) * reach(box, offset), y + offset]];
}

/** How far from the middle of a row the symbol beside it reaches. */
export function besideReach(
  from: SymbolBox,
  { beside, words, stem = 0 }: Pick<Port, 'beside' | 'words'> & Partial<Pick<Port, 'stem'>>,
): number {
  const line = Math.max(SHORT_LINE, words ? words.width + 2 * LABEL_GAP : 0);
  return Math.ceil(from.width / 2 + stem + line) + (beside?.width ?? 0);
}

function placedEdge(
  { goal, data }: SpineEdge,
  from: PlacedRow,
  points: readonly Point[],
  words: PlacedEdge['words'],
): PlacedEdge {
  return {
    from: from.id,
    to: goal,
    points,
    line: 'solid',
    head: true,
    tail: false,
    words,
    ...(data ? { data } : {}),
  };
}

/** Where a way leaves its symbol. */
export function leavingY(rows: readonly PlacedRow[], net: Net, way: SpineEdge): number {
  const row = at(rows, way.from);
  return row.y + (portOf(row, net, way)?.offset ?? 0);
}

/** Where a way comes in from its lane. */
export function arrivingY(rows: readonly PlacedRow[], net: Net, way: SpineEdge): number {
  const row = at(rows, way.to);
  const track = row.tracks.find((one) => one.net === net);
  if (track) return row.y - track.height;
  return row.y + (row.ports.find((port) => port.net === net && port.way === undefined)?.offset ?? 0);
}

function portOf(row: Row, net: Net, way: SpineEdge): Port | undefined {
  return row.ports.find(
    (port) => port.net === net && (net.kind === 'fork' ? port.way !== undefined : port.way === way),
  );
}

function at(rows: readonly PlacedRow[], row: number): PlacedRow {
  const found = rows[row];
  if (found === undefined) throw new Error(`The chart has no row ${row}`);
  return found;
}
