import { z } from 'zod';
import { fieldGroup } from './field-group.ts';
import {
  answer,
  calendarTimes,
  duration,
  goal,
  id,
  isoDate,
  procedureId,
  statedList,
  statedText,
  text,
} from './primitives.ts';

export const STEP_SHAPES = ['terminal', 'process', 'decision', 'subprocess'] as const;

/** How the work ends: it is done, it is refused, or it is called off. */
export const OUTCOMES = ['done', 'refused', 'cancelled'] as const;

export const way = fieldGroup('way', {
  to: z.union([goal, z.array(goal).min(1)]),
  when: answer.optional(),
  outcome: z.enum(OUTCOMES).optional(),
});

const next = z
  .union([goal, way, z.array(z.union([goal, way])).min(1)])
  .transform((written) =>
    (Array.isArray(written) ? written : [written]).map((one) =>
      typeof one === 'string' ? { to: one } : one,
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
  start: z.boolean().optional(),
  procedure: procedureId.optional(),
  starts: calendarTimes.optional(),
  due: calendarTimes.optional(),
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
  replacedBy: procedureId.optional(),
});
