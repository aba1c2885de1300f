import { describe, expect, test } from 'vitest';
import { yearPlace } from '#manual/fiscal-months.ts';
import { parseCalendarTime } from '#manual/time/calendar.ts';

function placeOf(written: string, starts: readonly string[] = []) {
  return yearPlace(parseCalendarTime(written), starts.map(parseCalendarTime));
}

describe('a time of the calendar', () => {
  test.each([
    ['10 มิ.ย.', { months: ['มิ.ย.'] }],
    ['30 ก.ย. 2569', { months: ['ก.ย.'] }],
    ['มกราคม', { months: ['ม.ค.'] }],
    ['สิ้นปีงบประมาณ', { months: ['ก.ย.'] }],
    ['ทุกวัน', 'each-month'],
    ['ทุกสัปดาห์', 'each-month'],
    ['ทุกเดือน', 'each-month'],
    ['ทุกวันที่ 5', 'each-month'],
    ['วันสุดท้ายของเดือน', 'each-month'],
    ['ทุกไตรมาส', 'each-quarter'],
  ])('%s falls in %j', (written, place) => {
    expect(placeOf(written)).toEqual(place);
  });

  test.each([
    ['90 วันหลังสิ้นปีงบประมาณ', { months: ['ธ.ค.'] }],
    ['30 วันหลังสิ้นปีงบประมาณ', { months: ['ต.ค.'] }],
    ['31 วันก่อนสิ้นปีงบประมาณ', { months: ['ส.ค.'] }],
    ['2 สัปดาห์หลังสิ้นปีงบประมาณ', { months: ['ต.ค.'] }],
    ['3 เดือนหลังสิ้นปีงบประมาณ', { months: ['ธ.ค.'] }],
    ['15 วันหลังสิ้นไตรมาส', { months: ['ต.ค.', 'ม.ค.', 'เม.ย.', 'ก.ค.'] }],
    ['7 วันหลังสิ้นเดือน', 'each-month'],
  ])('%s is counted from a day that is known, and falls in %j', (written, place) => {
    expect(parseCalendarTime(written).kind).toBe('offset');
    expect(placeOf(written)).toEqual(place);
  });

  test.each([
    '90 วันหลังสิ้นปีการศึกษา',
    '15 วันทำการหลังสิ้นปีงบประมาณ',
    '7 วันหลังสิ้นปี',
    '45 วันหลังสิ้นเดือน',
    '152 วันหลังสิ้นปีงบประมาณ',
    'ทุกปี',
    'ทุกภาคเรียน',
    'เมื่อได้รับหนังสือ',
  ])('%s names no month', (written) => {
    expect(placeOf(written)).toBeUndefined();
  });

  test('of the month that follows is in the month after the step starts, where that is known', () => {
    const written = 'วันที่ 5 ของเดือนถัดไป';
    expect(placeOf(written)).toBeUndefined();
    expect(placeOf(written, ['ทุกเดือน'])).toBe('each-month');
    expect(placeOf(written, ['ก.ย.', '1 ธ.ค.'])).toEqual({ months: ['ต.ค.', 'ม.ค.'] });
    expect(placeOf(written, ['เมื่อได้รับหนังสือ'])).toBeUndefined();
  });
});
