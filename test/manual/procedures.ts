import fc from 'fast-check';
import { parseDuration } from '#manual/duration.ts';
import type { Step } from '#manual/procedure.ts';

/** A step as an author would write it, from as little as a test needs to say. */
export function step(id: string, duration = '1 วัน', rest: Partial<Step> = {}): Step {
  return {
    id,
    label: id,
    detail: id,
    shape: 'process',
    duration: parseDuration(duration),
    standard: 'ไม่ระบุ',
    owners: 'ไม่ระบุ',
    ...rest,
  };
}

/** Ways out of a step, by the ids of the steps they lead to. */
export function to(...ids: readonly string[]): Pick<Step, 'next'> {
  return { next: ids.map((id) => ({ to: id })) };
}

/** Steps that lead anywhere: on, back, to themselves, to the end. */
export const anySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      next: fc.option(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 })),
      shape: fc.constantFrom('terminal', 'process', 'decision'),
      duration: fc.constantFrom('1 วัน', '2-3 เดือน', 'ภายใน 5 วันทำการ', 'ตลอดปีงบประมาณ', 'ไม่ระบุ'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ next, shape, duration }, index) => {
      const ids = [...new Set((next ?? []).map((target) => (target < drafts.length ? `s${target}` : 'end')))];
      return step(`s${index}`, duration, { shape, ...(next ? to(...ids) : {}) });
    }),
  );
