import type { Layout } from '#diagram/picture.ts';
import { printWords } from '#words/print.ts';
import { chartParts, cutChart, type ChartPart } from './parts.ts';
import type { Paper } from '../paper.ts';
import { MEASURES, TEXT_AREA } from '../measures.ts';

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
/** Where the text of a sheet begins and how high it is, for charts that begin below other text; in pt. */
export const SHEET = {
  top: MEASURES.sheets.portrait.margin.top * PT_PER_MM,
  height: PAGE.height,
  heading: HEADING,
};
/** The words in symbols, 15 px on a screen, are set in letters of 10 pt, and of 9 pt where it saves a page or a line. */
const SCALE = 0.9 * PT_PER_PX;
const SMALLEST = 0.8 * PT_PER_PX;

/** A chart in the parts that pages hold. */
export interface Fitted {
  /** Ways to part it: the first begins a page, the others go on where a page has less room left. */
  readonly ways: readonly (readonly ChartPart[])[];
  /** Pt for a px. */
  readonly scale: number;
  /** The part of its size that may be drawn instead where that saves a page. */
  readonly least: number;
  readonly turned: boolean;
}

/** What is left of a page, below a heading, where a chart that is parted anyway begins. */
const ROOMS = [0.7, 0.5, 0.32];
/** A chart that one page holds is parted only where the page before would be left nearly empty; it has this room. */
const NEARLY_EMPTY = 0.55;

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
  const cut = (first: number, scale: number) =>
    cutChart(layout, {
      first: first / scale,
      most: PAGE.height / scale,
      note: paper.number(`${printWords.fromPage} 888`),
    }) ?? [];
  const isCut = whole < Math.min(across, SMALLEST);
  const parts = isCut ? cut(FIRST, across) : [];
  if (parts.length === 0) {
    const room = NEARLY_EMPTY * PAGE.height;
    const others = layout.height * whole > room ? [cut(room, whole)] : [];
    const ways = [chartParts(layout, []), ...others.filter((way) => way.length === 2)];
    return { ways, scale: narrow(ways, whole), least: Math.min(1, SMALLEST / whole), turned: false };
  }
  const others = ROOMS.map((share) => cut(share * PAGE.height, across));
  const ways = [parts, ...others.filter((way) => way.length > 0)];
  return { ways, scale: narrow(ways, across), least: 1, turned: false };
}

/** A scale in which the widest part fits the page. */
function narrow(ways: Fitted['ways'], scale: number): number {
  return Math.min(scale, ...ways.flat().map((part) => PAGE.width / part.layout.width));
}

/** The chart laid on its side, whole. */
export function turned(layout: Layout): Fitted {
  const scale = Math.min(SCALE, FIRST / layout.width, PAGE.width / layout.height);
  return { ways: [chartParts(layout, [])], scale, least: 1, turned: true };
}
