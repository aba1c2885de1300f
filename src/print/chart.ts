import { flowchartLayout } from '#diagram/draw-flowchart.ts';
import { mermaidLayout, readMermaid } from '#diagram/mermaid.ts';
import { placedWords, wordlessPicture, type Layout } from '#diagram/picture.ts';
import { flowchart } from '#manual/flowchart.ts';
import type { Procedure } from '#manual/procedure.ts';
import { chartCuts, crossingsAt, type Crossing } from './chart-cuts.ts';
import type { Paper } from './paper.ts';

/** One line of words, its middle at `x` and its baseline at `y`. */
interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A part of a chart that one page holds; positions count from its upper left corner. */
interface Band {
  /** Where it begins in the picture. */
  readonly top: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Lines that its upper and its lower edge cut. */
  readonly above: readonly Crossing[];
  readonly below: readonly Crossing[];
}

/** A flowchart as `chart.typ` draws it; lengths are mm, sizes of letters pt. */
export interface PaperChart {
  readonly alt: string;
  /** Symbols and lines as SVG; the words are set over them. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** It is laid on its side, because it is far wider than the page. */
  readonly turned: boolean;
  readonly bands: readonly Band[];
  /** How many letters its connectors take. */
  readonly letters: number;
}

const MM_PER_PX = 25.4 / 96;
const PT_PER_PX = 0.75;
/** Width of the page, and the height that a chart may take of it, both in mm. */
const PAGE = { width: 160, height: 218 };
/** Symbols are drawn this much smaller than on a screen: 15 px letters become 9.6 pt. */
const SCALE = 0.85;
/** A chart is drawn this much smaller still where it then fits one page. */
const TIGHTER = 0.8;
/** A chart of the author's own that had to be drawn smaller is turned on its side. */
const SMALLEST = 0.55;

/** The flowchart of a procedure, for section 6. */
export function procedureChart(procedure: Pick<Procedure, 'title' | 'steps'>, { number }: Paper): PaperChart {
  const chart = flowchart(procedure);
  const nodes = chart.nodes.map((node) => ({ ...node, label: number(node.label) }));
  const edges = chart.edges.map((edge) =>
    edge.when === undefined ? edge : { ...edge, when: number(edge.when) },
  );
  return paperChart(flowchartLayout({ nodes, edges }), number(`${chart.title}: ${chart.description}`));
}

/** A flowchart that an author wrote in the Mermaid language and that was checked. */
export async function authorChart(text: string, { number }: Paper): Promise<PaperChart> {
  const read = await readMermaid(text);
  if (!read.ok) throw new Error(`A chart that was checked cannot be read: ${read.message}`);
  const { chart } = read;
  const nodes = chart.nodes.map((node) => ({ ...node, label: number(node.label) }));
  const edges = chart.edges.map((edge) =>
    edge.label === undefined ? edge : { ...edge, label: number(edge.label) },
  );
  const groups = chart.groups.map((group) => ({ ...group, label: number(group.label) }));
  const alt = [chart.title, chart.description, nodes.map(({ label }) => label).join(', ')].filter(Boolean);
  return paperChart(await mermaidLayout({ ...chart, nodes, edges, groups }), number(alt.join(': ')));
}

function paperChart(layout: Layout, alt: string): PaperChart {
  const fit = (width: number, height: number) =>
    Math.min(
      SCALE,
      PAGE.width / (width * MM_PER_PX),
      Math.max(SCALE * TIGHTER, PAGE.height / (height * MM_PER_PX)),
    );
  const upright = fit(layout.width, layout.height);
  const turned = upright < SMALLEST && layout.width > layout.height;
  const scale = turned
    ? Math.min(SCALE, PAGE.height / (layout.width * MM_PER_PX), PAGE.width / (layout.height * MM_PER_PX))
    : upright;
  const cuts = turned ? [] : chartCuts(layout, PAGE.height / (scale * MM_PER_PX));
  const edges = [0, ...cuts, layout.height];
  const bands = edges.slice(1).map((bottom, index) => band(layout, edges[index] ?? 0, bottom, scale));
  return {
    alt,
    svg: wordlessPicture(layout, STYLE),
    width: layout.width * scale * MM_PER_PX,
    height: layout.height * scale * MM_PER_PX,
    turned,
    bands,
    letters: bands.reduce((sum, { below }) => sum + below.length, 0),
  };
}

function band(layout: Layout, top: number, bottom: number, scale: number): Band {
  const mm = (length: number) => length * scale * MM_PER_PX;
  const crossings = (y: number) =>
    crossingsAt(layout, y).map(({ x, ...crossing }): Crossing => ({ ...crossing, x: mm(x) }));
  return {
    top: mm(top),
    height: mm(bottom - top),
    lines: placedWords(layout)
      .filter(({ baseline }) => baseline >= top && baseline < bottom)
      .map(({ text, x, baseline, size }) => ({
        text,
        x: mm(x),
        y: mm(baseline - top),
        size: size * scale * PT_PER_PX,
      })),
    above: top === 0 ? [] : crossings(top),
    below: bottom === layout.height ? [] : crossings(bottom),
  };
}

/** Looks of the outlines on paper, which is photocopied. */
const STYLE =
  'rect,circle,path{fill:#fff;stroke:#1a1a1a;stroke-width:1.4}.flow-edge{fill:none}.flow-head{fill:#1a1a1a;stroke:none}.flow-group rect{fill:none;stroke-dasharray:5 4}.flow-dotted{stroke-dasharray:2 4}.flow-thick{stroke-width:3}';
