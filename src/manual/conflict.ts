import type { SourcePosition } from './diagnostic.ts';
import { said, type Message } from './messages.ts';

/** The lines that Git puts around two versions of the same lines, between them, and before what both began with. */
const OURS = /^<{7}(?: |\s*$)/;
const BASE = /^\|{7}(?: |\s*$)/;
const MIDDLE = /^={7}\s*$/;
const THEIRS = /^>{7}(?: |\s*$)/;

/**
 * The first place of a text that two people changed and Git could not join, or else a mark that is left of one; undefined
 * where there is none.
 */
export function conflictIn(text: string): (SourcePosition & Message) | undefined {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})/m.test(text)) return undefined;
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (OURS.test(line) ? [index] : []));
  const first = starts[0] ?? lines.findIndex((line) => THEIRS.test(line));
  if (first === -1) return markLeft(lines);
  const end = lines.findIndex((line, index) => index > first && THEIRS.test(line));
  const hasBase = lines.slice(first, end === -1 ? undefined : end).some((line) => BASE.test(line));
  return {
    ...said('conflict', Math.max(starts.length, 1), end === -1 ? undefined : end + 1, hasBase),
    line: first + 1,
    column: 1,
  };
}

/** A mark between two versions, where YAML is written; in a body it may underline a heading, or be a row of a table. */
function markLeft(lines: readonly string[]): (SourcePosition & Message) | undefined {
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const index = lines.findIndex((line) => BASE.test(line) || MIDDLE.test(line));
  const isInBody = close !== -1 && index > close;
  return index === -1 || isInBody
    ? undefined
    : { ...said('conflictLeft', (lines[index] ?? '').slice(0, 7)), line: index + 1, column: 1 };
}
