import { hasGlyph, UNENCODED } from '#diagram/characters.ts';
import type { Source } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { placesIn, plainLines } from '#manual/text-place.ts';
import { passages, type Passage } from './passages.ts';

/** Escapes of YAML and entities of Markdown and Mermaid, which may stand for any character. */
const ESCAPED = /\\[xuU][\dA-Fa-f]|[&#]#?\w+;/;

/** More of a kind in one file says nothing new. */
const MOST = 100;

/** What another rule refuses wherever it is written. */
const REFUSED_ELSEWHERE = /[\p{Cc}\ufff9-\ufffb]/u;

/**
 * The characters that cannot be printed, because our font has no glyph for them and paper takes no other font: one finding
 * for each character of a text, at the first place where it stands.
 */
export function unprintableCharacters(sources: readonly Source[]): Diagnostic[] {
  return sources.flatMap((source) => {
    if (!UNENCODED.test(source.text) && !ESCAPED.test(source.text)) return [];
    const text = plainLines(source.text);
    return inText(source.path, text, passages(source.path, text));
  });
}

function inText(file: string, text: string, all: Iterable<Passage>): Diagnostic[] {
  const placeAt = placesIn(text);
  const found = new Map<string, Diagnostic>();
  for (const passage of all) {
    const missing = [...new Set(passage.shown)].filter((character) => !hasGlyph(character));
    if (missing.length === 0) continue;
    const written = text.slice(passage.start, passage.end);
    const escaped = escapedIn(written, passage);
    for (const character of missing) {
      const literal = written.indexOf(character);
      const index = Math.min(...[literal, escaped.get(character) ?? -1].filter((at) => at >= 0));
      if (index === literal && REFUSED_ELSEWHERE.test(character)) continue;
      const { line, column } = placeAt(passage.start + (Number.isFinite(index) ? index : 0));
      found.set(`${line}:${column}:${character}`, { ...words(character), file, line, column });
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Where each character that is written as an escape first stands so. */
function escapedIn(written: string, { escape, decoded }: Passage): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (!escape || !decoded) return places;
  for (const { 0: one, index } of written.matchAll(escape)) if (!places.has(one)) places.set(one, index);
  const characters = [...places].map(([one, index]) => [decoded(one), index] as const);
  // The last entry of a character stays, which is then the first that is written.
  return new Map(characters.reverse());
}

const BOXES =
  /[\u2610-\u2612\u2705\u2713-\u2718\u274c\u274e\u2714\u2611\u{1f5f8}\u{1f5f9}\u{1f5f4}-\u{1f5f7}]/u;
const UNSEEN = /[\p{C}\p{Z}]/u;

function words(character: string): Pick<Diagnostic, 'severity' | 'rule' | 'message' | 'hint'> {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = UNSEEN.test(character) ? code : `“${character}” (${code})`;
  return {
    severity: 'error',
    rule: 'unprintable-character',
    message: `พิมพ์อักขระ ${shown} ลง PDF ไม่ได้ เพราะฟอนต์ Sarabun ไม่มีอักขระนี้`,
    hint: BOXES.test(character)
      ? 'ใช้คำแทน หรือเขียนเป็นรายการตรวจ - [ ] และ - [x] ในเนื้อหา'
      : UNSEEN.test(character)
        ? 'ลบอักขระนี้ หรือพิมพ์ข้อความช่วงนี้ใหม่ มักติดมาจากการคัดลอกจาก PDF หรือ Word'
        : 'ใช้คำหรือรูปภาพแทน',
  };
}
