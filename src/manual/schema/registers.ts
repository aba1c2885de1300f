import { z } from 'zod';
import { fieldWords } from '#words/fields.ts';
import { anyText, buddhistYearField, id, text, webAddress } from './primitives.ts';

export const ROLE_KINDS = ['unit', 'committee', 'position', 'external'] as const;
export const REFERENCE_KINDS = ['law', 'plan', 'standard', 'manual', 'system'] as const;

const unit = z.strictObject({
  id: id.describe(fieldWords.unit.id),
  name: text.describe(fieldWords.unit.name),
});

const group = z.strictObject({
  id: id.describe(fieldWords.group.id),
  name: text.describe(fieldWords.group.name),
  units: z.array(unit).describe(fieldWords.group.units),
});

/** office.yaml */
export const officeSchema = z.strictObject({
  name: text.describe(fieldWords.office.name),
  abbreviation: text.describe(fieldWords.office.abbreviation),
  groups: z.array(group).describe(fieldWords.office.groups),
  contact: z
    .strictObject({
      email: z.email().optional().describe(fieldWords.office.contactEmail),
      url: webAddress.optional().describe(fieldWords.office.contactUrl),
    })
    .optional()
    .describe(fieldWords.office.contact),
  repository: webAddress.optional().describe(fieldWords.office.repository),
  site: webAddress.optional().describe(fieldWords.office.site),
});

export const roleSchema = z.strictObject({
  id: id.describe(fieldWords.role.id),
  name: text.describe(fieldWords.role.name),
  kind: z.enum(ROLE_KINDS).describe(fieldWords.role.kind),
});

export const referenceSchema = z.strictObject({
  id: id.describe(fieldWords.reference.id),
  title: text.describe(fieldWords.reference.title),
  kind: z.enum(REFERENCE_KINDS).describe(fieldWords.reference.kind),
  year: buddhistYearField.optional().describe(fieldWords.reference.year),
  url: webAddress.optional().describe(fieldWords.reference.url),
  repealed: z.boolean().optional().describe(fieldWords.reference.repealed),
});

export const formSchema = z.strictObject({
  id: id.describe(fieldWords.form.id),
  title: text.describe(fieldWords.form.title),
  file: text.optional().describe(fieldWords.form.file),
});

/** roles.yaml */
export const rolesSchema = z.array(roleSchema);

/** references.yaml */
export const referencesSchema = z.array(referenceSchema);

/** forms.yaml */
export const formsSchema = z.array(formSchema);

/** synonyms.yaml */
export const synonymsSchema = z.array(z.array(anyText).min(2));
