import { OUTLINE_EM, textOutline } from '#fonts/outlines.ts';
import type { Weight } from '#fonts/measure.ts';
import { pngOfSvg } from '#pictures/svg-png.ts';
import type { Drawing } from '#print/chart/drawing.ts';
import type { WordPicture } from './picture.ts';
import { plainWords } from './text-run.ts';

/** Dots for an inch of paper. */
const RESOLUTION = 240;
const PT_PER_INCH = 72;
const INK = '#1a1a1a';

/** What is drawn, and how large it is; lengths are pt. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Elements of an SVG. */
  readonly content: string;
}

/** A drawing as a picture, which any program shows alike: its words are outlines, so that no font is looked for. */
export async function drawnPicture({ width, height, content }: Canvas, turned = false): Promise<WordPicture> {
  const [across, down] = [width, height].map((length) => Math.ceil((length / PT_PER_INCH) * RESOLUTION));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${across}" height="${down}">${content}</svg>`;
  return {
    type: 'png',
    bytes: await pngOfSvg(svg, turned),
    ratio: turned ? width / height : height / width,
  };
}

/** A chart with its left upper corner at a place. */
export function chartAt({ svg, width, height, words }: Drawing, x: number, y: number): string {
  // An SVG within another has a place and a size of its own.
  const placed = ` x="${x}" y="${y}" width="${width}" height="${height}">`;
  const symbols = svg.replace(/ width="[^"]*" height="[^"]*">/u, placed);
  const lines = words.map((line) => outlinedWords(line.text, x + line.x, y + line.y, line.size));
  return symbols + lines.join('');
}

/** Words whose middle is at `x`, standing on `y`. */
export function outlinedWords(words: string, x: number, y: number, size: number, weight?: Weight): string {
  const { d, width } = textOutline(plainWords(words), weight);
  const scale = size / OUTLINE_EM;
  return `<path d="${d}" transform="translate(${x - (width * scale) / 2} ${y}) scale(${scale})" style="fill:${INK};stroke:none"/>`;
}

/** An upright line. */
export function uprightLine(x: number, from: number, to: number, thickness: number): string {
  return `<path d="M${x} ${from}V${to}" style="fill:none;stroke:${INK};stroke-width:${thickness}"/>`;
}
