import { parseCalendarTime } from '#manual/time/calendar.ts';
import { DAYS, TIME_UNITS } from '#manual/vocabulary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadTime, leadTimes } from '#manual/lead-time.ts';
import type { Library } from '#manual/library.ts';
import type { Step, WrittenWay } from '#manual/procedure.ts';
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

  const decision = (id: string, duration: string, ...next: WrittenWay[]) =>
    step(id, duration, { shape: 'decision', next });

  it('counts only ways on which the work is done, or handed over', () => {
    const steps = [
      decision(
        'a',
        '1 วัน',
        { to: 'b', when: 'อนุมัติ' },
        { to: 'end', when: 'ไม่อนุมัติ', outcome: 'refused' },
        { to: 'm/p', when: 'วงเงินสูง' },
      ),
      step('b', '5 วัน', { next: [{ to: 'end', outcome: 'cancelled' }] }),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 1 }, { วัน: 1 }]);
  });

  it('counts all ways where none is done', () => {
    const steps = [
      decision('a', '1 วัน', { to: 'b', when: 'ยุติ' }, { to: 'end', when: 'ไม่อนุมัติ', outcome: 'refused' }),
      step('b', '5 วัน', { next: [{ to: 'end', outcome: 'cancelled' }] }),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 1 }, { วัน: 6 }]);
  });

  it('counts the longest branch of a fork under a decision', () => {
    const steps = [
      decision('a', '1 วัน', { to: ['b', 'c'], when: 'อนุมัติ' }, { to: 'd', when: 'ไม่ต้อง' }),
      step('b', '5 วัน', to('d')),
      step('c', '2 วัน'),
      step('d', '1 วัน'),
    ];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 2 }, { วัน: 7 }]);
  });

  it('gives a range over several starts', () => {
    const steps = [step('a', '3 วัน', to('c')), step('b', '1 วัน', { start: true }), step('c', '1 วัน')];
    const { shortest, longest } = leadTime({ steps });
    expect([shortest, longest]).toEqual([{ วัน: 2 }, { วัน: 4 }]);
  });

  it('counts a sub-process as it says, or as the procedure that is done in it', () => {
    const { duration: _, ...silent } = step('a', '1 วัน', { shape: 'subprocess', procedure: 'm/inner' });
    const spoken = step('b', '2 วัน', { shape: 'subprocess', procedure: 'm/inner' });
    const inner = { id: 'm/inner', steps: [step('x', '4-6 วัน'), step('y', 'ไม่ระบุ')] };
    const outer = { id: 'm/outer', steps: [silent, spoken] };
    const library = { manuals: [{ procedures: [inner, outer] }] } as unknown as Library;
    expect(leadTimes(library)('m/outer')).toEqual({
      shortest: { วัน: 6 },
      longest: { วัน: 8 },
      atLeast: false,
      loops: false,
      uncounted: [{ step: silent, written: undefined }],
      rates: [],
    });
  });

  it('is what every run through the steps takes, tried one by one', () => {
    fc.assert(
      fc.property(smallProcedures, (steps) => {
        const runs = runTimes(steps);
        const { shortest, longest } = leadTime({ steps });
        expect(days(shortest)).toBeCloseTo(Math.min(...runs), 6);
        expect(days(longest)).toBeCloseTo(Math.max(...runs), 6);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Up to six steps that lead on, or out, in every manner. */
const smallProcedures: fc.Arbitrary<Step[]> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const goal = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: count }).map((by) => ({ by })) },
    { weight: 1, arbitrary: fc.constant({ by: 0, to: 'm/p' }) },
  );
  const way = fc.record({
    goals: fc.array(goal, { minLength: 1, maxLength: 2 }),
    outcome: fc.constantFrom('done', 'refused', 'cancelled'),
  });
  const draft = fc.record({
    asks: fc.boolean(),
    ways: fc.array(way, { minLength: 1, maxLength: 3 }),
    length: fc.integer({ min: 1, max: 9 }),
    start: fc.nat(4).map((one) => one === 0),
  });
  return fc.array(draft, { minLength: count, maxLength: count }).map((drafts) =>
    drafts.map(({ asks, ways, length, start }, index) => {
      const named = (one: { by: number; to?: string }) =>
        one.to ?? (index + one.by < count ? `s${index + one.by}` : 'end');
      const next = ways.map(({ goals, outcome }, part): WrittenWay => {
        const names = [...new Set(goals.map(named))];
        return {
          to: names,
          ...(asks ? { when: `${part}` } : {}),
          ...(names.includes('end') ? { outcome } : {}),
        };
      });
      const shape = asks ? 'decision' : 'process';
      return step(`s${index}`, `${length} วัน`, { shape, next, ...(start ? { start } : {}) });
    }),
  );
});

/**
 * The days of every run: at each decision one choice is made, of those that can lead to a finish; a run takes as long as
 * its longest path to a finish. Where nothing is done, every end is a finish.
 */
function runTimes(steps: readonly Step[]): number[] {
  const starts = steps.flatMap((one, index) => (index === 0 || one.start ? [index] : []));
  const done = (way: WrittenWay, to: string) =>
    to.includes('/') || (to === 'end' && (way.outcome ?? 'done') === 'done');
  const any = (_: WrittenWay, to: string) => to.includes('/') || to === 'end';
  const timed = (finish: typeof done) => {
    const canFinish = (index: number): boolean =>
      (steps[index]?.next ?? []).some((way) =>
        goals(way).some((to) => finish(way, to) || (row(to) > 0 && canFinish(row(to)))),
      );
    const reaches = (way: WrittenWay) =>
      goals(way).some((to) => finish(way, to) || (row(to) > 0 && canFinish(row(to))));
    const options = steps.map(({ shape, next = [] }) =>
      shape === 'decision' ? next.filter(reaches).map((way) => [way]) : [next],
    );
    return chosen(options).flatMap((ways) => {
      const longest = (index: number): number => {
        const rests = (ways[index] ?? []).flatMap((way) =>
          goals(way).map((to) => (finish(way, to) ? 0 : row(to) > 0 ? longest(row(to)) : -Infinity)),
        );
        const { duration } = steps[index] as Step;
        return (duration?.kind === 'length' ? days(duration.longest) : 0) + Math.max(-Infinity, ...rests);
      };
      return starts.map(longest).filter(Number.isFinite);
    });
  };
  const finished = timed(done);
  return finished.length > 0 ? finished : timed(any);
}

function goals({ to: goal }: WrittenWay): readonly string[] {
  return typeof goal === 'string' ? [goal] : goal;
}

/** The row of a step by its id; 0 where it is none, since no way leads to the first. */
function row(id: string): number {
  return /^s\d+$/.test(id) ? Number(id.slice(1)) : 0;
}

/** Every way to choose one of each; one that offers none is left open. */
function chosen<T>(options: readonly (readonly T[])[]): (T | undefined)[][] {
  return options.reduce<(T | undefined)[][]>(
    (all, some) => all.flatMap((one) => (some.length > 0 ? some : [undefined]).map((next) => [...one, next])),
    [[]],
  );
}
