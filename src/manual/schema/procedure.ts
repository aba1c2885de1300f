import { z } from 'zod';
import { asText, said } from '../messages.ts';
import { fieldGroup } from './field-group.ts';
import { answer, calendarTimes, duration, id, isoDate, statedList, statedText, text } from './primitives.ts';

export const STEP_SHAPES = ['terminal', 'process', 'decision'] as const;

export const exit = fieldGroup('exit', {
  to: id,
  when: answer.optional(),
});

const next = z
  .union([id, z.array(z.union([id, exit])).min(1)])
  .transform((written) =>
    (typeof written === 'string' ? [written] : written).map((way) =>
      typeof way === 'string' ? { to: way } : way,
    ),
  );

export const stepSchema = fieldGroup('step', {
  id,
  label: text,
  detail: text,
  narrative: text.optional(),
  shape: z.enum(STEP_SHAPES),
  duration: duration.optional(),
  standard: statedText,
  owners: statedList(id),
  next: next.optional(),
  starts: calendarTimes.optional(),
  due: calendarTimes.optional(),
}).refine(({ duration: length, due }) => length !== undefined || due !== undefined, {
  path: ['duration'],
  error: asText(said('missingField', 'duration', 'step.duration', true)),
  // Also where other fields of the step are wrong, so that all mistakes are told at once.
  when: () => true,
});

export const definition = fieldGroup('definition', {
  term: text,
  meaning: text,
});

export const signature = fieldGroup('signature', {
  name: text,
  position: text,
  date: isoDate,
});

export const revision = fieldGroup('revision', {
  revision: z.int().positive(),
  date: isoDate,
  change: text,
});

/** The frontmatter of one procedure. */
export const procedureSchema = fieldGroup('procedure', {
  title: text,
  code: statedText,
  order: z.int().positive(),
  indicator: statedText,
  steps: z.array(stepSchema).min(1),
  definitions: statedList(definition),
  forms: statedList(id),
  references: statedList(id),
  formReferences: statedList(id).optional(),
  status: z.enum(['draft', 'approved', 'retired']).optional(),
  revision: z.int().positive().optional(),
  effective: isoDate.optional(),
  reviewBy: isoDate.optional(),
  prepared: signature.optional(),
  reviewed: signature.optional(),
  approved: signature.optional(),
  history: z.array(revision).optional(),
  replacedBy: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, {
      error: ({ input }) => asText(said('procedureId', String(input))),
    })
    .optional(),
});
