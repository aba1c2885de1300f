import { px } from './svg.ts';

export type Point = readonly [x: number, y: number];

const RADIUS = 6;
const HEAD = { length: 8, half: 4 };

export interface Heads {
  /** Arrow head at the end. */
  readonly head: boolean;
  /** Arrow head at the beginning. */
  readonly tail: boolean;
}

/** Path data of a line through level and upright stretches with rounded corners; it stops inside its arrow heads. */
export function roundedLine(points: readonly Point[], { head, tail }: Heads): string {
  const corners = straightened(points);
  const [start, ...rest] = corners;
  const end = rest.pop();
  if (start === undefined || end === undefined) return '';
  let d = `M${at(tail ? toward(start, rest[0] ?? end, HEAD.length - 1) : start)}`;
  let before = start;
  for (const [index, corner] of rest.entries()) {
    const after = rest[index + 1] ?? end;
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    d += step(before, toward(corner, before, radius)) + `Q${at(corner)} ${at(toward(corner, after, radius))}`;
    before = corner;
  }
  const last = rest.at(-1) ?? start;
  return d + step(last, head ? toward(end, last, HEAD.length - 1) : end);
}

/** Path data of the arrow head at the end of a line. */
export function arrowHead(points: readonly Point[]): string {
  const corners = straightened(points);
  const tip = corners.at(-1);
  const before = corners.at(-2);
  if (tip === undefined || before === undefined) return '';
  const [x, y] = toward(tip, before, HEAD.length);
  const length = distance(before, tip);
  const dx = ((tip[0] - before[0]) / length) * HEAD.half;
  const dy = ((tip[1] - before[1]) / length) * HEAD.half;
  return `M${at(tip)}L${at([x - dy, y + dx])} ${at([x + dy, y - dx])}z`;
}

/** The corners that are left when points in a row and points twice are taken out. */
function straightened(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const last = corners.at(-1);
    if (last !== undefined && distance(last, point) < 0.05) continue;
    const before = corners.at(-2);
    if (before !== undefined && last !== undefined && inLine(before, last, point)) corners.pop();
    corners.push(point);
  }
  return corners;
}

function inLine(a: Point, b: Point, c: Point): boolean {
  return Math.abs((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])) < 0.01;
}

function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  return [from[0] + ((to[0] - from[0]) / whole) * length, from[1] + ((to[1] - from[1]) / whole) * length];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function at([x, y]: Point): string {
  return `${px(x)} ${px(y)}`;
}

/** A straight stretch, with the shortest command that draws it. */
function step(from: Point, to: Point): string {
  if (px(from[0]) === px(to[0])) return `V${px(to[1])}`;
  if (px(from[1]) === px(to[1])) return `H${px(to[0])}`;
  return `L${at(to)}`;
}
