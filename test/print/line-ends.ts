import { thai } from '#thai/dictionary.ts';
import { squeezed } from './text.ts';

/** Where a line ended although its text went on. */
export interface LineEnd {
  readonly line: string;
  readonly next: string;
  /** No line may end here: it is inside a word. */
  readonly wrong: boolean;
}

interface Source {
  readonly letters: string;
  /** Where lines may end, counted in the letters. */
  readonly ends: ReadonlySet<number>;
}

/** A text and the places where our own rules let its lines end. */
export function sourceOf(text: string): Source {
  const bare = text.replaceAll('\u200b', '');
  const ends = new Set<number>();
  let length = 0;
  for (const piece of thai.lines(bare)) ends.add((length += squeezed(piece).length));
  return { letters: squeezed(bare), ends };
}

/** Fewer letters on either side of a line's end are found in many texts. */
const CERTAIN = 4;

/**
 * The ends of lines that are inside one of the texts. Two lines that follow each other but are found in no text are the
 * end of one and the beginning of another.
 */
export function lineEnds(lines: readonly string[], sources: readonly Source[]): LineEnd[] {
  return lines.slice(1).flatMap((next, index): LineEnd[] => {
    const line = lines[index] ?? '';
    const [before, after] = [squeezed(line), squeezed(next)];
    if (before.length < CERTAIN || after.length < CERTAIN) return [];
    const found = sources.flatMap(({ letters, ends }) =>
      placesOf(before + after, letters).map((place) => ends.has(place + before.length)),
    );
    return found.length === 0 ? [] : [{ line, next, wrong: !found.includes(true) }];
  });
}

function placesOf(part: string, whole: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) places.push(at);
  return places;
}
