import type { ControlDocument } from '#document/control.ts';
import { OUTLINE_EM, textOutline } from '#fonts/outlines.ts';
import { printWords } from '#words/print.ts';

/** A word across a sheet, behind its text: its drawing, and its width in mm. */
export interface StatusMark {
  readonly svg: string;
  readonly width: number;
}

/** Seen on a photocopy, and read over: text stands out from it ten to one. */
export const MARK_GREY = '#cccccc';

/** Marks are as high as a sheet has room for, but not wider than this, in mm. */
const MOST_WIDTH = 190;
const MOST_SIZE = 62;

/** Above the baseline and below it, in em: vowels and tones are drawn there. */
const ABOVE = 1.15;
const BELOW = 0.35;

const known = new Map<string, StatusMark>();

/**
 * What marks every sheet of a procedure that is not in force; null for one that is, and for one that says nothing of it.
 * It is drawn as an outline, not set: readers of the file would find its letters among those of the text.
 */
export function statusMark({ status }: ControlDocument): StatusMark | null {
  const word = status && printWords.status[status.kind];
  if (word === undefined) return null;
  const before = known.get(word);
  if (before) return before;
  const outline = textOutline(word, 600);
  const width = outline.width / OUTLINE_EM;
  const size = Math.min(MOST_SIZE, MOST_WIDTH / width);
  const box = [0, -ABOVE, width, ABOVE + BELOW].map((length) => length * OUTLINE_EM).join(' ');
  const mark = {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" fill="${MARK_GREY}"><path d="${outline.d}"/></svg>`,
    width: width * size,
  };
  known.set(word, mark);
  return mark;
}
