import { z } from 'zod';

/** The groups of fields that authors write; what each holds is in `fields.ts`. */
export type GroupName =
  | 'author'
  | 'book'
  | 'channel'
  | 'chapter'
  | 'citation'
  | 'complaint'
  | 'contact'
  | 'control'
  | 'definition'
  | 'evidence'
  | 'fee'
  | 'form'
  | 'group'
  | 'indicator'
  | 'manual'
  | 'note'
  | 'office'
  | 'part'
  | 'owner'
  | 'procedure'
  | 'record'
  | 'reference'
  | 'revision'
  | 'role'
  | 'service'
  | 'signature'
  | 'step'
  | 'unit'
  | 'way';

/** A group of fields and no others, each of which bears its path. */
export function fieldGroup<S extends z.core.$ZodLooseShape>(
  name: GroupName,
  shape: S,
): z.ZodObject<S, z.core.$strict> {
  const named = Object.entries(shape).map(([field, schema]) => [
    field,
    (schema as z.ZodType).describe(`${name}.${field}`),
  ]);
  return z.strictObject(Object.fromEntries(named) as S);
}
