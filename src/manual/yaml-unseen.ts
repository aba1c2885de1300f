import { isMap, isScalar, visit, type Document } from 'yaml';
import { said } from './messages.ts';
import type { YamlMistake } from './yaml-mistakes.ts';

/** Spaces that YAML takes for letters, and characters that take no room. */
const UNSEEN = /[\u00a0\u00ad\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;
const RUN = new RegExp(`${UNSEEN.source}+`, 'gu');
const NO_ROOM = /[\u00ad\u180e\u200b-\u200d\u2060\ufeff]/gu;

/** The part of a line in which a character shapes the data: its indent, its dashes, its name, and what follows the colon. */
const STRUCTURE = new RegExp(
  `^(?:[ \\t-]|${UNSEEN.source})*(?:(?:\\w(?:[\\w-]|${UNSEEN.source})*)?:(?:[ \\t]|${UNSEEN.source})*)?`,
  'gmu',
);

/**
 * Characters that cannot be seen where the structure of a text is: YAML takes them for letters, and stumbles over them at
 * another line, or reads the name of a field that looks right and is another.
 *
 * @param errors where YAML stumbles over a text, in the order of places
 */
export function unseenInStructure(
  document: Document.Parsed,
  text: string,
  errors: (text: string) => readonly number[],
): YamlMistake[] {
  if (!UNSEEN.test(text)) return [];
  const [stumble] = document.errors.map(({ pos: [offset] }) => offset).sort((a, b) => a - b);
  if (stumble === undefined) return unseenInNames(document).map(mistake);
  const found: Run[] = [...text.matchAll(STRUCTURE)].flatMap(({ 0: part, index }) =>
    [...part.matchAll(RUN)].map((run) => ({ written: run[0], offset: index + run.index })),
  );
  const mended = text.replace(STRUCTURE, (part) =>
    part.replace(RUN, (run) => run.replace(NO_ROOM, '').replace(/./gu, ' ')),
  );
  const lineOf = (whole: string, offset: number) => whole.slice(0, offset).split('\n').length;
  const line = lineOf(text, stumble);
  const [next] = errors(mended);
  const isCause = next === undefined || lineOf(mended, next) > line;
  return found
    .filter(({ offset }) => isCause || [line - 1, line].includes(lineOf(text, offset)))
    .map(mistake);
}

interface Run {
  readonly written: string;
  readonly offset: number;
}

function mistake({ written, offset }: Run): YamlMistake {
  const codes = [...new Set(written)].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { rule: 'yaml', ...said('unseenInYaml', codes), offset };
}

/** Where names of fields hold such a character. */
function unseenInNames(document: Document.Parsed): Run[] {
  const found: Run[] = [];
  visit(document, {
    Map: (_, node) => {
      for (const { key } of isMap(node) ? node.items : []) {
        if (!isScalar(key) || !UNSEEN.test(String(key.source ?? ''))) continue;
        const source = String(key.source ?? '');
        for (const { 0: written, index } of source.matchAll(RUN))
          found.push({ written, offset: (key.range?.[0] ?? 0) + index });
      }
    },
  });
  return found;
}
