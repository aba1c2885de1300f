import type { SourcePosition } from './diagnostic.ts';

/**
 * The text with `\n` at the end of each line and no byte order mark. Lines and columns stay those that an editor shows.
 */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Gives the place of each character of a text whose lines end in `\n`, by its index. */
export function placesIn(text: string): (index: number) => SourcePosition {
  const starts = lineStarts(text);
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}

/** Gives the index of each character of a text whose lines end in `\n`, by its place. */
export function indicesIn(text: string): (place: SourcePosition) => number {
  const starts = lineStarts(text);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
