import { textWidth, type Weight } from '#fonts/measure.ts';

export const MM_PER_PT = 25.4 / 72;

/** How wide a text is when set in one line of Sarabun of a size in pt, in mm. */
export function millimetres(text: string, size: number, weight?: Weight): number {
  return textWidth(text, size, weight) * MM_PER_PT;
}
