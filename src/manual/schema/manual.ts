import { z } from 'zod';
import { fieldGroup } from './field-group.ts';
import { STRUCTURE_NAMES } from '../structures.ts';
import { anyText, buddhistYearField, id, named, text } from './primitives.ts';

export const TRANSCRIPTION_KINDS = ['mended', 'unstated', 'none', 'kept', 'ours'] as const;

export const author = fieldGroup('author', {
  name: text,
  position: text,
});

export const part = fieldGroup('part', {
  title: text,
  procedures: z.array(named).min(1),
});

/** manual.yaml */
export const manualSchema = fieldGroup('manual', {
  title: text,
  documentType: text,
  unit: named,
  author: author.optional(),
  authors: z.array(author).min(1).optional(),
  advisers: z.array(author).min(1).optional(),
  year: buddhistYearField.optional(),
  cover: text.optional(),
  structure: z.enum(STRUCTURE_NAMES).default('obec'),
  formNumber: z.int().positive().optional(),
  digits: z.enum(['arabic', 'thai']).default('arabic'),
  formPaper: z.enum(['portrait', 'landscape']).default('portrait'),
  archive: z.boolean().default(false),
  admin: text.optional(),
  parts: z.array(part).min(1).optional(),
});

/** The frontmatter of a text of a book besides its procedures. */
export const chapterSchema = fieldGroup('chapter', {
  title: text,
  order: z.int().positive(),
});

export const note = fieldGroup('note', {
  procedure: id.optional(),
  where: anyText,
  kind: z.enum(TRANSCRIPTION_KINDS),
  source: anyText,
  ours: anyText,
  reason: anyText,
});

/** transcription.yaml */
export const transcriptionSchema = z.array(note);
