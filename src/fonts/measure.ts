import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { OFFICE_MARKS } from './characters.ts';
import { MARKS_FILE, SARABUN_FILES } from './font-files.ts';

/** Weights of Sarabun that text is set in; letters in italics are as wide as upright ones. */
export type Weight = 400 | 600;

const STYLES: Readonly<Record<Weight, string>> = { 400: 'Sarabun-Regular', 600: 'Sarabun-SemiBold' };

const marks = advanceIn(MARKS_FILE);
const measures = { 400: measureOf(400), 600: measureOf(600) };

/**
 * The width in px of a text in Sarabun, and of its office marks in their font, at a size in px, as a browser would set it without hinting.
 *
 * Widths are remembered, so measure words rather than whole sentences: words come back, sentences do not.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  return measures[weight](text) * size;
}

/** Measures the advance of a text in em. */
function measureOf(weight: Weight): (text: string) => number {
  const sarabun = advanceIn(SARABUN_FILES.get(STYLES[weight]) ?? '');
  const advances = new Map([['', 0]]);
  return (text) => {
    const known = advances.get(text);
    if (known !== undefined) return known;
    const held = text.match(OFFICE_MARKS)?.join('') ?? '';
    const advance = held === '' ? sarabun(text) : sarabun(text.replace(OFFICE_MARKS, '')) + marks(held);
    advances.set(text, advance);
    return advance;
  };
}

function advanceIn(file: string): (text: string) => number {
  const face = new Face(new Blob(readFileSync(file)), 0);
  const font = new Font(face);
  return (text) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
}
