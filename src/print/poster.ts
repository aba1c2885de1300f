import { flowchartLayout, swimlanesLayout } from '#diagram/draw-flowchart.ts';
import type { Layout } from '#diagram/picture.ts';
import { swimlanes } from '#diagram/swimlanes.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { SymbolName } from '#words/form.ts';
import { posterWords } from '#words/working-sheets.ts';
import { LETTER_SIZE } from './chart/connectors.ts';
import { chartInDigits, drawing, type Drawing } from './chart/drawing.ts';
import { chartParts, cutChart, type ChartPart } from './chart/parts.ts';
import { legend, type Legend } from './form/legend.ts';
import type { Paper } from './paper.ts';
import { notice } from './procedure.ts';
import { statusMark, type StatusMark } from './status-mark.ts';
import { heightOf, linesOfText } from './text/set-lines.ts';

/** The chart of a procedure for the wall, as `poster.typ` draws it. */
export interface PaperPoster {
  /** Of the sheet, in mm. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly mark: StatusMark | null;
  readonly heading: string;
  readonly code: string | null;
  readonly title: string;
  readonly titleSize: number;
  readonly notice: string | null;
  readonly alt: string;
  /** What stands beside each other on each sheet, from left to right. */
  readonly sheets: readonly (readonly PosterPart[])[];
  readonly letterSize: number;
  /** Between two columns, in mm. */
  readonly gap: number;
  readonly legend: Legend;
}

interface PosterPart extends Drawing {
  /** Circles at which the chart goes on in the following column, in pt. */
  readonly connectors: readonly { readonly number: number; readonly x: number; readonly y: number }[];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** A4 and A3, upright and on their side, in mm. ISO 216. */
const SHEETS: readonly Sheet[] = [
  { width: 210, height: 297 },
  { width: 297, height: 210 },
  { width: 297, height: 420 },
  { width: 420, height: 297 },
];
const MARGIN = 12;
/** Above the chart besides its title, and below it, in mm. */
const HEADER = 22;
const FOOTER = 42;
const GAP = 7;
const PT_PER_MM = 72 / 25.4;
/** Of the words in symbols on a screen, in px. */
const LETTERS = 15;
/** Letters of a poster in pt, from the largest; from the middle of a room those of `CLEAR` can still be read. */
const SIZES = [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9];
const CLEAR = 14;
/** Columns of who does the work are drawn where their letters are as large as this, in pt. */
const CLEAR_IN_LANES = 12;
const TITLE = { size: 24, leading: 0.5 };

/** The chart of a procedure on the smallest sheet that shows it in large letters, in columns of who works where these are clear. */
export function paperPoster(document: ProcedureDocument, paper: Paper): PaperPoster {
  const { text, number } = paper;
  const title = number(document.title);
  const inLanes = swimlanes(document.chart);
  const several = inLanes.lanes.titles.length > 1;
  const lanes = several
    ? arranged(
        swimlanesLayout({ ...inLanes, chart: { ...inLanes.chart, ...chartInDigits(inLanes.chart, paper) } }),
        title,
        whole,
      )
    : undefined;
  const showsLanes = lanes !== undefined && lanes.letters >= CLEAR_IN_LANES;
  const { sheet, letters, columns, parts } = showsLanes
    ? lanes
    : arranged(flowchartLayout(chartInDigits(document.chart, paper)), title, cut);
  const scale = letters / LETTERS;
  const drawn = parts.map((part) => posterPart(part, scale));
  return {
    ...sheet,
    margin: MARGIN,
    mark: statusMark(document.control),
    code: 'value' in document.code ? paper.code(document.code.value) : null,
    heading: text(showsLanes ? posterWords.lanes : posterWords.chart),
    title: text(document.title),
    titleSize: TITLE.size,
    notice: notice(document, paper),
    alt: number(showsLanes ? inLanes.chart.description : document.chart.description),
    sheets: Array.from({ length: Math.ceil(drawn.length / columns) }, (_, index) =>
      drawn.slice(index * columns, (index + 1) * columns),
    ),
    letterSize: LETTER_SIZE * scale,
    gap: GAP,
    legend: legend(symbols(document, parts.length), paper, { connector: posterWords.connector }),
  };
}

interface Arranged {
  readonly sheet: Sheet;
  readonly letters: number;
  /** How many parts stand beside each other. */
  readonly columns: number;
  readonly parts: readonly ChartPart[];
}

/** What a sheet has for a chart, in pt. */
interface Room {
  readonly width: number;
  readonly height: number;
}

type Arrange = (layout: Layout, room: Room) => Omit<Arranged, 'sheet'>;

/**
 * A chart on the smallest sheet that holds it in clear letters, else on the fewest, and of these where they are largest: a
 * wide one lies on its side.
 */
function arranged(layout: Layout, title: string, arrange: Arrange): Arranged {
  const found = SHEETS.map((sheet) => ({ sheet, ...arrange(layout, roomOf(sheet, title)) }));
  const [best] = found.toSorted(
    (one, other) =>
      sheetCount(one) - sheetCount(other) ||
      clearness(other) - clearness(one) ||
      areaOf(one.sheet) - areaOf(other.sheet) ||
      other.letters - one.letters,
  );
  if (!best) throw new Error('There is no sheet');
  return best;
}

function sheetCount({ parts, columns }: Arranged): number {
  return Math.ceil(parts.length / columns);
}

/** Letters beyond those that are clear are worth no larger sheet. */
function clearness({ letters }: Arranged): number {
  return Math.min(CLEAR, letters);
}

function areaOf({ width, height }: Sheet): number {
  return width * height;
}

function roomOf({ width, height }: Sheet, title: string): Room {
  const across = width - 2 * MARGIN;
  const above = HEADER + heightOf(linesOfText(title, across, TITLE.size).length, TITLE);
  return { width: across * PT_PER_MM, height: (height - 2 * MARGIN - above - FOOTER) * PT_PER_MM };
}

/** The chart in one piece. */
function whole(layout: Layout, { width, height }: Room): ReturnType<Arrange> {
  const letters = Math.min(
    SIZES[0] as number,
    LETTERS * Math.min(width / layout.width, height / layout.height),
  );
  return { letters, columns: 1, parts: chartParts(layout, []) };
}

/** The chart in columns beside each other, in the largest letters in which one sheet holds them all. */
function cut(layout: Layout, room: Room): ReturnType<Arrange> {
  const uncut = whole(layout, room);
  let smallest: ReturnType<Arrange> | undefined;
  for (const letters of SIZES) {
    if (letters <= uncut.letters) return uncut;
    const most = (room.height * LETTERS) / letters;
    const parts = cutChart(layout, { first: most, most, note: '' });
    if (!parts) continue;
    const wide = (Math.max(...parts.map((part) => part.layout.width)) * letters) / LETTERS;
    const columns = Math.floor((room.width + GAP * PT_PER_MM) / (wide + GAP * PT_PER_MM));
    if (columns === 0) continue;
    smallest = { letters, columns, parts };
    if (parts.length <= columns) return smallest;
  }
  return smallest ?? uncut;
}

/** What the chart uses: none of its lines is a jump, as some of the form are, and what is in one part has no connector. */
function symbols({ form }: ProcedureDocument, parts: number): SymbolName[] {
  return form.symbols.filter((name) => name !== 'jump' && (name !== 'connector' || parts > 1));
}

function posterPart({ layout, connectors }: ChartPart, scale: number): PosterPart {
  return {
    ...drawing(layout, scale),
    connectors: connectors.map(({ number, x, y }) => ({ number, x: x * scale, y: y * scale })),
  };
}
