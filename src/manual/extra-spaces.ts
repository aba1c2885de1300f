/** Spaces that no reader sees: another kind of space, one too many between words, or some at the end of a line. */
export interface ExtraSpace {
  readonly kind: 'no-break' | 'double' | 'trailing';
  /** In UTF-16 code units. */
  readonly index: number;
  readonly found: string;
  readonly expected: string;
}

/** Most lines hold none, whatever they begin with. */
const MAY_HOLD_ONE = /\S {2}|[\u00a0\u202f]|\s$/u;
const LINE = /[^\r\n]*/y;
const FENCE = /^\s*(`{3,}|~{3,})/;
/** Spaces that look like one and hold the words beside them together. */
const NO_BREAK = /[\u00a0\u202f]/gu;
const SPACES = /[ \u00a0\u202f]+/gu;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;
const TRAILING = /[ \t\u00a0\u202f]+$/u;
/** A field or an item that is still to be written: its mark ends in a space because words are meant to follow. */
const SAYS_NOTHING = /(?:^|\s)(?:[-*+>|]|\d+\.|[\w-]+:)$/u;

/**
 * The spaces of a content file that can be mended without changing what it says, in the order they stand. Code and tables are
 * left as they are, and so are two spaces at the end of a line of a body, which end it for the reader too.
 */
export function extraSpaces(path: string, text: string): readonly ExtraSpace[] {
  const found: ExtraSpace[] = [];
  let isBody = false;
  let fence: string | undefined;
  const lines = linesOf(text);
  for (const [place, { line, start }] of lines.entries()) {
    const [, mark] = (isBody && FENCE.exec(line)) || [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) continue;
    const next = lines[place + 1]?.line.trim() ?? '';
    if (MAY_HOLD_ONE.test(line)) found.push(...ofLine(line, start, isBody && next !== ''));
    if (place > 0 && line.trimEnd() === '---' && path.endsWith('.mdx')) isBody = true;
  }
  return found;
}

function* ofLine(line: string, start: number, mayBreak: boolean): Iterable<ExtraSpace> {
  const [end = ''] = TRAILING.exec(line) ?? [];
  const words = line.slice(0, line.length - end.length);
  const isRow = /^\s*\|/u.test(line);
  for (const { 0: found, index } of words.matchAll(SPACES)) {
    const [before, after] = [
      words.slice(Math.max(0, index - 2), index),
      words.slice(index + found.length, index + found.length + 2),
    ];
    const isDouble = found.length > 1 && !isRow && ENDS_IN_WORD.test(before) && BEGINS_WITH_WORD.test(after);
    const expected = isDouble ? ' ' : found.replace(NO_BREAK, ' ');
    if (expected !== found)
      yield { kind: isDouble ? 'double' : 'no-break', index: start + index, found, expected };
  }
  const isBreak = mayBreak && words !== '' && /^ {2,}$/u.test(end);
  if (end !== '' && !isBreak && !SAYS_NOTHING.test(words))
    yield { kind: 'trailing', index: start + words.length, found: end, expected: '' };
}

function linesOf(text: string): readonly { readonly line: string; readonly start: number }[] {
  const lines: { line: string; start: number }[] = [];
  for (let start = 0; start <= text.length;) {
    LINE.lastIndex = start;
    const [line = ''] = LINE.exec(text) ?? [];
    lines.push({ line, start });
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}
