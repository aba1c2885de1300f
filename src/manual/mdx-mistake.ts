import type { VFileMessage } from 'vfile-message';
import type { SourcePosition } from './diagnostic.ts';
import { said, type Message } from './messages.ts';
import { nearest } from './nearest.ts';
import { COMPONENTS } from './structures.ts';
import { indicesIn, placesIn } from './text-place.ts';

/** What the parser could not read, in words for authors, placed where it begins rather than where the parser gave up. */
export interface MdxMistake extends SourcePosition, Message {}

/** @param parses whether a text does not end inside a tag or an expression */
export function mdxMistake(error: VFileMessage, text: string, parses: (text: string) => boolean): MdxMistake {
  const mistake = parserMistake(error, text, parses);
  const table = openTable(text, mistake);
  if (table) return { ...said('htmlTable'), ...table };
  const { line, column } = mistake;
  const written = text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
  const [tag = '', name = ''] = /^(?:<\/?|\/)([a-z][a-z\d]*)(?=[\s/>])[^<>]*>/i.exec(written) ?? [];
  if (name.toLowerCase() === 'br') return { ...said('openBreak', tag), line, column };
  const [, component = ''] = /^<([A-Z]\w*)/.exec(written) ?? [];
  if (isComponent(component) && OPEN.has(mistake.values[0] as string))
    return { ...said('openComponent', component), line, column };
  const isForeign = name !== '' && !/^(?:su[bp]|[A-Z]\w*[a-z]\w*)$/.test(name);
  return isForeign ? { ...said('unknownElement', name, nearest(name, COMPONENTS)), line, column } : mistake;
}

/** What the parser says of a tag that is not closed. */
const OPEN: ReadonlySet<string> = new Set(['end-tag-mismatch', 'unexpected-eof', 'unexpected-character']);

function isComponent(name: string): boolean {
  return (COMPONENTS as readonly string[]).includes(name);
}

/** Where a table of HTML begins that a place lies in, or at the end of whose tag it stands. */
function openTable(text: string, place: SourcePosition): SourcePosition | undefined {
  const before = text.slice(0, indicesIn(text)(place) + '<table'.length);
  const start = before.toLowerCase().lastIndexOf('<table');
  if (start === -1 || /<\/table\s*>/i.test(before.slice(start))) return undefined;
  return placesIn(text)(start);
}

function parserMistake(error: VFileMessage, text: string, parses: (text: string) => boolean): MdxMistake {
  const { ruleId = '', reason } = error;
  const place = placeOf(error);
  const before = { line: place.line, column: Math.max(1, place.column - 1) };
  if (reason.includes('to create a comment')) return { ...said('htmlComment'), ...before };
  if (reason.includes('to create a link')) return { ...said('autolink'), ...lastTag(text, place) };
  if (ruleId === 'end-tag-mismatch' && reason.startsWith('Expected'))
    return { ...said('mdxSyntax', ruleId), ...(placeInWords(reason) ?? place) };
  if (ruleId === 'unexpected-eof') return { ...said('mdxSyntax', ruleId), ...openEnd(text, parses) };
  if (ruleId === 'acorn' && reason.includes('import/exports'))
    return { ...said('esm'), ...statement(text, place) };
  const tag = ruleId === 'unexpected-character' ? lastTag(text, place) : place;
  if (/^<[a-z][a-z0-9+.-]*:\S/i.test(text.split('\n')[tag.line - 1]?.slice(tag.column - 1) ?? ''))
    return { ...said('autolink'), ...tag };
  if (tag.line < place.line) return { ...said('mdxSyntax', 'unexpected-eof'), ...tag };
  return { ...said('mdxSyntax', ruleId), ...place };
}

function placeOf({ place, line, column }: VFileMessage): SourcePosition {
  const point = place && 'start' in place ? place.start : place;
  return { line: line ?? point?.line ?? 1, column: column ?? point?.column ?? 1 };
}

/** The place that a message of the parser tells in its words, as in `(3:1-3:8)`. */
function placeInWords(reason: string): SourcePosition | undefined {
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** Where the last tag begins before a place; the place itself where there is none. */
function lastTag(text: string, place: SourcePosition): SourcePosition {
  const before = text.split('\n').slice(0, place.line);
  before.push((before.pop() ?? '').slice(0, place.column));
  const line = before.findLastIndex((written) => written.includes('<'));
  return line === -1 ? place : { line: line + 1, column: (before[line] ?? '').lastIndexOf('<') + 1 };
}

/** The last tag or expression before which the text can be read: it is the one that never ends. */
function openEnd(text: string, parses: (text: string) => boolean): SourcePosition {
  const starts = [...text.matchAll(/[<{]/g)].map(({ index }) => index);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parses(text.slice(0, starts[middle]))) low = middle;
    else high = middle - 1;
  }
  return placesIn(text)(starts[low] ?? 0);
}

/** Where the import or export begins that holds a place. */
function statement(text: string, { line }: SourcePosition): SourcePosition {
  const before = text.split('\n').slice(0, line);
  const start = before.findLastIndex((written) => /^(?:import|export)\b/.test(written));
  return { line: start === -1 ? line : start + 1, column: 1 };
}
