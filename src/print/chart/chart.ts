import { flowchartLayout } from '#diagram/draw-flowchart.ts';
import { mermaidLayout, readMermaid, type MermaidChart } from '#diagram/mermaid.ts';
import { placedWords, wordlessPicture } from '#diagram/picture.ts';
import type { Chart } from '#document/chart.ts';
import { printWords } from '#words/print.ts';
import { LETTER_SIZE, NOTE_SIZE } from './connectors.ts';
import { areSmall, clearer, fitted, turned, type Fitted } from './fit.ts';
import type { ChartPart } from './parts.ts';
import { unbroken } from '../text/line-marks.ts';
import type { Paper } from '../paper.ts';

/** A flowchart as `chart.typ` draws it. Lengths are pt. */
export interface PaperChart {
  /** It is laid on its side, because it is far wider than the page. */
  readonly turned: boolean;
  /** How many letters its connectors take. */
  readonly letters: number;
  readonly letterSize: number;
  readonly noteSize: number;
  /** The parts that pages hold, from top to bottom. */
  readonly parts: readonly PaperPart[];
}

interface PaperPart {
  readonly alt: string;
  /** Symbols and lines as SVG; the words are set over them. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Lines of words: the middle of each, what its letters stand on, and its width. */
  readonly words: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
  }[];
  /** Circles at which the chart goes on in another part. */
  readonly connectors: ChartPart['connectors'];
}

/** The flowchart of a procedure, for section 6. */
export function procedureChart({ title, nodes, edges }: Chart, paper: Paper): PaperChart {
  const { number } = paper;
  const layout = flowchartLayout({
    nodes: nodes.map((node) => ({ ...node, label: number(node.label), number: number(node.number) })),
    edges: edges.map((edge) => (edge.when === undefined ? edge : { ...edge, when: number(edge.when) })),
  });
  const sentences = new Map(nodes.map(({ id, sentence }) => [id, number(sentence)]));
  return paperChart(number(title), sentences, fitted(layout, paper), paper);
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
  { parts, scale, turned: isTurned }: Fitted,
  { number }: Paper,
): PaperChart {
  return {
    turned: isTurned,
    letters: Math.max(0, ...parts.flatMap(({ connectors }) => connectors.map((one) => one.number + 1))),
    letterSize: LETTER_SIZE * scale,
    noteSize: NOTE_SIZE * scale,
    parts: parts.map((part, index) => {
      const place = parts.length > 1 ? number(printWords.part(index + 1, parts.length)) : '';
      const heading = [title, place].filter(Boolean).join(': ');
      const said = part.layout.symbols.map(({ id }) => sentences.get(id) ?? '');
      return paperPart(part, [heading, ...said].filter(Boolean).join('\n'), scale);
    }),
  };
}

function paperPart({ layout, connectors }: ChartPart, alt: string, scale: number): PaperPart {
  return {
    alt,
    svg: wordlessPicture(layout, STYLE),
    width: layout.width * scale,
    height: layout.height * scale,
    words: placedWords(layout).map(({ text, x, baseline, width, size }) => ({
      text: unbroken(text),
      x: x * scale,
      y: baseline * scale,
      width: width * scale,
      size: size * scale,
    })),
    connectors: connectors.map((one) => ({
      ...one,
      x: one.x * scale,
      y: one.y * scale,
      noteX: one.noteX * scale,
    })),
  };
}

/** Looks of symbols and lines on paper, which is photocopied: black on white. */
const STYLE = [
  'rect,circle,path{fill:#fff;stroke:#1a1a1a;stroke-width:1}',
  '.flow-edge path,.flow-group rect{fill:none}',
  '.flow-head,.flow-bar rect{fill:#1a1a1a;stroke:none}',
  '.flow-group rect{stroke-dasharray:5 4}',
  '.flow-dotted path{stroke-dasharray:1.5 3.5;stroke-linecap:round}',
  '.flow-thick path{stroke-width:2.5}',
].join('');
