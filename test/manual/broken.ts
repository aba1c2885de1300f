import type { SourcePosition } from '#manual/diagnostic.ts';
import type { Mistake } from './mistakes.ts';

const MARK = '⟦';

/** A text with mistakes in it, and where each of them must be found. */
export interface Broken {
  readonly text: string;
  readonly places: readonly SourcePosition[];
}

type Change = Pick<Mistake, 'find' | 'put'>;

/** A text with all of some mistakes in it; undefined where two of them touch each other, or one has nothing to touch. */
export function broken(text: string, mistakes: readonly Change[]): Broken | undefined {
  const edits = mistakes.map((mistake) => editOf(text, mistake));
  const inOrder = edits.flatMap((edit) => edit ?? []).sort((a, b) => a.start - b.start);
  const areApart = inOrder.every(({ start }, index) => index === 0 || start > (inOrder[index - 1]?.end ?? 0));
  if (inOrder.length < mistakes.length || !areApart) return undefined;
  const places = new Map<Edit, SourcePosition>();
  let done = '';
  let end = 0;
  for (const edit of inOrder) {
    done += text.slice(end, edit.start);
    places.set(edit, placeAtEnd(edit.mark === -1 ? '' : done + edit.put.slice(0, edit.mark)));
    done += edit.put;
    end = edit.end;
  }
  return {
    text: done + text.slice(end),
    places: edits.map((edit) => (edit && places.get(edit)) ?? { line: 1, column: 1 }),
  };
}

/** What a mistake puts in the place of a part of a text, no larger than it must be. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** Where in `put` the finding must point; -1 where it points to the start of the file. */
  readonly mark: number;
}

function editOf(text: string, { find, put }: Change): Edit | undefined {
  const [first = '', second = '', third = ''] = [...text.matchAll(/- id: ([a-z-]+)/g)].map(
    ([, id]) => id ?? '',
  );
  const marked = text
    .replace(find, put)
    .replaceAll('FIRST', first)
    .replaceAll('SECOND', second)
    .replaceAll('THIRD', third);
  const after = marked.replace(MARK, '');
  if (after === text) return undefined;
  const mark = marked.indexOf(MARK);
  let start = 0;
  while (text[start] === after[start] && (mark === -1 || start < mark)) start++;
  let end = 0;
  const most = Math.min(text.length, after.length) - start;
  while (end < most && text.at(-1 - end) === after.at(-1 - end) && (mark === -1 || after.length - end > mark))
    end++;
  return {
    start,
    end: text.length - end,
    put: after.slice(start, after.length - end),
    mark: mark === -1 ? -1 : mark - start,
  };
}

function placeAtEnd(before: string): SourcePosition {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
