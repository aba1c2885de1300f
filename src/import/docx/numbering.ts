import { toThaiDigits } from '#thai/digits.ts';
import { APPENDIX_LETTERS } from '#manual/vocabulary.ts';
import { allBelow, childOf, elementsOf, propertyOf, type XmlElement } from './xml.ts';

/** Counts the items of the lists of a document, in reading order, and gives the number that Word shows before each. */
export function wordNumbers(
  part: XmlElement | undefined,
): (list: { readonly id: string; readonly level: number }) => string | undefined {
  const kinds = new Map(
    (part ? elementsOf(part) : [])
      .filter(({ name }) => name === 'w:abstractNum')
      .map((kind) => [kind.attributes.get('w:abstractNumId') ?? '', levelsOf(kind)]),
  );
  const lists = new Map(
    (part ? elementsOf(part) : [])
      .filter(({ name }) => name === 'w:num')
      .map((list) => [
        list.attributes.get('w:numId') ?? '',
        { kind: propertyOf(list, 'w:abstractNumId') ?? '', overrides: overridesOf(list) },
      ]),
  );
  const counts = new Map<string, number[]>();
  return ({ id, level }) => {
    const list = lists.get(id);
    if (!list) return undefined;
    const levels = kinds.get(list.kind) ?? [];
    // Lists of one kind go on counting, unless one is told to begin anew.
    const key = list.overrides.size > 0 ? `list ${id}` : `kind ${list.kind}`;
    const counted = counts.get(key) ?? [];
    counts.set(key, counted);
    counted.length = Math.min(counted.length, level + 1);
    const start = (at: number) => list.overrides.get(at) ?? levels[at]?.start ?? 1;
    for (let at = 0; at < level; at++) counted[at] ??= start(at);
    counted[level] = counted[level] === undefined ? start(level) : counted[level] + 1;
    const { format, text } = levels[level] ?? DECIMAL;
    if (format === 'bullet' || format === 'none') return '';
    return text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(counted[at] ?? start(at), levels[at]?.format ?? 'decimal');
    });
  };
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

const DECIMAL: Level = { start: 1, format: 'decimal', text: '%1.' };

function levelsOf(kind: XmlElement): readonly Level[] {
  const levels: Level[] = [];
  for (const level of elementsOf(kind).filter(({ name }) => name === 'w:lvl'))
    levels[Number(level.attributes.get('w:ilvl') ?? 0)] = {
      start: Number(propertyOf(level, 'w:start') ?? 1),
      format: propertyOf(level, 'w:numFmt') ?? 'decimal',
      text: propertyOf(level, 'w:lvlText') ?? '',
    };
  return levels;
}

function overridesOf(list: XmlElement): ReadonlyMap<number, number> {
  return new Map(
    allBelow(list, 'w:lvlOverride').flatMap((override) => {
      const start = childOf(override, 'w:startOverride')?.attributes.get('w:val');
      return start === undefined
        ? []
        : [[Number(override.attributes.get('w:ilvl') ?? 0), Number(start)] as const];
    }),
  );
}

/** A number as Word writes it; formats that Thai offices do not use are written as plain numbers. */
function numeral(value: number, format: string): string {
  if (/^thai(?:Numbers|Counting)$/u.test(format)) return toThaiDigits(String(value));
  if (format === 'thaiLetters') return letter(value, APPENDIX_LETTERS);
  if (format === 'lowerLetter') return letter(value, LATIN_LETTERS);
  if (format === 'upperLetter') return letter(value, LATIN_LETTERS).toUpperCase();
  return String(value);
}

const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** After the last letter Word writes each of them twice. */
function letter(value: number, letters: string): string {
  const at = (value - 1) % letters.length;
  return letters.charAt(at).repeat(Math.ceil(value / letters.length));
}
