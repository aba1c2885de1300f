import type { z } from 'zod';
import type { GroupName } from './field-group.ts';
import { channel, complaint, evidence, fee, service } from './service.ts';
import { author, chapterSchema, manualSchema, note, part } from './manual.ts';
import {
  citation,
  control,
  definition,
  indicator,
  owner,
  procedureSchema,
  record,
  revision,
  signature,
  stepSchema,
  way,
} from './procedure.ts';
import {
  contact,
  formSchema,
  group,
  officeBook,
  officeSchema,
  referenceSchema,
  roleSchema,
  unit,
} from './registers.ts';

/** In the order in which a guide tells them. */
const GROUPS = {
  procedure: procedureSchema,
  step: stepSchema,
  owner,
  way,
  indicator,
  citation,
  definition,
  control,
  record,
  service,
  channel,
  evidence,
  fee,
  complaint,
  signature,
  revision,
  manual: manualSchema,
  author,
  part,
  chapter: chapterSchema,
  office: officeSchema,
  group,
  unit,
  contact,
  book: officeBook,
  role: roleSchema,
  reference: referenceSchema,
  form: formSchema,
  note,
} as const satisfies Readonly<Record<GroupName, z.ZodObject>>;

type Groups = typeof GROUPS;

/** A field by its group and name: `step.duration`. */
export type FieldPath = {
  [N in GroupName]: `${N}.${keyof Groups[N]['shape'] & string}`;
}[GroupName];

/** What a language says of each field: what it holds. */
export type FieldWords = Readonly<Record<FieldPath, string>>;

/** Every group of fields that authors write, with the schema of each field. */
export const FIELD_GROUPS = Object.entries(GROUPS).map(([name, { shape }]) => ({
  name: name as GroupName,
  fields: Object.entries(shape as Readonly<Record<string, z.ZodType>>).map(([field, schema]) => ({
    name: field,
    path: `${name}.${field}` as FieldPath,
    schema,
  })),
}));
