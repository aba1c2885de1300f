import type { CrossingLine, Slice } from '#diagram/slices.ts';
import { standing } from '../chart/gaps.ts';

/** The lines that cross an edge between two rows, and the connectors that take their place where a page ends; in mm. */
export interface RowEdge {
  /** From left to right; `depth` is how far the middle of the connector lies from the edge. */
  readonly lines: readonly (CrossingLine & { readonly depth: number })[];
  readonly radius: number;
  /** Where the words that name the other page begin. */
  readonly note: { readonly x: number; readonly depth: number };
  /** The room that connectors and the arrow heads at them take on each side of the edge. */
  readonly room: number;
}

/** The greatest radius of a connector; where lines lie close together, it keeps off the next line and its arrow head. */
const RADIUS = 2.3;
const OFF_LINE = 0.65;
/** Room for an arrow head at a connector, or between one and the next symbol. */
const HEAD = 2;
/** Between connectors, and between one and the edge. */
const BETWEEN = 0.5;
/** Between a note and the connector beside it, and between it and others, lines and the edges of the column. */
const NOTE = { aside: 0.8, clear: 0.7, height: 3.4 };

/** How a chart stands in its column, and how wide the note of one connector, and that of several, may be. */
export interface EdgeRoom {
  /** Mm for a px. */
  readonly scale: number;
  /** Where the chart begins, and how wide the column is, in mm. */
  readonly left: number;
  readonly width: number;
  readonly note: { readonly one: number; readonly several: number };
}

/** The lower edges of all rows. */
export function rowEdges(slices: readonly Slice[], room: EdgeRoom): RowEdge[] {
  return slices.map(({ below }) =>
    rowEdge(
      below.map((line) => ({ ...line, x: room.left + line.x * room.scale })),
      room,
    ),
  );
}

/** How far a chart stands off the edges of its row, in mm; connectors may use what nothing stands in but lines. */
export function roomAround(
  { layout }: Slice,
  above: RowEdge,
  below: RowEdge,
  scale: number,
): { readonly above: number; readonly below: number } {
  const strips = standing(layout);
  const top = Math.min(...strips.map(([from]) => from)) * scale;
  const bottom = (layout.height - Math.max(...strips.map(([, to]) => to))) * scale;
  return { above: Math.max(LEAST_ROOM, above.room - top), below: Math.max(LEAST_ROOM, below.room - bottom) };
}

const LEAST_ROOM = 0.5;

/** The edge above the first row. */
export const OUTER_EDGE: RowEdge = { lines: [], radius: 0, note: { x: 0, depth: 0 }, room: 0 };

/**
 * The edge that lines cross in their column. Where lines lie close together, every other connector stands further
 * in. One note names the page for all, with their letters: beside a connector, or where it would stand on a line there, nearer to the edge.
 */
function rowEdge(crossing: readonly CrossingLine[], { width, note: notes }: EdgeRoom): RowEdge {
  if (crossing.length === 0) return OUTER_EDGE;
  const note = crossing.length > 1 ? notes.several : notes.one;
  const gaps = crossing.slice(1).map(({ x }, index) => x - (crossing[index]?.x ?? 0));
  const radius = Math.min(RADIUS, ...gaps.map((gap) => gap - OFF_LINE));
  const pitch = 2 * radius + BETWEEN;
  const placed: { readonly line: CrossingLine; readonly level: number }[] = [];
  for (const line of crossing) {
    const taken = placed.filter((other) => line.x - other.line.x < pitch).map(({ level }) => level);
    placed.push({ line, level: [0, 1, 2].find((level) => !taken.includes(level)) ?? 0 });
  }
  const isFree = (left: number, level: number) => {
    const right = left + note;
    const inTheWay = placed.filter((other) => other.level <= level);
    return (
      left >= NOTE.clear &&
      right <= width - NOTE.clear &&
      inTheWay.every((other) => {
        const reach = (other.level === level ? radius : 0) + NOTE.clear;
        return other.line.x + reach <= left || other.line.x - reach >= right;
      })
    );
  };
  const aside = radius + NOTE.aside;
  const beside = placed
    .flatMap(({ line: { x }, level }) => [x + aside, x - aside - note].map((left) => ({ left, level })))
    .find(({ left, level }) => isFree(left, level));
  const strip = beside ? 0 : NOTE.height;
  const depthOf = (level: number) => BETWEEN + strip + radius + level * pitch;
  const centred = (placed[0]?.line.x ?? 0) - note / 2;
  return {
    lines: placed.map(({ line, level }) => ({ ...line, depth: depthOf(level) })),
    radius,
    note: beside
      ? { x: beside.left, depth: depthOf(beside.level) }
      : {
          x: Math.max(NOTE.clear, Math.min(centred, width - NOTE.clear - note)),
          depth: BETWEEN + NOTE.height / 2,
        },
    room: depthOf(Math.max(...placed.map(({ level }) => level))) + radius + HEAD,
  };
}
