import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { MARKS_FILE, SARABUN_FILES } from './font-files.ts';

/** White space is laid out, not drawn. */
const LAYOUT = '\t\n\r\u0085';

/** Refused by standards of PDF: the mark of byte order, and letters that mean something to one program only. */
const REFUSED = /[\ufeff\p{Co}]/u;

const styles = [...SARABUN_FILES.values()].map(opened);
const marks = opened(MARKS_FILE);
const known = new Map<string, boolean>();

/**
 * Whether a character can be shown by every style of Sarabun or by the font of office marks: with a glyph of its own, with
 * glyphs of its parts (Ḃ as B and a dot above), or, where it is invisible, with none. What they cannot show is shown
 * nowhere on paper, because paper takes no other font.
 */
export function hasGlyph(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const has =
    LAYOUT.includes(character) ||
    (!REFUSED.test(character) &&
      (styles.every((font) => isShown(character, font)) || isShown(character, marks)));
  known.set(character, has);
  return has;
}

/**
 * Finds a character for which the fonts have no glyph of its own, in one pass over a text. Of those {@link hasGlyph} knows
 * more. All that the fonts encode is in the basic plane, so that every surrogate is found, and faster without `u`.
 */
export const UNENCODED = new RegExp(`[^${LAYOUT}${encodedCharacters()}]`);

function isShown(character: string, font: Font): boolean {
  const buffer = new Buffer();
  buffer.addText(character);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfos().every(({ codepoint: glyph }) => glyph !== 0);
}

/** The characters of text that are set in the font of office marks, because Sarabun lacks them. */
export const OFFICE_MARKS = new RegExp(`[${classOf(onlyMarks())}]+`, 'gu');

/** The printable characters that the fonts encode. */
function encodedCharacters(): string {
  return classOf([...sarabunCodes(), ...marks.face.collectUnicodes()].filter(isPrintable));
}

/** Those that all four styles encode. */
function sarabunCodes(): readonly number[] {
  const sets = styles.map(({ face }) => new Set(face.collectUnicodes()));
  return [...(sets[0] ?? [])].filter((code) => sets.every((set) => set.has(code)));
}

function onlyMarks(): readonly number[] {
  const sarabun = new Set(sarabunCodes());
  return [...marks.face.collectUnicodes()].filter((code) => isPrintable(code) && !sarabun.has(code));
}

function isPrintable(code: number): boolean {
  return code >= 0x20 && !REFUSED.test(String.fromCodePoint(code));
}

/** What stands between the brackets of a character class. */
function classOf(codes: readonly number[]): string {
  return codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('');
}

function opened(file: string): Font {
  return new Font(new Face(new Blob(readFileSync(file)), 0));
}
