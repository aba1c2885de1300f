import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { messages } from './messages.ts';

/** Something that is not YAML, in words for authors. */
export interface YamlMistake {
  readonly message: string;
  readonly hint?: string;
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/**
 * What is wrong with a text as YAML. After a first mistake the parser guesses, so only that one is told; but each name
 * that stands twice is told, because those are apart from each other.
 */
export function yamlMistakes(document: Document.Parsed, text: string): YamlMistake[] {
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first] = document.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0]);
  return [...repeated, ...(first ? [first] : [])].map((error) => mistake(error, document, text));
}

function mistake({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlMistake {
  if (code === 'MISSING_CHAR' && message.endsWith('quote'))
    return { ...messages.yaml('OPEN_QUOTE'), offset: opening(document, offset, 'quote') };
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return { ...messages.yaml('OPEN_BRACKET'), offset: opening(document, offset, 'bracket') };
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item'))
    return { ...messages.yaml('BAD_INDENT'), offset: lineAfterBreak(text, offset) };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(restOfLine(text, offset)))
    return { ...messages.yaml('BAD_INDENT'), offset: lineAfterBreak(text, text.indexOf('\n', offset)) };
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys'))
    return { ...messages.yaml('NO_COLON'), offset };
  return { ...messages.yaml(code), offset };
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
