import { phraseEndCost } from '#thai/phrase-ends.ts';
import { millimetres } from '../millimetres.ts';
import { breakableBetween } from './line-marks.ts';
import { piecesWithin } from './set-lines.ts';

/** What a line more costs, and lines that are not equally long. */
const FURTHER_LINE = 30;
const UNEVEN = 60;

const BOLD = 600;

/** A piece of a title, and how wide it is with the space that it ends in and without. */
interface Piece {
  readonly text: string;
  readonly wide: number;
  readonly bare: number;
}

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** A title in lines of a width in mm that end where a phrase does, and are about equally long; joined, they give it back. */
export function titleLines(title: string, width: number, size: number): readonly string[] {
  const whole = millimetres(title, size, BOLD);
  if (whole <= width) return [title];
  const pieces = piecesWithin(title, width, size).map((text): Piece => {
    const bare = text.trimEnd();
    const wide = millimetres(bare, size, BOLD);
    return { text, bare: wide, wide: bare === text ? wide : millimetres(text, size, BOLD) };
  });
  const least = Math.ceil(whole / width);
  const all = [0, 1].flatMap((further) => {
    const found = bestLines(pieces, width, whole / (least + further));
    return found ? [{ ...found, cost: found.cost + further }] : [];
  });
  return all.toSorted((a, b) => a.cost - b.cost)[0]?.lines ?? [title];
}

/** The same as a text for Typst to set, which ends its lines there; where it has more room, it is one line. */
export function titleText(title: string, width: number, size: number): string {
  return breakableBetween(titleLines(title, width, size));
}

/** The cheapest lines from the first piece on; `wished` is how long they should be, in mm. */
function bestLines(pieces: readonly Piece[], width: number, wished: number): Lines | undefined {
  const best: (Lines | undefined)[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= pieces.length; end++) {
    const [last, next] = [pieces[end - 1], pieces[end]];
    let long = last?.bare ?? 0;
    for (let start = end - 1; start >= 0; start--) {
      const before = best[start];
      if (start < end - 1) long += pieces[start]?.wide ?? 0;
      if (long > width && start < end - 1) break;
      if (!before) continue;
      const cost =
        before.cost +
        FURTHER_LINE +
        UNEVEN * ((long - wished) / wished) ** 2 +
        (next === undefined ? 0 : phraseEndCost(last?.text ?? '', next.text));
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      const line = pieces
        .slice(start, end)
        .map(({ text }) => text)
        .join('');
      best[end] = { cost, lines: [...before.lines, line] };
    }
  }
  return best.at(-1);
}
