import { phraseEndCost } from '#thai/phrase-ends.ts';
import { millimetres } from '../millimetres.ts';
import { piecesWithin } from './set-lines.ts';

/** What a line more costs, and lines that are not equally long. */
const FURTHER_LINE = 30;
const UNEVEN = 60;

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** A title in lines of a width in mm that end where a phrase does, and are about equally long; joined, they give it back. */
export function titleLines(title: string, width: number, size: number): readonly string[] {
  const pieces = piecesWithin(title, width, size);
  const wide = (text: string) => millimetres(text.trimEnd(), size, 600);
  const least = Math.ceil(wide(title) / width);
  const all = [0, 1].flatMap((further) => {
    const wished = wide(title) / (least + further);
    const found = bestLines(pieces, width, wished, wide);
    return found ? [{ ...found, cost: found.cost + further }] : [];
  });
  return all.toSorted((a, b) => a.cost - b.cost)[0]?.lines ?? [title];
}

/** The cheapest lines from the first piece on; `wished` is how long they should be, in mm. */
function bestLines(
  pieces: readonly string[],
  width: number,
  wished: number,
  wide: (text: string) => number,
): Lines | undefined {
  const best: (Lines | undefined)[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= pieces.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = pieces.slice(start, end).join('');
      const before = best[start];
      const long = wide(line);
      if (long > width && start < end - 1) break;
      if (!before) continue;
      const [last = '', next] = [pieces[end - 1], pieces[end]];
      const cost =
        before.cost +
        FURTHER_LINE +
        UNEVEN * ((long - wished) / wished) ** 2 +
        (next === undefined ? 0 : phraseEndCost(last, next));
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, lines: [...before.lines, line] };
    }
  }
  return best.at(-1);
}
