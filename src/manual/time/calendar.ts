import { MONTH_NAMES, daysOfMonth, type FiscalMonth } from '#thai/dates.ts';
import { UNIT_WORDS, AT_END, CALENDAR, EARLIER, FISCAL_YEAR_END } from './vocabulary.ts';
import type { TimeUnit } from '../vocabulary.ts';
import type { Amounts } from './amounts.ts';
import { readLength } from './length.ts';
import { plainTime } from './plain.ts';

/** A place in the calendar; a year is of the Buddhist era, and where there is none, each year has it. */
export type Placed =
  | { readonly kind: 'day'; readonly month: FiscalMonth; readonly day: number; readonly year?: number }
  | { readonly kind: 'month'; readonly month: FiscalMonth; readonly year?: number }
  /** A day of each month, or of the month that follows. */
  | { readonly kind: 'day-of-month'; readonly day: number | 'last'; readonly of: 'each' | 'next' }
  | { readonly kind: 'every'; readonly unit: TimeUnit }
  /** So long after (or before) a time begins or ends. */
  | {
      readonly kind: 'offset';
      readonly amounts: Amounts;
      readonly side: 'before' | 'after';
      readonly edge: 'start' | 'end';
      readonly of: TimeUnit;
    };

/** When a step starts or is due: what was written, and where in the calendar it is, as far as the words are understood. */
export type CalendarTime = { readonly written: string } & (Placed | { readonly kind: 'words' });

/** Reads a place in the calendar as people write it: 10 มิ.ย., วันที่ 5 ของเดือนถัดไป, 90 วันหลังสิ้นปีงบประมาณ. */
export function parseCalendarTime(written: string): CalendarTime {
  return { written, ...readCalendar(plainTime(written)) };
}

/** Reads a place in the calendar in the form of `plainTime`. */
export function readCalendar(text: string): Placed | { readonly kind: 'words' } {
  const words = text.replaceAll('.', '');
  for (const read of [dayOfYear, wholeMonth, dayOfMonth, every, fiscalYearEnd, offset]) {
    const found = read(words);
    if (found) return found;
  }
  return { kind: 'words' };
}

type Read = (words: string) => Placed | undefined;

const MONTHS = new Map<string, number>(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name.replaceAll('.', ''), index + 1])),
);
const MONTH = `(${[...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
const UNIT = `(${Object.keys(UNIT_WORDS)
  .filter((word) => !word.includes('.'))
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;

function pattern(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.join('')}$`, 'u');
}

const { before, month, year, eachYear } = CALENDAR;
const DAY_OF_YEAR = pattern(before, CALENDAR.day, '(\\d{1,2})', month, MONTH, eachYear, year);
const MONTH_END = pattern(before, CALENDAR.monthEnd, MONTH, eachYear, year);
const WHOLE_MONTH = pattern(before, month, MONTH, eachYear, year);

function dayOfYear(words: string): Placed | undefined {
  const [, day, name, written] = DAY_OF_YEAR.exec(words) ?? endOfMonth(words);
  const number = MONTHS.get(name ?? '');
  if (number === undefined) return undefined;
  const last = daysOfMonth(number, written === undefined ? undefined : Number(written));
  const on = day === '' ? last : Number(day);
  if (on < 1 || on > last) return undefined;
  return { kind: 'day', month: monthOf(number), day: on, ...yearOf(written) };
}

function endOfMonth(words: string): readonly (string | undefined)[] {
  const [, name, written] = MONTH_END.exec(words) ?? [];
  return ['', '', name, written];
}

function wholeMonth(words: string): Placed | undefined {
  const [, name, written] = WHOLE_MONTH.exec(words) ?? [];
  const number = MONTHS.get(name ?? '');
  return number === undefined ? undefined : { kind: 'month', month: monthOf(number), ...yearOf(written) };
}

function monthOf(number: number): FiscalMonth {
  return (MONTH_NAMES[number - 1] ?? MONTH_NAMES[0])[1];
}

function yearOf(written: string | undefined): { readonly year?: number } {
  return written === undefined ? {} : { year: Number(written) };
}

const LAST_DAY = pattern(before, CALENDAR.lastDay, `(?:${CALENDAR.everyMonth})?`);
const DAY_OF_EACH = pattern(
  before,
  `(?:${CALENDAR.everyDay}(\\d{1,2})(?:${CALENDAR.everyMonth})?|${CALENDAR.ofDay}(\\d{1,2})${CALENDAR.everyMonth})`,
);
const DAY_OF_NEXT = pattern(before, CALENDAR.ofDay, '(\\d{1,2})', CALENDAR.nextMonth);

const dayOfMonth: Read = (words) => {
  if (LAST_DAY.test(words)) return { kind: 'day-of-month', day: 'last', of: 'each' };
  const [, next] = DAY_OF_NEXT.exec(words) ?? [];
  const [, each, ofEach] = DAY_OF_EACH.exec(words) ?? [];
  const day = Number(next ?? each ?? ofEach ?? 0);
  if (day < 1 || day > 31) return undefined;
  return { kind: 'day-of-month', day, of: next === undefined ? 'each' : 'next' };
};

const EVERY = pattern(CALENDAR.every, UNIT);

const every: Read = (words) => {
  const unit = unitOf(EVERY.exec(words)?.[1]);
  return unit && { kind: 'every', unit };
};

const FISCAL_END = pattern(before, CALENDAR.fiscalYearEnd);

const fiscalYearEnd: Read = (words) =>
  FISCAL_END.test(words) ? { kind: 'day', ...FISCAL_YEAR_END } : undefined;

const OFFSET = pattern('(.+?)', CALENDAR.relation, CALENDAR.edge, UNIT);

const offset: Read = (words) => {
  const [, length = '', relation, edge = '', of] = OFFSET.exec(words) ?? [];
  const unit = unitOf(of);
  const read = unit && readLength(length);
  if (!unit || typeof read !== 'object' || 'slip' in read) return undefined;
  return {
    kind: 'offset',
    amounts: read.longest,
    side: relation === EARLIER ? 'before' : 'after',
    edge: AT_END.test(edge) ? 'end' : 'start',
    of: unit,
  };
};

function unitOf(word: string | undefined): TimeUnit | undefined {
  return word === undefined ? undefined : UNIT_WORDS[word as keyof typeof UNIT_WORDS];
}
