import { z } from 'zod';
import type { Structure } from '../structures.ts';
import { NONE, OWNER_PARTS } from '../vocabulary.ts';
import { fieldGroup } from './field-group.ts';
import { service, SERVICE_SHOWN_BY } from './service.ts';
import {
  answer,
  calendarTimes,
  duration,
  formerIds,
  goal,
  id,
  isoDate,
  isoDateOrMonth,
  named,
  namedOrUnstated,
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

/** Who does a step, and what part of it. */
export const owner = fieldGroup('owner', {
  role: named,
  part: z.enum(OWNER_PARTS),
});

/** A reference of the register, and where in it. */
export const citation = fieldGroup('citation', {
  id: named,
  at: text,
});

const cited = z.union([named, citation]);

/** What tells how well a procedure is done, and how well it should be. */
export const indicator = fieldGroup('indicator', {
  name: text,
  target: text.optional(),
});

/** What may go wrong in a step, and what keeps it from that: a row of แบบ ปค.5. */
export const control = fieldGroup('control', {
  risk: text,
  existing: text,
  assessment: text.optional(),
  remaining: text.optional(),
  improvement: text.optional(),
  owner: named.optional(),
  due: calendarTimes.optional(),
});

export const stepSchema = fieldGroup('step', {
  id,
  label: text,
  detail: text,
  narrative: text.optional(),
  shape: z.enum(STEP_SHAPES),
  duration: duration.optional(),
  standard: statedText,
  owners: statedList(z.union([named, owner])),
  next: next.optional(),
  start: z.boolean().optional(),
  procedure: procedureId.optional(),
  starts: calendarTimes.optional(),
  due: calendarTimes.optional(),
  note: text.optional(),
  forms: z.array(named).min(1).optional(),
  references: z.array(cited).min(1).optional(),
  indicator: text.optional(),
  records: z.array(named).min(1).optional(),
  control: control.optional(),
  formerly: formerIds,
});

/** What is kept of the work: by whom, and for how long. */
export const record = fieldGroup('record', {
  id,
  name: text,
  form: named.optional(),
  keeper: namedOrUnstated,
  keep: duration,
});

export const definition = fieldGroup('definition', {
  term: text,
  meaning: text,
});

export const signature = fieldGroup('signature', {
  name: text,
  position: text,
  date: isoDate.optional(),
});

/** One signature, or a list of them. */
export const signatures = z
  .union([signature, z.array(signature).min(1)])
  .transform((written) => (Array.isArray(written) ? written : [written]));

export const revision = fieldGroup('revision', {
  revision: z.int().nonnegative(),
  date: isoDate,
  change: text,
  by: text.optional(),
});

const procedureFields = {
  title: text,
  code: statedText,
  order: z.int().positive(),
  indicator: z.union([statedText, z.array(indicator).min(1)]),
  steps: z.array(stepSchema).min(1),
  definitions: statedList(definition),
  forms: statedList(named),
  references: statedList(cited),
  formReferences: statedList(cited).optional(),
  records: z.array(record).min(1).optional(),
  status: z.enum(['draft', 'approved', 'retired']).optional(),
  revision: z.int().nonnegative().optional(),
  effective: isoDateOrMonth.optional(),
  reviewBy: isoDate.optional(),
  prepared: signatures.optional(),
  reviewed: signatures.optional(),
  approved: signatures.optional(),
  history: z.array(revision).optional(),
  replacedBy: procedureId.optional(),
  formerly: formerIds,
  service: service.optional(),
};

/** The frontmatter of one procedure. */
export const procedureSchema = fieldGroup('procedure', procedureFields);

/** Fields that only a component shows, which not every structure has. */
export const SHOWN_BY = { definitions: 'Definitions', forms: 'Forms', references: 'References' } as const;

/**
 * The same in a structure: what only components show that it does not ask for may be left out, as if there were none but
 * those that steps name, and the facts of a service are asked for where one of their components is.
 */
export function procedureSchemaOf({ sections }: Structure): typeof procedureSchema {
  const isService = Object.values(SERVICE_SHOWN_BY).some((name) =>
    sections.some(({ component }) => component === name),
  );
  const lacking = Object.entries(SHOWN_BY)
    .filter(([, name]) => !sections.some(({ component }) => component === name))
    .map(([field]) => [
      field,
      (procedureFields[field as keyof typeof SHOWN_BY] as z.ZodType).default(
        field === 'definitions' ? NONE : [],
      ),
    ]);
  const asked = isService ? { service } : {};
  const fields = { ...procedureFields, ...Object.fromEntries(lacking), ...asked } as typeof procedureFields;
  return lacking.length === 0 ? procedureSchema : fieldGroup('procedure', fields);
}
