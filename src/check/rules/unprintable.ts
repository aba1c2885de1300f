import { hasGlyph, UNENCODED } from '#fonts/characters.ts';
import { HIDDEN } from '#manual/rules/characters.ts';
import type { WordedFinding } from '#manual/rules/rule.ts';
import { placesIn } from '#manual/text-place.ts';
import { checkMessages } from '#words/check.ts';
import { printedTexts, type PrintedText } from './passages.ts';
import type { CheckRule } from './rule.ts';

/** Escapes of YAML and entities of Markdown and Mermaid, which may stand for any character. */
const ESCAPED = /\\(?:[xuU][\dA-Fa-f]|[0abefvNLP])|[&#]#?\w+;/;

/** More of a kind in one file says nothing new. */
const MOST = 100;

/**
 * Every character can be printed: our font has a glyph for it, and paper takes no other font; and none that is written as
 * an escape is hidden. One finding for each character of a text, at the first place where it stands.
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
    const isPrinted = passage.onScreen !== true;
    const characters = [...new Set(passage.shown)];
    const missing = characters.filter((one) => HIDDEN.test(one) || (isPrinted && !hasGlyph(one)));
    if (missing.length === 0) continue;
    const written = text.slice(passage.start, passage.end);
    const escaped = escapedIn(written, passage);
    for (const character of missing) {
      const literal = written.indexOf(character);
      const index = Math.min(...[literal, escaped.get(character) ?? -1].filter((at) => at >= 0));
      // Written as itself it is refused by another rule, wherever it stands.
      if (index === literal && HIDDEN.test(character)) continue;
      const { line, column } = placeAt(passage.start + (Number.isFinite(index) ? index : 0));
      found.set(`${line}:${column}:${character}`, {
        file,
        at: { line, column },
        ...(HIDDEN.test(character) ? checkMessages.hidden(character) : checkMessages.unprintable(character)),
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
