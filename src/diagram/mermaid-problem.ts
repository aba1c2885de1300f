import { mermaidMessages } from '#words/mermaid.ts';
import type { MermaidChart } from './mermaid-chart.ts';
import type { ParserError } from './mermaid-parser.ts';
import type { MermaidSource } from './mermaid-source.ts';

/** Why a Mermaid text cannot be drawn, in Thai, and where: line and column of the text, counted from 1. */
export interface MermaidProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

/** Tokens of the grammar that an author may be asked for, in the order in which they are named. */
const EXPECTED: readonly (readonly [words: string, tokens: RegExp])[] = [
  [mermaidMessages.expected.closing, /^SQE$/],
  [mermaidMessages.expected.line, /^NEWLINE$/],
  [mermaidMessages.expected.arrow, /^(LINK|START_LINK)$/],
  [mermaidMessages.expected.node, /^NODE_STRING$/],
  [mermaidMessages.expected.end, /^end$/],
];

const OPEN_BRACKET = 'SQE';

/** What is wrong with a text of another kind, or nothing when it is a flowchart. */
export function wrongKind({ kind, linesBefore, columnsBefore }: MermaidSource): MermaidProblem | undefined {
  if (/^(flowchart|graph)$/.test(kind)) return undefined;
  return {
    line: kind === '' ? 1 : linesBefore + 1,
    column: kind === '' ? 1 : columnsBefore + 1,
    ...(kind === '' ? mermaidMessages.empty : mermaidMessages.wrongKind(kind)),
  };
}

/** What the parser stumbled over. */
export function parserProblem({ message, hash }: ParserError, source: MermaidSource): MermaidProblem {
  const lines = source.text.split('\n');
  if (hash === undefined)
    return { line: source.linesBefore + 1, column: 1, message: mermaidMessages.failed(message) };
  const { loc, expected = [] } = hash;
  if (loc === undefined) return unreadable(message, (hash.line ?? 0) + source.linesBefore, lines, source);
  const tokens = expected.map((token) => token.replaceAll("'", ''));
  const wanted = EXPECTED.filter(([, names]) => tokens.some((token) => names.test(token))).map(
    ([words]) => words,
  );
  const ask = wanted.length > 0 ? mermaidMessages.oneOf(wanted) : mermaidMessages.expected.rest;
  const isEnd = hash.token === 'EOF' || hash.token === 1;
  if (isEnd && tokens.includes(OPEN_BRACKET)) {
    const place = {
      line: loc.first_line + source.linesBefore,
      column: Math.max(1, columnFrom(loc.first_line, loc.first_column, source)),
    };
    return { ...place, ...mermaidMessages.unclosed };
  }
  if (isEnd) return { ...lastPlace(lines), message: mermaidMessages.cutOff(ask) };
  const line = loc.last_line + source.linesBefore;
  const word = (hash.text ?? '').trim();
  const from = columnFrom(loc.last_line, loc.last_column, source);
  const found = (lines[line - 1] ?? '').indexOf(word, from);
  return {
    line,
    column: (found < 0 ? from : found) + 1,
    message: mermaidMessages.unexpected(word, ask),
    hint: tokens.includes(OPEN_BRACKET)
      ? mermaidMessages.quoteHint
      : word === 'end'
        ? mermaidMessages.endHint
        : mermaidMessages.lineHint,
  };
}

/** Addresses that lead out of the web or run something, and clicks that call scripts. */
export function unsafeLink(chart: MermaidChart, source: MermaidSource): MermaidProblem | undefined {
  const text = withoutWords(source.text);
  const call = /(?:^|[\n;])[ \t]*click[ \t]+[^\s;]+[ \t]+(?!href\b|")(\S[^\n;]*)/.exec(text);
  if (call) {
    return {
      ...placeOf(text, text.indexOf('click', call.index)),
      ...mermaidMessages.call((call[1] ?? '').trim()),
    };
  }
  const bad = chart.nodes.find(({ href }) => href !== undefined && !isSafe(href));
  if (bad === undefined) return undefined;
  const clicks = [...text.matchAll(/(?:^|[\n;])[ \t]*click[ \t]+([^\s;]+)/g)].filter(
    ([, id]) => id === bad.id,
  );
  const last = clicks.at(-1);
  return {
    ...placeOf(text, last ? text.indexOf('click', last.index) : 0),
    ...mermaidMessages.unsafeLink(bad.id, bad.href ?? ''),
  };
}

/** The text with its entities and quoted words blanked out, in which a `;` or `click` is only a word; places stay. */
function withoutWords(text: string): string {
  return text
    .replace(/#\w+;/g, (entity) => '_'.repeat(entity.length))
    .replace(/"[^"\n]*"/g, (words) => `"${'_'.repeat(words.length - 2)}"`);
}

/** Browsers leave out control characters and spaces before they read the scheme. */
function isSafe(href: string): boolean {
  const scheme = /^([^/?#]*):/.exec(href.replace(/[\u0000-\u0020\u007f-\u009f]/g, ''))?.[1];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme);
}

/**
 * The parser draws the unread text above a caret; its place in the line follows from that. It may stop between a
 * letter and its mark, so the whole word is named.
 */
function unreadable(
  message: string,
  lineIndex: number,
  lines: readonly string[],
  { linesBefore }: MermaidSource,
): MermaidProblem {
  const [, shown = '', caret = ''] = message.split('\n');
  const unread = shown.slice(caret.indexOf('^')).trimStart();
  const line = lines[lineIndex] ?? '';
  let length = unread.length;
  while (length > 1 && !line.includes(unread.slice(0, length))) length -= 1;
  const place = Math.max(0, line.lastIndexOf(unread.slice(0, length)));
  const start = place - (/\S*$/.exec(line.slice(0, place))?.[0].length ?? 0);
  const word = /^\S*/.exec(line.slice(start))?.[0] ?? '';
  const isHead = lineIndex === linesBefore;
  return {
    line: lineIndex + 1,
    column: start + 1,
    message: mermaidMessages.unreadable(
      word,
      isHead ? mermaidMessages.expected.direction : mermaidMessages.expected.nodeOrArrow,
    ),
    hint: isHead ? mermaidMessages.kindHint : mermaidMessages.nameHint,
  };
}

function columnFrom(parserLine: number, column: number, { columnsBefore }: MermaidSource): number {
  return parserLine === 1 ? column + columnsBefore : column;
}

function lastPlace(lines: readonly string[]): { readonly line: number; readonly column: number } {
  const index = lines.findLastIndex((line) => line.trim() !== '');
  return { line: index + 1, column: (lines[index] ?? '').trimEnd().length + 1 };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
