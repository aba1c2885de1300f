import type { z } from 'zod';
import { messages } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { isFiller, NONE, UNSTATED } from '../stated.ts';
import type { Path } from '../yaml.ts';
import { fieldsAt, mayBeUnstated, schemaAt } from './shape.ts';

export interface SchemaProblem {
  readonly rule: 'schema' | 'unstated-here' | 'placeholder';
  readonly path: Path;
  /** Whether the key itself is wrong, rather than its value. */
  readonly atKey: boolean;
  readonly message: string;
  readonly hint?: string;
  /** The path of the field that a misspelt one most likely stands for. */
  readonly meant?: Path;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Reads a value by a schema; every mismatch is a problem with Thai words and the path of what is wrong. */
export function parseBy<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], schema)) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, base: Path, schema: z.ZodType): SchemaProblem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, path, key));
  if (issue.input === undefined) return [missingField(schema, path)];
  if (issue.code === 'invalid_union')
    return likeliest(issue.errors).flatMap((inner) => problemsOf(inner, path, schema));
  const { rule, message, hint } = words(issue, path, mayBeUnstated(schemaAt(schema, path)));
  return [{ rule: rule ?? 'schema', path, atKey: false, message, ...(hint === undefined ? {} : { hint }) }];
}

function unknownField(schema: z.ZodType, path: Path, key: string): SchemaProblem {
  const known = fieldsAt(schema, path);
  const intended = nearest(key, known);
  return {
    rule: 'schema',
    path: [...path, key],
    atKey: true,
    message: messages.unknownField(key),
    hint: messages.unknownFieldHint(intended, known),
    ...(intended === undefined ? {} : { meant: [...path, intended] }),
  };
}

function missingField(schema: z.ZodType, path: Path): SchemaProblem {
  const field = String(path.at(-1) ?? '');
  const governing = schemaAt(schema, path);
  return {
    rule: 'schema',
    path,
    atKey: false,
    message: messages.missingField(field, governing?.description),
    hint: messages.missingFieldHint(field, mayBeUnstated(governing)),
  };
}

interface Words {
  readonly rule?: SchemaProblem['rule'];
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What is wrong with a value that is there. */
function words(issue: Issue, path: Path, unstated: boolean): Words {
  const isDuration = path.at(-1) === 'duration';
  if (issue.input === null && path.length === 0)
    return messages.emptyFile(issue.code === 'invalid_type' && issue.expected === 'array');
  if (issue.input === null) return { message: messages.blank, hint: messages.blankHint(unstated) };
  if (unstated && typeof issue.input === 'string' && isFiller(issue.input))
    return { rule: 'placeholder', ...messages.placeholder(issue.input, unstated) };
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int') return { message: messages.notWhole };
      const found = typeName(issue.input);
      const hint = isDuration
        ? messages.durationHint
        : messages.wrongTypeHint(issue.expected, found, unstated);
      return { message: messages.wrongType(issue.expected, found), hint };
    }
    case 'invalid_value':
      return { message: messages.wrongChoice(shown(issue.input), issue.values.map(String)) };
    case 'too_small':
      if (issue.origin === 'array' && Number(issue.minimum) > 1)
        return { message: messages.tooFew(Number(issue.minimum)) };
      if (issue.origin === 'array')
        return { message: messages.emptyList, hint: messages.emptyListHint(unstated) };
      return { message: issue.inclusive ? messages.tooSmall(Number(issue.minimum)) : messages.notPositive };
    case 'too_big':
      return { message: messages.tooBig };
    case 'invalid_format':
      return { message: issue.format === 'email' ? messages.notEmail : issue.message };
    case 'custom':
      if ([UNSTATED, NONE].some((word) => issue.message === messages.unstatedHere(word)))
        return { rule: 'unstated-here', message: issue.message, hint: messages.unstatedHereHint };
      if (issue.message === messages.blank)
        return { message: issue.message, hint: messages.blankHint(unstated) };
      return { message: issue.message, hint: isDuration ? messages.durationHint : undefined };
    default:
      return { message: messages.wrongValue };
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? messages.typeName(typeName(value))
    : `${value as string | number | boolean | null | undefined}`;
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
