import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

const FONT_FILE = '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf';

const face = new Face(new Blob(readFileSync(createRequire(import.meta.url).resolve(FONT_FILE))), 0);
const font = new Font(face);
const advances = new Map<string, number>();

/**
 * The width in px of a text in Sarabun Regular at a size in px, as a browser would set it without hinting.
 *
 * Widths are remembered, so measure words rather than whole sentences: words come back, sentences do not.
 */
export function textWidth(text: string, size: number): number {
  const known = advances.get(text);
  const advance = known ?? shapedAdvance(text);
  if (known === undefined) advances.set(text, advance);
  return advance * size;
}

/** The advance of a text in em. */
function shapedAdvance(text: string): number {
  if (text === '') return 0;
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const units = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return units / face.upem;
}
