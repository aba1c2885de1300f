import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadTime } from '#manual/lead-time.ts';
import type { Step } from '#manual/procedure.ts';
import { stepTimes } from '#manual/step-times.ts';
import { days } from '#manual/time/amounts.ts';
import { anySteps, step, to } from './procedures.ts';

/** From which day to which each step takes, by its id. */
function daysOf(...steps: readonly Step[]): Record<string, [number, number]> {
  const times = stepTimes({ steps: [...steps] });
  return Object.fromEntries(
    steps.map(({ id }, index) => [id, [days(times[index]?.from ?? {}), days(times[index]?.to ?? {})]]),
  );
}

describe('the times of steps', () => {
  test('follow each other, each after the longest that the one before takes', () => {
    expect(daysOf(step('a', '1-2 วัน'), step('b', '3 วัน'), step('c', 'ภายใน 5 วัน'))).toEqual({
      a: [0, 2],
      b: [2, 5],
      c: [5, 10],
    });
  });

  test('of the branches of a fork begin together, and what joins them waits for the longest', () => {
    expect(
      daysOf(
        step('a', '1 วัน', to('b', 'c')),
        step('b', '5 วัน', to('d')),
        step('c', '2 วัน', to('d')),
        step('d', '1 วัน'),
      ),
    ).toEqual({ a: [0, 1], b: [1, 6], c: [1, 3], d: [6, 7] });
  });

  test('count a loop once, and take nothing for what is no number', () => {
    const times = daysOf(
      step('a', '1 วัน'),
      step('b', 'ตามความเหมาะสม', {
        shape: 'decision',
        next: [
          { to: 'c', when: 'ครบ' },
          { to: 'a', when: 'ไม่ครบ' },
        ],
      }),
      step('c', 'อย่างน้อย 3 วัน'),
    );
    expect(times).toEqual({ a: [0, 1], b: [1, 1], c: [1, 4] });
    const uncounted = stepTimes({ steps: [step('a'), step('b', 'ตามความเหมาะสม'), step('c', 'ไม่มี')] });
    expect(uncounted.map(({ counted }) => counted)).toEqual([true, false, true]);
  });

  test('take the time of the procedure that is done in a step', () => {
    const inner = leadTime({ steps: [step('x', '4 วัน')] });
    const { duration: _, ...within } = step('a', '1 วัน', { shape: 'subprocess', procedure: 'm/p' });
    const [first, second] = stepTimes({ steps: [within, step('b')] }, () => inner);
    expect([days(first?.to ?? {}), days(second?.from ?? {})]).toEqual([4, 4]);
  });

  test('end after they begin, and not before what leads to them', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const times = stepTimes({ steps });
        for (const { from, to: end } of times) expect(days(end)).toBeGreaterThanOrEqual(days(from));
        const last = Math.max(...times.map(({ to: end }) => days(end)));
        const { longest, atLeast } = leadTime({ steps });
        // Ways on which the work is refused may be longer, and do not count for the whole.
        if (!atLeast) expect(last + 1e-6).toBeGreaterThanOrEqual(days(longest));
      }),
    );
  });
});
