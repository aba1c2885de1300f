import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** The four styles of Sarabun that pages and paper are set in. */
const STYLES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** White space is laid out, not drawn. */
const LAYOUT = '\t\n\r\u0085';

/** Refused by standards of PDF: the mark of byte order, and letters that mean something to one program only. */
const REFUSED = /[\ufeff\p{Co}]/u;

const { resolve } = createRequire(import.meta.url);
const fonts = STYLES.map((style) => {
  const file = readFileSync(resolve(`@expo-google-fonts/sarabun/${style}/Sarabun_${style}.ttf`));
  return new Font(new Face(new Blob(file), 0));
});
const known = new Map<string, boolean>();

/**
 * Whether every style of our font can show a character: with a glyph of its own, with glyphs of its parts (Ḃ as B and a
 * dot above), or, where it is invisible, with none. What it cannot show is shown nowhere on paper, because paper takes no
 * other font.
 */
export function hasGlyph(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const has =
    LAYOUT.includes(character) ||
    (!REFUSED.test(character) && fonts.every((font) => isShown(character, font)));
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

/** The printable characters that all four fonts encode, for a character class. */
function encodedCharacters(): string {
  const sets = fonts.map(({ face }) => new Set(face.collectUnicodes()));
  const shared = [...(sets[0] ?? [])].filter(
    (code) => code >= 0x20 && !REFUSED.test(String.fromCodePoint(code)) && sets.every((set) => set.has(code)),
  );
  return shared.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('');
}
