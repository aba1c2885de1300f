import { TIME_UNITS } from '#manual/vocabulary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '#manual/duration.ts';
import { toThaiDigits } from '#thai/digits.ts';

describe('parseDuration', () => {
  it.each([
    ['10 วัน', { kind: 'exact', amount: 10, unit: 'วัน' }],
    ['10วัน', { kind: 'exact', amount: 10, unit: 'วัน' }],
    ['๑๕ วันทำการ', { kind: 'exact', amount: 15, unit: 'วันทำการ' }],
    ['1 เดือน', { kind: 'exact', amount: 1, unit: 'เดือน' }],
    ['1.5 ชั่วโมง', { kind: 'exact', amount: 1.5, unit: 'ชั่วโมง' }],
    ['30 นาที', { kind: 'exact', amount: 30, unit: 'นาที' }],
    ['2 สัปดาห์', { kind: 'exact', amount: 2, unit: 'สัปดาห์' }],
    ['1 ปี', { kind: 'exact', amount: 1, unit: 'ปี' }],
    ['3-6 เดือน', { kind: 'range', from: 3, to: 6, unit: 'เดือน' }],
    ['3 - 6 เดือน', { kind: 'range', from: 3, to: 6, unit: 'เดือน' }],
    ['3 – 6 เดือน', { kind: 'range', from: 3, to: 6, unit: 'เดือน' }],
    ['๓ ถึง ๖ เดือน', { kind: 'range', from: 3, to: 6, unit: 'เดือน' }],
    ['ภายใน 3 วัน', { kind: 'within', amount: 3, unit: 'วัน' }],
    ['ภายใน๓วัน', { kind: 'within', amount: 3, unit: 'วัน' }],
    ['ไม่เกิน 3 วันทำการ', { kind: 'within', amount: 3, unit: 'วันทำการ' }],
    ['ตลอดปีงบประมาณ', { kind: 'fiscal-year' }],
    ['ตลอด ปีงบประมาณ', { kind: 'fiscal-year' }],
    ['ใช้อย่างต่อเนื่อง', { kind: 'continuous' }],
    ['ตามช่วงเวลาของแผนงาน/โครงการ', { kind: 'as-planned' }],
    ['ตามช่วงเวลา ของแผนงาน/ โครงการ', { kind: 'as-planned' }],
    ['ไม่ระบุ', { kind: 'unstated' }],
    ['ไม่มี', { kind: 'none' }],
  ])('understands %s', (written, meaning) => {
    expect(parseDuration(written)).toEqual({ written, ...meaning });
  });

  it.each([
    '',
    ' ',
    '10',
    'วัน',
    '0 วัน',
    '-1 วัน',
    '6-3 เดือน',
    '3-3 เดือน',
    'ภายใน 3-6 วัน',
    '10 วา',
    '10 วัน 5',
    '1e3 วัน',
  ])('does not understand “%s”', (written) => expect(parseDuration(written)).toBeUndefined());

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '999999999 ปี', `${'9'.repeat(400)} วัน`])(
    'is not led astray by “%s”',
    (written) => expect(parseDuration(written)).toBeUndefined(),
  );

  it('reads what it would write, in both kinds of digits', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(amounts, fc.constantFrom(...TIME_UNITS), ([from, more], unit) => {
        for (const digits of [(text: string) => text, toThaiDigits]) {
          expect(parseDuration(digits(`${from} ${unit}`))).toMatchObject({
            kind: 'exact',
            amount: from,
            unit,
          });
          const range = digits(`${from} ถึง ${from + more} ${unit}`);
          expect(parseDuration(range)).toMatchObject({ kind: 'range', from, to: from + more, unit });
          expect(parseDuration(digits(`ภายใน ${from} ${unit}`))).toMatchObject({
            kind: 'within',
            amount: from,
            unit,
          });
        }
      }),
    );
  });

  it('keeps what was written, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const duration = parseDuration(written);
        if (duration) expect(duration.written).toBe(written);
      }),
    );
  });
});
