import type { Net, Side, SpineEdge } from './routes.ts';
import type { SymbolBox } from './symbol.ts';
import type { TextBlock } from './wrap-label.ts';

/** A place on the left or right of a symbol where a line leaves or arrives. */
export interface Port {
  readonly side: Side;
  readonly net: Net;
  /** The way that leaves here; one of several where a fork leaves; none where lines arrive. */
  readonly way?: SpineEdge;
  readonly label?: TextBlock;
  /** The symbol of the end that the way leads to. */
  readonly end?: SymbolBox;
  /** Px below the middle of the symbol. */
  readonly offset: number;
}

/** What one row of the chart needs, in px. */
export interface Row {
  readonly box: SymbolBox;
  readonly ports: readonly Port[];
  /** Nets that arrive from above, each on a line of its own between this row and the one before. */
  readonly tracks: readonly Net[];
  /** Room that the row takes above the middle of its symbol, words on its ways and ends beside it included. */
  readonly above: number;
  readonly below: number;
}

/** What is drawn on ways beside the spine. */
export interface Aside {
  readonly labels: ReadonlyMap<SpineEdge, TextBlock>;
  readonly ends: ReadonlyMap<SpineEdge, SymbolBox>;
}

const PITCH = 18;
/** Px between a line and the words above it, and between words and the line above them. */
export const LABEL_LIFT = 2;
const LABEL_ROOM = 4;

/**
 * The ports of the symbol in a row. A diamond that has a way out at a corner takes what arrives on that side from
 * above, so that arrows leave and arrive at corners only; boxes have room for both.
 */
export function rowWithPorts(row: number, box: SymbolBox, nets: readonly Net[], aside: Aside): Row {
  const stacks = (['left', 'right'] as const).map((side) => {
    const outs = leaving(row, side, nets, aside);
    const ins = arriving(row, side, nets);
    const fromAbove = box.shape === 'decision' && outs.length > 0;
    return {
      tracks: fromAbove ? ins.map(({ net }) => net) : [],
      ports: stacked([...outs, ...(fromAbove ? [] : ins)]),
    };
  });
  const ports = stacks.flatMap((stack) => stack.ports);
  const roomy = grown(box, Math.max(0, ...ports.map(({ offset }) => Math.abs(offset))));
  return {
    box: roomy,
    ports,
    tracks: stacks.flatMap((stack) => stack.tracks),
    above: Math.max(roomy.height / 2, ...ports.map((port) => Math.ceil(roomAbove(port)) - port.offset)),
    below: Math.max(roomy.height / 2, ...ports.map((port) => roomBelow(port) + port.offset)),
  };
}

interface Unplaced extends Omit<Port, 'offset'> {
  /** The lane runs up from here, and not down. */
  readonly up: boolean;
  /** Rows to the far end of the lane. */
  readonly span: number;
}

function leaving(row: number, side: Side, nets: readonly Net[], { labels, ends }: Aside): Unplaced[] {
  return nets
    .filter((net) => net.side === side)
    .flatMap((net) => {
      const ways = net.ways.filter(({ from }) => from === row);
      const shown = net.kind === 'fork' ? ways.slice(0, 1) : ways;
      return shown.map((way) => {
        const [label] = (net.kind === 'fork' ? ways : [way]).flatMap((one) => labels.get(one) ?? []);
        const end = ends.get(way);
        return {
          side,
          net,
          way,
          up: way.to < row || end !== undefined,
          span: end ? Infinity : Math.max(...ways.map(({ to }) => Math.abs(to - row))),
          ...(label ? { label } : {}),
          ...(end ? { end } : {}),
        };
      });
    });
}

function arriving(row: number, side: Side, nets: readonly Net[]): Unplaced[] {
  return nets
    .filter((net) => net.side === side && net.kind !== 'end' && net.ways.some(({ to }) => to === row))
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

/**
 * Ports in the order that saves crossings: short lanes leave upwards first, then long ones downwards before short; an
 * end, which no lane passes inside, stands between those and these.
 */
function stacked(ports: readonly Unplaced[]): Port[] {
  const ordered = ports.toSorted(
    (a, b) => Number(b.up) - Number(a.up) || (a.up ? a.span - b.span : b.span - a.span),
  );
  let depth = 0;
  const depths = ordered.map((port, index) => {
    const before = ordered[index - 1];
    if (before) depth += Math.max(PITCH, roomBelow(before) + roomAbove(port) + LABEL_ROOM);
    return depth;
  });
  return ordered.map(({ up: _up, span: _span, ...port }, index) => ({
    ...port,
    offset: Math.round((depths[index] ?? 0) - depth / 2),
  }));
}

/** What a port needs above and below its line. */
function roomAbove({ label, end }: Unplaced | Port): number {
  return Math.max(label ? label.height + LABEL_LIFT : 0, end ? end.height / 2 : 0);
}

function roomBelow({ end }: Unplaced | Port): number {
  return end ? end.height / 2 : 0;
}

/** The symbol, tall enough for ports `offset` px from its middle. */
function grown(box: SymbolBox, offset: number): SymbolBox {
  if (offset === 0) return box;
  const half = box.shape === 'decision' ? offset / 0.6 : offset + 11;
  return { ...box, height: Math.max(box.height, 2 * Math.ceil(half)) };
}
