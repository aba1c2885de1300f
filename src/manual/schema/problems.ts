import { z } from 'zod';
import { messages } from '../messages.ts';
import type { Path } from '../yaml.ts';

export interface SchemaProblem {
  readonly path: Path;
  /** Whether the key itself is wrong, rather than its value. */
  readonly atKey: boolean;
  readonly message: string;
  readonly hint?: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Reads a value by a schema; every mismatch is a problem with Thai words and the path of what is wrong. */
export function parseBy<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], schema, value)),
  };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, base: Path, schema: z.ZodType, root: unknown): SchemaProblem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const problem = (message: string, hint?: string, atKey = false): SchemaProblem[] => [
    { path, atKey, message, ...(hint === undefined ? {} : { hint }) },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = fieldsAt(schema, path);
        return {
          path: [...path, key],
          atKey: true,
          message: messages.unknownField(key),
          hint: messages.unknownFieldHint(nearest(key, known), known),
        };
      });
    case 'invalid_type': {
      if (issue.input === undefined) {
        const field = String(path.at(-1) ?? '');
        return problem(
          messages.missingField(field, descriptionAt(schema, path)),
          messages.missingFieldHint(field),
        );
      }
      const found = typeName(issue.input);
      if (issue.expected === 'int') return problem(messages.notWhole);
      return problem(
        messages.wrongType(issue.expected, found),
        messages.wrongTypeHint(issue.expected, found),
      );
    }
    case 'invalid_value':
      if (issue.input === undefined) {
        const field = String(path.at(-1) ?? '');
        return problem(
          messages.missingField(field, descriptionAt(schema, path)),
          messages.missingFieldHint(field),
        );
      }
      return problem(messages.wrongChoice(String(issue.input), issue.values.map(String)));
    case 'invalid_union': {
      if (issue.input === undefined) {
        const field = String(path.at(-1) ?? '');
        return problem(
          messages.missingField(field, descriptionAt(schema, path)),
          messages.missingFieldHint(field),
        );
      }
      const branch = likeliest(issue.errors);
      return branch.flatMap((inner) => problemsOf(inner, path, schema, root));
    }
    case 'too_small':
      return problem(
        issue.origin === 'array' ? messages.emptyList : messages.tooSmall(Number(issue.minimum)),
      );
    case 'invalid_format':
      return problem(issue.format === 'email' ? messages.notEmail : issue.message);
    case 'custom':
      return problem(issue.message, isDurationAt(path) ? messages.durationHint : undefined);
    default:
      return problem(messages.wrongValue);
  }
}

/** The branch of a union that the author meant: the one that fails deepest, not at its very type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const atRoot = (issues: readonly Issue[]) =>
    issues.some(
      ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
    );
  return branches.find((issues) => !atRoot(issues)) ?? branches.at(-1) ?? [];
}

function isDurationAt(path: Path): boolean {
  return path.at(-1) === 'duration';
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** The schema that governs the value at `path`, looking through optional, default and union. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    const container: z.ZodType | undefined = containers(current).find((one) =>
      typeof part === 'number' ? one instanceof z.ZodArray : one instanceof z.ZodObject,
    );
    if (container instanceof z.ZodArray) current = container.element as z.ZodType;
    else if (container instanceof z.ZodObject)
      current = (container.shape as Record<string, z.ZodType>)[String(part)];
    else return undefined;
  }
  return current;
}

function containers(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return containers(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return containers(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(containers);
  return schema ? [schema] : [];
}

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const object = containers(schemaAt(schema, path)).find((one) => one instanceof z.ZodObject);
  return object instanceof z.ZodObject ? Object.keys(object.shape as object) : [];
}

function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  return schemaAt(schema, path)?.description;
}

/** The known word within two edits of a misspelt one. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= 2 ? best.candidate : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row.push(
        Math.min((row[j] ?? 0) + 1, (above[j + 1] ?? 0) + 1, (above[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      );
    }
  }
  return row.at(-1) ?? 0;
}
