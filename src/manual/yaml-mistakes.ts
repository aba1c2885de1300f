import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { said, type Message } from './messages.ts';
import type { CutComment } from './yaml-comments.ts';

/** Something that is not YAML, in words for authors. */
export interface YamlMistake extends Message {
  readonly rule: 'yaml' | 'yaml-comment';
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/**
 * What is wrong with a text as YAML. After a first mistake the parser guesses, so only that one is told; but each name
 * that stands twice is told, because those are apart from each other. Where the parser stumbles over what follows a
 * comment that takes a part of a value, and with it a bracket or the rest of the words, that comment is the mistake.
 */
export function yamlMistakes(
  document: Document.Parsed,
  text: string,
  cuts: readonly CutComment[],
  lineAt: (offset: number) => number,
): YamlMistake[] {
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const repeated = repeatedKeys(document).map(({ name, offset, earlier }): YamlMistake => ({
    rule: 'yaml',
    ...said('yamlRepeated', name, lineAt(earlier)),
    offset,
  }));
  if (!first) return repeated;
  const [stumble] = first.pos;
  const cause = cuts.findLast(({ offset }) => offset <= stumble);
  return cause && isBlank(text.slice(cause.end, stumble))
    ? [...repeated, cause]
    : [...repeated, { rule: 'yaml', ...mistake(first, document, text) }];
}

/** Whether a text holds nothing but space and comments of lines of their own. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

interface RepeatedKey {
  readonly name: string;
  readonly offset: number;
  /** Where its map has it first. */
  readonly earlier: number;
}

/** Names that their map has already; the parser would compare each with each. */
function repeatedKeys(document: Document): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return found;
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        const earlier = seen.get(key.value);
        if (earlier === undefined) seen.set(key.value, offset);
        else found.push({ name: String(key.value), offset, earlier });
      }
    },
  });
  return found;
}

function mistake(
  { code, message, pos: [offset] }: YAMLError,
  document: Document,
  text: string,
): Omit<YamlMistake, 'rule'> {
  const curly = curlyQuote(text, offset);
  if (curly) return curly;
  if (code === 'MISSING_CHAR' && message.endsWith('quote'))
    return { ...said('yaml', 'OPEN_QUOTE'), offset: opening(document, offset, 'quote') };
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return { ...said('yaml', 'OPEN_BRACKET'), offset: opening(document, offset, 'bracket') };
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item'))
    return { ...said('yaml', 'BAD_INDENT'), offset: lineAfterBreak(text, offset) };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\?\s/.test(text.slice(offset)))
    return { ...said('yaml', 'BAD_SCALAR_START'), offset };
  const item = code === 'BLOCK_AS_IMPLICIT_KEY' ? /^ *(?=- )/.exec(text.slice(offset)) : undefined;
  if (item) return { ...said('yaml', 'BAD_INDENT'), offset: offset + item[0].length };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(restOfLine(text, offset)))
    return { ...said('yaml', 'BAD_INDENT'), offset: lineAfterBreak(text, text.indexOf('\n', offset)) };
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys'))
    return { ...said('yaml', 'NO_COLON'), offset };
  return { ...said('yaml', code), offset };
}

/** A quotation mark of Word or a telephone at the start of the value that a place lies in; YAML knows only straight ones. */
function curlyQuote(text: string, offset: number): Omit<YamlMistake, 'rule'> | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const found = [...line.matchAll(/(?<=(?:[:,[{]|^[ \t-]*-)[ \t]*)[“”„‘’‚«]/gu)].findLast(
    ({ index }) => start + index <= offset,
  );
  return found && { ...said('curlyQuotes', line.slice(found.index)), offset: start + found.index };
}

/** Where the last quotation or bracket opens that is still open at `end`. */
function opening(document: Document, end: number, kind: 'quote' | 'bracket'): number {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const isKind =
        kind === 'quote'
          ? isScalar(node) && node.type?.startsWith('QUOTE') === true
          : isCollection(node) && node.flow === true;
      const [from, to] = node.range ?? [0, 0];
      if (isKind && from < end && to >= end) start = Math.max(start ?? 0, from);
    },
  });
  return start ?? end;
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset).split('\n', 1)[0] ?? '';
}

/** The first thing that is written at or after a line break. */
function lineAfterBreak(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}
