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
import { messages } from './messages.ts';

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

/** Keys that would reach into JavaScript's own objects. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 as data only: no aliases, anchors, tags, merge keys or keys that JavaScript objects reserve.
 *
 * @param startLine line of the file at which the text starts, for frontmatter
 */
export function readYaml(text: string, startLine = 1): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    prettyErrors: false,
    stringKeys: true,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: line + startLine - 1, column: col };
  };
  const problems: YamlProblem[] = document.errors.map(({ code, message, pos }) => ({
    ...messages.yaml(code, message),
    ...at(pos[0]),
  }));
  problems.push(...foreign(document, at));
  return {
    value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    problems,
    place: (path) => at(offsetOf(document, path, 'value')),
    placeOfKey: (path) => at(offsetOf(document, path, 'key')),
  };
}

/** What YAML allows and content does not. */
function foreign(document: Document.Parsed, at: (offset: number) => Place): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Alias: (_, node) => void found.push({ ...messages.yamlAlias(node.source), ...at(node.range?.[0] ?? 0) }),
    Pair: (_, { key }) => {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (UNSAFE_KEYS.has(name) || name === '<<')
        found.push({ ...messages.yamlKey(name), ...at(key.range?.[0] ?? 0) });
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        found.push({ ...messages.yamlAlias(node.anchor), ...at(node.range?.[0] ?? 0) });
      if (node.tag?.startsWith('!'))
        found.push({ ...messages.yamlTag(node.tag), ...at(node.range?.[0] ?? 0) });
    },
  });
  return found;
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
