import { z } from 'zod';
import { fieldGroup } from './field-group.ts';
import { anyText, buddhistYearField, id, text, webAddress } from './primitives.ts';

export const ROLE_KINDS = ['unit', 'committee', 'position', 'external'] as const;
export const REFERENCE_KINDS = ['law', 'plan', 'standard', 'manual', 'system'] as const;

export const unit = fieldGroup('unit', {
  id,
  name: text,
});

export const group = fieldGroup('group', {
  id,
  name: text,
  units: z.array(unit),
});

export const contact = fieldGroup('contact', {
  email: z.email().optional(),
  url: webAddress.optional(),
});

/** office.yaml */
export const officeSchema = fieldGroup('office', {
  name: text,
  abbreviation: text,
  groups: z.array(group),
  contact: contact.optional(),
  repository: webAddress.optional(),
  site: webAddress.optional(),
});

export const roleSchema = fieldGroup('role', {
  id,
  name: text,
  kind: z.enum(ROLE_KINDS),
});

export const referenceSchema = fieldGroup('reference', {
  id,
  title: text,
  kind: z.enum(REFERENCE_KINDS),
  year: buddhistYearField.optional(),
  url: webAddress.optional(),
  repealed: z.boolean().optional(),
});

export const formSchema = fieldGroup('form', {
  id,
  title: text,
  file: text.optional(),
});

/** roles.yaml */
export const rolesSchema = z.array(roleSchema);

/** references.yaml */
export const referencesSchema = z.array(referenceSchema);

/** forms.yaml */
export const formsSchema = z.array(formSchema);

/** synonyms.yaml */
export const synonymsSchema = z.array(z.array(anyText).min(2));
