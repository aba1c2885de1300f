import { z } from 'zod';
import { fieldGroup } from './field-group.ts';
import { asText, said } from '../messages.ts';
import {
  anyText,
  colour,
  buddhistYearField,
  formerIds,
  id,
  isoDate,
  named,
  text,
  webAddress,
} from './primitives.ts';
import { signatures } from './procedure.ts';

export const ROLE_KINDS = ['unit', 'committee', 'position', 'external'] as const;
export const REFERENCE_KINDS = [
  'law',
  'regulation',
  'announcement',
  'order',
  'circular',
  'plan',
  'standard',
  'manual',
  'system',
] as const;

/** What can be printed of each procedure besides its document. */
export const FURTHER_DOCUMENTS = ['checklist', 'poster'] as const;
export type FurtherDocument = (typeof FURTHER_DOCUMENTS)[number];

/** What can be printed besides documents and books of manuals: those, and the book of the whole office. */
export const FURTHER_PRINTS = [...FURTHER_DOCUMENTS, 'office'] as const;
export type FurtherPrint = (typeof FURTHER_PRINTS)[number];

/** The format of content folders that this product knows; another is for another version of it. */
const FORMAT = 1;

const format = z.number().refine((written) => written === FORMAT, {
  error: ({ input }) => asText(said('otherFormat', Number(input), FORMAT)),
});

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

/** What the book of the whole office says besides its manuals. */
export const officeBook = fieldGroup('book', {
  title: text.optional(),
  year: buddhistYearField.optional(),
  preface: text.optional(),
  approved: signatures.optional(),
  distribution: z.array(named).min(1).optional(),
});

/** office.yaml */
export const officeSchema = fieldGroup('office', {
  format: format.optional(),
  name: text,
  abbreviation: text,
  parent: text.optional(),
  formName: text.optional(),
  address: text.optional(),
  phone: text.optional(),
  groups: z.array(group),
  contact: contact.optional(),
  repository: webAddress.optional(),
  site: webAddress.optional(),
  binding: z.enum(['single', 'duplex']).optional(),
  noindex: z.boolean().default(false),
  crest: text.optional(),
  colour: colour.optional(),
  print: z.array(z.enum(FURTHER_PRINTS)).optional(),
  book: officeBook.optional(),
});

export const roleSchema = fieldGroup('role', {
  id,
  name: text,
  kind: z.enum(ROLE_KINDS),
  phone: text.optional(),
  formerly: formerIds,
});

export const referenceSchema = fieldGroup('reference', {
  id,
  title: text,
  kind: z.enum(REFERENCE_KINDS),
  number: text.optional(),
  date: isoDate.optional(),
  year: buddhistYearField.optional(),
  amended: text.optional(),
  until: isoDate.optional(),
  url: webAddress.optional(),
  repealed: z.union([buddhistYearField, z.boolean()]).optional(),
  formerly: formerIds,
});

export const formSchema = fieldGroup('form', {
  id,
  title: text,
  code: text.optional(),
  file: text.optional(),
  formerly: formerIds,
});

/** roles.yaml */
export const rolesSchema = z.array(roleSchema);

/** references.yaml */
export const referencesSchema = z.array(referenceSchema);

/** forms.yaml */
export const formsSchema = z.array(formSchema);

/** synonyms.yaml */
export const synonymsSchema = z.array(z.array(anyText).min(2));
