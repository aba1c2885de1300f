import { toArabicDigits } from './digits.ts';
import { isoOf, MONTH_NAMES } from './dates.ts';

/** A year that is most likely no year of its era, or a day of the week that is not that of its date. */
export type DoubtfulYear = { readonly index: number; readonly found: string } & (
  | { readonly kind: 'era'; readonly era: Era; readonly year: number; readonly meant: number | undefined }
  | { readonly kind: 'weekday'; readonly weekday: string }
);

type Era = 'พ.ศ.' | 'ค.ศ.';

const BUDDHIST_ERA = 543;
/** From the first year of Rattanakosin, พ.ศ. 2325, to so far ahead as plans go. */
const FIRST_YEAR = 2325;
const LAST_YEAR = 2650;

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

const NUMBER = String.raw`\p{Nd}{3,5}(?!\p{Nd}|[.,]\p{Nd})`;
const OF_ERA = new RegExp(String.raw`(พ|ค)\.\s?ศ\.\s?(${NUMBER})`, 'gu');
/** Years of budgets and schools are those of the Buddhist era. */
const OF_BUDGET = new RegExp(String.raw`ปี(?:งบประมาณ|การศึกษา)\s?(\p{Nd}{4})(?!\p{Nd})`, 'gu');
const MONTHS = MONTH_NAMES.flat().map((name) => name.replaceAll('.', String.raw`\.`));
const OF_WEEK = new RegExp(
  String.raw`วัน(${WEEKDAYS.join('|')})ที่\s?(\p{Nd}{1,2})\s?(${MONTHS.join('|')})\s?(?:พ\.\s?ศ\.\s?)?(\p{Nd}{4})(?!\p{Nd})`,
  'gu',
);

/**
 * Years out of the range of their era (พ.ศ. 2025, ค.ศ. 2568, ปีงบประมาณ 2025), and days of the week that contradict their
 * date.
 */
export function doubtfulYears(text: string): DoubtfulYear[] {
  const found: DoubtfulYear[] = [];
  for (const { 0: written, 1: letter, 2: digits = '', index } of text.matchAll(OF_ERA)) {
    const era = letter === 'พ' ? 'พ.ศ.' : 'ค.ศ.';
    const year = Number(toArabicDigits(digits));
    if (!isOfEra(era, year))
      found.push({ kind: 'era', index, found: written, era, year, meant: meantIn(era, year) });
  }
  for (const { 0: written, 1: digits = '', index } of text.matchAll(OF_BUDGET)) {
    const year = Number(toArabicDigits(digits));
    if (!isOfEra('พ.ศ.', year) && isOfEra('ค.ศ.', year))
      found.push({ kind: 'era', index, found: written, era: 'พ.ศ.', year, meant: year + BUDDHIST_ERA });
  }
  for (const { 0: written, 1: named, 2: day = '', 3: month = '', 4: year = '', index } of text.matchAll(
    OF_WEEK,
  )) {
    const iso = isoOf(`${day} ${month} ${year}`);
    const weekday = iso === undefined ? undefined : WEEKDAYS[new Date(iso).getUTCDay()];
    if (weekday !== undefined && weekday !== named)
      found.push({ kind: 'weekday', index, found: written, weekday });
  }
  return found.sort((a, b) => a.index - b.index);
}

function isOfEra(era: Era, year: number): boolean {
  const buddhist = era === 'พ.ศ.' ? year : year + BUDDHIST_ERA;
  return buddhist >= FIRST_YEAR && buddhist <= LAST_YEAR;
}

/** The year of its era that a year of the other one is. */
function meantIn(era: Era, year: number): number | undefined {
  const meant = era === 'พ.ศ.' ? year + BUDDHIST_ERA : year - BUDDHIST_ERA;
  return isOfEra(era, meant) ? meant : undefined;
}
