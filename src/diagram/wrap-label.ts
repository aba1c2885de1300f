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
  return block(
    paragraphs(label, setting, pieces).flatMap((paragraph) => wrapParagraph(paragraph, max)),
    setting,
  );
}

/**
 * Sets a label in one line for each of a number of lengths, none longer than that; undefined where it takes more or
 * fewer lines. The words are measured once.
 */
export function wrapperInto(
  label: string,
  setting: TextSetting,
  pieces: Pieces,
): (room: readonly number[]) => TextBlock | undefined {
  const measured = paragraphs(label, setting, pieces);
  const least = measured.reduce(
    (sum, { words, ends, space }) => sum + (ends.at(-1) ?? 0) - words.length * space,
    0,
  );
  return (room) => {
    if (room.reduce((sum, length) => sum + Math.max(0, length), 0) < least) return undefined;
    const lines = linesInto(measured, room);
    return lines && block(lines, setting);
  };
}

function linesInto(measured: readonly Paragraph[], room: readonly number[]): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const paragraph of measured) {
    for (let from = 0; from < paragraph.words.length;) {
      const max = room[lines.length] ?? 0;
      let to = from;
      while (to < paragraph.words.length && widthOf(paragraph, from, to + 1) <= max) to += 1;
      if (to === from) return undefined;
      lines.push(lineOf(paragraph, from, to));
      from = to;
    }
  }
  return lines.length === room.length ? lines : undefined;
}

function block(lines: readonly Line[], setting: TextSetting): TextBlock {
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

/** Words of a paragraph, with where each ends in px, were they on one line. */
interface Paragraph {
  readonly words: readonly string[];
  readonly ends: readonly number[];
  readonly space: number;
}

function paragraphs(label: string, { size }: TextSetting, pieces: Pieces): Paragraph[] {
  return label.split('\n').map((paragraph) => {
    const words = glued(pieces(paragraph.trim().replace(/\s+/g, ' ')));
    const ends = [0];
    for (const word of words) ends.push((ends.at(-1) ?? 0) + textWidth(word, size));
    return { words, ends, space: textWidth(' ', size) };
  });
}

function widthOf({ words, ends, space }: Paragraph, from: number, to: number): number {
  return (ends[to] ?? 0) - (ends[from] ?? 0) - (to > from && words[to - 1]?.endsWith(' ') ? space : 0);
}

function lineOf(paragraph: Paragraph, from: number, to: number): Line {
  return { text: paragraph.words.slice(from, to).join(''), width: widthOf(paragraph, from, to) };
}

function wrapParagraph(paragraph: Paragraph, max: number): Line[] {
  const { words } = paragraph;
  const width = (from: number, to: number) => widthOf(paragraph, from, to);
  const breaks = evenBreaks(
    words.length,
    max,
    width,
    words.map((word) => word.endsWith(' ')),
  );
  return breaks.map((to, index) => lineOf(paragraph, index === 0 ? 0 : (breaks[index - 1] ?? 0), to));
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
