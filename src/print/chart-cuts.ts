import { placedWords, type Layout } from '#diagram/picture.ts';

/** A line of a chart that the end of a page cuts. */
export interface Crossing {
  readonly x: number;
  /** The flow runs upward here. */
  readonly up: boolean;
}

/** Two lines nearer than this are one, in px. */
const SAME_LINE = 1;
/** A cut keeps this distance from symbols and words, in px. */
const CLEARANCE = 6;

/**
 * Where a chart is cut so that no part is higher than `most` px: only where no symbol and no words stand. A symbol that
 * is higher by itself keeps its part to itself.
 */
export function chartCuts(layout: Layout, most: number): number[] {
  const gaps = gapsOf(layout);
  const cuts: number[] = [];
  let top = 0;
  while (layout.height - top > most) {
    const start = top;
    const fitting = gaps.filter((y) => y > start && y - start <= most).at(-1);
    const cut = fitting ?? gaps.find((y) => y > start);
    if (cut === undefined) break;
    cuts.push(cut);
    top = cut;
  }
  return cuts;
}

/** The lines that cross a height, from left to right. */
export function crossingsAt({ edges }: Layout, y: number): Crossing[] {
  const crossings: Crossing[] = [];
  for (const { points } of edges) {
    for (const [index, [x, to]] of points.entries()) {
      const from = points[index - 1]?.[1];
      if (from === undefined || (from - y) * (to - y) >= 0) continue;
      if (!crossings.some((one) => Math.abs(one.x - x) < SAME_LINE)) crossings.push({ x, up: to < from });
    }
  }
  return crossings.sort((a, b) => a.x - b.x);
}

/** The middles of the level strips in which nothing but lines stands. */
function gapsOf(layout: Layout): number[] {
  const taken = [
    ...layout.symbols.map(({ y, box }) => [y - box.height / 2, y + box.height / 2] as const),
    ...placedWords(layout).map(({ baseline, size }) => [baseline - size, baseline + size / 2] as const),
  ].sort(([a], [b]) => a - b);
  const gaps: number[] = [];
  let end = 0;
  for (const [top, bottom] of taken) {
    if (end > 0 && top - end >= 2 * CLEARANCE) gaps.push((end + top) / 2);
    end = Math.max(end, bottom);
  }
  return gaps;
}
