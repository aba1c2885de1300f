import { z } from 'zod';
import { UNSTATED } from '../vocabulary.ts';
import type { Path } from '../yaml.ts';

/**
 * A value that does not fit its schema, made fit to be looked at: what is of the right type stays as it was written,
 * though it may break a pattern; what is missing or of another type becomes {@link neutral}; unknown fields are left
 * out. Only the type is promised.
 */
export function repaired<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  return repair(schema, value, []) as z.output<S>;
}

/**
 * A value of a schema that says nothing: no words, no entries. Ids are unlike any other, so that nothing refers to them
 * and none is there twice.
 */
export function neutral<S extends z.ZodType>(schema: S, path: Path = []): z.output<S> {
  return blank(schema, path) as z.output<S>;
}

function repair(schema: z.ZodType, value: unknown, path: Path): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return repair(schema.unwrap() as z.ZodType, value, path);
  if (schema instanceof z.ZodPipe) return transformed(schema, repair(schema.in as z.ZodType, value, path));
  if (schema instanceof z.ZodUnion) {
    const option = (schema.options as z.ZodType[]).find((one) => isOfType(one, value));
    return option ? repair(option, value, path) : blank(schema, path);
  }
  if (!isOfType(schema, value)) return blank(schema, path);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((item, index) =>
      repair(schema.element as z.ZodType, item, [...path, index]),
    );
  if (schema instanceof z.ZodObject)
    return fields(schema, (field, name) =>
      repair(field, (value as Record<string, unknown>)[name], [...path, name]),
    );
  return value;
}

function blank(schema: z.ZodType, path: Path): unknown {
  if (schema instanceof z.ZodOptional) return blank(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodDefault) return schema.parse(undefined);
  if (schema instanceof z.ZodPipe) return transformed(schema, blank(schema.in as z.ZodType, path));
  if (schema instanceof z.ZodUnion) return blank((schema.options as z.ZodType[])[0] ?? z.null(), path);
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodObject)
    return fields(schema, (field, name) =>
      field instanceof z.ZodOptional ? undefined : blank(field, [...path, name]),
    );
  if (schema instanceof z.ZodNumber) return 0;
  if (schema instanceof z.ZodBoolean) return false;
  return path.at(-1) === 'id' ? `?${path.join('.')}` : '';
}

/** What a pipe makes of a value of its first type; where it makes nothing of it, of ไม่ระบุ. */
function transformed(pipe: z.ZodPipe, value: unknown): unknown {
  const made = (pipe.out as z.ZodType).safeParse(value);
  return made.success ? made.data : pipe.parse(UNSTATED);
}

function fields(schema: z.ZodObject, of: (field: z.ZodType, name: string) => unknown): object {
  const made = Object.entries(schema.shape as Record<string, z.ZodType>).map(
    ([name, field]) => [name, of(field, name)] as const,
  );
  return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

/** Whether a value is at least of the type that a schema wants. */
function isOfType(schema: z.ZodType, value: unknown): boolean {
  switch (schema.def.type) {
    case 'string':
    case 'enum':
      return typeof value === 'string';
    case 'number':
      return Number.isFinite(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return false;
  }
}
