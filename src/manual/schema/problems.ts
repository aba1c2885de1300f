import type { z } from 'zod';
import { fromText, said, type Message, type MessageKey, type TypeName } from '../messages.ts';
import { isCurly } from '../curly.ts';
import { nearest } from '../nearest.ts';
import { isFiller } from '../stated.ts';
import type { Path } from '../yaml.ts';
import { fieldsAt, isListOrNone, mayBeUnstated, schemaAt } from './shape.ts';

export interface SchemaProblem extends Message {
  readonly rule: 'schema' | 'unstated-here' | 'placeholder';
  readonly path: Path;
  /** Whether the key itself is wrong, rather than its value. */
  readonly atKey: boolean;
  /** The path of the field that a misspelt one most likely stands for. */
  readonly meant?: Path;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Reads a value by a schema; every mismatch is a problem with a message and the path of what is wrong. */
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
  const message = messageOf(issue, path, schemaAt(schema, path));
  return [{ rule: RULES[message.key] ?? 'schema', path, atKey: false, ...message }];
}

function unknownField(schema: z.ZodType, path: Path, key: string): SchemaProblem {
  const known = fieldsAt(schema, path);
  const intended = nearest(key, known);
  return {
    rule: 'schema',
    path: [...path, key],
    atKey: true,
    ...said('unknownField', key, intended, known),
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
    ...said('missingField', field, governing?.description, mayBeUnstated(governing)),
  };
}

/** Messages of values that are told as another rule. */
const RULES: Partial<Record<MessageKey, SchemaProblem['rule']>> = {
  placeholder: 'placeholder',
  unstatedHere: 'unstated-here',
};

/** What is wrong with a value that is there. */
function messageOf(issue: Issue, path: Path, governing: z.ZodType | undefined): Message {
  const unstated = mayBeUnstated(governing);
  if (issue.input === null && path.length === 0)
    return said('emptyFile', issue.code === 'invalid_type' && issue.expected === 'array');
  if (isListOrNone(governing) && (typeof issue.input !== 'object' || issue.input === null))
    return said(
      'listOrNone',
      issue.input === null ? '' : String((issue.input as string | number | boolean | undefined) ?? '').trim(),
    );
  if (issue.input === null) return said('blank', unstated);
  if (unstated && typeof issue.input === 'string' && isFiller(issue.input))
    return said('placeholder', issue.input, unstated);
  if (typeof issue.input === 'string' && isCurly(issue.input)) return said('curlyQuotes', issue.input);
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int') return said('notWhole');
      const found = typeName(issue.input);
      if (path.at(-1) === 'repealed') return said('repealedType', found);
      return path.at(-1) === 'duration'
        ? said('durationType', issue.expected, found)
        : said('wrongType', issue.expected, found, unstated);
    }
    case 'invalid_value':
      return wrongChoice(issue.input, issue.values.map(String), governing?.description);
    case 'too_small':
      if (issue.origin !== 'array')
        return issue.inclusive ? said('tooSmall', Number(issue.minimum)) : said('notPositive');
      if (path.join('.') === 'steps') return said('noSteps');
      return Number(issue.minimum) > 1 ? said('tooFew', Number(issue.minimum)) : said('emptyList', unstated);
    case 'too_big':
      return said('tooBig');
    case 'invalid_format':
      return issue.format === 'email' ? said('notEmail') : fromText(issue.message);
    case 'custom': {
      const message = fromText(issue.message);
      return message.key === 'blank' ? said('blank', unstated) : message;
    }
    default:
      return said('wrongValue');
  }
}

function wrongChoice(value: unknown, choices: readonly string[], path: string | undefined): Message {
  return typeof value === 'object' && value !== null
    ? said('choiceType', typeName(value), choices, path)
    : said('wrongChoice', String(value), choices, path, nearest(String(value), choices));
}

/** The branch of a union that the author meant: the one that fails deepest, not at its very type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const atRoot = (issues: readonly Issue[]) =>
    issues.some(
      ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
    );
  return branches.find((issues) => !atRoot(issues)) ?? branches.at(-1) ?? [];
}

function typeName(value: unknown): TypeName {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as TypeName);
}
