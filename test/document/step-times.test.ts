import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '#manual/procedure.ts';
import { stepTimesDocument } from '#document/step-times.ts';
import { barClasses } from '#site/views/step-times-view.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, withSteps } from './sample-library.ts';

function timesOf(...steps: readonly Step[]) {
  return stepTimesDocument(withSteps(...steps), library, documentWords);
}

describe('the bars of steps', () => {
  test('say when each begins, as written how long it takes, and which part of the whole that is', () => {
    expect(timesOf(step('a', '1 วัน'), step('b', 'ตามความเหมาะสม'), step('c', '3 วัน'))).toMatchObject({
      whole: '4 วัน',
      bars: [
        { step: { id: 'a', number: '5.1' }, time: '1 วัน', after: undefined, from: 0, to: 0.25 },
        { step: { id: 'c' }, time: '3 วัน', after: '1 วัน', from: 0.25, to: 1 },
      ],
    });
  });

  test('are none where fewer than two steps take a time in numbers', () => {
    expect(timesOf(step('a', '1 วัน'), step('b', 'ทันที'), step('c', 'ไม่ระบุ'))).toBeUndefined();
    expect(timesOf(step('a', 'ไม่มี'), step('b', 'ไม่มี'))).toBeUndefined();
  });

  test('have classes from 0 to 40, and are never without a width', () => {
    expect(barClasses({ from: 0, to: 0.5 })).toBe('bar bar-from-0 bar-to-20');
    expect(barClasses({ from: 1, to: 1 })).toBe('bar bar-from-39 bar-to-40');
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [, from, to] = /from-(\d+) bar-to-(\d+)/
          .exec(barClasses({ from: Math.min(a, b), to: Math.max(a, b) }))!
          .map(Number) as [number, number, number];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(40);
      }),
    );
  });
});
