import type { Point } from '#diagram/edge-path.ts';
import type { Layout } from '#diagram/picture.ts';
import type { SymbolBox } from '#diagram/symbol.ts';
import { wrapLabel } from '#diagram/wrap-label.ts';
import { formWords, symbolMeanings, type SymbolName } from '#words/form.ts';
import { drawing, type Drawing } from '../chart/drawing.ts';
import type { Paper } from '../paper.ts';

/** What the symbols of the chart mean. */
export interface Legend {
  readonly title: string;
  readonly meanings: readonly { readonly name: string; readonly text: string; readonly drawing: Drawing }[];
}

/** The legend of a form, of the symbols that it needs; some mean something else on other sheets. */
export function legend(
  symbols: readonly SymbolName[],
  { text }: Paper,
  otherwise: Readonly<Partial<Record<SymbolName, string>>> = {},
): Legend {
  return {
    title: text(formWords.symbols),
    meanings: symbolMeanings
      .filter(({ name }) => symbols.includes(name))
      .map(({ name, meaning }) => ({
        name,
        text: text(otherwise[name] ?? meaning),
        drawing: drawing(sample(name), SCALE),
      })),
  };
}

/** Pt for a px. */
const SCALE = 0.6;
const SIZE = { width: 54, height: 26 };
const LETTER = { size: 12, lineHeight: 17 };
const BOX = { width: 52, height: 24 };
const BOXES: Readonly<Partial<Record<string, Omit<SymbolBox, 'block'>>>> = {
  terminal: { shape: 'terminal', ...BOX },
  process: { shape: 'process', ...BOX },
  decision: { shape: 'decision', ...BOX },
  subprocess: { shape: 'subroutine', ...BOX },
  table: { shape: 'table', ...BOX, rules: [8, 16] },
  bar: { shape: 'bar', width: 44, height: 5 },
  jump: { shape: 'jump-right', width: 30, height: 24 },
  connector: { shape: 'circle', width: 22, height: 22 },
};

/** A symbol alone, a bar with the lines of a fork; what is none is an arrow. */
function sample(name: string): Layout {
  const [x, y] = [SIZE.width / 2, SIZE.height / 2];
  const box = BOXES[name];
  const block = wrapLabel(name === 'connector' ? formWords.connectorLetter : '', x, LETTER, (one) => [one]);
  const line = (...points: Point[]) => {
    return { from: '', to: '', points, line: 'solid', head: !box, tail: false, words: [] } as const;
  };
  const fork = [line([x, 1], [x, y]), ...[x - 14, x + 14].map((at) => line([at, y], [at, SIZE.height - 1]))];
  return {
    ...SIZE,
    groups: [],
    symbols: box ? [{ id: '', box: { ...box, block }, x, y }] : [],
    edges: name === 'bar' ? fork : box ? [] : [line([1, y], [SIZE.width - 1, y])],
  };
}
