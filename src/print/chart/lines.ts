import type { PlacedEdge } from '#diagram/picture.ts';
import { edgePieces, type EdgePiece } from '#diagram/slices.ts';
import { RADIUS, type Connector, type Joint } from './connectors.ts';

/** A line in pieces, each from symbol or connector to symbol or connector, in px of the uncut chart. */
export function lineParts(edge: PlacedEdge, joints: readonly Joint[]): EdgePiece[] {
  return edgePieces(
    edge,
    (y) => partAt(joints, y),
    (at, part) => {
      const { x, upper, lower } = nearest(joints[part], at);
      return { upper: [x, upper - RADIUS], lower: [x, lower + RADIUS] };
    },
  );
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
