import { describe, expect, it } from 'vitest';
import { END, waysOut } from '#manual/exits.ts';
import { step } from './procedures.ts';

describe('waysOut', () => {
  it('goes on to the following step, and from the last to the end, where next is left out', () => {
    const steps = [step('a'), step('b')];
    expect(waysOut(steps, 0)).toEqual([{ to: 'b' }]);
    expect(waysOut(steps, 1)).toEqual([{ to: END }]);
  });

  it('gives every way that is written, those to the end among them', () => {
    const next = [
      { to: 'b', when: 'อนุมัติ' },
      { to: 'end', when: 'ไม่อนุมัติ' },
    ];
    expect(waysOut([step('a', '1 วัน', { shape: 'decision', next }), step('b')], 0)).toEqual(next);
  });
});
