import type { GroupName } from './field-group.ts';
import type { author, manualSchema, note } from './manual.ts';
import type { definition, procedureSchema, revision, signature, stepSchema, way } from './procedure.ts';
import type {
  contact,
  formSchema,
  group,
  officeSchema,
  referenceSchema,
  roleSchema,
  unit,
} from './registers.ts';

/** Every group of fields that authors write, by its name. */
interface Groups {
  readonly author: typeof author;
  readonly contact: typeof contact;
  readonly definition: typeof definition;
  readonly form: typeof formSchema;
  readonly group: typeof group;
  readonly manual: typeof manualSchema;
  readonly note: typeof note;
  readonly office: typeof officeSchema;
  readonly procedure: typeof procedureSchema;
  readonly reference: typeof referenceSchema;
  readonly revision: typeof revision;
  readonly role: typeof roleSchema;
  readonly signature: typeof signature;
  readonly step: typeof stepSchema;
  readonly unit: typeof unit;
  readonly way: typeof way;
}

/** A field by its group and name: `step.duration`. */
export type FieldPath = {
  [N in GroupName]: `${N}.${keyof Groups[N]['shape'] & string}`;
}[GroupName];

/** What a language says of each field: what it holds. */
export type FieldWords = Readonly<Record<FieldPath, string>>;
