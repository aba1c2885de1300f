import { placedWords, wordlessPicture, type Layout } from '#diagram/picture.ts';
import type { Chart } from '#document/chart.ts';
import type { Paper } from '../paper.ts';
import { unbroken } from '../text/line-marks.ts';

/** A chart or a part of one as `chart.typ` draws it. Lengths are pt. */
export interface Drawing {
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
}

/** A chart drawn with so many pt for a px. */
export function drawing(layout: Layout, scale: number): Drawing {
  return {
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
  };
}

/** The chart of a procedure in the digits of its paper. */
export function chartInDigits({ nodes, edges }: Chart, { number }: Paper): Pick<Chart, 'nodes' | 'edges'> {
  return {
    nodes: nodes.map((node) => ({ ...node, label: number(node.label), number: number(node.number) })),
    edges: edges.map((edge) => (edge.when === undefined ? edge : { ...edge, when: number(edge.when) })),
  };
}

/** Looks of symbols and lines on paper, which is photocopied: black on white. */
const STYLE = [
  'rect,circle,path{fill:#fff;stroke:#1a1a1a;stroke-width:1}',
  '.flow-edge,.flow-group rect{fill:none}',
  '.flow-head,.flow-bar rect,.flow-bar path{fill:#1a1a1a;stroke:none}',
  '.flow-group rect{stroke-dasharray:5 4}',
  '.flow-lane rect{fill:none}',
  '.flow-dotted{stroke-dasharray:1.5 3.5;stroke-linecap:round}',
  '.flow-thick{stroke-width:2.5}',
].join('');
