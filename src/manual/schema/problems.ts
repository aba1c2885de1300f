import { z } from 'zod';
import { messages } from '../messages.ts';
import { nearest } from '../nearest.ts';
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
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], schema));
  const misspelt = new Set(problems.flatMap(({ meant }) => (meant ? [JSON.stringify(meant)] : [])));
  return {
    ok: false,
    problems: problems.filter(({ path, missing }) => !missing || !misspelt.has(JSON.stringify(path))),
  };
}

type Issue = z.core.$ZodIssue;

interface Problem extends SchemaProblem {
  /** The field is not there at all. */
  readonly missing?: boolean;
  /** The path of the field that a misspelt one stands for. */
  readonly meant?: Path;
}

function problemsOf(issue: Issue, base: Path, schema: z.ZodType): Problem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, path, key));
  if (issue.input === undefined) return [missingField(schema, path)];
  if (issue.code === 'invalid_union')
    return likeliest(issue.errors).flatMap((inner) => problemsOf(inner, path, schema));
  return [{ path, atKey: false, ...words(issue, path) }];
}

function unknownField(schema: z.ZodType, path: Path, key: string): Problem {
  const known = fieldsAt(schema, path);
  const intended = nearest(key, known);
  return {
    path: [...path, key],
    atKey: true,
    message: messages.unknownField(key),
    hint: messages.unknownFieldHint(intended, known),
    ...(intended === undefined ? {} : { meant: [...path, intended] }),
  };
}

function missingField(schema: z.ZodType, path: Path): Problem {
  const field = String(path.at(-1) ?? '');
  if (path.length === 0) return { path, atKey: false, message: messages.blank };
  return {
    path,
    atKey: false,
    missing: true,
    message: messages.missingField(field, schemaAt(schema, path)?.description),
    hint: messages.missingFieldHint(field),
  };
}

/** What is wrong with a value that is there. */
function words(issue: Issue, path: Path): { readonly message: string; readonly hint?: string } {
  const isDuration = path.at(-1) === 'duration';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int') return { message: messages.notWhole };
      const found = typeName(issue.input);
      if (found === 'null') return { message: messages.blank };
      const hint = isDuration ? messages.durationHint : messages.wrongTypeHint(issue.expected, found);
      const message = messages.wrongType(issue.expected, found);
      return hint === undefined ? { message } : { message, hint };
    }
    case 'invalid_value':
      if (issue.input === null) return { message: messages.blank };
      return { message: messages.wrongChoice(shown(issue.input), issue.values.map(String)) };
    case 'too_small':
      if (issue.origin === 'array')
        return {
          message: Number(issue.minimum) > 1 ? messages.tooFew(Number(issue.minimum)) : messages.emptyList,
        };
      return { message: issue.inclusive ? messages.tooSmall(Number(issue.minimum)) : messages.notPositive };
    case 'too_big':
      return { message: messages.tooBig };
    case 'invalid_format':
      return { message: issue.format === 'email' ? messages.notEmail : issue.message };
    case 'custom':
      return isDuration
        ? { message: issue.message, hint: messages.durationHint }
        : { message: issue.message };
    default:
      return { message: messages.wrongValue };
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' ? messages.typeName(typeName(value)) : String(value);
}

/** The branch of a union that the author meant: the one that fails deepest, not at its very type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const atRoot = (issues: readonly Issue[]) =>
    issues.some(
      ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
    );
  return branches.find((issues) => !atRoot(issues)) ?? branches.at(-1) ?? [];
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
