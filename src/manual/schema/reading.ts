import type { z } from 'zod';
import type { SourcePosition } from '../diagnostic.ts';
import { isCut, placeIn, type Path, type Places, type Yaml } from '../yaml.ts';
import { wordsWithCommas } from './comma-words.ts';
import { parseBy, type SchemaProblem } from './problems.ts';
import { repaired } from './repair.ts';
import { schemaAt, takesWords } from './shape.ts';

/** What a YAML text says by a schema. */
export interface Reading<T> {
  /** Whole where nothing is told; else what could be read, with {@link repaired} values where nothing could. */
  readonly value: T;
  readonly told: readonly (Omit<SchemaProblem, 'path' | 'atKey' | 'meant'> & SourcePosition)[];
  /** Where values stand that do not fit. */
  readonly gaps: readonly Path[];
  /** Places of the values, those of misspelt fields by the names that are meant. */
  readonly places: Places;
}

/** A text as far as it has been read: data, and where each of it stands. */
type Written = Pick<Yaml, 'value' | 'places'>;

/**
 * Reads a YAML text without problems by a schema. A misspelt field is told and then read as the one that it stands for,
 * so that its value is looked at too, and so are words that a comma parts. What a comment cut is told already.
 */
export function readBy<S extends z.ZodType>(schema: S, yaml: Yaml): Reading<z.output<S>> {
  const told: Reading<unknown>['told'][number][] = [];
  const joined = wordsWithCommas(schema, yaml);
  let written: Written = { value: joined.value, places: yaml.places };
  const tell = (problems: readonly SchemaProblem[]) => {
    for (const { rule, path, atKey, key, values } of problems) {
      if (!atKey && isCut(written, path)) continue;
      const place = placeIn(written, path, atKey ? 'key' : 'value');
      told.push({ rule, key, values, ...place });
    }
  };
  tell(joined.problems);
  for (;;) {
    const value = inWords(written.value, written.places, schema);
    const parsed = parseBy(schema, value);
    if (parsed.ok) return { value: parsed.value, told, gaps: [], places: written.places };
    const misspelt = misspeltFields(written, parsed.problems);
    if (misspelt.length === 0) {
      tell(parsed.problems);
      const gaps = parsed.problems.filter(({ atKey }) => !atKey).map(({ path }) => path);
      return { value: repaired(schema, value), told, gaps, places: written.places };
    }
    tell(misspelt);
    written = renamed(written, misspelt);
  }
}

/** The author's characters for numbers, `true` and `false` where words are wanted. */
function inWords(value: unknown, places: Places, schema: z.ZodType): unknown {
  if (places.written !== undefined) return takesWords(schema) ? places.written : value;
  const inside = (inner: unknown, part: string | number) => {
    const [place, governing] = [places.entries?.get(part), schemaAt(schema, [part])];
    return place && governing ? inWords(inner, place, governing) : inner;
  };
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner, key)]));
}

type Misspelt = SchemaProblem & { readonly meant: Path };

/** Fields that stand for others which are not there; of several that stand for one, the first. */
function misspeltFields({ value }: Written, problems: readonly SchemaProblem[]): Misspelt[] {
  const found = new Map<string, Misspelt>();
  for (const problem of problems) {
    const { meant } = problem;
    if (!meant || Object.hasOwn(recordAt(value, meant), String(meant.at(-1)))) continue;
    const name = JSON.stringify(meant);
    if (!found.has(name)) found.set(name, { ...problem, meant });
  }
  return [...found.values()];
}

function renamed(written: Written, misspelt: readonly Misspelt[]): Written {
  const { value, places } = structuredClone({ value: written.value, places: written.places });
  for (const { path, meant } of misspelt) {
    const [from, to] = [String(path.at(-1)), String(meant.at(-1))];
    const record = recordAt(value, path);
    const entries = entriesAt(places, path);
    const place = entries.get(from);
    record[to] = record[from];
    if (place) entries.set(to, place);
    Reflect.deleteProperty(record, from);
    entries.delete(from);
  }
  return { value, places };
}

/** The group of fields that holds the field at `path`. */
function recordAt(value: unknown, path: Path): Record<string, unknown> {
  const holder = path
    .slice(0, -1)
    .reduce((here, part) => (here as Record<string | number, unknown>)[part], value);
  return holder as Record<string, unknown>;
}

function entriesAt(places: Places, path: Path): Map<string | number, Places> {
  const holder = path
    .slice(0, -1)
    .reduce<Places | undefined>((here, part) => here?.entries?.get(part), places);
  return holder?.entries as Map<string | number, Places>;
}
