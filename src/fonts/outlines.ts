import { readFileSync } from 'node:fs';
import { Blob, Buffer, DrawFuncs, Face, Font, shape } from 'harfbuzzjs';
import { OFFICE_MARKS } from './characters.ts';
import { MARKS_FILE, SARABUN_FILES } from './font-files.ts';
import type { Weight } from './measure.ts';

/** Units of an outline in an em. */
export const OUTLINE_EM = 1000;

/** Letters of a text as the path data of an SVG: they stand on 0, and begin at 0. */
export interface TextOutline {
  readonly d: string;
  readonly width: number;
}

const STYLES: Readonly<Record<Weight, string>> = { 400: 'Sarabun-Regular', 600: 'Sarabun-SemiBold' };

const known = new Map<string, OutlinedFont>();

/**
 * The outlines of a text in Sarabun, and of its office marks in their font, so that a picture of it needs no font of the
 * machine that draws it. Units are parts of `OUTLINE_EM`.
 */
export function textOutline(text: string, weight: Weight = 400): TextOutline {
  let width = 0;
  const d = parted(text).map(({ words, isMark }) => {
    const font = fontOf(isMark ? MARKS_FILE : (SARABUN_FILES.get(STYLES[weight]) ?? ''));
    const drawn = font.outline(words, width);
    width += drawn.width;
    return drawn.d;
  });
  return { d: d.join(''), width };
}

interface OutlinedFont {
  /** Letters that begin at `from`, in parts of `OUTLINE_EM`. */
  outline(words: string, from: number): TextOutline;
}

function parted(text: string): { readonly words: string; readonly isMark: boolean }[] {
  const marks = [...text.matchAll(OFFICE_MARKS)];
  let end = 0;
  const parts = marks.flatMap(({ 0: words, index }) => {
    const before = { words: text.slice(end, index), isMark: false };
    end = index + words.length;
    return [before, { words, isMark: true }];
  });
  return [...parts, { words: text.slice(end), isMark: false }].filter(({ words }) => words !== '');
}

function fontOf(file: string): OutlinedFont {
  const before = known.get(file);
  if (before) return before;
  const face = new Face(new Blob(readFileSync(file)), 0);
  const font = new Font(face);
  const scale = OUTLINE_EM / face.upem;
  const pen = new Pen(scale);
  const opened: OutlinedFont = {
    outline(words, from) {
      const buffer = new Buffer();
      buffer.addText(words);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const glyphs = buffer.getGlyphInfos();
      let x = 0;
      pen.begin();
      for (const [index, { xAdvance, xOffset, yOffset }] of buffer.getGlyphPositions().entries()) {
        pen.at(from / scale + x + xOffset, yOffset);
        font.drawGlyph(glyphs[index]?.codepoint ?? 0, pen.draws);
        x += xAdvance;
      }
      return { d: pen.d(), width: x * scale };
    },
  };
  known.set(file, opened);
  return opened;
}

/** Writes down what a font draws, whose heights grow upwards and those of an SVG downwards. */
class Pen {
  readonly draws = new DrawFuncs();
  readonly #scale: number;
  #parts: string[] = [];
  #x = 0;
  #y = 0;

  constructor(scale: number) {
    this.#scale = scale;
    const add = (command: string, ...points: readonly number[]) => {
      const written = points.map((value, index) =>
        Math.round(index % 2 === 0 ? (value + this.#x) * scale : -(value + this.#y) * this.#scale),
      );
      this.#parts.push(command + written.join(' '));
    };
    this.draws.setMoveToFunc((x, y) => add('M', x, y));
    this.draws.setLineToFunc((x, y) => add('L', x, y));
    this.draws.setQuadraticToFunc((cx, cy, x, y) => add('Q', cx, cy, x, y));
    this.draws.setCubicToFunc((ax, ay, bx, by, x, y) => add('C', ax, ay, bx, by, x, y));
    this.draws.setClosePathFunc(() => add('Z'));
  }

  begin(): void {
    this.#parts = [];
  }

  at(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
  }

  d(): string {
    return this.#parts.join('');
  }
}
