import { z } from 'zod';
import { asText, said } from '../messages.ts';
import { NONE } from '../vocabulary.ts';
import { fieldGroup } from './field-group.ts';
import { answer, duration, named, text, webAddress } from './primitives.ts';

/** How people come to a service. */
export const CHANNEL_KINDS = ['counter', 'online', 'post'] as const;

export const channel = fieldGroup('channel', {
  kind: z.enum(CHANNEL_KINDS),
  where: text,
  hours: text.optional(),
  url: webAddress.optional(),
  phone: text.optional(),
});

export const fee = fieldGroup('fee', { item: text, amount: answer });

export const evidence = fieldGroup('evidence', {
  name: text,
  copies: text.optional(),
  issuer: text.optional(),
  form: named.optional(),
});

export const complaint = fieldGroup('complaint', { name: text, where: text });

/** What is promised to whoever asks for a service, by พ.ร.บ. การอำนวยความสะดวกฯ พ.ศ. 2558, section 7. */
export const service = fieldGroup('service', {
  channels: z.array(channel).min(1),
  fee: listOrNone(fee),
  documents: listOrNone(evidence),
  total: duration.refine(({ kind }) => kind === 'length', {
    error: ({ input }) => asText(said('noLength', (input as z.output<typeof duration>).written)),
  }),
  complaints: z.array(complaint).min(1),
});

/** The components that show what is said of a service. */
export const SERVICE_SHOWN_BY = {
  channels: 'Channels',
  documents: 'Documents',
  fee: 'Fee',
  complaints: 'Complaints',
} as const;

/** A list that is not empty, or ไม่มี. */
function listOrNone<T extends z.ZodType>(item: T) {
  return z.union([z.literal(NONE), z.array(item).min(1)]);
}
