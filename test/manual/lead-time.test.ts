import { parseCalendarTime } from '#manual/time/calendar.ts';
import { DAYS, TIME_UNITS } from '#manual/vocabulary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadTime } from '#manual/lead-time.ts';
import { days } from '#manual/time/amounts.ts';

import { anySteps, step, to } from './procedures.ts';

describe('leadTime', () => {
  it('adds up steps that follow each other, unit by unit', () => {
    const steps = [step('a', '1 เดือน'), step('b', '10 วัน'), step('c', '2 เดือน')];
    expect(leadTime({ steps })).toEqual({
      shortest: { เดือน: 3, วัน: 10 },
      longest: { เดือน: 3, วัน: 10 },
      atLeast: false,
      loops: false,
      uncounted: [],
      rates: [],
    });
  });

  it('gives a range for a range', () => {
    const { shortest, longest } = leadTime({ steps: [step('a', '3-6 เดือน'), step('b', '1 วัน')] });
    expect([shortest, longest]).toEqual([
      { เดือน: 3, วัน: 1 },
      { เดือน: 6, วัน: 1 },
    ]);
  });

  it('counts ภายใน from nothing to all of it', () => {
    const { shortest, longest } = leadTime({ steps: [step('a', 'ภายใน 3 วัน')] });
    expect([shortest, longest]).toEqual([{}, { วัน: 3 }]);
  });

  it('counts the longest branch of a fork, for its branches run side by side', () => {
    const steps = [
      step('a', '1 วัน', to('b', 'c')),
      step('b', '5 วัน', to('d')),
      step('c', '2 วัน'),
      step('d', '1 วัน'),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 7 }, { วัน: 7 }]);
  });

  it('counts the shortest and the longest branch of a choice', () => {
    const steps = [
      step('a', '1 วัน', { shape: 'decision', ...to('b', 'c') }),
      step('b', '5 วัน', to('d')),
      step('c', '2 วัน'),
      step('d', '1 วัน'),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 4 }, { วัน: 7 }]);
  });

  it('counts a choice that may end at once', () => {
    const steps = [step('a', '1 วัน', { shape: 'decision', ...to('end', 'b') }), step('b', '5 วัน')];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 1 }, { วัน: 6 }]);
  });

  it('leaves loops out and says so', () => {
    const steps = [step('a'), step('b', '2 วัน', { shape: 'decision', ...to('c', 'a') }), step('c')];
    expect(leadTime({ steps })).toEqual({
      shortest: { วัน: 4 },
      longest: { วัน: 4 },
      atLeast: false,
      loops: true,
      uncounted: [],
      rates: [],
    });
  });

  it('leaves a loop to the very step out and says so', () => {
    const steps = [step('a', '2 วัน', { shape: 'decision', ...to('a', 'b') }), step('b')];
    expect(leadTime({ steps })).toMatchObject({ longest: { วัน: 3 }, loops: true });
  });

  it('reports apart what is not a number', () => {
    const steps = [step('a', '10 วัน'), step('b', 'ตลอดปีงบประมาณ'), step('c', 'ไม่ระบุ')];
    const { longest, uncounted } = leadTime({ steps });
    expect(longest).toEqual({ วัน: 10 });
    expect(uncounted.map(({ step: { id }, written }) => [id, written])).toEqual([
      ['b', 'ตลอดปีงบประมาณ'],
      ['c', 'ไม่ระบุ'],
    ]);
  });

  it('counts a step that takes no time as nothing, and misses nothing', () => {
    const steps = [step('a', '10 วัน'), step('b', 'ไม่มี')];
    expect(leadTime({ steps })).toEqual({
      shortest: { วัน: 10 },
      longest: { วัน: 10 },
      atLeast: false,
      loops: false,
      uncounted: [],
      rates: [],
    });
  });

  it('keeps fractions, and adds up what is written in two units', () => {
    const steps = [step('a', '1 ชั่วโมง 30 นาที'), step('b', 'ชั่วโมงครึ่ง'), step('c', '½ วัน'), step('d', 'ทันที')];
    expect(leadTime({ steps })).toMatchObject({
      longest: { วัน: 0.5, ชั่วโมง: 2.5, นาที: 30 },
      uncounted: [],
    });
  });

  it('has no end where a step takes at least its time, on whichever way', () => {
    const steps = [
      step('a', '1 วัน', { shape: 'decision', ...to('b', 'c') }),
      step('b', 'อย่างน้อย 3 วัน', to('end')),
      step('c', '5 วัน'),
    ];
    expect(leadTime({ steps })).toMatchObject({ shortest: { วัน: 4 }, longest: { วัน: 6 }, atLeast: true });
    expect(leadTime({ steps: [step('a'), step('b')] }).atLeast).toBe(false);
  });

  it('counts a rate for one, and says of which step', () => {
    const steps = [step('a', '3 นาที/ฉบับ'), step('b', '1 วัน')];
    const { longest, rates } = leadTime({ steps });
    expect(longest).toEqual({ วัน: 1, นาที: 3 });
    expect(rates.map(({ step: { id }, per }) => [id, per])).toEqual([['a', 'ฉบับ']]);
  });

  it('reports a step apart that only has a day, with the words of that', () => {
    const due = [parseCalendarTime('10 มิ.ย.'), parseCalendarTime('10 พ.ย.')];
    const { uncounted } = leadTime({ steps: [{ ...step('a'), duration: undefined, due }, step('b')] });
    expect(uncounted.map(({ written }) => written)).toEqual(['10 มิ.ย., 10 พ.ย.']);
  });

  it('compares branches by days, and shows the units that were written', () => {
    const steps = [
      step('a', '1 วัน', { shape: 'decision', ...to('b', 'c') }),
      step('b', '20 วันทำการ', to('d')),
      step('c', '1 เดือน'),
      step('d', '1 วัน'),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect(shortest).toEqual({ วัน: 2, วันทำการ: 20 });
    expect(longest).toEqual({ วัน: 2, เดือน: 1 });
    expect(days({ วันทำการ: 20 })).toBe(28);
  });

  it('is never longer at its shortest than at its longest, whatever the steps', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { shortest, longest, uncounted } = leadTime({ steps });
        expect(days(shortest)).toBeLessThanOrEqual(days(longest) + 1e-9);
        expect(days(longest)).toBeGreaterThanOrEqual(0);
        expect(uncounted.length).toBeLessThanOrEqual(steps.length);
      }),
    );
  });

  it('knows what each unit counts for', () => {
    expect(TIME_UNITS.map((unit) => DAYS[unit])).toEqual([...TIME_UNITS].map((unit) => days({ [unit]: 1 })));
    expect([DAYS.เดือน, DAYS.วันทำการ, DAYS.สัปดาห์]).toEqual([30, 1.4, 7]);
  });
});
