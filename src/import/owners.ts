import type { OwnerPart } from '#manual/procedure.ts';
import { OWNER_PARTS } from '#manual/vocabulary.ts';
import { bare, itemOf } from './text.ts';
import { AND, BARE_POSITION, BETWEEN_OWNERS, OWNER_BEGINS, OWNER_GOES_ON } from './vocabulary.ts';

/** The owners that a cell names. */
export interface NamedOwners {
  readonly names: readonly string[];
  /** Whether a line was taken for more than one. */
  readonly isParted: boolean;
  /** Names that stood in several lines. */
  readonly joined: readonly string[];
}

/** An owner and the part that stands behind the name, as (ตรวจ); none where there is no such part. */
export function ownerPart(name: string): { readonly role: string; readonly part: OwnerPart } | undefined {
  const [, role = '', written = ''] = /^(\S.*?)\s*\(([^()]+)\)$/u.exec(name) ?? [];
  const part = OWNER_PARTS.find((one) => one === written.trim());
  return part === undefined ? undefined : { role, part };
}

const BEGINS = new RegExp(`^(?:${OWNER_BEGINS})`, 'u');
const NEXT = new RegExp(`\\s+(?=(?:${OWNER_BEGINS}))`, 'gu');

/**
 * The owners that the lines of a cell name: one in each, but where a line cannot end so or holds more of them. What a register
 * calls an owner is one, whatever stands in it.
 * @param known names of a register
 */
export function ownersIn(lines: readonly string[], known: readonly string[]): NamedOwners {
  const isKnown = (words: string) => known.some((name) => bare(name) === bare(words));
  const joined: string[] = [];
  const whole: string[] = [];
  const written = lines.map((line) => ({
    words: itemOf(line)?.rest ?? line,
    isItem: itemOf(line) !== undefined,
  }));
  for (let index = 0; index < written.length;) {
    const length = linesOfOne(written.slice(index), isKnown);
    const name = written
      .slice(index, index + length)
      .map(({ words }) => words)
      .join(' ');
    if (length > 1) joined.push(name);
    whole.push(name);
    index += length;
  }
  const parts = whole.map((words) => partsOf(words, known).filter((part) => bare(part) !== ''));
  const names = parts.flat();
  return {
    names: names.filter((name, index) => names.findIndex((one) => bare(one) === bare(name)) === index),
    isParted: parts.some(({ length }) => length > 1),
    joined: joined.filter((name) => names.includes(name)),
  };
}

/** How many lines are one name: as many as a name of the register takes, or those that cannot end where they do. */
function linesOfOne(
  lines: readonly { readonly words: string; readonly isItem: boolean }[],
  isKnown: (words: string) => boolean,
): number {
  const next = lines.findIndex(({ isItem }, index) => index > 0 && isItem);
  const own = lines.slice(0, next === -1 ? undefined : next).map(({ words }) => words);
  for (let length = own.length; length > 0; length--)
    if (isKnown(own.slice(0, length).join(' '))) return length;
  let length = 1;
  while (length < own.length && goesOn(own[length - 1] ?? '', own[length] ?? '')) length += 1;
  return length;
}

function goesOn(last: string, words: string): boolean {
  return OWNER_GOES_ON.end.test(last) || OWNER_GOES_ON.begin.test(words) || BARE_POSITION.test(last);
}

/** Names in a line that commas, spaces, strokes or และ part, those of the register first. */
function partsOf(words: string, known: readonly string[]): readonly string[] {
  const found = knownIn(words, known);
  if (!found) return unknownParts(words);
  const { before = '', name = '', after = '' } = found;
  return [before, name, after].flatMap((part) =>
    part === name || part === '' ? part : partsOf(part, known),
  );
}

function unknownParts(words: string): readonly string[] {
  return words.split(COMMA).flatMap(apart);
}

const COMMA = /\s*[,;،、]\s*/u;
/** The longest name of the register in a line that would be parted, with what stands before and behind it. */
function knownIn(words: string, known: readonly string[]) {
  const found = known
    .filter((name) => bare(words).includes(bare(name)) && unknownParts(name).length > 1)
    .sort((one, other) => other.length - one.length);
  for (const name of found) {
    const letters = [...name.replace(/\s+/gu, '')].map((letter) =>
      letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'),
    );
    const own = `\\s*(?<name>${letters.join('\\s*')})\\s*`;
    const alone = new RegExp(
      `^(?:(?<before>.*?)(?:${BETWEEN_OWNERS}))??${own}(?:(?:${BETWEEN_OWNERS})(?<after>.*))?$`,
      'u',
    );
    const groups = alone.exec(words)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

/** Names that only spaces, strokes or และ part: each begins as those who do a step are called. */
function apart(words: string): readonly string[] {
  const whole = [AND, /\s*\/\s*/u].map((between) => words.split(between));
  const parts = whole.find((some) => some.length > 1 && some.every((part) => BEGINS.test(part))) ?? [words];
  return parts.flatMap((part) => {
    const found: string[] = [];
    for (const piece of part.split(NEXT)) {
      const last = found.at(-1);
      if (last !== undefined && (BARE_POSITION.test(last) || /[/(]$/u.test(last)))
        found[found.length - 1] = `${last} ${piece}`;
      else found.push(piece.trim());
    }
    return found;
  });
}
