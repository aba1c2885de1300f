import type { LineWords } from './line-words.ts';
import type { Net, Side } from './routes.ts';
import type { SpineEdge } from './spine.ts';
import type { SymbolBox } from './symbol.ts';

/** A place on the left or right of a symbol where a line leaves or arrives. */
export interface Port {
  readonly side: Side;
  readonly net: Net;
  /** The way that leaves here; one of several where a fork leaves; none where lines arrive. */
  readonly way?: SpineEdge;
  readonly words?: LineWords;
  /** The small symbol at the other end of the line. */
  readonly beside?: SymbolBox;
  /** Px below the middle of the symbol. */
  readonly offset: number;
  /** Px from the corner of a diamond to the upright that leads to the height of the way; 0 where it leaves the symbol there. */
  readonly stem: number;
}

/** A net that arrives from above, on a level line of its own between this row and the one before. */
export interface Track {
  readonly net: Net;
  readonly beside?: SymbolBox;
  /** Px above the middle of the symbol. */
  readonly height: number;
}

/** What one row of the chart needs, in px. */
export interface Row {
  readonly box: SymbolBox;
  readonly ports: readonly Port[];
  readonly tracks: readonly Track[];
  /** Room that the row takes above the middle of its symbol, words on its ways and symbols beside it included. */
  readonly above: number;
  readonly below: number;
  /** The same with the tracks. */
  readonly top: number;
}

/** What is drawn on and at the ends of ways beside the spine. */
export interface Aside {
  readonly words: ReadonlyMap<SpineEdge, LineWords>;
  readonly beside: ReadonlyMap<SpineEdge, SymbolBox>;
}

/** Px from a row up to the first line that arrives from above, and between such lines. */
export const TRACK = { first: 18, pitch: 12 };
const PITCH = { symbol: 18, bar: 14 };
/** Px between a line and the words above it, and between words and the line of another way above them. */
export const LABEL_LIFT = 2;
export const LABEL_ROOM = 10;
/** Px from the corner of a diamond to the upright from which its ways lead on. */
const STEM = 10;
/** The part of half a diamond's height in which ways leave it. */
const SLANT_SHARE = 0.6;

/**
 * The ports of the symbol in a row. A diamond that has a way out at a corner takes what arrives on that side from
 * above, so that arrows leave and arrive at corners only, and so does a table; boxes have room for both.
 */
export function rowWithPorts(row: number, box: SymbolBox, nets: readonly Net[], aside: Aside): Row {
  const stacks = (['left', 'right'] as const).map((side) => {
    const outs = leaving(row, side, nets, aside);
    const ins = arriving(row, side, nets, aside);
    const isTable = box.shape === 'table';
    const fromAbove = isTable || (box.shape === 'decision' && outs.length > 0);
    const pitch = box.shape === 'bar' ? PITCH.bar : PITCH.symbol;
    return {
      tracks: fromAbove ? ins : [],
      ports: isTable ? inRows(outs, box) : stacked([...outs, ...(fromAbove ? [] : ins)], pitch),
    };
  });
  const roomy = grown(box, reachOf(stacks.flatMap((stack) => stack.ports)));
  const ports = stacks.flatMap((stack) => stemmed(stack.ports, roomy));
  const above = Math.max(roomy.height / 2, ...ports.map((port) => Math.ceil(roomAbove(port)) - port.offset));
  const tracks = tracksAbove(
    above,
    stacks.flatMap((stack) => stack.tracks),
  );
  return {
    box: roomy,
    ports,
    tracks,
    above,
    below: Math.max(roomy.height / 2, ...ports.map((port) => roomBelow(port) + port.offset)),
    top: Math.max(above, ...tracks.map((track) => track.height + roomBelow(track))),
  };
}

interface Unplaced extends Omit<Port, 'offset' | 'stem'> {
  /** The lane runs up from here, and not down. */
  readonly up: boolean;
  /** Rows to the far end of the lane. */
  readonly span: number;
}

function leaving(row: number, side: Side, nets: readonly Net[], { words, beside }: Aside): Unplaced[] {
  return nets
    .filter((net) => net.side === side && net.kind !== 'arrival')
    .flatMap((net) => {
      const ways = net.ways.filter(({ from }) => from === row);
      const shown = net.kind === 'fork' ? ways.slice(0, 1) : ways;
      return shown.map((way) => {
        const [label] = (net.kind === 'fork' ? ways : [way]).flatMap((one) => words.get(one) ?? []);
        const symbol = beside.get(way);
        return {
          side,
          net,
          way,
          up: way.to < row || symbol !== undefined,
          span: symbol ? Infinity : Math.max(...ways.map(({ to }) => Math.abs(to - row))),
          ...(label ? { words: label } : {}),
          ...(symbol ? { beside: symbol } : {}),
        };
      });
    });
}

function arriving(row: number, side: Side, nets: readonly Net[], { beside }: Aside): Unplaced[] {
  return nets
    .filter((net) => net.side === side && net.kind !== 'end' && net.kind !== 'jump')
    .filter((net) => net.ways.some(({ to }) => to === row))
    .map((net) => {
      const ways = net.ways.filter(({ to }) => to === row);
      const symbol = ways.flatMap((way) => beside.get(way) ?? [])[0];
      return {
        side,
        net,
        up: ways.every(({ from }) => from <= row),
        span: symbol ? Infinity : Math.max(...ways.map(({ from }) => Math.abs(from - row))),
        ...(symbol ? { beside: symbol } : {}),
      };
    });
}

/**
 * Ports in the order that saves crossings: short lanes leave upwards first, then long ones downwards before short; a
 * symbol beside, which no lane passes inside, stands between those and these.
 */
function stacked(ports: readonly Unplaced[], pitch: number): Port[] {
  const ordered = ports.toSorted(
    (a, b) => Number(b.up) - Number(a.up) || (a.up ? a.span - b.span : b.span - a.span),
  );
  let depth = 0;
  const depths = ordered.map((port, index) => {
    const before = ordered[index - 1];
    if (before) depth += Math.max(pitch, roomBelow(before) + roomAbove(port) + LABEL_ROOM);
    return depth;
  });
  return ordered.map((port, index) => portAt(port, Math.round((depths[index] ?? 0) - depth / 2)));
}

/** The ports of a table: each way out leaves the middle of its row. */
function inRows(outs: readonly Unplaced[], { rules = [], height }: SymbolBox): Port[] {
  return outs.map((port, index) => {
    const [top = 0, bottom = height] = rules.slice(index);
    return portAt(port, (top + bottom) / 2 - height / 2);
  });
}

function portAt({ up: _up, span: _span, ...port }: Unplaced, offset: number): Port {
  return { ...port, offset, stem: 0 };
}

function tracksAbove(above: number, ins: readonly Unplaced[]): Track[] {
  let height = above + TRACK.first;
  return ins.map(({ net, beside }, index) => {
    if (index > 0) height += TRACK.pitch;
    if (beside) height += beside.height / 2;
    const track = { net, height, ...(beside ? { beside } : {}) };
    if (beside) height += beside.height / 2;
    return track;
  });
}

/** What a port needs above and below its line. */
function roomAbove({ words, beside }: Unplaced | Port): number {
  return Math.max(words ? words.height + LABEL_LIFT : 0, beside ? beside.height / 2 : 0);
}

function roomBelow({ beside }: Unplaced | Port | Track): number {
  return beside ? beside.height / 2 : 0;
}

/** How far the outermost of some ports is from the middle. */
function reachOf(ports: readonly Port[]): number {
  return Math.max(0, ...ports.map(({ offset }) => Math.abs(offset)));
}

/** The symbol, tall enough for ports `offset` px from its middle; a diamond grows no higher than it is wide. */
function grown(box: SymbolBox, offset: number): SymbolBox {
  if (offset === 0 || box.shape === 'table') return box;
  const edge = box.shape === 'bar' ? BAR_EDGE : 11;
  const half = box.shape === 'decision' ? offset / SLANT_SHARE : offset + edge;
  const height = Math.max(box.height, 2 * Math.ceil(half));
  return box.shape === 'decision' && height > Math.max(box.width, box.height) ? box : { ...box, height };
}

/**
 * The ports at one side; where the slants of a diamond have no room for them, all leave by its corner, one that would
 * leave near it straight on.
 */
function stemmed(ports: readonly Port[], { shape, height }: SymbolBox): readonly Port[] {
  if (shape !== 'decision' || reachOf(ports) <= (SLANT_SHARE * height) / 2) return ports;
  const nearest = ports.map(({ offset }) => offset).toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
  const shift = Math.abs(nearest) < 2 * STEM ? nearest : 0;
  return ports.map((port) => ({ ...port, offset: port.offset - shift, stem: STEM }));
}

/** How far a bar reaches past the outermost line at its end, in px. */
const BAR_EDGE = 3;
