import type { Net, Side, Way } from './routes.ts';
import type { SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** A place on the left or right of a symbol where a line leaves or arrives. */
export interface Port {
  readonly side: Side;
  readonly net: Net;
  /** The way that leaves here; one of several where a fork leaves; none where lines arrive. */
  readonly way?: Way;
  readonly label?: TextBlock;
  /** Px below the middle of the symbol. */
  readonly offset: number;
}

/** What one row of the chart needs, in px. */
export interface Row {
  readonly box: SymbolBox;
  readonly ports: readonly Port[];
  /** Nets that arrive from above, each on a line of its own between this row and the one before. */
  readonly tracks: readonly Net[];
  /** Room that the row takes above the middle of its symbol, words on its ways included. */
  readonly above: number;
  readonly below: number;
}

const PITCH = 18;
/** Px between a line and the words above it, and between words and the line above them. */
export const LABEL_LIFT = 2;
const LABEL_ROOM = 4;

/**
 * The ports of the symbol in a row. A diamond that has a way out at a corner takes what arrives on that side from
 * above, so that arrows leave and arrive at corners only; boxes have room for both.
 */
export function rowWithPorts(
  row: number,
  box: SymbolBox,
  nets: readonly Net[],
  label: (way: Way) => TextBlock | undefined,
): Row {
  const stacks = (['left', 'right'] as const).map((side) => {
    const outs = leaving(row, side, nets, label);
    const ins = arriving(row, side, nets);
    const fromAbove = box.shape === 'decision' && outs.length > 0;
    return {
      tracks: fromAbove ? ins.map(({ net }) => net) : [],
      ports: stacked([...outs, ...(fromAbove ? [] : ins)]),
    };
  });
  const ports = stacks.flatMap((stack) => stack.ports);
  const roomy = grown(box, Math.max(0, ...ports.map(({ offset }) => Math.abs(offset))));
  const labelTops = ports.map((port) => (port.label ? port.label.height + LABEL_LIFT : 0) - port.offset);
  return {
    box: roomy,
    ports,
    tracks: stacks.flatMap((stack) => stack.tracks),
    above: Math.max(roomy.height / 2, ...labelTops.map(Math.ceil)),
    below: roomy.height / 2,
  };
}

interface Unplaced extends Omit<Port, 'offset'> {
  /** The lane runs up from here, and not down. */
  readonly up: boolean;
  /** Rows to the far end of the lane. */
  readonly span: number;
}

function leaving(
  row: number,
  side: Side,
  nets: readonly Net[],
  label: (way: Way) => TextBlock | undefined,
): Unplaced[] {
  return nets
    .filter((net) => net.side === side)
    .flatMap((net) => {
      const ways = net.ways.filter(({ from }) => from === row);
      const shown = net.kind === 'fork' ? ways.slice(0, 1) : ways;
      return shown.map((way) => {
        const words = label(way);
        return {
          side,
          net,
          way,
          up: way.to < row,
          span: Math.max(...ways.map(({ to }) => Math.abs(to - row))),
          ...(words === undefined ? {} : { label: words }),
        };
      });
    });
}

function arriving(row: number, side: Side, nets: readonly Net[]): Unplaced[] {
  return nets
    .filter((net) => net.side === side && net.ways.some(({ to }) => to === row))
    .map((net) => {
      const sources = net.ways.filter(({ to }) => to === row).map(({ from }) => from);
      return {
        side,
        net,
        up: sources.every((from) => from <= row),
        span: Math.max(...sources.map((from) => Math.abs(from - row))),
      };
    });
}

/** Ports in the order that saves crossings: short lanes leave upwards first, then long ones downwards before short. */
function stacked(ports: readonly Unplaced[]): Port[] {
  const ordered = ports.toSorted(
    (a, b) => Number(b.up) - Number(a.up) || (a.up ? a.span - b.span : b.span - a.span),
  );
  let depth = 0;
  const depths = ordered.map((port, index) => {
    const words = port.label ? port.label.height + LABEL_LIFT + LABEL_ROOM : 0;
    if (index > 0) depth += Math.max(PITCH, words);
    return depth;
  });
  return ordered.map(({ up: _up, span: _span, ...port }, index) => ({
    ...port,
    offset: Math.round((depths[index] ?? 0) - depth / 2),
  }));
}

/** The symbol, tall enough for ports `offset` px from its middle. */
function grown(box: SymbolBox, offset: number): SymbolBox {
  if (offset === 0) return box;
  const half = box.shape === 'decision' ? offset / 0.6 : offset + 11;
  return { ...box, height: Math.max(box.height, 2 * Math.ceil(half)) };
}
