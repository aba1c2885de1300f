import { z } from 'zod';
import { NONE, UNSTATED } from '../vocabulary.ts';
import type { Path } from '../yaml.ts';

/** The schema that governs the value at `path`, looking through optional, default and union. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    const container: z.ZodType | undefined = choices(current).find((one) =>
      typeof part === 'number' ? one instanceof z.ZodArray : one instanceof z.ZodObject,
    );
    if (container instanceof z.ZodArray) current = container.element as z.ZodType;
    else if (container instanceof z.ZodObject)
      current = (container.shape as Record<string, z.ZodType>)[String(part)];
    else return undefined;
  }
  return current;
}

/** The names of the fields that the value at `path` may have. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const object = choices(schemaAt(schema, path)).find((one) => one instanceof z.ZodObject);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** Whether a field holds words, and no number and no yes or no. */
export function takesWords(schema: z.ZodType | undefined): boolean {
  const types = new Set(choices(schema).map(({ def }) => def.type));
  const isWords = types.has('string') || types.has('enum') || types.has('literal');
  return isWords && !types.has('number') && !types.has('boolean');
}

/** Whether a field may say ไม่ระบุ. */
export function mayBeUnstated(schema: z.ZodType | undefined): boolean {
  return schema?.safeParse(UNSTATED).success === true;
}

/** Whether a field is a list, or says ไม่มี and no other word. */
export function isListOrNone(schema: z.ZodType | undefined): boolean {
  const words = choices(schema).flatMap((one) => (one instanceof z.ZodLiteral ? [...one.values] : []));
  return words.length === 1 && words[0] === NONE;
}

function choices(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return choices(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return choices(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(choices);
  return schema ? [schema] : [];
}
