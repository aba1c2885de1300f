import { describe, expect, test } from 'vitest';
import type { Procedure } from '#manual/procedure.ts';
import { parseCalendarTime } from '#manual/time/calendar.ts';
import { timeline, YEAR_MONTHS } from '#document/timeline.ts';
import { monthLinks, recurringLinks, yearCells, yearGroups } from '#site/views/timeline-view.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

const at = (...written: string[]) => written.map(parseCalendarTime);

function timelineOf(...procedures: readonly Procedure[]) {
  return timeline({ ...library, manuals: [{ ...manual, procedures }] }, documentWords);
}

const YEAR = timelineOf(
  withSteps(
    step('a', '1 วัน', { starts: at('1 พ.ค.', '1 ต.ค.'), due: at('10 มิ.ย.') }),
    step('b', '1 วัน', { starts: at('ทุกเดือน'), due: at('วันที่ 5 ของเดือนถัดไป') }),
    step('c', '1 วัน', { starts: at('ทุกไตรมาส') }),
    step('d', '1 วัน', { due: at('90 วันหลังสิ้นปีการศึกษา', '2 มิ.ย.') }),
    step('e'),
    step('f'),
  ),
);

function stepsIn(id: string) {
  return YEAR.index.groups
    .find((group) => group.id === id)
    ?.entries.map(({ step: { id: name }, marks }) => [
      name,
      ...marks.map(({ kind, written }) => `${kind} ${written}`),
    ]);
}

describe('the fiscal year', () => {
  test('goes from ตุลาคม to กันยายน, each month with a place of its own', () => {
    expect(YEAR_MONTHS.map(({ id }) => id)).toEqual(
      ['10', '11', '12', '01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `m${month}`),
    );
    expect(YEAR_MONTHS[8]).toEqual({ id: 'm06', name: 'มิถุนายน', short: 'มิ.ย.' });
  });

  test('has in each month what starts or is due in it, by day', () => {
    expect(stepsIn('m10')).toEqual([['a', 'starts 1 ต.ค.']]);
    expect(stepsIn('m05')).toEqual([['a', 'starts 1 พ.ค.']]);
    expect(stepsIn('m06')).toEqual([
      ['d', 'due 2 มิ.ย.'],
      ['a', 'due 10 มิ.ย.'],
    ]);
    expect(stepsIn('m07')).toBeUndefined();
  });

  test('has apart what is in each month and quarter, what names no month, and how much says nothing', () => {
    expect(stepsIn('every-month')).toEqual([['b', 'starts ทุกเดือน', 'due วันที่ 5 ของเดือนถัดไป']]);
    expect(stepsIn('every-quarter')).toEqual([['c', 'starts ทุกไตรมาส']]);
    expect(stepsIn('unclear')).toEqual([['d', 'due 90 วันหลังสิ้นปีการศึกษา']]);
    expect(YEAR.undated).toEqual([
      {
        manual: { target: { kind: 'manual', manual: manual.id }, text: manual.title },
        steps: 2,
        procedures: 1,
      },
    ]);
  });

  test('loses no mark of any step', () => {
    const marks = YEAR.index.groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.marks));
    expect(marks).toHaveLength(8);
    expect(YEAR.steps.map(({ step: { id }, marks: own }) => [id, own.length])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['d', 1],
    ]);
  });

  test('as a table has a cell for what a step does in a month, and one where it does the same in several', () => {
    const rows = YEAR.steps.map((one) =>
      yearCells(one).map(({ months, text, kind }) => [months, kind, text]),
    );
    expect(rows).toEqual([
      [
        [1, 'starts', 'เริ่ม 1'],
        [6, 'none', ''],
        [1, 'starts', 'เริ่ม 1'],
        [1, 'due', 'กำหนด 10'],
        [3, 'none', ''],
      ],
      [[12, 'each-month', 'เริ่ม ทุกเดือน, กำหนดเสร็จ วันที่ 5 ของเดือนถัดไป']],
      Array.from({ length: 4 }, () => [3, 'each-quarter', 'เริ่ม ทุกไตรมาส']),
      [
        [8, 'none', ''],
        [1, 'due', 'กำหนด 2'],
        [3, 'none', ''],
      ],
    ]);
  });

  test('shows every month on one page, with what else is in it', () => {
    const page = { index: YEAR.index, part: undefined };
    expect(yearGroups(page).map(({ id }) => id)).toEqual([
      ...YEAR_MONTHS.map(({ id }) => id),
      ...['every-month', 'every-quarter', 'unclear'],
    ]);
    expect(monthLinks(YEAR).map(({ count, href }) => [count, href])[8]).toEqual([2, '#m06']);
    const [october, , , , , , , , , , , , monthly] = yearGroups(page);
    expect(october && recurringLinks(october, YEAR.index)).toEqual([
      { href: '#every-month', text: 'ทุกเดือน 1 รายการ' },
      { href: '#every-quarter', text: 'ทุกไตรมาส 1 รายการ' },
    ]);
    expect(monthly && recurringLinks(monthly, YEAR.index)).toEqual([]);
  });

  test('has no place for any month where nothing is in one', () => {
    const { index } = timelineOf(withSteps(step('a')));
    expect(yearGroups({ index, part: undefined })).toEqual([]);
  });

  test('has a page for each month where much is in it, to which the months lead', () => {
    const steps = Array.from({ length: 220 }, (_, index) =>
      step(`s${index}`, '1 วัน', { starts: at(index % 2 === 0 ? 'มิ.ย.' : 'ทุกเดือน') }),
    );
    const year = timelineOf(withSteps(...steps));
    expect(year.index.parts.filter(({ place }) => place === 1).map(({ path }) => path)).toEqual([
      'm06',
      'every-month',
    ]);
    expect(monthLinks(year).map(({ href }) => href)).toEqual(
      YEAR_MONTHS.map(({ id }) => (id === 'm06' ? '/timeline/m06/' : undefined)),
    );
    expect(yearGroups({ index: year.index, part: undefined })).toEqual([]);
  });
});
