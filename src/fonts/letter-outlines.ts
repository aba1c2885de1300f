import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { SARABUN_FILES } from './font-files.ts';

/** The letters of a text as paths of SVG, on a baseline at 0; lengths are em. */
export interface LetterOutlines {
  readonly paths: string;
  readonly width: number;
}

/** A text as it is drawn, in Sarabun's semi-bold letters. */
export function letterOutlines(text: string): LetterOutlines {
  const face = new Face(new Blob(readFileSync(SARABUN_FILES.get('Sarabun-SemiBold') ?? '')), 0);
  const font = new Font(face);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const places = buffer.getGlyphPositions();
  let x = 0;
  const paths = buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
    const path = `<path transform="translate(${x + xOffset} ${yOffset})" d="${font.glyphToPath(glyph)}"/>`;
    x += xAdvance;
    return path;
  });
  // Fonts count upwards, drawings downwards.
  const scale = 1 / face.upem;
  return { paths: `<g transform="scale(${scale} ${-scale})">${paths.join('')}</g>`, width: x / face.upem };
}
