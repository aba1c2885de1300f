import { textWidth } from '#fonts/measure.ts';

/** A label set in lines, with its measures in px. */
export interface TextBlock {
  readonly lines: readonly string[];
  /** The width of each line, without the space at its end. */
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Size of the letters. */
  readonly size: number;
}

export interface TextSetting {
  /** Size of the letters in px. */
  readonly size: number;
  readonly lineHeight: number;
}

/** A text as pieces that no line may break, in order; together they are the text. */
export type Pieces = (text: string) => readonly string[];

/** A break inside a phrase costs as much as a line that misses its share of the text by this part. */
const PHRASE_BREAK = 0.35;

/**
 * A label set in as few lines as `max` px allow, the lines as even as they can be. A break after a space is
 * preferred to one inside a phrase, since Thai writes spaces between phrases only. A piece wider than `max`
 * keeps its line to itself. Every line but the last keeps the space at its end, so that the lines read and copy
 * as the label.
 */
export function wrapLabel(label: string, max: number, setting: TextSetting, pieces: Pieces): TextBlock {
  const lines = label.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, max, setting.size, pieces));
  const widths = lines.map(({ width }) => width);
  return {
    lines: lines.map(({ text }) => text),
    widths,
    width: Math.max(...widths),
    height: lines.length * setting.lineHeight,
    lineHeight: setting.lineHeight,
    size: setting.size,
  };
}

interface Line {
  readonly text: string;
  readonly width: number;
}

function wrapParagraph(paragraph: string, max: number, size: number, pieces: Pieces): Line[] {
  const words = glued(pieces(paragraph.trim().replace(/\s+/g, ' ')));
  const ends = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + textWidth(word, size));
  const space = textWidth(' ', size);
  const endsInSpace = words.map((word) => word.endsWith(' '));
  const width = (from: number, to: number) =>
    (ends[to] ?? 0) - (ends[from] ?? 0) - (to > from && endsInSpace[to - 1] ? space : 0);
  const breaks = evenBreaks(words.length, max, width, endsInSpace);
  return breaks.map((to, index) => {
    const from = index === 0 ? 0 : (breaks[index - 1] ?? 0);
    return { text: words.slice(from, to).join(''), width: width(from, to) };
  });
}

/** A piece that is only space goes to the end of the piece before it. */
function glued(pieces: readonly string[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    if (piece.trim() === '' && words.length > 0) words[words.length - 1] += piece;
    else words.push(piece);
  }
  return words.length > 0 ? words : [''];
}

/** The end of each line: the fewest lines that fit, then the least unevenness over that many lines. */
function evenBreaks(
  count: number,
  max: number,
  width: (from: number, to: number) => number,
  endsInSpace: readonly boolean[],
): number[] {
  const lineCount = fewestLines(count, max, width);
  if (lineCount === 1) return [count];
  const share = width(0, count) / lineCount;
  let costs: (number | undefined)[] = [0];
  const previous: number[][] = [];
  for (let line = 1; line <= lineCount; line++) {
    const next: (number | undefined)[] = [];
    const from: number[] = [];
    for (let to = line; to <= count; to++) {
      for (let start = line - 1; start < to; start++) {
        const before = costs[start];
        const measure = width(start, to);
        if (before === undefined || (measure > max && to - start > 1)) continue;
        const phrase = to < count && !endsInSpace[to - 1] ? (PHRASE_BREAK * share) ** 2 : 0;
        const cost = before + (measure - share) ** 2 + phrase;
        if (cost < (next[to] ?? Infinity)) {
          next[to] = cost;
          from[to] = start;
        }
      }
    }
    costs = next;
    previous.push(from);
  }
  return backtracked(previous, count);
}

function backtracked(previous: readonly (readonly number[])[], count: number): number[] {
  const breaks: number[] = [];
  let end = count;
  for (const from of previous.toReversed()) {
    breaks.unshift(end);
    end = from[end] ?? 0;
  }
  return breaks;
}

function fewestLines(count: number, max: number, width: (from: number, to: number) => number): number {
  let lines = 1;
  let start = 0;
  for (let to = 1; to <= count; to++) {
    if (to - start > 1 && width(start, to) > max) {
      lines += 1;
      start = to - 1;
    }
  }
  return lines;
}
