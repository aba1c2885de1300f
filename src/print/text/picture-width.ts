import type { Picture } from '#document/rich-text.ts';
import { TEXT_AREA } from '../measures.ts';

/** A pixel of a screen on paper. */
const MM_PER_PIXEL = 25.4 / 96;
const WIDEST = TEXT_AREA.portrait.width;
/** About half of a sheet. */
const HIGHEST = 120;

/** The width in mm of a picture on paper: its natural one, where that fits. */
export function pictureWidth({ width, height }: Picture['size']): number {
  const fitting = Math.min(width * MM_PER_PIXEL, WIDEST, (HIGHEST * width) / height);
  return Math.round(fitting * 100) / 100;
}
