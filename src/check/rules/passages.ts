import type { Code, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mermaidSource } from '#diagram/mermaid-source.ts';
import type { SourcePosition } from '#manual/diagnostic.ts';
import { CHAPTER_PATH } from '#manual/chapter.ts';
import { FILES } from '#manual/draft.ts';
import { readMdx } from '#manual/mdx.ts';
import { PROCEDURE_PATH, readProcedureText } from '#manual/procedure-text.ts';
import { placeIn, readYaml, type Path, type Yaml } from '#manual/yaml.ts';

/** A text that readers see, and where in its file it is written. */
export interface PrintedText {
  /** What they see. */
  readonly shown: string;
  /** It is shown on pages alone. */
  readonly onScreen?: boolean;
  /** The part of the file that it is written in, as indexes. */
  readonly start: number;
  readonly end: number;
  /** What may stand for other characters in it, and for which. */
  readonly escape?: RegExp;
  readonly decoded?: (escaped: string) => string;
}

const REGISTERS: readonly string[] = [FILES.office, FILES.roles, FILES.references, FILES.forms];
const MANUAL = /^manuals\/[^/]+\/manual\.yaml$/;

/** Fields that no paper shows, but for the addresses of channels of a service. Ids and dates are made of plain letters, by their schemas. */
const UNPRINTED: ReadonlySet<Path[number]> = new Set([
  'abbreviation',
  'admin',
  'contact',
  'cover',
  'file',
  'repository',
  'url',
]);

/** The texts of a file that readers see: none where the file is not read, or cannot be. */
export function* printedTexts(path: string, text: string): Iterable<PrintedText> {
  if (PROCEDURE_PATH.test(path) || CHAPTER_PATH.test(path)) {
    const read = readProcedureText(path, text);
    if (!read.ok) return;
    yield* yamlPassages(read.yaml, text);
    for (const node of read.body.nodes) yield* bodyPassages(node, text);
  } else if (REGISTERS.includes(path) || MANUAL.test(path)) {
    yield* yamlPassages(readYaml(text), text);
  }
}

const YAML_ESCAPE =
  /\\[0abefvNLP]|\\x[\dA-Fa-f]{2}|\\u[Dd][89ABab][\dA-Fa-f]{2}\\u[Dd][C-Fc-f][\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}/gu;

function* yamlPassages(yaml: Yaml, text: string): Iterable<PrintedText> {
  for (const [path, shown] of strings(yaml.value, [])) {
    yield {
      shown,
      onScreen: path.some((key) => UNPRINTED.has(key)) && !path.includes('channels'),
      start: indexOf(text, placeIn(yaml, path)),
      end: text.length,
      escape: YAML_ESCAPE,
      decoded: (escaped) => String(readYaml(`"${escaped}"`).value),
    };
  }
}

function* strings(value: unknown, path: Path): Iterable<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, [...path, key]);
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/giu;

function* bodyPassages(node: RootContent, text: string): Iterable<PrintedText> {
  const start = indexOf(text, node.position?.start ?? { line: 1, column: 1 });
  const end = node.position ? indexOf(text, node.position.end) : text.length;
  const decoded = (escaped: string) => toString(readMdx(escaped).tree);
  if (node.type === 'text') yield { shown: node.value, start, end, escape: ENTITY, decoded };
  else if (node.type === 'image')
    for (const shown of [node.alt ?? '', node.title ?? ''])
      yield { shown, start, end, escape: ENTITY, decoded };
  else if (node.type === 'inlineCode') yield { shown: node.value, start, end };
  else if (node.type === 'code') yield codePassage(node, text.indexOf('\n', start), end);
  else if ('children' in node) for (const child of node.children) yield* bodyPassages(child, text);
}

const MERMAID_ENTITY = /&?#(\d+);/gu;

function codePassage({ lang, value }: Code, start: number, end: number): PrintedText {
  if (lang !== 'mermaid') return { shown: value, start, end };
  const { text, title } = mermaidSource(value);
  const decoded = (escaped: string) => {
    const code = Number(/\d+/u.exec(escaped)?.[0]);
    return code <= 0x10ffff ? String.fromCodePoint(code) : escaped;
  };
  const shown = `${title}\n${text}`.replace(MERMAID_ENTITY, decoded);
  return { shown, start, end, escape: MERMAID_ENTITY, decoded };
}

function indexOf(text: string, { line, column }: SourcePosition): number {
  let start = 0;
  for (let before = 1; before < line; before++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
