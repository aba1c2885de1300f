import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buddhistYear, firstDay, FISCAL_MONTHS, fiscalYear, shortThaiDate, thaiDate } from '#thai/dates.ts';
import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { anyUnicode } from './text.ts';

describe('digits', () => {
  test('Thai digits written back are the Arabic digits of the text', () => {
    fc.assert(
      fc.property(anyUnicode, (text) => {
        expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      }),
    );
  });

  test.each([
    ['5.1 ระยะเวลา 3-6 เดือน', '๕.๑ ระยะเวลา ๓-๖ เดือน'],
    ['พ.ศ.2550 ที่ 1/2568 (2) 1,000 ก.พ.7', 'พ.ศ.๒๕๕๐ ที่ ๑/๒๕๖๘ (๒) ๑,๐๐๐ ก.พ.๗'],
    ['กระดาษ A4 จำนวน 2 แผ่น', 'กระดาษ A4 จำนวน ๒ แผ่น'],
    ['รหัส ศธ-01/A1 และ ศธ-02', 'รหัส ศธ-01/A1 และ ศธ-02'],
    ['Windows 11 ปี 2568', 'Windows 11 ปี ๒๕๖๘'],
    ['แบบ1.docx info@obec2.go.th https://a.th/2568', 'แบบ1.docx info@obec2.go.th https://a.th/2568'],
  ])('%s is shown as %s', (text, shown) => {
    expect(toThaiDigits(text)).toBe(shown);
  });
});

describe('dates', () => {
  test('are written in the Buddhist era', () => {
    expect(thaiDate('2025-10-01')).toBe('1 ตุลาคม พ.ศ. 2568');
    expect(shortThaiDate('2024-02-29')).toBe('29 ก.พ. 2567');
    expect(buddhistYear('2025-12-31')).toBe(2568);
  });

  test('may be a month, which begins with its first day', () => {
    expect([thaiDate('2025-10'), shortThaiDate('2025-02')]).toEqual(['ตุลาคม 2568', 'กุมภาพันธ์ 2568']);
    expect([firstDay('2025-10'), firstDay('2025-10-15')]).toEqual(['2025-10-01', '2025-10-15']);
    expect(() => thaiDate('2025-13')).toThrow(RangeError);
  });

  test('a fiscal year begins on 1 October and is named after the year it ends in', () => {
    expect(fiscalYear('2025-09-30')).toBe(2568);
    expect(fiscalYear('2025-10-01')).toBe(2569);
    expect(FISCAL_MONTHS.map((month) => month)).toEqual([
      'ต.ค.',
      'พ.ย.',
      'ธ.ค.',
      'ม.ค.',
      'ก.พ.',
      'มี.ค.',
      'เม.ย.',
      'พ.ค.',
      'มิ.ย.',
      'ก.ค.',
      'ส.ค.',
      'ก.ย.',
    ]);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '1 ต.ค. 2568',
    '',
  ])('"%s" is refused', (text) => {
    expect(() => thaiDate(text)).toThrow(RangeError);
  });

  test('every day of the calendar is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          expect(thaiDate(date.toISOString().slice(0, 10))).toMatch(
            new RegExp(`^${date.getUTCDate()} \\S+ พ\\.ศ\\. ${date.getUTCFullYear() + 543}$`, 'u'),
          );
        },
      ),
    );
  });
});
