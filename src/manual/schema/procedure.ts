import { z } from 'zod';
import { fieldWords } from '#words/fields.ts';
import { FISCAL_MONTHS } from '#thai/dates.ts';
import { ruleMessages } from '#words/rules.ts';
import { RECURRING_STARTS } from '../vocabulary.ts';
import { answer, duration, id, isoDate, statedList, statedText, text } from './primitives.ts';

export const STEP_SHAPES = ['terminal', 'process', 'decision'] as const;

const exit = z.strictObject({
  to: id.describe(fieldWords.exit.to),
  when: answer.optional().describe(fieldWords.exit.when),
});

const next = z
  .union([id, z.array(z.union([id, exit])).min(1, { error: ruleMessages.emptyList })])
  .transform((written) =>
    (typeof written === 'string' ? [written] : written).map((way) =>
      typeof way === 'string' ? { to: way } : way,
    ),
  );

export const stepSchema = z.strictObject({
  id: id.describe(fieldWords.step.id),
  label: text.describe(fieldWords.step.label),
  detail: text.describe(fieldWords.step.detail),
  narrative: text.optional().describe(fieldWords.step.narrative),
  shape: z.enum(STEP_SHAPES).describe(fieldWords.step.shape),
  duration: duration.describe(fieldWords.step.duration),
  standard: statedText.describe(fieldWords.step.standard),
  owners: statedList(id).describe(fieldWords.step.owners),
  next: next.optional().describe(fieldWords.step.next),
  starts: z
    .enum([...FISCAL_MONTHS, ...RECURRING_STARTS] as const)
    .optional()
    .describe(fieldWords.step.starts),
});

const definition = z.strictObject({
  term: text.describe(fieldWords.definition.term),
  meaning: text.describe(fieldWords.definition.meaning),
});

const signature = z.strictObject({
  name: text.describe(fieldWords.signature.name),
  position: text.describe(fieldWords.signature.position),
  date: isoDate.describe(fieldWords.signature.date),
});

const revision = z.strictObject({
  revision: z.int().positive().describe(fieldWords.revision.revision),
  date: isoDate.describe(fieldWords.revision.date),
  change: text.describe(fieldWords.revision.change),
});

/** The frontmatter of one procedure. */
export const procedureSchema = z.strictObject({
  title: text.describe(fieldWords.procedure.title),
  code: statedText.describe(fieldWords.procedure.code),
  order: z.int().positive().describe(fieldWords.procedure.order),
  indicator: statedText.describe(fieldWords.procedure.indicator),
  steps: z.array(stepSchema).min(1, { error: ruleMessages.emptyList }).describe(fieldWords.procedure.steps),
  definitions: statedList(definition).describe(fieldWords.procedure.definitions),
  forms: statedList(id).describe(fieldWords.procedure.forms),
  references: statedList(id).describe(fieldWords.procedure.references),
  formReferences: statedList(id).optional().describe(fieldWords.procedure.formReferences),
  status: z.enum(['draft', 'approved', 'retired']).optional().describe(fieldWords.procedure.status),
  revision: z.int().positive().optional().describe(fieldWords.procedure.revision),
  effective: isoDate.optional().describe(fieldWords.procedure.effective),
  reviewBy: isoDate.optional().describe(fieldWords.procedure.reviewBy),
  prepared: signature.optional().describe(fieldWords.procedure.prepared),
  reviewed: signature.optional().describe(fieldWords.procedure.reviewed),
  approved: signature.optional().describe(fieldWords.procedure.approved),
  history: z.array(revision).optional().describe(fieldWords.procedure.history),
  replacedBy: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, {
      error: ({ input }) => ruleMessages.procedureId(String(input)),
    })
    .optional()
    .describe(fieldWords.procedure.replacedBy),
});
