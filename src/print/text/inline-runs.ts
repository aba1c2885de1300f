import type { PrintInline } from './body-tree.ts';
import { breakableAfter, unbroken } from './line-marks.ts';
import { parted, piecesInLines, plainText, type Digits, type KeptWhole } from './print-text.ts';

/** A style or a link around some of a paragraph; each one met is its own object. */
export interface Wrapper {
  readonly wrap: (children: readonly PrintInline[]) => PrintInline;
}

/** A stretch of a paragraph in one style. */
export interface Run {
  /** What is read here; of what is no text, a letter that behaves in a line as it does. */
  readonly text: string;
  /** From the outside inwards. */
  readonly around: readonly Wrapper[];
  /** Its digits are never changed: code and addresses. */
  readonly fixed?: boolean;
  readonly draw: (text: string) => PrintInline;
}

/** Stands for a picture: a word. */
export const AS_WORD = 'α';
/** Stands for the call of a footnote: it stays with what is before it, and a line may end after it. */
export const AS_CLOSING = '\u0e5b';
/** Stands for the end of a line that the author wants. */
export const AS_BREAK = '\n';

/**
 * The runs of one paragraph as nested elements. Numbers and line ends are found in the whole paragraph, so that a
 * comma after bold words does not begin a line; a piece that would break between two runs is kept together.
 */
export function inlines(runs: readonly Run[], digits: Digits, kept?: KeptWhole): PrintInline[] {
  const shown = plainText(runs.map(({ text }) => text).join(''), digits);
  const parts = parted(
    runs.map((run) => ({ run, text: run.text })),
    piecesOfLines(shown, kept),
  );
  let at = 0;
  const units = parts.flatMap((part) => {
    const piece = part.map(({ run, text }): Unit => {
      const inDigits = shown.slice(at, (at += text.length));
      return { run, text: run.fixed ? text : inDigits };
    });
    if (at === shown.length || shown[at] === AS_BREAK) return keptTogether(piece);
    const next = shown[at];
    return keptTogether(piece.map((unit, index) => (index < piece.length - 1 ? unit : { ...unit, next })));
  });
  return grouped(units);
}

/** A piece of a run. */
interface Unit {
  readonly run: Run;
  readonly text: string;
  /** A line may end after it, and this is the letter that the next one begins with. */
  readonly next?: string | undefined;
  /** The same for the units that no line may part. */
  readonly group?: object;
}

function piecesOfLines(text: string, kept: KeptWhole | undefined): string[] {
  return text.split(/(\n)/u).flatMap((line) => (line === AS_BREAK ? [line] : piecesInLines(line, kept)));
}

/** Marks that every rule of line breaking keeps with the word before them, and with the word after them. */
const KEPT_BEFORE = /^[)\]},.:;!?/"'”’»]/u;
const KEPT_AFTER = /[([{]$/u;

/** The parts of one piece; where a line could end between two of them, those up to the last word form a group. */
function keptTogether(parts: readonly Unit[]): Unit[] {
  const couldPart = parts.some(({ text }, index) => {
    const next = parts[index + 1];
    if (!next || next.text.trim() === '') return false;
    if (next.run.text === AS_CLOSING || text.endsWith(' ')) return true;
    return !KEPT_BEFORE.test(next.text) && !KEPT_AFTER.test(text);
  });
  if (!couldPart) return [...parts];
  const group = {};
  const last = parts.findLastIndex(({ text }) => text.trim() !== '');
  return parts.flatMap((part, index): Unit[] => {
    if (index !== last) return [index < last ? { ...part, group } : part];
    const words = part.text.trimEnd();
    const spaces = part.text.slice(words.length);
    return [
      { run: part.run, text: words, group },
      ...(spaces === '' ? [] : [{ run: part.run, text: spaces }]),
    ];
  });
}

function grouped(units: readonly Unit[]): PrintInline[] {
  return stretches(units, ({ group }) => group).flatMap(([group, members]): PrintInline[] => {
    const children = nested(members, 0);
    return group === undefined ? children : [{ type: 'together', children }];
  });
}

function nested(units: readonly Unit[], depth: number): PrintInline[] {
  return stretches(units, ({ run }) => run.around[depth]).flatMap(([wrapper, members]): PrintInline[] =>
    wrapper ? [wrapper.wrap(nested(members, depth + 1))] : drawn(members),
  );
}

function drawn(units: readonly Unit[]): PrintInline[] {
  return stretches(units, ({ run }) => run).map(([run, members]) =>
    run.draw(
      members
        .map(({ text, next }) => (next === undefined ? unbroken(text) : breakableAfter(text, next)))
        .join(''),
    ),
  );
}

/** Neighbours that have the same key. */
function stretches<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const found: [K, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last && last[0] === key) last[1].push(item);
    else found.push([key, [item]]);
  }
  return found;
}
