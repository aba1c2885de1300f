import type { Layout } from '#diagram/picture.ts';
import { printWords } from '#words/print.ts';
import { chartParts, cutChart, type ChartPart } from './parts.ts';
import type { Paper } from '../paper.ts';
import { TEXT_AREA } from '../measures.ts';

const PT_PER_PX = 0.75;
const PT_PER_MM = 72 / 25.4;
/** Left free of the height of a sheet, in mm. */
const SPARE = 5;
/** What a page holds of a chart, and what the heading of a section and words before the chart take of it. */
const PAGE = {
  width: TEXT_AREA.portrait.width * PT_PER_MM,
  height: (TEXT_AREA.portrait.height - SPARE) * PT_PER_MM,
};
const HEADING = 18 * PT_PER_MM;
const FIRST = PAGE.height - HEADING;
/** The words in symbols, 15 px on a screen, are set in letters of 10 pt, and of 9 pt where it saves a page or a line. */
const SCALE = 0.9 * PT_PER_PX;
const SMALLEST = 0.8 * PT_PER_PX;

/** A chart in the parts that pages hold. */
export interface Fitted {
  readonly parts: readonly ChartPart[];
  /** Pt for a px. */
  readonly scale: number;
  readonly turned: boolean;
}

/** Whether letters would be smaller than 9 pt in each of several ways to draw a chart. */
export function areSmall(ways: readonly Fitted[]): boolean {
  return ways.every(({ scale }) => scale < SMALLEST);
}

/** The one with the larger letters, as long as they are small. */
export function clearer(one: Fitted, other: Fitted): Fitted {
  return other.scale > one.scale ? other : one;
}

/** A chart drawn upright, smaller where that saves a page, cut where it is higher than a page even so. */
export function fitted(layout: Layout, paper: Paper): Fitted {
  const across = Math.min(SCALE, PAGE.width / layout.width);
  const whole = Math.min(across, FIRST / layout.height);
  const parts =
    whole < Math.min(across, SMALLEST)
      ? cutChart(layout, {
          first: FIRST / across,
          most: PAGE.height / across,
          note: paper.number(`${printWords.fromPage} 888`),
        })
      : undefined;
  if (!parts) return { parts: chartParts(layout, []), scale: whole, turned: false };
  const scale = Math.min(across, ...parts.map((part) => PAGE.width / part.layout.width));
  return { parts, scale, turned: false };
}

/** The chart laid on its side, whole. */
export function turned(layout: Layout): Fitted {
  const scale = Math.min(SCALE, FIRST / layout.width, PAGE.width / layout.height);
  return { parts: chartParts(layout, []), scale, turned: true };
}
