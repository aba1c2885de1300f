import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Place } from './diagnostic.ts';
import { yamlExcess } from './limits.ts';
import { messages } from './messages.ts';
import { yamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

export type Path = readonly (string | number)[];

export interface YamlProblem extends Place {
  readonly message: string;
  readonly hint?: string;
}

/** A YAML text as plain data, with the place of everything in it. */
export interface Yaml {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the value at `path` stands; what is missing is placed at the nearest thing that is there. */
  place(path: Path): Place;
  /** Where the key of the entry at `path` stands. */
  placeOfKey(path: Path): Place;
}

/** More of a kind in one file says nothing new. */
const MOST_PROBLEMS = 100;

/** Keys that would reach into JavaScript's own objects, or merge one entry into another. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * Reads YAML 1.2 as data only: no aliases, anchors, tags, merge keys, directives or keys that JavaScript objects reserve.
 *
 * @param startLine line of the file at which the text starts, for frontmatter
 */
export function readYaml(text: string, startLine = 1): Yaml {
  const excess = yamlExcess(text);
  if (excess) return unread({ ...excess, line: excess.line + startLine - 1 });

  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: line + startLine - 1, column: col };
  };
  const foreign = foreignParts(document, text);
  const written = (foreign.length > 0 ? foreign : yamlMistakes(document, text)).slice(0, MOST_PROBLEMS);
  const problems = written.map(({ offset, ...words }) => ({ ...words, ...at(offset) }));
  return {
    value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    problems,
    place: (path) => at(offsetOf(document, path, 'value')),
    placeOfKey: (path) => at(offsetOf(document, path, 'key')),
  };
}

function unread(problem: YamlProblem): Yaml {
  const place = { line: problem.line, column: problem.column };
  return { value: undefined, problems: [problem], place: () => place, placeOfKey: () => place };
}

/** What YAML allows and content does not. */
function foreignParts(document: Document.Parsed, text: string): YamlMistake[] {
  const found: YamlMistake[] = [];
  const directive = /^(?:[ \t]*(?:#.*)?\n)*%/.exec(text);
  if (directive) found.push({ ...messages.yamlDirective, offset: directive[0].length - 1 });
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return found;
  visit(document, {
    Alias: (_, node) => {
      if (node.source !== '')
        found.push({ ...messages.yamlAlias(node.source), offset: node.range?.[0] ?? 0 });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (UNSAFE_KEYS.has(name)) found.push({ ...messages.yamlKey(name), offset: key.range?.[0] ?? 0 });
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor)
        found.push({
          ...messages.yamlAlias(node.anchor),
          offset: signBefore(text, offset, `&${node.anchor}`),
        });
      if (node.tag !== undefined)
        found.push({ ...messages.yamlTag(shortTag(node.tag)), offset: signBefore(text, offset, '!') });
    },
  });
  return found;
}

/** Where the sign of an anchor or tag begins before its value; for a tag `!!x`, at the first of its signs. */
function signBefore(text: string, offset: number, sign: string): number {
  const found = text.lastIndexOf(sign, offset);
  if (found === -1) return offset;
  return text[found - 1] === '!' ? found - 1 : found;
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}

function offsetOf(document: Document.Parsed, path: Path, side: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (!pair) return offset;
      const key = pair.key as Node;
      node = isNode(pair.value) ? pair.value : null;
      const isEmpty = isScalar(node) && node.value === null && node.source === '';
      offset =
        (last && side === 'key') || !node?.range || isEmpty ? (key.range?.[0] ?? offset) : node.range[0];
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (!isNode(item)) return offset;
      node = item;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
