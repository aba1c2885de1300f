import { BAR, RIM, SLANT, TIP, type SymbolBox, type SymbolShape } from './symbol.ts';
import { wrapLabel, wrapperInto, type Pieces, type TextBlock, type TextSetting } from './wrap-label.ts';

/** Words inside symbols. The stylesheet sets the same size. */
export const SYMBOL_TEXT: TextSetting = { size: 15, lineHeight: 22 };

/** Words on arrows and titles of groups. The stylesheet sets the same size. */
export const LABEL_TEXT: TextSetting = { size: 14, lineHeight: 21 };

/** How wide the words of a chart may be set, in px. */
export interface SymbolRoom {
  /** The longest line in a symbol. */
  readonly line: number;
  /** The lengths of lines to try in a diamond, and its greatest width. */
  readonly decision: { readonly lines: readonly number[]; readonly widest: number };
}

/** Charts that stand alone. */
export const WIDE: SymbolRoom = { line: 190, decision: { lines: [160, 132, 108, 84], widest: 320 } };

/** The shapes that hold the words of a step. */
export type WordShape = Exclude<SymbolShape, 'bar' | 'table' | 'jump-right' | 'jump-left'>;

const DECISION_RATIO = 2;
const LEAST = { width: 120, height: 40 };
const LEAST_DECISION = { width: 128, height: 64 };
const PADDING = 9;
/** Room around the words of an end, which is less of a symbol than a step. */
const END_ROOM = { aside: 14, above: 4 };
const JUMP_ROOM = { aside: 8, above: 2 };
const BAR_WIDTH = 96;
/** Room at the left and right of the words, which keeps them off slants and round ends. */
const SIDE_ROOM: Readonly<Record<Exclude<WordShape, 'decision' | 'circle' | 'double-circle'>, number>> = {
  terminal: 22,
  process: 16,
  rounded: 16,
  subroutine: 16 + RIM,
  hexagon: 10 + SLANT,
  cylinder: 16,
  'lean-right': 10 + SLANT,
  'lean-left': 10 + SLANT,
};

/** The smallest symbol of a shape that holds a label. Widths and heights are even, so that centres are whole px. */
export function symbolBox(label: string, shape: WordShape, pieces: Pieces, room = WIDE): SymbolBox {
  if (shape === 'decision') return decisionBox(label, pieces, room.decision);
  const block = wrapLabel(label, room.line, SYMBOL_TEXT, pieces);
  if (shape === 'circle' || shape === 'double-circle') {
    const rim = shape === 'circle' ? 0 : RIM;
    const size = even(Math.max(LEAST.height, Math.hypot(block.width, block.height) + 8 + rim));
    return { shape, block, width: size, height: size };
  }
  const rims = shape === 'cylinder' ? 3 * RIM : 0;
  return {
    shape,
    block,
    width: even(Math.max(LEAST.width, block.width + 2 * SIDE_ROOM[shape])),
    height: even(Math.max(LEAST.height, block.height + 2 * PADDING + rims)),
  };
}

/** The symbol that only says that the work ends, its lines no longer than `line`. */
export function endBox(label: string, pieces: Pieces, line: number): SymbolBox {
  const block = wrapLabel(label, line, SYMBOL_TEXT, pieces);
  return {
    shape: 'terminal',
    block,
    width: even(block.width + 2 * END_ROOM.aside),
    height: even(block.height + 2 * END_ROOM.above),
  };
}

/** The sign of a line that is not drawn, with the numbers of the steps at its other end. */
export function jumpBox(
  numbers: string,
  shape: 'jump-right' | 'jump-left',
  pieces: Pieces,
  line: number,
): SymbolBox {
  const block = wrapLabel(numbers, line, SYMBOL_TEXT, pieces);
  return {
    shape,
    block,
    width: even(block.width + JUMP_ROOM.aside + 2 * TIP),
    height: even(block.height + 2 * JUMP_ROOM.above),
  };
}

export function barBox(): SymbolBox {
  const block = { lines: [], widths: [], width: 0, height: 0, lineHeight: 0, size: 0 };
  return { shape: 'bar', block, width: BAR_WIDTH, height: BAR };
}

/** A decision as a table: its question, and rows of these heights, as wide as the words in them. */
export function tableBox(
  question: string,
  rows: readonly { readonly width: number; readonly height: number }[],
  pieces: Pieces,
  { line }: SymbolRoom,
): SymbolBox {
  const block = wrapLabel(question, line, SYMBOL_TEXT, pieces);
  const rules: number[] = [];
  let height = even(Math.max(LEAST.height, block.height + 2 * PADDING));
  for (const row of rows) {
    rules.push(height);
    height += row.height;
  }
  const widest = Math.max(block.width, ...rows.map(({ width }) => width));
  return { shape: 'table', block, width: even(Math.max(LEAST.width, widest + 2 * PADDING)), height, rules };
}

/**
 * The diamond that holds the words, of fixed proportions until it grows too wide for a phone; of several line lengths
 * the widest that no narrower one makes clearly smaller.
 */
function decisionBox(label: string, pieces: Pieces, { lines, widest }: SymbolRoom['decision']): SymbolBox {
  let best: SymbolBox | undefined;
  for (const line of lines) {
    const block = wrapLabel(label, line, SYMBOL_TEXT, pieces);
    const size = decisionSize(block, widest);
    if (best === undefined || size.height < best.height * 0.95) best = { shape: 'decision', block, ...size };
  }
  if (best === undefined) throw new Error('No line length to set a decision in');
  return best.height > SPACIOUS ? (filledDecision(label, pieces, widest, best.height) ?? best) : best;
}

/** A diamond higher than this has lines that follow its slants, which takes far less room than lines of one length. */
const SPACIOUS = 128;
const TALLER = 4;

/** The lowest diamond of the greatest width that holds the words, lower than `limit`. */
function filledDecision(label: string, pieces: Pieces, width: number, limit: number): SymbolBox | undefined {
  const wrapInto = wrapperInto(label, SYMBOL_TEXT, pieces);
  for (let height = LEAST_DECISION.height; height < limit; height += TALLER) {
    for (let count = 2; count * SYMBOL_TEXT.lineHeight < height; count++) {
      const block = wrapInto(roomInDecision(width, height, count));
      if (block) return { shape: 'decision', block, width, height };
    }
  }
  return undefined;
}

/** How long each of so many lines may be in a diamond. */
function roomInDecision(width: number, height: number, count: number): number[] {
  const { lineHeight } = SYMBOL_TEXT;
  return Array.from({ length: count }, (_, index) => {
    const edge = edgeOf(index * lineHeight - (count * lineHeight) / 2, lineHeight);
    return width * (1 - edge / (height / 2)) - 2 * BESIDE_WORDS;
  });
}

/** How far a line reaches from the middle of its diamond, its top at `top`. */
function edgeOf(top: number, lineHeight: number): number {
  return Math.max(Math.abs(top), Math.abs(top + lineHeight)) - 2;
}

/** Room between words and the slants of a diamond. */
const BESIDE_WORDS = 10;

/** Each line's box must lie below the slant: half its width over the half width, plus its edge over the half height, is 1. */
function decisionSize(
  { widths, height, lineHeight }: TextBlock,
  widestDecision: number,
): Pick<SymbolBox, 'width' | 'height'> {
  const lines = widths.map((width, index) => {
    const top = index * lineHeight - height / 2;
    return { reach: width / 2 + BESIDE_WORDS, edge: edgeOf(top, lineHeight) };
  });
  const half = Math.max(...lines.map(({ reach: across, edge }) => across / DECISION_RATIO + edge));
  const width = 2 * half * DECISION_RATIO;
  const widest = widestDecision / 2;
  const holds = width > widestDecision && lines.every(({ reach: across }) => across < widest * 0.8);
  const tall = holds
    ? Math.max(...lines.map(({ reach: across, edge }) => edge / (1 - across / widest)))
    : half;
  return {
    width: even(Math.max(LEAST_DECISION.width, holds ? widestDecision : width)),
    height: even(Math.max(LEAST_DECISION.height, 2 * tall)),
  };
}

function even(value: number): number {
  return Math.ceil(value / 2) * 2;
}
