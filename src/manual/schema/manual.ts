import { z } from 'zod';
import { fieldWords } from '#words/fields.ts';
import { anyText, buddhistYearField, id, text } from './primitives.ts';

export const TRANSCRIPTION_KINDS = ['mended', 'unstated', 'none', 'kept', 'ours'] as const;

/** manual.yaml */
export const manualSchema = z.strictObject({
  title: text.describe(fieldWords.manual.title),
  documentType: text.describe(fieldWords.manual.documentType),
  unit: id.describe(fieldWords.manual.unit),
  author: z
    .strictObject({
      name: text.describe(fieldWords.manual.authorName),
      position: text.describe(fieldWords.manual.authorPosition),
    })
    .describe(fieldWords.manual.author),
  year: buddhistYearField.optional().describe(fieldWords.manual.year),
  cover: text.optional().describe(fieldWords.manual.cover),
  digits: z.enum(['arabic', 'thai']).default('arabic').describe(fieldWords.manual.digits),
  formPaper: z.enum(['portrait', 'landscape']).default('portrait').describe(fieldWords.manual.formPaper),
  archive: z.boolean().default(false).describe(fieldWords.manual.archive),
  admin: text.optional().describe(fieldWords.manual.admin),
});

const note = z.strictObject({
  procedure: id.optional().describe(fieldWords.note.procedure),
  where: anyText.describe(fieldWords.note.where),
  kind: z.enum(TRANSCRIPTION_KINDS).describe(fieldWords.note.kind),
  source: anyText.describe(fieldWords.note.source),
  ours: anyText.describe(fieldWords.note.ours),
  reason: anyText.describe(fieldWords.note.reason),
});

/** transcription.yaml */
export const transcriptionSchema = z.array(note);
