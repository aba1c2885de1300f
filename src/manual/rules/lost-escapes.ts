import { allOf, nodesOf, type Body } from '../body.ts';
import { procedures } from '../draft.ts';
import { readFieldText } from '../field-text.ts';
import { markdownFields, placeInField } from '../fields.ts';
import { said, type Message } from '../messages.ts';
import { captionProse } from '../prose.ts';
import { indicesIn, placesIn } from '../text-place.ts';
import type { Rule } from './rule.ts';

/** The drive that a path begins with. */
const DRIVE = /(?<![\w\u0e00-\u0e7f])[a-z]:\\(?!\\)/i;

/** Two backslashes that are told as what they are. */
const TOLD = /(?<!\\)\\\\(?=[\w\u0e00-\u0e7f])/;

/** Backslashes that are shown, and one that is not, since it makes a letter of the sign behind it. */
const BACKSLASHES = {
  body: /(?<escape>\\[!-/:-@[-`{-~])|(?<kept>\\)/g,
  field: /(?<kept>\\+(?![\\*[\]<]))|(?<escape>\\[\\*[\]<])/g,
} as const;

/** No backslash of a path is taken for the escape of the sign behind it, and so not shown: `C:\a\*.doc`. */
export const lostEscapes: Rule = {
  id: 'lost-backslash',
  severity: 'warning',
  *find(draft) {
    for (const body of draft.bodies) {
      const source = draft.texts.get(body.file) ?? '';
      const placeAt = placesIn(source);
      for (const { index, words } of lostInBody(body, source))
        yield { file: body.file, at: placeAt(index), ...words };
    }
    for (const procedure of procedures(draft.library)) {
      for (const field of markdownFields(procedure))
        for (const { index, words } of lostInField(field.text))
          yield { file: procedure.file, at: placeInField(draft, procedure.file, field, index), ...words };
    }
  },
};

interface Lost {
  readonly index: number;
  readonly words: Message;
}

function lostInBody(body: Body, source: string): readonly Lost[] {
  if (!source.includes('\\')) return [];
  const indexAt = indicesIn(source);
  const texts = allOf(nodesOf(body), 'text').flatMap(({ position }) =>
    position ? [{ start: indexAt(position.start), end: indexAt(position.end) }] : [],
  );
  const captions = captionProse(body, source).map(({ start, text }) => ({ start, end: start + text.length }));
  return [...texts, ...captions].flatMap(({ start, end }) => lostIn(source.slice(start, end), start, 'body'));
}

function lostInField(text: string): readonly Lost[] {
  if (!text.includes('\\')) return [];
  return allOf(readFieldText(text), 'text').flatMap(({ position, value }) => {
    const start = position?.start.offset ?? 0;
    const written = text.slice(start, position?.end.offset);
    // Without any markup in it, a paragraph is shown as it is written.
    return written.trim().length === value.length ? [] : lostIn(written, start, 'field');
  });
}

/** The first backslash that is missing in each word that shows others, or is a path. */
function lostIn(written: string, start: number, where: keyof typeof BACKSLASHES): readonly Lost[] {
  return [...written.matchAll(/\S+/g)].flatMap(({ 0: word, index }): Lost[] => {
    if (!word.includes('\\') || (where === 'body' && TOLD.test(word))) return [];
    const signs = [...word.matchAll(BACKSLASHES[where])];
    // Behind a backslash that is escaped, `\\\*` shows `\*`.
    const isMeant = (at: number, before = signs[at - 1]) =>
      before?.[0] === '\\\\' && before.index === (signs[at]?.index ?? 0) - 2;
    const lost = signs.find(({ groups }, at) => /^\\[^\\]/.test(groups?.escape ?? '') && !isMeant(at));
    if (!lost || !(DRIVE.test(word) || signs.some(({ groups }) => groups?.kept))) return [];
    return [{ index: start + index + lost.index, words: said('lostEscape', word, lost[0].slice(1), where) }];
  });
}
