import { TIME_UNITS, type TimeUnit } from '#manual/vocabulary.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { leadTime } from '#manual/lead-time.ts';
import { days } from '#manual/time/amounts.ts';
import { leadTimeDocument } from '#document/lead-time.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, procedureOf, withChoice, withSteps } from './sample-library.ts';

const lasting = (...durations: readonly string[]) =>
  leadTimeDocument(
    withSteps(...durations.map((duration, index) => step(`s${index}`, duration))),
    library,
    documentWords,
  );

describe('the lead time of a procedure', () => {
  test.each([
    { durations: ['3-6 เดือน', '2 เดือน'], total: '5–8 เดือน' },
    { durations: ['10 วัน', '5 วัน'], total: '15 วัน' },
    { durations: ['3 วันทำการ', '1-2 วันทำการ'], total: '4–5 วันทำการ' },
    { durations: ['ภายใน 3 วัน'], total: 'ไม่เกิน 3 วัน' },
    { durations: ['0.1 วัน', '0.2 วัน'], total: '0.3 วัน' },
    { durations: ['30 นาที'], total: '30 นาที' },
    { durations: ['60 นาที', '60 นาที'], total: '120 นาที' },
    { durations: ['10,000 นาที', '500 นาที'], total: '10,500 นาที' },
    { durations: ['5-1000 วัน'], total: '5–1,000 วัน' },
  ])('stays as written where it is of one unit: $durations is $total', ({ durations, total }) => {
    expect(lasting(...durations)).toMatchObject({ total, exact: undefined });
  });

  test.each([
    {
      durations: ['12-24 เดือน', '62-84 วันทำการ', '32-115 วัน'],
      total: 'ประมาณ 16–32 เดือน',
      exact: '12 เดือน 62 วันทำการ 32 วัน ถึง 24 เดือน 84 วันทำการ 115 วัน',
    },
    { durations: ['5 เดือน', '10 วัน'], total: 'ประมาณ 5 เดือน', exact: '5 เดือน 10 วัน' },
    { durations: ['2 เดือน', '1-3 วัน'], total: 'ประมาณ 2 เดือน', exact: '2 เดือน 1 วัน ถึง 2 เดือน 3 วัน' },
    { durations: ['1 เดือน', '3 วัน'], total: 'ประมาณ 5 สัปดาห์', exact: '1 เดือน 3 วัน' },
    { durations: ['2 ปี', '7 เดือน'], total: 'ประมาณ 3 ปี', exact: '2 ปี 7 เดือน' },
    { durations: ['5 วัน', '5 วันทำการ'], total: 'ประมาณ 12 วัน', exact: '5 วันทำการ 5 วัน' },
    { durations: ['2 ชั่วโมง', '20 นาที'], total: 'ประมาณ 2 ชั่วโมง', exact: '2 ชั่วโมง 20 นาที' },
    { durations: ['1 วัน', '3 ชั่วโมง'], total: 'ประมาณ 10 ชั่วโมง', exact: '1 วัน 3 ชั่วโมง' },
    {
      durations: ['ภายใน 3 เดือน', 'ภายใน 2 วัน'],
      total: 'ไม่เกินประมาณ 3 เดือน',
      exact: 'ไม่เกิน 3 เดือน 2 วัน',
    },
    {
      durations: ['3 วัน', 'ภายใน 1 เดือน'],
      total: 'ประมาณ 3–33 วัน',
      exact: '3 วัน ถึง 1 เดือน 3 วัน',
    },
  ])(
    'of several units is one line, with the exact sum behind it: $exact is $total',
    ({ durations, ...said }) => {
      expect(lasting(...durations)).toMatchObject(said);
    },
  );

  test.each([
    { durations: ['30 นาที', '30 นาที', '1 ชั่วโมง'], total: '2 ชั่วโมง' },
    { durations: ['30 นาที', '1 ชั่วโมง'], total: '90 นาที' },
    { durations: ['1.5 ชั่วโมง', '30 นาที'], total: '2 ชั่วโมง' },
    { durations: ['30 นาที - 1 ชั่วโมง', '20 นาที'], total: '50–80 นาที' },
    { durations: ['30 นาที - 1 ชั่วโมง', '60 นาที'], total: '90 นาที ถึง 2 ชั่วโมง' },
    { durations: ['5 นาที - 40 ชั่วโมง'], total: '5 นาที ถึง 40 ชั่วโมง' },
    { durations: ['ภายใน 30 นาที', 'ภายใน 1 ชั่วโมง'], total: 'ไม่เกิน 90 นาที' },
  ])('of hours and minutes is not said to be about what it is: $durations is $total', (said) => {
    expect(lasting(...said.durations)).toMatchObject({ total: said.total, exact: undefined });
  });

  test.each([
    { durations: ['2 ชั่วโมง', '50 นาที', '40 นาที'], exact: '3 ชั่วโมง 30 นาที' },
    { durations: ['1 วัน', '1 ชั่วโมง', '90 นาที'], exact: '1 วัน 2 ชั่วโมง 30 นาที' },
    { durations: ['1 วัน', '30 นาที', '30 นาที'], exact: '1 วัน 60 นาที' },
    { durations: ['1 วัน', '1,200 นาที'], exact: '1 วัน 1,200 นาที' },
  ])('carries sixty minutes to an hour where there are hours: $durations is $exact', (said) => {
    expect(lasting(...said.durations).exact).toBe(said.exact);
  });

  test.each([
    { durations: ['1 วันทำการ', '0.5 วัน'], total: 'ประมาณ 11 ชั่วโมง' },
    { durations: ['1 - 2 วันทำการ', '3 ชั่วโมง 30 นาที'], total: 'ประมาณ 11–18 ชั่วโมง' },
    { durations: ['1 วันทำการ', '30 นาที'], total: 'ประมาณ 8 ชั่วโมง' },
    { durations: ['8 ชั่วโมง - 1 วันทำการ'], total: 'ประมาณ 7–8 ชั่วโมง' },
  ])('takes a working day for seven hours where it is told in hours: $durations is $total', (said) => {
    expect(lasting(...said.durations).total).toBe(said.total);
  });

  test.each([
    { durations: ['5 นาที - 90 วัน'], total: 'ประมาณ 5 นาที ถึง 3 เดือน' },
    { durations: ['5 นาที - 18 สัปดาห์'], total: 'ประมาณ 5 นาที ถึง 4 เดือน' },
    { durations: ['5 นาที - 1 วัน'], total: 'ประมาณ 5 นาที ถึง 7 ชั่วโมง' },
    { durations: ['1 เดือน - 3 ปี'], total: 'ประมาณ 4 สัปดาห์ ถึง 3 ปี' },
    { durations: ['2 วัน - 1 เดือน'], total: 'ประมาณ 2–30 วัน' },
  ])('tells ends of very different size each in a unit of its own: $durations is $total', (said) => {
    expect(lasting(...said.durations).total).toBe(said.total);
  });

  test('is none where no step takes any, and not told in numbers where one is not', () => {
    expect(lasting('ไม่มี', 'ไม่มี').total).toBe('ไม่มี');
    expect(lasting('ไม่มี', 'ไม่ระบุ').total).toBeUndefined();
  });

  test('is rounded to the largest unit of which its shorter end, or where that is 0 its longer, holds two', () => {
    fc.assert(
      fc.property(fc.array(numericDuration, { minLength: 1, maxLength: 6 }), (durations) => {
        const { total = '', exact } = lasting(...durations);
        const sum = leadTime(withSteps(...durations.map((duration, index) => step(`s${index}`, duration))));
        const least = minutes(sum.shortest);
        if (exact === undefined) return;
        expect(total.startsWith(least === 0 ? 'ไม่เกินประมาณ ' : 'ประมาณ ')).toBe(true);
        const said = saidEnds(total);
        const ends = said.length === 2 || least === 0 ? said : [...said, ...said];
        const meant = least === 0 ? [sum.longest] : [sum.shortest, sum.longest];
        expect(ends).toHaveLength(meant.length);
        const isApart = new Set(ends.map(({ unit }) => unit)).size > 1;
        for (const [index, { end, unit }] of ends.entries()) {
          const size = MINUTES[unit] ?? 0;
          const of = meant[index] ?? {};
          const measured = isApart ? of : (meant[0] ?? {});
          const longer = Object.entries(MINUTES).filter(([, length]) => length > size);
          expect(longer.filter(([name, length]) => minutes(measured, name) >= 2 * length)).toEqual([]);
          if (unit !== 'นาที') expect(minutes(measured, unit)).toBeGreaterThanOrEqual(2 * size);
          expect(2 * Math.abs(end * size - minutes(of, unit))).toBeLessThanOrEqual(size);
        }
        const [from, to] = ends;
        const unit = from?.unit ?? 'นาที';
        if (isApart) expect(minutes(sum.longest, unit) / (MINUTES[unit] ?? 0)).toBeGreaterThanOrEqual(99.5);
        else if (said.length === 2) expect(from?.end).toBeLessThan(to?.end ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('names the steps it leaves out, with the words of their time, and counts them in its notes', () => {
    const { notes, brief, uncounted } = leadTimeDocument(
      procedureOf('ict-development-plan'),
      library,
      documentWords,
    );
    expect(notes).toEqual([expect.stringContaining('2 ขั้นตอนที่ไม่ได้นับ')]);
    expect(brief).toBe('ไม่นับ 2 ขั้นตอนที่ไม่กำหนดเป็นตัวเลข');
    expect(uncounted.map(({ step: { number, label }, written }) => [number, label, written])).toEqual([
      ['5.4', 'ดำเนินงานตามแผนงาน/โครงการ', 'ตามช่วงเวลาของแผนงาน/โครงการ'],
      ['5.5', 'ติดตาม ประเมินผลและรายงาน', 'ตามช่วงเวลาของแผนงาน/โครงการ'],
    ]);
  });

  test.each([
    { durations: ['3 วัน', 'อย่างน้อย 2 วัน'], total: 'อย่างน้อย 5 วัน', exact: undefined },
    {
      durations: ['ภายใน 3 วัน', 'ไม่น้อยกว่า 30 วัน'],
      total: '30–33 วัน หรือนานกว่านั้น',
      exact: undefined,
    },
    {
      durations: ['ไม่น้อยกว่า 30 วัน', 'ภายใน 30 วัน', 'ภายใน 60 วัน', '60-90 วัน', '3 วันทำการ'],
      total: 'ประมาณ 3–7 เดือน หรือนานกว่านั้น',
      exact: '3 วันทำการ 90 วัน ถึง 3 วันทำการ 210 วัน หรือนานกว่านั้น',
    },
    { durations: ['ภายใน 45 วัน (ขยายได้)'], total: '0 วัน ถึง 45 วัน หรือนานกว่านั้น', exact: undefined },
    {
      durations: ['ภายใน 3 เดือน (ขยายได้)', 'ภายใน 2 วัน'],
      total: '0 วัน ถึงประมาณ 3 เดือน หรือนานกว่านั้น',
      exact: '0 วัน ถึง 3 เดือน 2 วัน หรือนานกว่านั้น',
    },
    {
      durations: ['45 วัน (ขยายได้ 2 คราว คราวละไม่เกิน 45 วัน)'],
      total: '45–135 วัน',
      exact: undefined,
    },
    {
      durations: ['1 วัน', '30 วันทำการขึ้นไป'],
      total: 'อย่างน้อยประมาณ 6 สัปดาห์',
      exact: 'อย่างน้อย 30 วันทำการ 1 วัน',
    },
    { durations: ['ครึ่งวัน', '1 วันครึ่ง'], total: '2 วัน', exact: undefined },
    { durations: ['ทันที', 'ไม่มี'], total: 'ทันที', exact: undefined },
    { durations: ['1 ภาคเรียน'], total: '1 ภาคเรียน', exact: undefined },
    { durations: ['1 ไตรมาส', '1 เดือน'], total: 'ประมาณ 4 เดือน', exact: '1 ไตรมาส 1 เดือน' },
  ])('tells open ends, fractions and terms: $durations is $total', ({ durations, ...said }) => {
    expect(lasting(...durations)).toMatchObject(said);
  });

  test('says what is counted for one, and of which steps', () => {
    const { total, notes } = lasting('3 นาที/ฉบับ', '5 นาทีต่อฉบับ', '2 นาที/10 ราย');
    expect(total).toBe('10 นาที');
    expect(notes).toEqual(['ขั้นตอน 5.1, 5.2 นับหนึ่งฉบับ', 'ขั้นตอน 5.3 นับ 10 ราย']);
  });

  test('misses nothing where a step takes no time', () => {
    expect(lasting('10 วัน', 'ไม่มี')).toEqual({
      total: '10 วัน',
      exact: undefined,
      notes: [],
      brief: undefined,
      uncounted: [],
    });
    expect(lasting('10 วัน', 'ไม่ระบุ').uncounted).toHaveLength(1);
  });

  test('says that loops are passed once', () => {
    expect(leadTimeDocument(withChoice(), library, documentWords).notes).toEqual([
      expect.stringContaining('ไม่นับการย้อนกลับ'),
    ]);
  });

  test('has no total where no step says a number', () => {
    const { total, exact, brief, uncounted } = lasting('ต่อเนื่อง', 'ตลอดปีงบประมาณ');
    expect([total, exact, brief]).toEqual([undefined, undefined, undefined]);
    expect(uncounted.map(({ written }) => written)).toEqual(['ต่อเนื่อง', 'ตลอดปีงบประมาณ']);
  });
});

/** Minutes of the units that sums are rounded to, so that they can be told in whole numbers. */
const MINUTES: Readonly<Partial<Record<TimeUnit, number>>> = {
  ปี: 365 * 420,
  เดือน: 30 * 420,
  สัปดาห์: 7 * 420,
  วัน: 420,
  ชั่วโมง: 60,
  นาที: 1,
};

/** The numbers of a line with their units; of a range in one unit, both have it. */
function saidEnds(line: string): { readonly end: number; readonly unit: TimeUnit }[] {
  return [...line.matchAll(/([\d,]+)(?:–([\d,]+))? (\p{L}[\p{L}\p{M}]*)/gu)].flatMap(([, one, other, unit]) =>
    [one, other].flatMap((end) =>
      end === undefined ? [] : [{ end: Number(end.replaceAll(',', '')), unit: unit as TimeUnit }],
    ),
  );
}

/** Of a sum that is told in hours or minutes, a working day is a day of work. */
function minutes(amounts: Parameters<typeof days>[0], unit = 'วัน'): number {
  const { วันทำการ: working = 0, ...others } = amounts;
  const isShort = unit === 'ชั่วโมง' || unit === 'นาที';
  return Math.round(days(isShort ? { ...others, วัน: (others.วัน ?? 0) + working } : amounts) * 420);
}

const numericDuration = fc
  .record({
    from: fc.integer({ min: 1, max: 120 }),
    more: fc.integer({ min: 1, max: 120 }),
    unit: fc.constantFrom(...TIME_UNITS),
    kind: fc.constantFrom('exact', 'range', 'within'),
  })
  .map(({ from, more, unit, kind }) => {
    if (kind === 'range') return `${from}-${from + more} ${unit}`;
    return kind === 'within' ? `ภายใน ${from} ${unit}` : `${from} ${unit}`;
  });
