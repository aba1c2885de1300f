import { hasGlyph, UNENCODED } from '#fonts/characters.ts';
import type { WordedFinding } from '#manual/rules/rule.ts';
import { placesIn } from '#manual/text-place.ts';
import { checkMessages } from '#words/check.ts';
import { printedTexts, type PrintedText } from './passages.ts';
import type { CheckRule } from './rule.ts';

/** Escapes of YAML and entities of Markdown and Mermaid, which may stand for any character. */
const ESCAPED = /\\[xuU][\dA-Fa-f]|[&#]#?\w+;/;

/** More of a kind in one file says nothing new. */
const MOST = 100;

/** What another rule refuses wherever it is written. */
const REFUSED_ELSEWHERE = /[\p{Cc}\ufff9-\ufffb]/u;

/**
 * Every character can be printed: our font has a glyph for it, and paper takes no other font. One finding for each
 * character of a text, at the first place where it stands.
 */
export const unprintableCharacters: CheckRule = {
  id: 'unprintable-character',
  severity: 'error',
  *find({ texts }) {
    for (const [file, text] of texts)
      if (UNENCODED.test(text) || ESCAPED.test(text)) yield* inText(file, text, printedTexts(file, text));
  },
};

function inText(file: string, text: string, all: Iterable<PrintedText>): WordedFinding[] {
  const placeAt = placesIn(text);
  const found = new Map<string, WordedFinding>();
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
      found.set(`${line}:${column}:${character}`, {
        file,
        at: { line, column },
        ...checkMessages.unprintable(character),
      });
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Where each character that is written as an escape first stands so. */
function escapedIn(written: string, { escape, decoded }: PrintedText): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (!escape || !decoded) return places;
  for (const { 0: one, index } of written.matchAll(escape)) if (!places.has(one)) places.set(one, index);
  const characters = [...places].map(([one, index]) => [decoded(one), index] as const);
  // The last entry of a character stays, which is then the first that is written.
  return new Map(characters.reverse());
}
