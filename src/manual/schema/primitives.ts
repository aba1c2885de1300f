import { z } from 'zod';
import { firstDay, isoOf } from '#thai/dates.ts';
import { COLOUR, contrast, READABLE } from '../colour.ts';
import { parseDuration } from '../duration.ts';
import { parseCalendarTime } from '../time/calendar.ts';
import { isCurly } from '../curly.ts';
import { asText, said, type Message } from '../messages.ts';
import { type None, type Unstated } from '../stated.ts';
import { NONE, UNSTATED } from '../vocabulary.ts';

/** What ids and file names look like; they become addresses. */
export const ID_PATTERN = /^[a-z][a-z0-9-]*$/;

/** The latest year of an ISO date; a later one is a Buddhist year by mistake. */
const LATEST_ISO_YEAR = 2400;

export const id = z
  .string()
  .regex(ID_PATTERN, { error: ({ input }) => asText(said('idPattern', String(input))) });

/** The id of a procedure: that of its manual and its own. */
export const PROCEDURE_ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

export const procedureId = z
  .string()
  .regex(PROCEDURE_ID, { error: ({ input }) => asText(said('procedureId', String(input))) });

/** Ids under which something was known before it was renamed; its former addresses lead on. */
export const formerIds = z.array(id).min(1).optional();

/** Words of an author, not blank. */
export const anyText = z
  .string()
  .refine((value) => value.trim() !== '', { error: asText(said('blank', false)) });

/** Words of an author that say something; ไม่ระบุ is none of them, but ไม่มี may be an answer. */
export const answer = refusing(anyText, UNSTATED);

/** Words of an author that say something; neither ไม่ระบุ nor ไม่มี is one of them. */
export const text = refusing(answer, NONE);

/** The id of something that is declared elsewhere. Rules know what there is, and what a name means that stands here. */
export const named = straight(text);

/** The same, or ไม่ระบุ. */
export const namedOrUnstated = straight(refusing(anyText, NONE));

/** Where a way out of a step leads: a step of the procedure, its end, or another procedure. */
export const goal = named.refine((to) => !to.includes('/') || PROCEDURE_ID.test(to), {
  error: ({ input }) => asText(said('procedureId', String(input))),
});

/** Words of an author; ไม่ระบุ and ไม่มี are among them, whatever space stands beside them. */
export const statedText = anyText.overwrite((value) =>
  value.trim() === UNSTATED || value.trim() === NONE ? value.trim() : value,
);

/** A list that is not empty, or ไม่ระบุ, or ไม่มี. */
export function statedList<T extends z.ZodType>(item: T) {
  return z.union([z.literal(UNSTATED), z.literal(NONE), z.array(item).min(1)]);
}

/** เวลาดำเนินการ as people write it, in any words. */
export const duration = anyText.transform(parseDuration);

const calendarText = text.transform(parseCalendarTime);

/** When something is: one place in the calendar, or a list of them. */
export const calendarTimes = z
  .union([calendarText, z.array(calendarText).min(1)])
  .transform((times) => (Array.isArray(times) ? times : [times]));

export const isoDate = dated(/^(\d{4})-\d{2}-\d{2}$/, 'isoDate');

/** A day, or a whole month. */
export const isoDateOrMonth = dated(/^(\d{4})-\d{2}(?:-\d{2})?$/, 'isoDateOrMonth');

/** A year of the Buddhist era. */
export const buddhistYearField = z
  .number()
  .int()
  .refine((year) => year >= LATEST_ISO_YEAR && year < 2700, {
    error: ({ input }) => asText(said('buddhistYear', Number(input))),
  });

/** Longer addresses are a mistake, and no QR code holds them (ISO/IEC 18004: 2,331 bytes at level M). */
const LONGEST_ADDRESS = 1000;

/** An address on the web. */
export const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), {
    error: ({ input }) => asText(said('webAddress', String(input))),
  })
  .refine((value) => value.length <= LONGEST_ADDRESS, {
    error: ({ input }) => asText(said('webAddressTooLong', String(input).length, LONGEST_ADDRESS)),
  });

/** A colour in which letters can be read on white. */
export const colour = z
  .string()
  .trim()
  .refine((value) => COLOUR.test(value), { error: ({ input }) => asText(said('colour', String(input))) })
  .refine((value) => !COLOUR.test(value) || contrast(value, WHITE) >= READABLE, {
    error: ({ input }) => asText(said('paleColour', String(input), contrast(String(input), WHITE), READABLE)),
  });

const WHITE = '#ffffff';

/** Words that begin with no quotation mark, which is taken for a part of them where it is not straight. */
function straight<T extends z.ZodType<string>>(words: T): T {
  return words.refine((value) => !isCurly(value), {
    error: ({ input }) => asText(said('curlyQuotes', String(input))),
  });
}

function refusing<T extends z.ZodType<string>>(words: T, refused: Unstated | None): T {
  return words.refine((value) => value.trim() !== refused, { error: asText(said('unstatedHere', refused)) });
}

function dated(pattern: RegExp, otherwise: 'isoDate' | 'isoDateOrMonth') {
  return z.string().superRefine((written, context) => {
    const problem = dateProblem(written, pattern, otherwise);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: asText(problem), input: written });
  });
}

function dateProblem(
  written: string,
  pattern: RegExp,
  otherwise: 'isoDate' | 'isoDateOrMonth',
): Message | undefined {
  const [, year] = pattern.exec(written) ?? [];
  if (year === undefined) return said(otherwise, written, isoOf(written));
  if (Number(year) > LATEST_ISO_YEAR) {
    const common = Number(year) - 543;
    const meant = `${common}${written.slice(year.length)}`;
    return said('buddhistDate', written, common, isCalendarDay(firstDay(meant)) ? meant : undefined);
  }
  return isCalendarDay(firstDay(written)) ? undefined : said('noSuchDay', written);
}

function isCalendarDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
