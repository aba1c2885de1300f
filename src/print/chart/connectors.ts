import { textWidth } from '#fonts/measure.ts';
import type { CrossingLine } from '#diagram/slices.ts';
import type { Gap } from './gaps.ts';

/** Letters and notes of connectors, in px. */
export const LETTER_SIZE = 11.5;
export const NOTE_SIZE = 12;
export const RADIUS = 9;

/** From the end of a gap to the first circle, above a cut (with room for an arrow head) and below it. */
const LEAD = { above: 16, below: 8 };
const PITCH = 2 * RADIUS + 5;
const EDGE = 1.5;
const NOTE_ASIDE = 4;
/** Between the words of a note and a line that passes them. */
const CLEAR = 4;

/** The two circles that join a line over a cut, in px of the uncut chart. */
export interface Connector extends CrossingLine {
  /** Heights of the middles of the circles: the one that ends the upper part, and the one that begins the lower. */
  readonly upper: number;
  readonly lower: number;
  /** The side on which the note stands, and where the note begins or ends there. */
  readonly side: 'left' | 'right';
  readonly noteX: number;
}

/** The connectors of a cut, and the room that they take on each side of it. */
export interface Joint {
  readonly gap: Gap;
  readonly connectors: readonly Connector[];
  readonly room: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The connectors of the lines that a gap cuts. Lines left of `axis` have their notes at the left, the others at the
 * right; the outer lines end first, so that no note stands on a line.
 */
export function joint(gap: Gap, axis: number, note: string): Joint {
  const width = textWidth(note, NOTE_SIZE);
  const placed: Placed[] = [];
  const isLeft = ({ x }: CrossingLine) => x < axis - 1;
  const outerFirst = [...gap.lines.filter(isLeft), ...gap.lines.filter((line) => !isLeft(line)).reverse()];
  for (const line of outerFirst) {
    const side = isLeft(line) ? 'left' : 'right';
    const reach = RADIUS + NOTE_ASIDE + width;
    const left = line.x - (side === 'left' ? reach : RADIUS) - CLEAR;
    const right = line.x + (side === 'right' ? reach : RADIUS) + CLEAR;
    const inTheWay = placed.filter((other) => other.left < right && left < other.right);
    placed.push({ line, side, left, right, level: Math.max(-1, ...inTheWay.map(({ level }) => level)) + 1 });
  }
  const levels = Math.max(0, ...placed.map(({ level }) => level));
  const connectors = placed.map(({ line, side, level }): Connector => {
    const away = RADIUS + level * PITCH;
    const aside = RADIUS + NOTE_ASIDE;
    return {
      ...line,
      upper: gap.top + LEAD.above + away,
      lower: gap.bottom - LEAD.below - away,
      side,
      noteX: side === 'left' ? line.x - aside : line.x + aside,
    };
  });
  return {
    gap,
    connectors: connectors.sort((a, b) => a.x - b.x),
    room: LEAD.above + 2 * RADIUS + levels * PITCH + EDGE,
    left: Math.min(Infinity, ...placed.map((one) => one.left)),
    right: Math.max(-Infinity, ...placed.map((one) => one.right)),
  };
}

interface Placed {
  readonly line: CrossingLine;
  readonly side: 'left' | 'right';
  readonly left: number;
  readonly right: number;
  readonly level: number;
}
