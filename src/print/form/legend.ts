import type { Layout } from '#diagram/picture.ts';
import type { SymbolShape } from '#diagram/symbol.ts';
import { wrapLabel } from '#diagram/wrap-label.ts';
import { formWords, symbolMeanings, type SymbolName } from '#words/form.ts';
import { drawing, type Drawing } from '../chart/drawing.ts';
import type { Paper } from '../paper.ts';

/** What the symbols of the chart mean. */
export interface Legend {
  readonly title: string;
  readonly meanings: readonly { readonly name: string; readonly text: string; readonly drawing: Drawing }[];
}

const SHAPES: Readonly<Partial<Record<string, SymbolShape>>> = {
  terminal: 'terminal',
  process: 'process',
  decision: 'decision',
  subprocess: 'subroutine',
  jump: 'jump-right',
  connector: 'circle',
};
/** Sizes in px, and pt for a px. */
const SIZE = { width: 52, height: 24, circle: 22, jump: 30, edge: 1 };
const LETTER = { size: 12, lineHeight: 17 };
const SCALE = 0.6;

/** The legend of a form, of the symbols that it needs. */
export function legend(symbols: readonly SymbolName[], { text }: Paper): Legend {
  return {
    title: text(formWords.symbols),
    meanings: symbolMeanings
      .filter(({ name }) => symbols.includes(name))
      .map(({ name, meaning }) => ({ name, text: text(meaning), drawing: drawing(sample(name), SCALE) })),
  };
}

/** A symbol alone; without a shape it is an arrow. */
function sample(name: string): Layout {
  const [width, height] = [SIZE.width + 2 * SIZE.edge, SIZE.height + 2 * SIZE.edge];
  const [x, y] = [width / 2, height / 2];
  const shape = SHAPES[name];
  const block = wrapLabel(name === 'connector' ? formWords.connectorLetter : '', width, LETTER, (one) => [
    one,
  ]);
  const box = {
    width: { circle: SIZE.circle, 'jump-right': SIZE.jump }[shape as string] ?? SIZE.width,
    height: shape === 'circle' ? SIZE.circle : SIZE.height,
    block,
  };
  const points = [[SIZE.edge, y] as const, [width - SIZE.edge, y] as const];
  return {
    width,
    height,
    groups: [],
    symbols: shape ? [{ id: '', box: { shape, ...box }, x, y }] : [],
    edges: shape ? [] : [{ from: '', to: '', points, line: 'solid', head: true, tail: false, words: [] }],
  };
}
