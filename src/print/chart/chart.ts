import { flowchartLayout } from '#diagram/draw-flowchart.ts';
import { mermaidLayout, readMermaid, type MermaidChart } from '#diagram/mermaid.ts';
import type { Chart } from '#document/chart.ts';
import { printWords } from '#words/print.ts';
import { LETTER_SIZE, NOTE_SIZE } from './connectors.ts';
import { chartInDigits, drawing, type Drawing } from './drawing.ts';
import { SHEET, areSmall, clearer, fitted, turned, type Fitted } from './fit.ts';
import type { ChartPart } from './parts.ts';
import type { Paper } from '../paper.ts';

/** A flowchart as `chart.typ` draws it. Lengths are pt. */
export interface PaperChart {
  /** It is laid on its side, because it is far wider than the page. */
  readonly turned: boolean;
  /** How many letters its connectors take where it begins a page. */
  readonly letters: number;
  readonly letterSize: number;
  readonly noteSize: number;
  /** The part of its size that it may be drawn in where that saves a page. */
  readonly least: number;
  /** What it needs of a page, from where the text of a sheet begins, in pt. */
  readonly sheet: { readonly top: number; readonly height: number; readonly heading: number };
  /** The parts that pages hold, from top to bottom, where it begins a page, and as it may be parted below other text. */
  readonly parts: readonly PaperPart[];
  readonly others: readonly (readonly PaperPart[])[];
}

interface PaperPart extends Drawing {
  readonly alt: string;
  /** Circles at which the chart goes on in another part. */
  readonly connectors: ChartPart['connectors'];
}

/** The flowchart of a procedure, for section 6. */
export function procedureChart(chart: Chart, paper: Paper): PaperChart {
  const { number } = paper;
  const layout = flowchartLayout(chartInDigits(chart, paper));
  const sentences = new Map(chart.nodes.map(({ id, sentence }) => [id, number(sentence)]));
  return paperChart(number(chart.title), sentences, fitted(layout, paper), paper);
}

/**
 * A flowchart that an author wrote in the Mermaid language and that was checked. What is too wide for letters of 9 pt is
 * drawn in the other direction, which paper has more room for; what is too wide even so may be laid on its side.
 */
export async function authorChart(text: string, paper: Paper): Promise<PaperChart> {
  const read = await readMermaid(text);
  if (!read.ok) throw new Error(`A chart that was checked cannot be read: ${read.message}`);
  const chart = inDigits(read.chart, paper);
  const layout = await mermaidLayout(chart);
  const ways = [fitted(layout, paper)];
  if (areSmall(ways)) {
    const across = chart.direction === 'LR' || chart.direction === 'RL';
    ways.push(fitted(await mermaidLayout({ ...chart, direction: across ? 'TB' : 'LR' }), paper));
  }
  if (areSmall(ways)) ways.push(turned(layout));
  const labels = new Map(chart.nodes.map(({ id, label }) => [id, label.replaceAll('\n', ' ')]));
  return paperChart(chart.title, labels, ways.reduce(clearer), paper);
}

function inDigits(chart: MermaidChart, { number }: Paper): MermaidChart {
  return {
    ...chart,
    title: number(chart.title || chart.description),
    nodes: chart.nodes.map((node) => ({ ...node, label: number(node.label) })),
    edges: chart.edges.map((edge) =>
      edge.label === undefined ? edge : { ...edge, label: number(edge.label) },
    ),
    groups: chart.groups.map((group) => ({ ...group, label: number(group.label) })),
  };
}

/** `sentences` are what those who do not see the chart hear of each symbol. */
function paperChart(
  title: string,
  sentences: ReadonlyMap<string, string>,
  { ways, scale, least, turned: isTurned }: Fitted,
  { number }: Paper,
): PaperChart {
  const [parts = [], ...others] = ways.map((way) =>
    way.map((part, index) => {
      const place = way.length > 1 ? number(printWords.part(index + 1, way.length)) : '';
      const heading = [title, place].filter(Boolean).join(': ');
      const said = part.layout.symbols.map(({ id }) => sentences.get(id) ?? '');
      return paperPart(part, [heading, ...said].filter(Boolean).join('\n'), scale);
    }),
  );
  return {
    turned: isTurned,
    letters: lettersOf(parts),
    letterSize: LETTER_SIZE * scale,
    noteSize: NOTE_SIZE * scale,
    least,
    sheet: SHEET,
    parts,
    others,
  };
}

function lettersOf(parts: readonly PaperPart[]): number {
  return Math.max(0, ...parts.flatMap(({ connectors }) => connectors.map((one) => one.number + 1)));
}

function paperPart({ layout, connectors }: ChartPart, alt: string, scale: number): PaperPart {
  return {
    alt,
    ...drawing(layout, scale),
    connectors: connectors.map((one) => ({
      ...one,
      x: one.x * scale,
      y: one.y * scale,
      noteX: one.noteX * scale,
    })),
  };
}
