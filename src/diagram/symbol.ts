import { px } from './svg.ts';
import type { TextBlock } from './wrap-label.ts';

export type SymbolShape =
  | 'terminal'
  | 'process'
  | 'decision'
  | 'rounded'
  | 'circle'
  | 'double-circle'
  | 'subroutine'
  | 'hexagon'
  | 'cylinder'
  | 'lean-right'
  | 'lean-left'
  /** The bar at which a fork begins or a join ends. */
  | 'bar'
  /** A decision as a table: its question, and a row for each way out. */
  | 'table'
  /** Signs of a line that is not drawn, which point the way that the work goes. */
  | 'jump-right'
  | 'jump-left';

/** A symbol with its words set in it, in px. */
export interface SymbolBox {
  readonly shape: SymbolShape;
  readonly block: TextBlock;
  readonly width: number;
  readonly height: number;
  /** Where the rows of a table begin below its question, from its top. */
  readonly rules?: readonly number[];
}

const CORNER = 22;
/** How far a slanted side leans in. */
export const SLANT = 12;
/** Width of a double edge, height of a cylinder's cap. */
export const RIM = 8;
/** How thick a bar is; one with many lines at its ends has posts there. */
export const BAR = 6;
/** How far the point of a jump stands out. */
export const TIP = 9;

/** How far the outline of a symbol reaches from its middle to the left and right, `dy` px above or below the middle. */
export function reach({ shape, width, height }: SymbolBox, dy: number): number {
  const half = width / 2;
  if (shape === 'decision') return half * (1 - Math.abs(dy) / (height / 2));
  if (shape === 'circle' || shape === 'double-circle') return Math.sqrt(Math.max(0, half ** 2 - dy ** 2));
  if (shape === 'lean-right' || shape === 'lean-left') return half - SLANT / 2;
  if (shape === 'jump-right' || shape === 'jump-left') return half - TIP * (Math.abs(dy) / (height / 2));
  if (shape !== 'terminal') return half;
  const radius = Math.min(CORNER, height / 2);
  const intoCorner = Math.max(0, Math.abs(dy) - (height / 2 - radius));
  return half - radius + Math.sqrt(radius ** 2 - intoCorner ** 2);
}

/** The outline of a symbol with its middle at `x`, `y`, as SVG. */
export function outline({ shape, width: w, height: h, rules = [] }: SymbolBox, x: number, y: number): string {
  const left = x - w / 2;
  const top = y - h / 2;
  const path = (d: string) => `<path d="M${px(left)} ${px(top)}m${d}"/>`;
  switch (shape) {
    case 'decision':
      return path(`${w / 2} 0l${w / 2} ${h / 2} ${-w / 2} ${h / 2} ${-w / 2} ${-h / 2}z`);
    case 'terminal':
      return rectangle(left, top, w, h, Math.min(CORNER, h / 2));
    case 'rounded':
      return rectangle(left, top, w, h, 8);
    case 'circle':
      return circle(x, y, w / 2);
    case 'double-circle':
      return circle(x, y, w / 2) + circle(x, y, w / 2 - RIM / 2);
    case 'lean-right':
      return path(`${SLANT} 0h${w - SLANT}l${-SLANT} ${h}h${SLANT - w}z`);
    case 'lean-left':
      return path(`0 0h${w - SLANT}l${SLANT} ${h}h${SLANT - w}z`);
    case 'hexagon':
      return path(
        `${SLANT} 0h${w - 2 * SLANT}l${SLANT} ${h / 2} ${-SLANT} ${h / 2}h${2 * SLANT - w}l${-SLANT} ${-h / 2}z`,
      );
    case 'subroutine':
      return path(`0 0h${w}v${h}h${-w}zm${RIM} 0v${h}m${w - 2 * RIM} 0v${-h}`);
    case 'cylinder': {
      const cap = `${w / 2} ${RIM} 0 0 `;
      return path(`0 ${RIM}a${cap}1 ${w} 0v${h - 2 * RIM}a${cap}1 ${-w} 0za${cap}0 ${w} 0`);
    }
    case 'jump-right':
      return path(`0 0h${w - TIP}l${TIP} ${h / 2} ${-TIP} ${h / 2}h${TIP - w}z`);
    case 'jump-left':
      return path(`${w} 0v${h}h${TIP - w}l${-TIP} ${-h / 2} ${TIP} ${-h / 2}z`);
    case 'table':
      return path(
        `0 0h${w}v${h}h${-w}z${rules.map((rule) => `M${px(left)} ${px(top + rule)}h${w}`).join('')}`,
      );
    case 'bar': {
      if (h <= 2 * BAR) return rectangle(left, top, w, h, 1);
      const part = (dx: number, dy: number, across: number, down: number) =>
        `M${px(left + dx)} ${px(top + dy)}h${across}v${down}h${-across}z`;
      const ends = part(0, 0, BAR, h) + part(w - BAR, 0, BAR, h);
      return `<path d="${ends}${part(0, (h - BAR) / 2, w, BAR)}${part(w / 2 - 0.75, 0, 1.5, h)}"/>`;
    }
    case 'process':
      return rectangle(left, top, w, h, 4);
  }
}

/** Where the middle of the words is, below the middle of the symbol. */
export function textDrop({ shape, height, rules: [first] = [] }: SymbolBox): number {
  if (shape === 'cylinder') return RIM / 2;
  return first === undefined ? 0 : (first - height) / 2;
}

function rectangle(x: number, y: number, w: number, h: number, r: number): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${w}" height="${h}" rx="${r}"/>`;
}

function circle(x: number, y: number, r: number): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}"/>`;
}
