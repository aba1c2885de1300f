import type { SourcePosition } from './diagnostic.ts';
import { said, type Message } from './messages.ts';

/** The lines that Git puts around two versions of the same lines, and between them. */
const OURS = /^<{7}(?: |$)/;
const THEIRS = /^>{7}(?: |$)/;

/** The first place of a text that two people changed and Git could not join; undefined where there is none. */
export function conflictIn(text: string): (SourcePosition & Message) | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (OURS.test(line) ? [index] : []));
  const first = starts[0] ?? lines.findIndex((line) => THEIRS.test(line));
  if (first === -1) return undefined;
  const end = lines.findIndex((line, index) => index > first && THEIRS.test(line));
  return {
    ...said('conflict', Math.max(starts.length, 1), end === -1 ? undefined : end + 1),
    line: first + 1,
    column: 1,
  };
}
