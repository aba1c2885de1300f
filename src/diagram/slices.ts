import type { Point } from './edge-path.ts';
import type { FlowLayout } from './flow-layout.ts';
import { moved, type Layout, type PlacedEdge, type PlacedText } from './picture.ts';

/** Where lines cross the edge of a slice, all on one line. */
export interface CrossingLine {
  readonly x: number;
  /** The flow leads down the page, up the page, or both. */
  readonly down: boolean;
  readonly up: boolean;
}

/** A step of a chart with what stands beside it: a chart of its own, whose lines cross its edges. */
export interface Slice {
  readonly layout: Layout;
  readonly above: readonly CrossingLine[];
  readonly below: readonly CrossingLine[];
}

/** A chart cut between its steps, all slices equally wide; lines end `beyond` px past the edges that they cross. */
export function slices({ cuts, ...layout }: FlowLayout, beyond = 0): Slice[] {
  const partAt = (y: number) => cuts.filter((cut) => cut < y).length;
  const pieces = layout.edges.flatMap((edge) =>
    edgePieces(edge, partAt, (x, upper) => {
      const cut = cuts[upper] ?? 0;
      return { upper: [x, cut + beyond], lower: [x, cut - beyond] };
    }),
  );
  const crossed = cuts.map((cut) => crossings(layout.edges, cut));
  return [...cuts, layout.height].map((bottom, index): Slice => {
    const top = cuts[index - 1] ?? 0;
    const isHere = ({ y }: { readonly y: number }) => partAt(y) === index;
    const own: Layout = {
      ...layout,
      height: bottom - top,
      symbols: layout.symbols.filter(isHere),
      edges: [
        ...pieces.filter(({ part }) => part === index).map(({ edge }) => edge),
        ...wordsAlone(layout.edges, isHere),
      ],
    };
    return { layout: moved(own, 0, -top), above: crossed[index - 1] ?? [], below: crossed[index] ?? [] };
  });
}

/** A piece of a line, and the part of its chart that it lies in. */
export interface EdgePiece {
  readonly part: number;
  readonly edge: PlacedEdge;
}

/** Where a line leaves one part, and where it goes on in the next, seen from the upper one. */
export interface Crossing {
  readonly upper: Point;
  readonly lower: Point;
}

/** A line in the pieces that lie in the parts of a chart, without its words; a program is told of it once. */
export function edgePieces(
  { data, ...edge }: PlacedEdge,
  partAt: (y: number) => number,
  crossing: (x: number, upper: number) => Crossing,
): EdgePiece[] {
  const [first, ...rest] = edge.points;
  if (!first) return [];
  const pieces: EdgePiece[] = [];
  let part = partAt(first[1]);
  let points: Point[] = [first];
  const add = () => {
    const told = pieces.length === 0 && data ? { data } : {};
    pieces.push({ part, edge: { ...edge, ...told, words: [], points } });
  };
  for (const point of rest) {
    const target = partAt(point[1]);
    while (part !== target) {
      const down = target > part;
      const { upper, lower } = crossing(point[0], down ? part : part - 1);
      points.push(down ? upper : lower);
      add();
      points = [down ? lower : upper];
      part += down ? 1 : -1;
    }
    points.push(point);
  }
  add();
  return pieces;
}

/** The words on lines that stand in a part of a chart, whatever parts the lines run through. */
export function wordsAlone(
  edges: readonly PlacedEdge[],
  isHere: (words: PlacedText) => boolean,
): PlacedEdge[] {
  return edges.flatMap(({ from, words: all }) => {
    const words = all.filter(isHere);
    return words.length === 0
      ? []
      : [{ from, to: '', points: [], line: 'solid', head: false, tail: false, words }];
  });
}

/** Lines nearer than this are one. */
const SAME_LINE = 1;

/** Where the lines of a chart cross a height, from left to right. */
export function crossings(edges: readonly PlacedEdge[], y: number): CrossingLine[] {
  const lines: CrossingLine[] = [];
  for (const { points, head, tail } of edges) {
    for (const [index, [, to]] of points.slice(1).entries()) {
      const [x, from] = points[index] as Point;
      if ((from - y) * (to - y) >= 0) continue;
      const [onward, backward] = [head || !tail, tail || !head];
      const line = { x, down: to > from ? onward : backward, up: to > from ? backward : onward };
      const same = lines.findIndex((one) => Math.abs(one.x - x) < SAME_LINE);
      const other = lines[same];
      if (other) lines[same] = { x: other.x, down: other.down || line.down, up: other.up || line.up };
      else lines.push(line);
    }
  }
  return lines.sort((a, b) => a.x - b.x);
}
