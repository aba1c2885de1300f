import { readFileSync } from 'node:fs';
import { Blob, Face, Font } from 'harfbuzzjs';
import { FONT_FILES } from '#fonts/font-files.ts';

/** Names that glyphs are made of besides those of other glyphs: combining accents, and letters without their foot. */
const NAMED: Readonly<Record<string, string>> = {
  doChadathai: '\u0e0e',
  loChulathai: '\u0e2c',
  thoThanthai: '\u0e10',
  toPatakthai: '\u0e0f',
  yoYingthai: '\u0e0d',
  acute: '\u0301',
  breve: '\u0306',
  caron: '\u030C',
  circumflex: '\u0302',
  dieresis: '\u0308',
  grave: '\u0300',
  hookabove: '\u0309',
  macron: '\u0304',
  tilde: '\u0303',
};

const NIKHAHIT = '\u0E4D';

/** The texts that each shape of a font may stand for, the likeliest first. */
type ShapeTexts = ReadonlyMap<string, readonly string[]>;

const known = new Map<string, ShapeTexts>();

/** The PostScript names of the fonts whose glyphs are known. */
export const knownFonts: readonly string[] = [...FONT_FILES.keys()];

/** The whole font of a PostScript name, as it comes from its package; undefined if it is none of ours. */
export function fontFile(postScriptName: string): Buffer | undefined {
  const file = FONT_FILES.get(postScriptName);
  return file === undefined ? undefined : readFileSync(file);
}

/**
 * The texts that each glyph may stand for in a subset of one of our fonts, the likeliest first, by the glyph's number
 * in the subset. A glyph is recognised by its outline and advance; one that is not recognised is left out.
 *
 * Several texts share a glyph's shape where their characters look alike: the hyphens, the spaces. A mark above in
 * front of a tone mark (half of a sara am) comes after it, as in decomposed text. Throws an error for a font that is
 * none of {@link knownFonts}.
 */
export function subsetGlyphTexts(postScriptName: string, subset: Uint8Array): Map<number, readonly string[]> {
  const shapes = shapeTexts(postScriptName);
  const font = openedFont(subset);
  const texts = new Map<number, readonly string[]>();
  for (let glyph = 1; glyph < glyphCount(font); glyph++) {
    const found = shapes.get(shapeOf(font, glyph));
    if (found) texts.set(glyph, found);
  }
  return texts;
}

/** The texts that each glyph of a whole font stands for: by the font's own map, else by the glyph's name. */
export function glyphTexts(font: Font): Map<number, readonly string[]> {
  const texts = encodedTexts(font);
  for (let glyph = 1; glyph < glyphCount(font); glyph++) {
    if (texts.has(glyph)) continue;
    const text = textOfName(font.glyphName(glyph), (name) => texts.get(font.glyphFromName(name) ?? 0)?.[0]);
    if (text !== undefined) texts.set(glyph, [text]);
  }
  return texts;
}

/** A font from the bytes of its file. */
export const openedFont = (bytes: Uint8Array): Font => new Font(new Face(new Blob(bytes), 0));

function shapeTexts(postScriptName: string): ShapeTexts {
  const before = known.get(postScriptName);
  if (before) return before;
  const file = fontFile(postScriptName);
  if (!file) throw new Error(`${postScriptName} is not a font of printed documents`);
  const shapes = textsByShape(openedFont(file));
  known.set(postScriptName, shapes);
  return shapes;
}

function textsByShape(font: Font): ShapeTexts {
  const shapes = new Map<string, string[]>();
  for (const [glyph, texts] of glyphTexts(font)) {
    const shape = shapeOf(font, glyph);
    if (shape === INVISIBLE) continue;
    shapes.set(shape, [...(shapes.get(shape) ?? []), ...texts]);
  }
  for (const texts of shapes.values()) texts.sort((a, b) => rank(a) - rank(b));
  return shapes;
}

/** The order of texts that look the same: plain characters before their rarer doubles. */
const rank = (text: string) => text.codePointAt(0) ?? 0;

/** Characters by the glyph that the font has for them; control characters and private ones stand for nothing. */
function encodedTexts(font: Font): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const codePoint of font.face.collectUnicodes()) {
    const glyph = font.nominalGlyph(codePoint);
    const character = String.fromCodePoint(codePoint);
    if (glyph === undefined || glyph === 0 || /[\p{Cc}\p{Co}]/u.test(character)) continue;
    texts.set(glyph, [...(texts.get(glyph) ?? []), character]);
  }
  return texts;
}

/** The text of a glyph named as Adobe's glyph list has it: `uni0E48.small`, `uni0E4D0E49`, `breve_acute`. */
function textOfName(name: string, textOf: (name: string) => string | undefined): string | undefined {
  const base = name.split('.')[0] ?? '';
  const codes = /^uni((?:[0-9A-F]{4})+)$/.exec(base)?.[1]?.match(/.{4}/g);
  if (codes) return readingOrder(codes.map((code) => String.fromCharCode(parseInt(code, 16))));
  const parts = base.split('_');
  const texts = parts.map(
    (part) => (base === name && parts.length === 1 ? undefined : NAMED[part]) ?? textOf(part),
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** A tone mark is written before the second half of a sara am, of which the nikhahit is the first part. */
function readingOrder(characters: readonly string[]): string {
  const [first, ...rest] = characters;
  return first === NIKHAHIT ? [...rest, first].join('') : characters.join('');
}

/** What a glyph looks like: its advance and its outline, in font units. */
const shapeOf = (font: Font, glyph: number) =>
  `${String(font.glyphHAdvance(glyph))} ${font.glyphToPath(glyph)}`;

/** The shape of characters that leave no trace, of which nobody can say which one it is. */
const INVISIBLE = '0 ';

function glyphCount(font: Font): number {
  const [high = 0, low = 0] = font.face.referenceTable('maxp')?.subarray(4, 6) ?? [];
  return 256 * high + low;
}
