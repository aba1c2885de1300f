import type { Point } from './edge-path.ts';
import type { PlacedEdge, PlacedText } from './picture.ts';
import { LABEL_LIFT, type Port, type Row } from './ports.ts';
import type { Net, SpineEdge } from './routes.ts';
import { reach, type SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** Px between a symbol or the spine and the words beside it. */
export const LABEL_GAP = 6;
/** Px from a row up to the first line that arrives from above, and between such lines. */
export const TRACK = { first: 18, pitch: 12 };
/** The shortest line to an end beside its symbol. */
const END_LINE = 26;

/** A row in its place: px from the top of the chart to the middle of its symbol. */
export interface PlacedRow extends Row {
  readonly y: number;
  /** Where the gap above the row begins. */
  readonly gapTop: number;
}

/** A way down the spine, its words to the right of the line. `x` is 0 on the spine. */
export function straightEdge(
  way: SpineEdge,
  rows: readonly PlacedRow[],
  block: TextBlock | undefined,
): PlacedEdge {
  const from = at(rows, way.from);
  const to = at(rows, way.to);
  const top = from.y + from.box.height / 2;
  const label = block && { block, x: LABEL_GAP + 2 + block.width / 2, y: top + 4 + block.height / 2 };
  return placedEdge(
    way,
    [
      [0, top],
      [0, to.y - to.box.height / 2],
    ],
    label,
  );
}

/**
 * A way along the lane of its net, `distance` px from the spine, or to its end, its words above the line where it
 * leaves.
 */
export function sideEdge(net: Net, way: SpineEdge, rows: readonly PlacedRow[], distance: number): PlacedEdge {
  const sign = net.side === 'left' ? -1 : 1;
  const from = at(rows, way.from);
  const port = portOf(from, net, way);
  const y = leavingY(rows, net, way);
  const start = [sign * reach(from.box, y - from.y), y] as const;
  const end: Point | undefined = port?.end && [sign * (endReach(from.box, port) - port.end.width), y];
  // Lines of a fork leave as one, whose words stand once.
  const block = port?.way === way ? port.label : undefined;
  const label = block && {
    block,
    x: sign * (from.box.width / 2 + LABEL_GAP + block.width / 2),
    y: y - LABEL_LIFT - block.height / 2,
  };
  return placedEdge(way, [start, ...(end ? [end] : laneCorners(net, way, rows, sign * distance))], label);
}

/** The corners of a way from where it meets its lane to where it arrives. */
function laneCorners(net: Net, way: SpineEdge, rows: readonly PlacedRow[], lane: number): Point[] {
  const { box, y, tracks } = at(rows, way.to);
  const endY = arrivingY(rows, net, way);
  const arrival: Point[] = tracks.includes(net)
    ? [
        [0, endY],
        [0, y - box.height / 2],
      ]
    : [[Math.sign(lane) * reach(box, endY - y), endY]];
  return [[lane, leavingY(rows, net, way)], [lane, endY], ...arrival];
}

/** How far from the spine the end at a port reaches. */
export function endReach(from: SymbolBox, { end, label }: Port): number {
  const line = Math.max(END_LINE, label ? label.width + 2 * LABEL_GAP : 0);
  return Math.ceil(from.width / 2 + line) + (end?.width ?? 0);
}

function placedEdge(
  { edge }: SpineEdge,
  points: readonly Point[],
  label: PlacedText | undefined,
): PlacedEdge {
  return {
    from: edge.from,
    to: edge.to,
    points,
    line: 'solid',
    head: true,
    tail: false,
    ...(label ? { label: edge.when === undefined ? { ...label, isNote: true as const } : label } : {}),
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
  const track = row.tracks.indexOf(net);
  if (track >= 0) return row.y - row.above - TRACK.first - track * TRACK.pitch;
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
