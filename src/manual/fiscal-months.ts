import { FISCAL_MONTHS, MONTH_NAMES, type FiscalMonth } from '#thai/dates.ts';
import type { CalendarTime } from './time/calendar.ts';
import type { Amounts } from './time/amounts.ts';
import { DAY, FISCAL_YEAR, MONTH, QUARTER, SHORTER_THAN_MONTH, WEEK, type TimeUnit } from './vocabulary.ts';

/** Where in a fiscal year something falls: in some months, or once or more in each month or quarter. */
export type YearPlace = { readonly months: readonly FiscalMonth[] } | 'each-month' | 'each-quarter';

/**
 * Where in a fiscal year a time falls, by its words alone; undefined where they name no month. A quarter has three
 * months, of which none is chosen, and school years and years of other kinds begin on no day that is known here.
 *
 * @param starts when the step begins that is due then: a day of the month that follows is one of the month after
 */
export function yearPlace(time: CalendarTime, starts: readonly CalendarTime[] = []): YearPlace | undefined {
  switch (time.kind) {
    case 'day':
    case 'month':
      return { months: [time.month] };
    case 'day-of-month':
      return time.of === 'each' ? 'each-month' : monthAfter(starts);
    case 'every':
      return placeOfUnit(time.unit);
    case 'offset':
      return offsetPlace(time);
    case 'words':
      return undefined;
  }
}

function placeOfUnit(unit: TimeUnit): YearPlace | undefined {
  if (unit === QUARTER) return 'each-quarter';
  return unit === MONTH || SHORTER_THAN_MONTH.includes(unit) ? 'each-month' : undefined;
}

function monthAfter(starts: readonly CalendarTime[]): YearPlace | undefined {
  const places = starts.map((start) => yearPlace(start));
  if (places.includes('each-month')) return 'each-month';
  const months = places.flatMap((place) => (typeof place === 'object' ? place.months : []));
  if (months.length === 0) return undefined;
  const nextOf = (month: FiscalMonth) =>
    FISCAL_MONTHS[(FISCAL_MONTHS.indexOf(month) + 1) % FISCAL_MONTHS.length];
  return { months: months.flatMap((month) => nextOf(month) ?? []) };
}

/** So many days after a month or before it are in the month beside it, however long that is. */
const DAYS_IN_ANY_MONTH = 28;
/** Years in which a fiscal year begins, the February before or after one of 28 days and of 29; October is month 9. */
const YEARS = [2023, 2024];
const OCTOBER = 9;
/** Months after which a quarter of the fiscal year begins. */
const QUARTERS = [0, 3, 6, 9];

type Offset = Extract<CalendarTime, { kind: 'offset' }>;

function offsetPlace(offset: Offset): YearPlace | undefined {
  const shift = calendarShift(offset.amounts);
  if (!shift) return undefined;
  const places = (after: number) => monthsAt(offset, shift, after);
  if (offset.of === FISCAL_YEAR) return places(0);
  const isClose = shift.days <= DAYS_IN_ANY_MONTH;
  if (offset.of === MONTH) return isClose ? 'each-month' : undefined;
  if (offset.of !== QUARTER) return undefined;
  const quarters = QUARTERS.map(places);
  const months = quarters.flatMap((place) => place?.months ?? []);
  return months.length === QUARTERS.length ? { months } : undefined;
}

interface Shift {
  readonly months: number;
  readonly days: number;
}

/** An offset in what a calendar counts; working days take holidays, which are not known. */
function calendarShift(amounts: Amounts): Shift | undefined {
  const { [DAY]: days = 0, [WEEK]: weeks = 0, [MONTH]: months = 0, ...others } = amounts;
  const shift = { months, days: days + 7 * weeks };
  const isWhole = Object.values(shift).every(Number.isInteger);
  return isWhole && Object.keys(others).length === 0 ? shift : undefined;
}

/** The month at an offset from the day on which a fiscal year begins, or so many months later. */
function monthsAt(
  { side, edge }: Offset,
  { months, days }: Shift,
  after: number,
): { readonly months: readonly FiscalMonth[] } | undefined {
  const sign = side === 'before' ? -1 : 1;
  const firstDay = edge === 'end' ? 0 : 1;
  const found = new Set(
    YEARS.map((year) => {
      // The day before the first of a month is the last of the one before, whose days a shorter month may lack.
      const base = new Date(Date.UTC(year, OCTOBER + after, firstDay));
      const month = base.getUTCMonth() + sign * months;
      const last = new Date(Date.UTC(base.getUTCFullYear(), month + 1, 0)).getUTCDate();
      const day = Math.min(base.getUTCDate(), last) + sign * days;
      return new Date(Date.UTC(base.getUTCFullYear(), month, day)).getUTCMonth();
    }),
  );
  const [only, other] = found;
  return only === undefined || other !== undefined
    ? undefined
    : { months: MONTH_NAMES.slice(only, only + 1).map(([, short]) => short) };
}
