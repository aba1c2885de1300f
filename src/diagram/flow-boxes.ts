import type { LineWords } from './line-words.ts';
import type { Routes, Side } from './routes.ts';
import type { SideSymbol, Spine, SpineEdge } from './spine.ts';
import { barBox, endBox, jumpBox, symbolBox, tableBox, WIDE, type SymbolRoom } from './symbol-box.ts';
import type { SymbolBox } from './symbol.ts';
import type { Pieces } from './wrap-label.ts';

/** What the words and lines of a chart may take of its width. */
export interface FlowSetting extends SymbolRoom {
  /** Where lines may run beside the spine. */
  readonly sides: readonly Side[];
  /** The longest line in px of words on a way out, on a way down, and in an end. */
  readonly way: number;
  readonly down: number;
  readonly end: number;
}

/** A chart that stands alone. */
export const ALONE: FlowSetting = { ...WIDE, sides: ['left', 'right'], way: 104, down: 150, end: 190 };

/** A chart in a column of a form. */
export const IN_COLUMN: FlowSetting = {
  line: 128,
  decision: { lines: [120, 100, 84], widest: 208 },
  sides: ['right'],
  way: 80,
  down: 96,
  end: 84,
};

/** A chart in columns, which has room beside all of them. */
export const IN_LANES: FlowSetting = { ...IN_COLUMN, sides: ['left', 'right'], way: 96, down: 96, end: 128 };

/** Room above and below what stands in a row of a table. */
const CELL_ROOM = 6;

/** The symbols beside rows, by the lines that lead to them or from them. */
export function besideBoxes(
  { beside }: Spine,
  { nets }: Routes,
  setting: FlowSetting,
  pieces: Pieces,
): ReadonlyMap<SpineEdge, SymbolBox> {
  return new Map(
    beside.map((symbol) => {
      const side = nets.find(({ ways }) => ways.includes(symbol))?.side;
      return [symbol, besideBox(symbol, side, setting, pieces)];
    }),
  );
}

function besideBox(
  { kind, words }: SideSymbol,
  side: Side | undefined,
  { end }: FlowSetting,
  pieces: Pieces,
): SymbolBox {
  if (kind === 'end') return endBox(words, pieces, end);
  const isRight = (side === 'right') === (kind === 'jump');
  return jumpBox(words, isRight ? 'jump-right' : 'jump-left', pieces, end);
}

/** The symbols of the rows. Boxes of one width make a calm column; diamonds, tables, bars and the end keep theirs. */
export function spineBoxes(
  { nodes, beside: symbols }: Spine,
  beside: ReadonlyMap<SpineEdge, SymbolBox>,
  cells: ReadonlyMap<SpineEdge, LineWords>,
  setting: FlowSetting,
  pieces: Pieces,
): SymbolBox[] {
  const boxes = nodes.map(({ node }, row): SymbolBox => {
    if (!node) return barBox();
    const { label, shape, target, isTable } = node;
    if (!target) return endBox(label, pieces, setting.end);
    if (!isTable) return symbolBox(label, shape === 'subprocess' ? 'subroutine' : shape, pieces, setting);
    const rows = symbols
      .filter(({ from, kind }) => from === row && kind !== 'arrival')
      .map((symbol) => ({
        width: cells.get(symbol)?.width ?? 0,
        height: Math.max(cells.get(symbol)?.height ?? 0, beside.get(symbol)?.height ?? 0) + 2 * CELL_ROOM,
      }));
    return tableBox(label, rows, pieces, setting);
  });
  const isWidened = (row: number) => {
    const node = nodes[row]?.node;
    return node?.target !== undefined && node.shape !== 'decision';
  };
  const width = Math.max(0, ...boxes.map((box, row) => (isWidened(row) ? box.width : 0)));
  return boxes.map((box, row) => (isWidened(row) ? { ...box, width } : box));
}
