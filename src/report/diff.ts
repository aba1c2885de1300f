import { reportWords } from '#words/report.ts';
import { plainPaint, type Paint, type PaintStyle } from './paint.ts';
import { seen, shown } from './terminal-text.ts';

/** A text before and after a change; before it was, or where it is no more, there is none. */
export interface ChangedText {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** Lines around a change that are shown to tell where it is. */
const AROUND = 1;

/**
 * What changes in some texts, as a unified diff of few lines for people at a terminal: in lines that change, a character that
 * cannot be seen is named.
 * @param most lines that are shown of a text; how many are left is told
 */
export function diffReport(
  texts: readonly ChangedText[],
  { paint = plainPaint, most = Infinity }: { readonly paint?: Paint; readonly most?: number } = {},
): string {
  return texts.map((text) => diffOf(text, paint, most)).join('');
}

function diffOf({ from, to, before, after }: ChangedText, paint: Paint, most: number): string {
  const lines = hunksOf(changedLines(linesOf(before), linesOf(after)), paint);
  const name = (path: string | undefined) => (path === undefined ? '/dev/null' : shown(path));
  const left = lines.length - most;
  return [
    paint('bold', `--- ${name(from)}`),
    paint('bold', `+++ ${name(to)}`),
    ...lines.slice(0, most),
    ...(left > 0 ? [reportWords.diffLeft(left)] : []),
    '',
  ].join('\n');
}

type Line = readonly [sign: ' ' | '-' | '+', text: string];

const STYLES: Readonly<Record<'-' | '+', PaintStyle>> = { '-': 'red', '+': 'green' };

function hunksOf(lines: readonly Line[], paint: Paint): string[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(([sign]) => sign !== ' ');
  const told: string[] = [];
  let [old, now, hunk] = [1, 1, [] as Line[]];
  const close = () => {
    const [gone, come] = [hunk.filter(([sign]) => sign !== '+'), hunk.filter(([sign]) => sign !== '-')];
    if (hunk.length > 0)
      told.push(
        paint('cyan', `@@ -${range(old, gone.length)} +${range(now, come.length)} @@`),
        ...hunk.map(([sign, text]) =>
          sign === ' ' ? ` ${shown(text)}` : paint(STYLES[sign], `${sign}${seen(text)}`),
        ),
      );
    [old, now, hunk] = [old + gone.length, now + come.length, []];
  };
  for (const [index, line] of lines.entries()) {
    if (isNear(index)) {
      hunk.push(line);
      continue;
    }
    close();
    old++;
    now++;
  }
  close();
  return told;
}

/** Where lines begin and how many they are, as unified diffs tell it; of none, the line before. */
function range(start: number, count: number): string {
  if (count === 1) return String(start);
  return `${count === 0 ? start - 1 : start},${count}`;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * The lines of both texts in one row. Of as many lines before as after, each has become the one in its place; otherwise lines
 * that are the same at both ends are not compared.
 */
function changedLines(before: readonly string[], after: readonly string[]): Line[] {
  const same = (text: string): Line => [' ', text];
  if (before.length === after.length) {
    return before.flatMap((line, index): Line[] => {
      const now = after[index] as string;
      return line === now
        ? [same(line)]
        : [
            ['-', line],
            ['+', now],
          ];
    });
  }
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    ...before.slice(0, start).map(same),
    ...compared(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986. */
function compared(before: readonly string[], after: readonly string[]): Line[] {
  const reached: Map<number, number>[] = [new Map([[1, 0]])];
  for (let edits = 0; ; edits++) {
    const last = reached.at(-1) as Map<number, number>;
    const now = new Map(last);
    reached.push(now);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(last, diagonal, edits)
        ? (last.get(diagonal + 1) ?? 0)
        : (last.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      now.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return traced(before, after, reached);
    }
  }
}

/** Whether a diagonal is reached best by a line that came, not by one that went. */
function isDown(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  const [left, right] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
  return diagonal === -edits || (diagonal !== edits && left < right);
}

function traced(
  before: readonly string[],
  after: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): Line[] {
  const lines: Line[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = reached.length - 2; edits >= 0; edits--) {
    const last = reached[edits] as ReadonlyMap<number, number>;
    const down = isDown(last, x - y, edits);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const [fromX, fromY] = [last.get(diagonal) ?? 0, (last.get(diagonal) ?? 0) - diagonal];
    while (x > fromX && y > fromY && x > 0 && y > 0 && before[x - 1] === after[y - 1]) {
      lines.push([' ', before[--x] as string]);
      y--;
    }
    if (edits === 0) break;
    if (down) lines.push(['+', after[--y] as string]);
    else lines.push(['-', before[--x] as string]);
  }
  return lines.reverse();
}
