import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { SourcePosition } from './diagnostic.ts';
import { yamlExcess } from './limits.ts';
import { said, type Message } from './messages.ts';
import { placesIn } from './text-place.ts';
import { unseenInStructure } from './yaml-unseen.ts';
import { cutComments } from './yaml-comments.ts';
import { loneDashes } from './yaml-dashes.ts';
import { yamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

export type Path = readonly (string | number)[];

export interface YamlProblem extends SourcePosition, Message {
  readonly rule: 'yaml' | 'yaml-comment';
}

/** A YAML text as plain data, with the place of everything in it; nothing in it is a function, so that it can be sent. */
export interface Yaml {
  readonly value: unknown;
  /** Why there is no value, if there is none. */
  readonly problems: readonly YamlProblem[];
  /** Comments that take a part of a value. */
  readonly cuts: readonly YamlProblem[];
  readonly places: Places;
}

/** Where a value stands, and what is in it. */
export interface Places {
  readonly value: SourcePosition;
  /** Where its key stands, where it has one. */
  readonly key?: SourcePosition;
  readonly entries?: ReadonlyMap<string | number, Places>;
  /** The author's characters, where YAML reads a value without quotation marks as something else than words. */
  readonly written?: string;
  /** A comment takes a part of it. */
  readonly cut?: true;
  /** It stands between commas of braces and has no colon, so that YAML takes it for a key. */
  readonly bare?: true;
}

/** Where the value or the key at `path` stands; what is missing is placed at the nearest thing that is there. */
export function placeIn(
  { places }: Pick<Yaml, 'places'>,
  path: Path,
  side: 'key' | 'value' = 'value',
): SourcePosition {
  let here = places;
  for (const part of path) {
    const entry = here.entries?.get(part);
    if (entry) here = entry;
    // A list of one may be written without its brackets.
    else if (part !== 0 || !here.entries) return here.value;
  }
  return side === 'key' ? (here.key ?? here.value) : here.value;
}

/** Whether a comment takes a part of the value at `path`, or of the one that it should be in. */
export function isCut({ places }: Pick<Yaml, 'places'>, path: Path): boolean {
  let here: Places | undefined = places;
  for (const part of path) {
    if (here?.cut) return true;
    here = here?.entries?.get(part);
  }
  return here?.cut === true;
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

  const document = parsed(text);
  const placeAt = placesIn(text);
  const at = (offset: number): SourcePosition => {
    const { line, column } = placeAt(Math.max(0, Math.min(offset, text.length)));
    return { line: line + startLine - 1, column };
  };
  const cuts = cutComments(document, text, MOST_PROBLEMS);
  const foreign = foreignParts(document, text);
  const unseen = unseenInStructure(document, text, (mended) =>
    parsed(mended)
      .errors.map(({ pos: [offset] }) => offset)
      .sort((a, b) => a - b),
  );
  const mistakes =
    [unseen, foreign].find(({ length }) => length > 0) ??
    yamlMistakes(document, text, cuts, (offset) => at(offset).line);
  const placed = ({ offset, rule, key, values }: YamlMistake): YamlProblem => ({
    rule,
    key,
    values,
    ...at(offset),
  });
  return {
    value: mistakes.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    problems: mistakes.slice(0, MOST_PROBLEMS).map(placed),
    cuts: mistakes.length > 0 ? [] : cuts.map(placed),
    places: placesOf(document.contents, { at, cut: new Set(cuts.map(({ value }) => value)) }),
  };
}

/** A text in which `-` alone may be a value, as people write it for none; YAML would begin a list there. */
function parsed(text: string, dashes = loneDashes(text)): Document.Parsed {
  const readable = dashes.reduce((whole, at) => `${whole.slice(0, at)}–${whole.slice(at + 1)}`, text);
  const document = parseDocument(readable, {
    version: '1.2',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const starts = new Set(dashes);
  visit(document, {
    Scalar: (_, node) => {
      if (node.source === '–' && starts.delete(node.range?.[0] ?? -1)) node.value = '-';
    },
  });
  return starts.size === 0 ? document : parsed(text, []);
}

function unread(problem: SourcePosition & Message): Yaml {
  return { value: undefined, problems: [{ rule: 'yaml', ...problem }], cuts: [], places: { value: problem } };
}

/** What YAML allows and content does not. */
function foreignParts(document: Document.Parsed, text: string): YamlMistake[] {
  const found: YamlMistake[] = [];
  const directive = /^(?:[ \t]*(?:#.*)?\n)*%/.exec(text);
  if (directive) found.push({ rule: 'yaml', ...said('yamlDirective'), offset: directive[0].length - 1 });
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return found;
  visit(document, {
    Alias: (_, node) => {
      if (node.source !== '')
        found.push({
          rule: 'yaml',
          ...said('yamlAlias', `*${node.source}`),
          offset: node.range?.[0] ?? 0,
        });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (UNSAFE_KEYS.has(name))
        found.push({ rule: 'yaml', ...said('yamlKey', name), offset: key.range?.[0] ?? 0 });
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor)
        found.push({
          rule: 'yaml',
          ...said('yamlAlias', `&${node.anchor}`),
          offset: signBefore(text, offset, `&${node.anchor}`),
        });
      if (node.tag !== undefined)
        found.push({
          rule: 'yaml',
          ...said('yamlTag', shortTag(node.tag)),
          offset: signBefore(text, offset, '!'),
        });
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

interface Found {
  readonly at: (offset: number) => SourcePosition;
  readonly cut: ReadonlySet<unknown>;
}

function placesOf(node: unknown, found: Found, key?: SourcePosition): Places {
  const range = isNode(node) ? node.range : undefined;
  const isEmpty = isScalar(node) && node.value === null && node.source === '';
  const value = key && (!range || isEmpty) ? key : found.at(range?.[0] ?? 0);
  const entries = new Map<string | number, Places>();
  if (isMap(node)) {
    for (const { key: name, value: inner } of node.items) {
      if (!isScalar(name) || entries.has(String(name.value))) continue;
      const places = placesOf(inner, found, found.at(name.range?.[0] ?? 0));
      entries.set(String(name.value), inner === null ? { ...places, bare: true } : places);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) entries.set(index, placesOf(item, found));
  }
  const written = writtenOf(node);
  return {
    value,
    ...(key ? { key } : {}),
    ...(entries.size > 0 ? { entries } : {}),
    ...(written === undefined ? {} : { written }),
    ...(found.cut.has(node) ? { cut: true } : {}),
  };
}

/** The characters of a number, or of `true` and `false`; nothing else has a meaning of its own but what is left blank. */
function writtenOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.source === undefined) return undefined;
  return typeof node.value === 'number' || typeof node.value === 'boolean' ? node.source : undefined;
}
