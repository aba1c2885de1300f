import {
  Lexer,
  isCollection,
  isNode,
  isPair,
  isScalar,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { said, type Message } from './messages.ts';

/** A comment that was most likely meant as a part of a value: `label: ลงทะเบียน #1 รับ`. */
export interface CutComment extends Message {
  readonly rule: 'yaml-comment';
  /** Where it begins and ends, in UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly end: number;
  /** The value that it cuts, where nothing but a scalar is there. */
  readonly value?: Scalar;
}

/** What looks like the sign of a comment, and right after it anything but a space, or nothing at all. */
const SIGN = /(?:^|[\s,[\]{}"'])#(?:\S|[ \t]*$)/m;

/**
 * The comments of a text that take a value or a part of one: those whose `#` no space follows, on the
 * line of a value, or where a plain value could go on, and those behind words that say nothing. A comment has a space
 * there, or a line of its own.
 *
 * @param most how many are enough
 */
export function cutComments(document: Document.Parsed, text: string, most: number): CutComment[] {
  const found: CutComment[] = [];
  if (!SIGN.test(text) || document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return found;
  const entryAt = entriesOf(document);
  for (const { written, offset, alone, afterPlain } of commentsOf(text)) {
    if (found.length === most) break;
    const isEmpty = written.trim() === '#';
    if (!(isEmpty || /^#\S/.test(written)) || (alone && (isEmpty || !afterPlain))) continue;
    const entry = entryAt(offset);
    if (isEmpty && !(afterPlain && isWords(entry?.value))) continue;
    if (alone ? !isDeeper(text, offset, entry) : opensBlock(entry, offset)) continue;
    found.push({
      rule: 'yaml-comment',
      ...said('yamlComment', written),
      offset,
      end: offset + written.length,
      ...(isScalar(entry?.value) ? { value: entry.value } : {}),
    });
  }
  return found;
}

interface Comment {
  readonly written: string;
  readonly offset: number;
  /** Nothing else stands on its line. */
  readonly alone: boolean;
  /** The last thing before it is a value without quotation marks. */
  readonly afterPlain: boolean;
}

/** All comments of a text. Its parser keeps them too, but not where each of them stands. */
function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  let alone = true;
  let afterPlain = false;
  let header = false;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (isText) {
      [isText, alone, afterPlain, header] = [false, header, !header, false];
    } else if (token === '\u001f') {
      isText = true;
      continue;
    } else if (token === '\u0002' || token === '\u0018') {
      continue;
    } else if (token.startsWith('#')) {
      found.push({ written: token, offset, alone, afterPlain });
    } else if (/^[\r\n]/.test(token)) {
      alone = true;
    } else if (/\S/.test(token)) {
      [alone, afterPlain] = [false, false];
      header = /^[|>]/.test(token);
    }
    offset += token.length;
  }
  return found;
}

/** An entry of a list or map. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** The list or map. */
  readonly parent: unknown;
  /** The entry that holds this one. */
  readonly outer: Entry | undefined;
}

/** Gives the innermost entry that a place lies in, for places one after the other. */
function entriesOf(document: Document.Parsed): (offset: number) => Entry | undefined {
  const entries: Entry[] = [];
  let outer: Entry | undefined;
  visit(document, (key, node, ancestors) => {
    if (key === 'key' || key === 'value') return;
    const value = isPair(node) ? node.value : node;
    const [first, last] = isPair(node)
      ? [rangeOf(node.key), rangeOf(value) ?? rangeOf(node.key)]
      : [rangeOf(value), rangeOf(value)];
    if (!first || !last) return;
    while (outer && outer.end <= first[0]) outer = outer.outer;
    outer = { start: first[0], end: last[2], value, parent: ancestors.findLast(isCollection), outer };
    entries.push(outer);
  });
  let next = 0;
  return (offset) => {
    while ((entries[next]?.start ?? Infinity) <= offset) next++;
    let found = entries[next - 1];
    while (found && found.end < offset) found = found.outer;
    return found;
  };
}

function isWords(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string';
}

function rangeOf(node: unknown): Node['range'] {
  return isNode(node) ? node.range : undefined;
}

/** Whether a list or map follows on the next lines, for which the comment stands beside its name. */
function opensBlock(entry: Entry | undefined, offset: number): boolean {
  return isCollection(entry?.value) && entry.value.flow !== true && (entry.value.range?.[0] ?? 0) > offset;
}

/** Whether the value before the place could go on at its column. */
function isDeeper(text: string, offset: number, entry: Entry | undefined): boolean {
  const parent = isCollection(entry?.value) ? entry.value : entry?.parent;
  const column = (at: number) => at - text.lastIndexOf('\n', at - 1);
  return !isCollection(parent) || parent.flow === true || column(offset) > column(parent.range?.[0] ?? 0);
}
