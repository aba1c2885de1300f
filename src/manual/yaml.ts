import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { Place } from './diagnostic.ts';
import { yamlExcess } from './limits.ts';
import { messages } from './messages.ts';
import { yamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

export type Path = readonly (string | number)[];

export interface YamlProblem extends Place {
  readonly message: string;
  readonly hint?: string;
}

/** A YAML text as plain data, with the place of everything in it; nothing in it is a function, so that it can be sent. */
export interface Yaml {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  readonly places: Places;
}

/** Where a value stands, and what is in it. */
export interface Places {
  readonly value: Place;
  /** Where its key stands, where it has one. */
  readonly key?: Place;
  readonly entries?: ReadonlyMap<string | number, Places>;
}

/** Where the value or the key at `path` stands; what is missing is placed at the nearest thing that is there. */
export function placeIn(
  { places }: Pick<Yaml, 'places'>,
  path: Path,
  side: 'key' | 'value' = 'value',
): Place {
  let here = places;
  for (const part of path) {
    const entry = here.entries?.get(part);
    if (!entry) return here.value;
    here = entry;
  }
  return side === 'key' ? (here.key ?? here.value) : here.value;
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
    places: placesOf(document.contents, at),
  };
}

function unread(problem: YamlProblem): Yaml {
  return { value: undefined, problems: [problem], places: { value: problem } };
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

function placesOf(node: unknown, at: (offset: number) => Place, key?: Place): Places {
  const range = isNode(node) ? node.range : undefined;
  const isEmpty = isScalar(node) && node.value === null && node.source === '';
  const value = key && (!range || isEmpty) ? key : at(range?.[0] ?? 0);
  const entries = new Map<string | number, Places>();
  if (isMap(node)) {
    for (const { key: name, value: inner } of node.items) {
      if (!isScalar(name) || entries.has(String(name.value))) continue;
      entries.set(String(name.value), placesOf(inner, at, at(name.range?.[0] ?? 0)));
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) entries.set(index, placesOf(item, at));
  }
  return { value, ...(key ? { key } : {}), ...(entries.size > 0 ? { entries } : {}) };
}
