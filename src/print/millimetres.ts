import { textWidth } from '#diagram/measure.ts';

export const MM_PER_PT = 25.4 / 72;

/** How wide a text is when set in one line of Sarabun of a size in pt, in mm. */
export function millimetres(text: string, size: number): number {
  return textWidth(text, size) * MM_PER_PT;
}
