import type { SourcePosition } from './diagnostic.ts';

/** Characters of one line that give way to others; none for what is put in. `\n` in the others begins a line. */
export interface TextEdit {
  readonly at: SourcePosition;
  readonly length: number;
  readonly text: string;
}

/** A text with some edits that do not overlap. All else stays as it is: line ends, and the mark of the byte order. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [mark, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  let done = text;
  for (const { at, length, text: put } of [...edits].sort(laterFirst)) {
    const start = (starts[at.line - 1] ?? text.length) + at.column - 1;
    done = done.slice(0, start) + put.replaceAll('\n', lineEnd) + done.slice(start + length);
  }
  return done;
}

function laterFirst(a: TextEdit, b: TextEdit): number {
  return b.at.line - a.at.line || b.at.column - a.at.column;
}
