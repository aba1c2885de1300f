import { toArabicDigits } from './digits.ts';

/** The names of each month from January: in full, and abbreviated. */
export const MONTH_NAMES = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const;

const BUDDHIST_ERA = 543;
const FISCAL_START = 10;

export type FiscalMonth = (typeof MONTH_NAMES)[number][1];

/** The months of a Thai fiscal year in their order, abbreviated: ต.ค. first, ก.ย. last. */
export const FISCAL_MONTHS: readonly FiscalMonth[] = [
  ...MONTH_NAMES.slice(FISCAL_START - 1),
  ...MONTH_NAMES.slice(0, FISCAL_START - 1),
].map(([, short]) => short);

/**
 * An ISO date (2025-10-01) in full: 1 ตุลาคม พ.ศ. 2568; a month (2025-10): ตุลาคม 2568. Throws a RangeError for anything
 * but a real date.
 */
export function thaiDate(iso: string): string {
  return dated(iso, ([name], day, year) => `${day} ${name} พ.ศ. ${year}`);
}

/**
 * An ISO date (2025-10-01) in short: 1 ต.ค. 2568; a month (2025-10): ตุลาคม 2568. Throws a RangeError for anything but a
 * real date.
 */
export function shortThaiDate(iso: string): string {
  return dated(iso, ([, short], day, year) => `${day} ${short} ${year}`);
}

/** The first day of an ISO month (2025-10), by which it is compared with days; a day is its own. */
export function firstDay(iso: string): string {
  return isMonth(iso) ? `${iso}-01` : iso;
}

/** The year พ.ศ. of an ISO date. Throws a RangeError for anything but a real date. */
export function buddhistYear(iso: string): number {
  return calendarDate(iso).year + BUDDHIST_ERA;
}

/**
 * The fiscal year พ.ศ. of an ISO date: it runs from 1 October to 30 September and is named after the year it ends in
 * (พ.ร.บ.วิธีการงบประมาณ). Throws a RangeError for anything but a real date.
 */
export function fiscalYear(iso: string): number {
  const { year, month } = calendarDate(iso);
  return year + BUDDHIST_ERA + (month >= FISCAL_START ? 1 : 0);
}

/**
 * The ISO date of a day as people write it: `1 ตุลาคม 2568`, `1 ต.ค. พ.ศ. 2568`, `01/10/2568`, `2568-10-01`; a year before
 * 2400 is one of the common era. Undefined for anything that is no real day.
 */
export function isoOf(written: string): string | undefined {
  const words = toArabicDigits(written)
    .trim()
    .replace(/^วันที่\s*/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words);
  const [, day, month, year] = iso
    ? [iso[0], iso[3], iso[2], iso[1]]
    : (WRITTEN.exec(words) ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(words) ?? []);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const named = MONTH_NAMES.findIndex((names) => (names as readonly string[]).includes(month)) + 1;
  const common = Number(year) - (Number(year) > LAST_COMMON_YEAR ? BUDDHIST_ERA : 0);
  const [m, d] = [named || Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= daysIn(common, m))) return undefined;
  return [common, ...[m, d].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** A later year is one of the Buddhist era. */
const LAST_COMMON_YEAR = 2400;

const WRITTEN = new RegExp(
  String.raw`^(\d{1,2})\s*(${MONTH_NAMES.flat()
    .join('|')
    .replaceAll('.', String.raw`\.`)})\s*(?:พ\.\s?ศ\.\s?)?(\d{4})$`,
  'u',
);

function isMonth(iso: string): boolean {
  return /^\d{4}-\d{2}$/u.test(iso);
}

function dated(
  iso: string,
  asDay: (names: (typeof MONTH_NAMES)[number], day: number, year: number) => string,
): string {
  const { year, month, day } = calendarDate(firstDay(iso));
  const names = MONTH_NAMES[month - 1] ?? MONTH_NAMES[0];
  return isMonth(iso) ? `${names[0]} ${year + BUDDHIST_ERA}` : asDay(names, day, year + BUDDHIST_ERA);
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function calendarDate(iso: string): CalendarDate {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) throw notADate(iso);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) throw notADate(iso);
  return { year, month, day };
}

/** The days that a month from 1 to 12 has in a year of the Buddhist era, or where none is told, the most that it may have. */
export function daysOfMonth(month: number, year?: number): number {
  return daysIn(year === undefined ? LEAP_YEAR : year - BUDDHIST_ERA, month);
}

const LEAP_YEAR = 2000;

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function notADate(iso: string): RangeError {
  return new RangeError(`"${iso}" is not a date written YYYY-MM-DD`);
}
