import type { Side } from './routes.ts';

/** A stretch of the chart that is as wide as `reach` on one side of the spine, in px. */
export interface Obstacle {
  readonly side: Side;
  readonly top: number;
  readonly bottom: number;
  readonly reach: number;
}

/** The upright line of a net, from `top` to `bottom`. */
export interface Upright {
  readonly side: Side;
  readonly top: number;
  readonly bottom: number;
}

const PITCH = 14;
/** Px between a lane and what stands inside it. */
export const CLEARANCE = 18;
const APART = 10;

/**
 * How far each lane is from the spine, in the order given: interval colouring by the px that lanes take, shorter ones
 * inside. Lanes of one colour stand in line, clear of every symbol and word beside any of them.
 */
export function laneDistances(uprights: readonly Upright[], obstacles: readonly Obstacle[]): number[] {
  const columns = new Map<Upright, number>();
  const byLength = uprights.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  for (const lane of byLength) {
    const beside = [...columns].filter(([other]) => meets(lane, other));
    const taken = new Set(beside.map(([, column]) => column));
    const within = beside.filter(([other]) => lane.top <= other.top && other.bottom <= lane.bottom);
    let column = Math.max(-1, ...within.map(([, inner]) => inner)) + 1;
    while (taken.has(column)) column += 1;
    columns.set(lane, column);
  }
  const distances = new Map<string, number>();
  for (const lane of byLength.toSorted((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0))) {
    const column = columns.get(lane) ?? 0;
    const inner = distances.get(`${lane.side} ${column - 1}`);
    const clear = obstacles.filter((obstacle) => meets(lane, obstacle)).map(({ reach }) => reach + CLEARANCE);
    const least = Math.max(inner === undefined ? 0 : inner + PITCH, ...clear);
    const key = `${lane.side} ${column}`;
    distances.set(key, Math.ceil(Math.max(distances.get(key) ?? 0, least)));
  }
  return uprights.map((lane) => distances.get(`${lane.side} ${columns.get(lane) ?? 0}`) ?? 0);
}

function meets(lane: Upright, other: Upright): boolean {
  return lane.side === other.side && lane.top < other.bottom + APART && other.top < lane.bottom + APART;
}
