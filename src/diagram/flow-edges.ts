import type { Flowchart } from '#manual/flowchart.ts';
import type { PlacedEdge, PlacedText } from './picture.ts';
import { LABEL_LIFT, type Port, type Row } from './ports.ts';
import type { Net, Way } from './routes.ts';
import { reach } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** Px between a symbol or the spine and the words beside it. */
export const WORDS_ASIDE = 6;
/** Px from a row up to the first line that arrives from above, and between such lines. */
export const TRACK = { first: 18, pitch: 12 };

/** A row in its place: px from the top of the chart to the middle of its symbol. */
export interface PlacedRow extends Row {
  readonly y: number;
  /** Where the gap above the row begins. */
  readonly gapTop: number;
}

/** A way down the spine, its words to the right of the line. `x` is 0 on the spine. */
export function straightEdge(
  chart: Pick<Flowchart, 'nodes'>,
  way: Way,
  rows: readonly PlacedRow[],
  block: TextBlock | undefined,
): PlacedEdge {
  const from = at(rows, way.from);
  const to = at(rows, way.to);
  const top = from.y + from.box.height / 2;
  const label = block && { block, x: WORDS_ASIDE + 2 + block.width / 2, y: top + 4 + block.height / 2 };
  return edge(
    chart,
    way,
    [
      [0, top],
      [0, to.y - to.box.height / 2],
    ],
    label,
  );
}

/** A way along the lane of its net, `distance` px from the spine, its words above the line where it leaves. */
export function sideEdge(
  chart: Pick<Flowchart, 'nodes'>,
  net: Net,
  way: Way,
  rows: readonly PlacedRow[],
  distance: number,
): PlacedEdge {
  const sign = net.side === 'left' ? -1 : 1;
  const lane = sign * distance;
  const from = at(rows, way.from);
  const to = at(rows, way.to);
  const startY = leavingY(rows, net, way);
  const endY = arrivingY(rows, net, way);
  const start = [sign * reach(from.box, startY - from.y), startY] as const;
  const end: readonly (readonly [number, number])[] = to.tracks.includes(net)
    ? [
        [0, endY],
        [0, to.y - to.box.height / 2],
      ]
    : [[sign * reach(to.box, endY - to.y), endY]];
  const block = portOf(from, net, way)?.label;
  const label = block && {
    block,
    x: sign * (from.box.width / 2 + WORDS_ASIDE + block.width / 2),
    y: startY - LABEL_LIFT - block.height / 2,
  };
  return edge(chart, way, [start, [lane, startY], [lane, endY], ...end], label);
}

function edge(
  { nodes }: Pick<Flowchart, 'nodes'>,
  way: Way,
  points: PlacedEdge['points'],
  label: PlacedText | undefined,
): PlacedEdge {
  return {
    from: nodes[way.from]?.id ?? '',
    to: nodes[way.to]?.id ?? '',
    points,
    line: 'solid',
    head: true,
    tail: false,
    ...(label ? { label } : {}),
  };
}

/** Where a way leaves its symbol. */
export function leavingY(rows: readonly PlacedRow[], net: Net, way: Way): number {
  const row = at(rows, way.from);
  return row.y + (portOf(row, net, way)?.offset ?? 0);
}

/** Where a way comes in from its lane. */
export function arrivingY(rows: readonly PlacedRow[], net: Net, way: Way): number {
  const row = at(rows, way.to);
  const track = row.tracks.indexOf(net);
  if (track >= 0) return row.y - row.above - TRACK.first - track * TRACK.pitch;
  return row.y + (row.ports.find((port) => port.net === net && port.way === undefined)?.offset ?? 0);
}

function portOf(row: Row, net: Net, way: Way): Port | undefined {
  return row.ports.find(
    (port) => port.net === net && (net.kind === 'fork' ? port.way !== undefined : port.way === way),
  );
}

function at(rows: readonly PlacedRow[], row: number): PlacedRow {
  const found = rows[row];
  if (found === undefined) throw new Error(`The chart has no row ${row}`);
  return found;
}
