import type { Picture } from '#document/rich-text.ts';

/** A pixel of a screen on paper. */
const MM_PER_PIXEL = 25.4 / 96;
/** The width of the text on A4, and about half of its height. */
const WIDEST = 160;
const HIGHEST = 120;

/** The width in mm of a picture on paper: its natural one, where that fits. */
export function pictureWidth({ width, height }: Picture['size']): number {
  const fitting = Math.min(width * MM_PER_PIXEL, WIDEST, (HIGHEST * width) / height);
  return Math.round(fitting * 100) / 100;
}
