import type { z } from 'zod';
import { said } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Path, Places, Yaml } from '../yaml.ts';
import type { SchemaProblem } from './problems.ts';
import { fieldsAt } from './shape.ts';

/**
 * Words with a comma in braces, which YAML parts into a field and others without a value: `{ when: เกิน 500,000 บาท }`.
 * Each is told, and whole in the value that is given back.
 */
export function wordsWithCommas(
  schema: z.ZodType,
  { value, places }: Pick<Yaml, 'value' | 'places'>,
): { readonly value: unknown; readonly problems: readonly SchemaProblem[] } {
  const problems: SchemaProblem[] = [];
  const whole = (inner: unknown, place: Places | undefined, path: Path): unknown => {
    if (!place?.entries) return inner;
    if (Array.isArray(inner))
      return inner.map((item, index) => whole(item, place.entries?.get(index), [...path, index]));
    const record = inner as Readonly<Record<string, unknown>>;
    const parts = partedWords(record, place.entries, fieldsAt(schema, path));
    for (const [field, words] of parts.words)
      problems.push({
        rule: 'schema',
        path: [...path, field],
        atKey: false,
        ...said('commaInBraces', field, words),
      });
    return Object.fromEntries(
      Object.entries(record).flatMap(([key, one]) =>
        parts.keys.has(key)
          ? []
          : [[key, parts.words.get(key) ?? whole(one, place.entries?.get(key), [...path, key])]],
      ),
    );
  };
  return { value: whole(value, places, []), problems };
}

interface Parted {
  /** The whole words of each field whose words are parted. */
  readonly words: ReadonlyMap<string, string>;
  /** Parts of words that stand as keys. */
  readonly keys: ReadonlySet<string>;
}

/** The words that commas part in one pair of braces; what may be a field that is meant is none of them. */
function partedWords(
  record: Readonly<Record<string, unknown>>,
  entries: ReadonlyMap<string | number, Places>,
  known: readonly string[],
): Parted {
  const words = new Map<string, string>();
  const keys = new Set<string>();
  let field: { readonly name: string; readonly places: Places } | undefined;
  let end = 0;
  for (const [key, places] of entries) {
    const name = String(key);
    const written = wordsOf(record[name], places);
    if (!places.bare) field = written === undefined ? undefined : { name, places };
    else if (field && !known.includes(name) && nearest(name, known) === undefined) {
      const before = words.get(field.name) ?? wordsOf(record[field.name], field.places) ?? '';
      const column = places.key?.column ?? 0;
      const gap = words.has(field.name) ? column - end : column - field.places.value.column - before.length;
      words.set(field.name, `${before}${gap > 1 ? ', ' : ','}${name}`);
      keys.add(name);
      end = column + name.length;
    } else field = undefined;
  }
  return { words, keys };
}

/** What stands for a field, as it is written, if that is words or a number. */
function wordsOf(value: unknown, { written, entries }: Places): string | undefined {
  if (entries || value === null || value === undefined) return undefined;
  return written ?? (typeof value === 'string' ? value : undefined);
}
