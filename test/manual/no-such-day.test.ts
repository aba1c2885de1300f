import { describe, expect, it } from 'vitest';
import { noSuchDays } from '#manual/time/no-such-day.ts';
import { parseCalendarTime } from '#manual/time/calendar.ts';
import { found, PROCEDURES, sampleWith, textOf } from './sample.ts';

describe('a day that no calendar has', () => {
  it.each([
    ['31 พ.ย.', { day: 31, month: 'พฤศจิกายน', last: 30 }],
    ['30 ก.พ.', { day: 30, month: 'กุมภาพันธ์', last: 29 }],
    ['ภายในวันที่ ๓๑ เดือนมิถุนายน ของทุกปี', { day: 31, month: 'มิถุนายน', last: 30 }],
    ['29 ก.พ. 2568', { day: 29, month: 'กุมภาพันธ์', year: 2568, last: 28 }],
    ['31 ก.ย. พ.ศ. 2568', { day: 31, month: 'กันยายน', year: 2568, last: 30 }],
    ['1-31 พ.ย.', { day: 31, month: 'พฤศจิกายน', last: 30 }],
    ['10 มิ.ย. และ 31 พ.ย', { day: 31, month: 'พฤศจิกายน', last: 30 }],
    ['31 พย', { day: 31, month: 'พฤศจิกายน', last: 30 }],
    ['0 ต.ค.', { day: 0, month: 'ตุลาคม', last: 31 }],
    ['วันที่ 35 ของเดือนถัดไป', { day: 35, last: 31 }],
    ['ภายในวันที่ 32 เดือนถัดไป', { day: 32, last: 31 }],
    ['วันที่ 1-35 ของทุกเดือน', { day: 35, last: 31 }],
    ['ทุกวันที่ 32', { day: 32, last: 31 }],
    ['วันที่ 45 ของเดือน', { day: 45, last: 31 }],
  ])('is found in “%s”', (written, found) => expect(noSuchDays(written)).toEqual([found]));

  it.each([
    '30 พ.ย.',
    '29 ก.พ.',
    '29 ก.พ. 2567',
    'วันที่ 31 ของเดือนถัดไป',
    'ทุกวันที่ 31',
    'ต.ค. 2568',
    'ภายในวันที่ 90 นับจากวันประกาศ',
    '45 วัน',
    'สอบ 31 พยาน',
    'ตามหนังสือ 35 ก.ค.ศ. แจ้ง',
    '08.30-16.30 น.',
    'ปีงบประมาณ 2569 ต.ค. - ก.ย.',
  ])('is not found in “%s”', (written) => expect(noSuchDays(written)).toEqual([]));

  it.each([
    ['starts', '    starts: 31 พ.ย.'],
    ['due, one of several', '    due: [30 พ.ย., 31 มิ.ย.]'],
    ['due of a control', '    control:\n      risk: ล่าช้า\n      due: 30 ก.พ.'],
  ])('is an error in %s', (_, lines) => {
    const [file = ''] = PROCEDURES;
    const text = textOf(file).replace(/^ {4}duration: .*$/mu, (duration) => `${duration}\n${lines}`);
    expect(rules(file, text)).toContain('error no-such-day');
  });

  it('is an error in a duration', () => {
    const [file = ''] = PROCEDURES;
    const text = textOf(file).replace(/^ {4}duration: .*$/mu, '    duration: ภายใน 31 พ.ย.');
    expect(rules(file, text)).toContain('error no-such-day');
  });

  it('is placed nowhere', () => {
    expect(parseCalendarTime('29 ก.พ. 2568').kind).toBe('words');
    expect(parseCalendarTime('29 ก.พ. 2567')).toMatchObject({ kind: 'day', day: 29 });
  });
});

function rules(file: string, text: string): readonly string[] {
  return found(sampleWith({ [file]: text })).map(({ severity, rule }) => `${severity} ${rule}`);
}
