import { toArabicDigits } from './digits.ts';
import { CONSONANTS, LETTERS, MARKS, TONES } from './letters.ts';

/** Characters that take no room on the page: soft hyphen, joiners, spaces of no width, direction marks, byte order mark. */
export const INVISIBLE = '\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff';

/**
 * Marks and letters of old Thai fonts, which drew them lower or further to the left under codes of their own; they are shown as
 * boxes in others. Source: libthai, thrend (private-use glyphs of Windows), U+F700 to U+F71A.
 */
const OLD_GLYPHS =
  '\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a';
const FIRST_OLD_GLYPH = 0xf700;
/** Between the brackets of a regular expression. */
export const PRIVATE_GLYPHS = '\uf700-\uf71a';
const privateGlyph = new RegExp(`[${PRIVATE_GLYPHS}]`, 'gu');
/** ๅ is written after ฤ and ฦ alone. */
export const LONE_LAKKHANGYAO = '(?<![\u0e24\u0e26])\u0e45';
const loneLakkhangyao = new RegExp(LONE_LAKKHANGYAO, 'gu');

const invisible = new RegExp(`[${INVISIBLE}]+`, 'gu');
const nikhahitWithAa = new RegExp(`([${TONES}]?)\u0e4d([${TONES}]?)\u0e32`, 'gu');
const amBeforeTone = new RegExp(`\u0e33([${TONES}])`, 'gu');
const markRun = new RegExp(`[${MARKS}]{2,}`, 'gu');

/**
 * Dotted abbreviations: พ.ร.บ., สพฐ., เม.ย., also with the last dot forgotten (พ.ร.บ). What follows is looked at
 * only to keep the next word apart.
 */
const abbreviation = new RegExp(
  `(?<![${LETTERS}])(?:(?:[${CONSONANTS}]{1,5}|เม|มิ|มี)\\.+)+(?:[${CONSONANTS}]{1,3}(?![${LETTERS}.]))?(?=([${LETTERS}])?)`,
  'gu',
);

/**
 * The same words in one spelling: NFC without invisible characters and glyphs of old fonts, ๅ that is no vowel of ฤ as า, ํ
 * and า as ำ, two เ as แ, marks in the order
 * they are typed (vowel, then tone mark, then thanthakhat), a mark doubled by a slip of the finger once.
 * Digits, case and spaces stay. Idempotent.
 */
export function normalize(text: string): string {
  let before = text;
  for (;;) {
    const after = normalizedOnce(before);
    if (after === before) return after;
    before = after;
  }
}

/**
 * The form in which texts and queries are compared: normalised, digits Arabic, abbreviations without dots
 * (พ.ร.บ. → พรบ, ก.พ.๗ → กพ7, a word written against one set apart by a space), lower case. Idempotent.
 */
export function searchForm(text: string): string {
  const plain = toArabicDigits(normalize(text)).replaceAll('\u00a0', ' ');
  return normalize(withoutDots(plain).toLowerCase());
}

function normalizedOnce(text: string): string {
  return text
    .replace(invisible, '')
    .replace(privateGlyph, (glyph) => OLD_GLYPHS.charAt(glyph.charCodeAt(0) - FIRST_OLD_GLYPH))
    .normalize('NFC')
    .replace(loneLakkhangyao, '\u0e32')
    .replace(/\u0e40\u0e40/gu, '\u0e41')
    .replace(nikhahitWithAa, '$1$2\u0e33')
    .replace(amBeforeTone, '$1\u0e33')
    .replace(markRun, orderedMarks);
}

function orderedMarks(marks: string): string {
  const sorted = [...marks].sort((a, b) => typingOrder(a) - typingOrder(b));
  return sorted.filter((mark, index) => mark !== sorted[index - 1]).join('');
}

/** Phinthu and the vowels below come first because NFC sorts them so; the other ranks are the order of typing. */
function typingOrder(mark: string): number {
  if (mark === '\u0e3a') return 0;
  if (mark === '\u0e38' || mark === '\u0e39') return 1;
  if (mark >= '\u0e48' && mark <= '\u0e4b') return 3;
  return mark === '\u0e4c' || mark === '\u0e4e' ? 4 : 2;
}

function withoutDots(text: string): string {
  return text.replace(abbreviation, (dotted: string, next: string | undefined) =>
    next === undefined ? dotted.replaceAll('.', '') : `${dotted.replaceAll('.', '')} `,
  );
}
