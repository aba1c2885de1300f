import { MONTH_NAMES, daysOfMonth } from '#thai/dates.ts';
import { plainTime } from './plain.ts';
import { CALENDAR, DAY_OF_MONTH, OTHER_ABBREVIATION } from './vocabulary.ts';

/** A day that no calendar has: 31 พ.ย., วันที่ 35 ของเดือนถัดไป. */
export interface NoSuchDay {
  readonly day: number;
  /** Its month in full, where one is named, and its year of the Buddhist era. */
  readonly month?: string;
  readonly year?: number;
  /** The last day that there is. */
  readonly last: number;
}

const MOST_DAYS = 31;

const MONTHS = new Map(
  MONTH_NAMES.flatMap(([name, short], index) =>
    [name, short, short.slice(0, -1), short.replaceAll('.', '')].map((word) => [word, index + 1] as const),
  ),
);
/** Without its dots a name may be the beginning of a word: 31 พยาน. */
const MONTH = [...MONTHS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) =>
    name.includes('.') || MONTH_NAMES.some(([full]) => full === name) ? name : `${name}(?!\\p{L}|\\p{M})`,
  )
  .join('|')
  .replaceAll('.', '\\.');
const NAMED = new RegExp(
  `(?<![\\d.,/:])(\\d{1,3})${CALENDAR.month}(${MONTH})(?!\\.?${OTHER_ABBREVIATION})${CALENDAR.year}`,
  'gu',
);
const UNNAMED = new RegExp(DAY_OF_MONTH, 'gu');

/** The days in the words of a time which are none, in their order. */
export function noSuchDays(written: string): readonly NoSuchDay[] {
  const words = plainTime(written);
  const named = [...words.matchAll(NAMED)].flatMap(([, day, name = '', year]) => {
    const month = MONTHS.get(name) ?? 1;
    return missing(Number(day), {
      month: MONTH_NAMES[month - 1]?.[0] ?? name,
      ...(year === undefined ? {} : { year: Number(year) }),
      last: daysOfMonth(month, year === undefined ? undefined : Number(year)),
    });
  });
  const unnamed = [...words.matchAll(UNNAMED)].flatMap(([, each, of]) =>
    missing(Number(each ?? of), { last: MOST_DAYS }),
  );
  return [...named, ...unnamed];
}

function missing(day: number, where: Omit<NoSuchDay, 'day'>): readonly NoSuchDay[] {
  return day < 1 || day > where.last ? [{ day, ...where }] : [];
}
