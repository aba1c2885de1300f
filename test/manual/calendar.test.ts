import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarTime } from '#manual/time/calendar.ts';
import { FISCAL_MONTHS } from '#thai/dates.ts';

describe('a place in the calendar', () => {
  it.each([
    ['10 มิ.ย.', { kind: 'day', month: 'มิ.ย.', day: 10 }],
    ['๓๐ กันยายน', { kind: 'day', month: 'ก.ย.', day: 30 }],
    ['15 พ.ค', { kind: 'day', month: 'พ.ค.', day: 15 }],
    ['วันที่ 1 เดือนตุลาคม', { kind: 'day', month: 'ต.ค.', day: 1 }],
    ['ภายใน 15 พ.ย. ของทุกปี', { kind: 'day', month: 'พ.ย.', day: 15 }],
    ['ภายในวันที่ 31 มีนาคม ของทุกปี', { kind: 'day', month: 'มี.ค.', day: 31 }],
    ['30 กันยายน พ.ศ. 2568', { kind: 'day', month: 'ก.ย.', day: 30, year: 2568 }],
    ['29 ก.พ.', { kind: 'day', month: 'ก.พ.', day: 29 }],
    ['สิ้นเดือนมีนาคม', { kind: 'day', month: 'มี.ค.', day: 31 }],
    ['สิ้นปีงบประมาณ', { kind: 'day', month: 'ก.ย.', day: 30 }],
    ['ภายในสิ้นปีงบประมาณ', { kind: 'day', month: 'ก.ย.', day: 30 }],
    ['ต.ค.', { kind: 'month', month: 'ต.ค.' }],
    ['ภายในเดือนตุลาคม', { kind: 'month', month: 'ต.ค.' }],
    ['ต.ค. 2568', { kind: 'month', month: 'ต.ค.', year: 2568 }],
    ['วันที่ 5 ของเดือนถัดไป', { kind: 'day-of-month', day: 5, of: 'next' }],
    ['ภายในวันที่ 10 ของเดือนถัดไป', { kind: 'day-of-month', day: 10, of: 'next' }],
    ['ทุกวันที่ 5', { kind: 'day-of-month', day: 5, of: 'each' }],
    ['ทุกวันที่ 5 ของเดือน', { kind: 'day-of-month', day: 5, of: 'each' }],
    ['ไม่เกินวันที่ 10 ของทุกเดือน', { kind: 'day-of-month', day: 10, of: 'each' }],
    ['วันที่ 5 ของเดือน', { kind: 'day-of-month', day: 5, of: 'each' }],
    ['สิ้นเดือน', { kind: 'day-of-month', day: 'last', of: 'each' }],
    ['ทุกสิ้นเดือน', { kind: 'day-of-month', day: 'last', of: 'each' }],
    ['วันสุดท้ายของเดือน', { kind: 'day-of-month', day: 'last', of: 'each' }],
    ['ทุกเดือน', { kind: 'every', unit: 'เดือน' }],
    ['ทุกไตรมาส', { kind: 'every', unit: 'ไตรมาส' }],
    ['ทุกปี', { kind: 'every', unit: 'ปี' }],
    [
      '90 วันหลังสิ้นปีงบประมาณ',
      { kind: 'offset', amounts: { วัน: 90 }, side: 'after', edge: 'end', of: 'ปีงบประมาณ' },
    ],
    [
      'ภายใน 30 วัน นับแต่วันสิ้นปีงบประมาณ',
      { kind: 'offset', amounts: { วัน: 30 }, side: 'after', edge: 'end', of: 'ปีงบประมาณ' },
    ],
    [
      '15 วันก่อนเปิดภาคเรียน',
      { kind: 'offset', amounts: { วัน: 15 }, side: 'before', edge: 'start', of: 'ภาคเรียน' },
    ],
  ])('“%s” is placed', (written, meaning) => {
    expect(parseCalendarTime(written)).toEqual({ written, ...meaning });
  });

  it.each([
    '31 มิ.ย.',
    '0 ต.ค.',
    'ทุกวันที่ 32',
    '5',
    'ภายใน 3 วัน',
    'ก่อนเปิดภาคเรียน',
    'October',
    '10 มิ.ย. และ 10 พ.ย.',
    'constructor',
    '',
  ])('“%s” stays words', (written) => expect(parseCalendarTime(written)).toEqual({ kind: 'words', written }));

  it('is read of every day and month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...FISCAL_MONTHS), (day, month) => {
        expect(parseCalendarTime(`ภายใน ${day} ${month}`)).toMatchObject({ kind: 'day', day, month });
        expect(parseCalendarTime(month)).toMatchObject({ kind: 'month', month });
      }),
    );
  });

  it('may be any text, is kept as it is written, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        expect(parseCalendarTime(written).written).toBe(written);
      }),
    );
  });
});
