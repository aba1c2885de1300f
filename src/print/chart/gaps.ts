import type { Layout, PlacedEdge } from '#diagram/picture.ts';
import { crossings, type CrossingLine } from '#diagram/slices.ts';

/** A level strip of a chart in which a page may end: nothing stands in it but upright lines. In px. */
export interface Gap {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly CrossingLine[];
  /** How many groups the strip runs through. */
  readonly groups: number;
}

/** A stretch that leads no further aside is upright. */
const LEVEL = 1;
/** Room for the rounded corners of a level stretch, and for an arrow head, which keeps a little of its line. */
const CORNER = 7;
const HEAD = 12;
const LEAST = 0.5;

type Strip = readonly [top: number, bottom: number];

/** Every strip in which a chart may be cut, from top to bottom. */
export function gaps(layout: Layout): Gap[] {
  const found: Gap[] = [];
  let end: number | undefined;
  const taken = [...standing(layout), ...layout.edges.flatMap(heads)];
  for (const [top, bottom] of taken.sort(([a], [b]) => a - b)) {
    if (end !== undefined && top - end >= LEAST) found.push(gap(layout, end, top));
    end = Math.max(end ?? bottom, bottom);
  }
  return found;
}

/** The heights of all that stands in a chart but upright lines. */
export function standing({ symbols, edges, groups }: Layout): Strip[] {
  const words = [...edges.flatMap(({ words: some }) => some), ...groups.map(({ title }) => title)];
  return [
    ...symbols.map(({ y, box }) => around(y, box.height / 2)),
    ...words.map(({ y, block }) => around(y, block.height / 2)),
    ...groups.flatMap(({ y, height }) => [around(y, CORNER), around(y + height, CORNER)]),
    ...edges.flatMap(levels),
  ];
}

function around(y: number, half: number): Strip {
  return [y - half, y + half];
}

function levels({ points }: PlacedEdge): Strip[] {
  return stretches(points)
    .filter(([[x], [toX]]) => Math.abs(toX - x) > LEVEL)
    .map(([[, y], [, toY]]) => [Math.min(y, toY) - CORNER, Math.max(y, toY) + CORNER]);
}

function heads({ points, head, tail }: PlacedEdge): Strip[] {
  return [...(head ? [points.at(-1)] : []), ...(tail ? [points[0]] : [])].flatMap((tip) =>
    tip ? [around(tip[1], HEAD)] : [],
  );
}

function gap({ edges, groups }: Layout, top: number, bottom: number): Gap {
  const y = (top + bottom) / 2;
  return {
    top,
    bottom,
    lines: crossings(edges, y),
    groups: groups.filter((group) => group.y < y && y < group.y + group.height).length,
  };
}

/** The straight parts of a line. */
function stretches<Corner>(points: readonly Corner[]): (readonly [Corner, Corner])[] {
  return points.slice(1).map((point, index) => [points[index] as Corner, point]);
}
