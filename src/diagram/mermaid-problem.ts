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
  ['วงเล็บหรือเครื่องหมายปิดของข้อความ', /^SQE$/],
  ['การขึ้นบรรทัดใหม่', /^NEWLINE$/],
  ['ลูกศร เช่น -->', /^(LINK|START_LINK)$/],
  ['ชื่อจุด เช่น step1', /^NODE_STRING$/],
  ['คำว่า end ปิดกลุ่ม', /^end$/],
];

const OPEN_BRACKET = 'SQE';
const QUOTE_HINT = 'ข้อความที่มีวงเล็บหรือเครื่องหมายพิเศษ ให้ใส่ในเครื่องหมายคำพูด เช่น step1["รับเรื่อง (ภายใน)"]';
const NAME_HINT = 'ชื่อจุดต้องเป็นอักษรอังกฤษหรือตัวเลข ข้อความไทยให้อยู่ในวงเล็บ เช่น start["เริ่ม"]';
const END_HINT = 'end เป็นคำของ Mermaid ให้ตั้งชื่อจุดเป็นคำอื่น เช่น finish["สิ้นสุด"]';
const KIND_HINT = 'บรรทัดแรกของแผนภาพต้องเป็น flowchart TD (บนลงล่าง) หรือ flowchart LR (ซ้ายไปขวา)';
const LINE_HINT = 'เขียนหนึ่งคำสั่งต่อหนึ่งบรรทัด และขึ้นบรรทัดใหม่หลังคำว่า flowchart TD';

/** What is wrong with a text of another kind, or nothing when it is a flowchart. */
export function wrongKind({ kind, linesBefore, columnsBefore }: MermaidSource): MermaidProblem | undefined {
  if (/^(flowchart|graph)$/.test(kind)) return undefined;
  const message =
    kind === ''
      ? 'แผนภาพว่างเปล่า ต้องมีผังงาน (flowchart)'
      : `พบแผนภาพชนิด “${kind}” แต่ใช้ได้เฉพาะผังงาน (flowchart หรือ graph)`;
  return {
    line: kind === '' ? 1 : linesBefore + 1,
    column: kind === '' ? 1 : columnsBefore + 1,
    message,
    hint: KIND_HINT,
  };
}

/** What the parser stumbled over. */
export function parserProblem({ message, hash }: ParserError, source: MermaidSource): MermaidProblem {
  const lines = source.text.split('\n');
  if (hash === undefined)
    return { line: source.linesBefore + 1, column: 1, message: `อ่านผังงานไม่ได้: ${message}` };
  const { loc, expected = [] } = hash;
  if (loc === undefined) return unreadable(message, (hash.line ?? 0) + source.linesBefore, lines, source);
  const tokens = expected.map((token) => token.replaceAll("'", ''));
  const wanted = EXPECTED.filter(([, names]) => tokens.some((token) => names.test(token))).map(
    ([words]) => words,
  );
  const ask = wanted.length > 0 ? wanted.join(' หรือ ') : 'ส่วนที่เหลือของคำสั่ง';
  const isEnd = hash.token === 'EOF' || hash.token === 1;
  if (isEnd && tokens.includes(OPEN_BRACKET)) {
    const place = {
      line: loc.first_line + source.linesBefore,
      column: Math.max(1, columnFrom(loc.first_line, loc.first_column, source)),
    };
    return { ...place, message: 'ข้อความที่เริ่มตรงนี้ไม่มีวงเล็บหรือเครื่องหมายปิด', hint: QUOTE_HINT };
  }
  if (isEnd) return { ...lastPlace(lines), message: `ผังงานจบก่อนครบ หลังจากนี้ต้องมี${ask}` };
  const line = loc.last_line + source.linesBefore;
  const word = (hash.text ?? '').trim();
  const from = columnFrom(loc.last_line, loc.last_column, source);
  const found = (lines[line - 1] ?? '').indexOf(word, from);
  return {
    line,
    column: (found < 0 ? from : found) + 1,
    message: `พบ “${word}” ตรงที่ต้องเป็น${ask}`,
    hint: tokens.includes(OPEN_BRACKET) ? QUOTE_HINT : word === 'end' ? END_HINT : LINE_HINT,
  };
}

/** Addresses that lead out of the web or run something, and clicks that call scripts. */
export function unsafeLink(chart: MermaidChart, source: MermaidSource): MermaidProblem | undefined {
  const text = withoutWords(source.text);
  const call = /(?:^|[\n;])[ \t]*click[ \t]+[^\s;]+[ \t]+(?!href\b|")(\S[^\n;]*)/.exec(text);
  if (call) {
    return {
      ...placeOf(text, text.indexOf('click', call.index)),
      message: `คำสั่ง click เรียกโปรแกรม “${(call[1] ?? '').trim()}” ไม่ได้ ใช้เป็นลิงก์ได้เท่านั้น`,
      hint: 'เขียนเป็น click step1 href "https://…"',
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
    message: `ลิงก์ของจุด “${bad.id}” ไปที่ “${bad.href ?? ''}” ซึ่งไม่อนุญาต`,
    hint: 'ใช้ได้เฉพาะ http://, https://, mailto:, ที่อยู่ในเว็บไซต์นี้ หรือ #หัวข้อ',
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
    message: `อ่าน “${word}” ไม่ได้ ตรงนี้ต้องเป็น${isHead ? 'ทิศทางของผังงาน' : 'ชื่อจุดหรือลูกศร'}`,
    hint: isHead ? KIND_HINT : NAME_HINT,
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
