import type { PlacedEdge } from '#diagram/picture.ts';
import { RADIUS, type Connector, type Joint } from './connectors.ts';

/** A piece of a line, and the part of the chart that it lies in, in px of the uncut chart. */
export interface LinePart {
  readonly part: number;
  readonly edge: PlacedEdge;
}

/** A line in pieces, each from symbol or connector to symbol or connector. */
export function lineParts(edge: PlacedEdge, joints: readonly Joint[]): LinePart[] {
  const { label: _label, ...line } = edge;
  const first = edge.points[0];
  if (!first) return [];
  const parts: LinePart[] = [];
  let points: PlacedEdge['points'][number][] = [first];
  let part = partAt(joints, first[1]);
  for (const point of edge.points.slice(1)) {
    const target = partAt(joints, point[1]);
    while (part !== target) {
      const down = target > part;
      const connector = nearest(joints[down ? part : part - 1], point[0]);
      const { x, upper, lower } = connector;
      points.push([x, down ? upper - RADIUS : lower + RADIUS]);
      parts.push({ part, edge: { ...line, points } });
      points = [[x, down ? lower + RADIUS : upper - RADIUS]];
      part += down ? 1 : -1;
    }
    points.push(point);
  }
  parts.push({ part, edge: { ...line, points } });
  return parts;
}

/** The part of a chart that a height lies in. */
export function partAt(joints: readonly Joint[], y: number): number {
  return joints.filter(({ gap }) => (gap.top + gap.bottom) / 2 < y).length;
}

function nearest(joint: Joint | undefined, x: number): Connector {
  const [found] = (joint?.connectors ?? []).toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  if (!found) throw new Error('A line crosses a cut where there is no connector');
  return found;
}
