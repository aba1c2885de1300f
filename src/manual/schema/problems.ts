import type { z } from 'zod';
import { ruleMessages } from '#words/rules.ts';
import { nearest } from '../nearest.ts';
import { isFiller } from '../stated.ts';
import { NONE, UNSTATED } from '../vocabulary.ts';
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
    message: ruleMessages.unknownField(key),
    hint: ruleMessages.unknownFieldHint(intended, known),
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
    message: ruleMessages.missingField(field, governing?.description),
    hint: ruleMessages.missingFieldHint(field, mayBeUnstated(governing)),
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
    return ruleMessages.emptyFile(issue.code === 'invalid_type' && issue.expected === 'array');
  if (issue.input === null) return { message: ruleMessages.blank, hint: ruleMessages.blankHint(unstated) };
  if (unstated && typeof issue.input === 'string' && isFiller(issue.input))
    return { rule: 'placeholder', ...ruleMessages.placeholder(issue.input, unstated) };
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int') return { message: ruleMessages.notWhole };
      const found = typeName(issue.input);
      const hint = isDuration
        ? ruleMessages.durationHint
        : ruleMessages.wrongTypeHint(issue.expected, found, unstated);
      return { message: ruleMessages.wrongType(issue.expected, found), hint };
    }
    case 'invalid_value':
      return { message: ruleMessages.wrongChoice(shown(issue.input), issue.values.map(String)) };
    case 'too_small':
      if (issue.origin === 'array' && Number(issue.minimum) > 1)
        return { message: ruleMessages.tooFew(Number(issue.minimum)) };
      if (issue.origin === 'array')
        return { message: ruleMessages.emptyList, hint: ruleMessages.emptyListHint(unstated) };
      return {
        message: issue.inclusive ? ruleMessages.tooSmall(Number(issue.minimum)) : ruleMessages.notPositive,
      };
    case 'too_big':
      return { message: ruleMessages.tooBig };
    case 'invalid_format':
      return { message: issue.format === 'email' ? ruleMessages.notEmail : issue.message };
    case 'custom':
      if ([UNSTATED, NONE].some((word) => issue.message === ruleMessages.unstatedHere(word)))
        return { rule: 'unstated-here', message: issue.message, hint: ruleMessages.unstatedHereHint };
      if (issue.message === ruleMessages.blank)
        return { message: issue.message, hint: ruleMessages.blankHint(unstated) };
      return { message: issue.message, hint: isDuration ? ruleMessages.durationHint : undefined };
    default:
      return { message: ruleMessages.wrongValue };
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? ruleMessages.typeName(typeName(value))
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
