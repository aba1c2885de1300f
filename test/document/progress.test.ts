import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progress, type CaseEntry, type CaseStep } from '#document/progress.ts';

const way = (to: string | undefined, part = 0, joins = false) => ({ part, when: undefined, to, joins });
const did = (step: string, part = 0): CaseEntry => ({ step, part, on: '2026-01-01' });

/** Receive, check (complete: send; not complete: receive again), send. */
const CHECKED: readonly CaseStep[] = [
  { id: 'receive', ways: [way('check')] },
  { id: 'check', ways: [way('send', 0), way('receive', 1)] },
  { id: 'send', ways: [way(undefined)] },
];

/** Two branches that meet again. */
const FORKED: readonly CaseStep[] = [
  { id: 'split', ways: [way('a'), way('b')] },
  { id: 'a', ways: [way('join', 0, true)] },
  { id: 'b', ways: [way('join', 0, true)] },
  { id: 'join', ways: [way(undefined)] },
];

function told(steps: readonly CaseStep[], ...entries: readonly CaseEntry[]) {
  const { done, next, isEnded } = progress(steps, [steps[0]?.id ?? ''], entries);
  return { done: [...done.keys()], next: [...next], isEnded };
}

describe('progress', () => {
  it('begins with the first step', () => {
    expect(told(CHECKED)).toEqual({ done: [], next: ['receive'], isEnded: false });
  });

  it('goes on along the choice that was taken, to the end', () => {
    expect(told(CHECKED, did('receive'), did('check', 0))).toEqual({
      done: ['receive', 'check'],
      next: ['send'],
      isEnded: false,
    });
    expect(told(CHECKED, did('receive'), did('check', 0), did('send')).isEnded).toBe(true);
  });

  it('opens again what lies between a way back and where it was taken', () => {
    const back = [did('receive'), did('check', 1)];
    expect(told(CHECKED, ...back)).toEqual({ done: [], next: ['receive'], isEnded: false });
    expect(told(CHECKED, ...back, did('receive'))).toEqual({
      done: ['receive'],
      next: ['check'],
      isEnded: false,
    });
  });

  it('opens both branches of a fork, and where they meet only after both', () => {
    expect(told(FORKED, did('split')).next).toEqual(['a', 'b']);
    expect(told(FORKED, did('split'), did('a')).next).toEqual(['b']);
    expect(told(FORKED, did('split'), did('a'), did('b')).next).toEqual(['join']);
  });

  it('passes over steps that there are no longer', () => {
    expect(told(CHECKED, did('gone'), did('receive')).next).toEqual(['check']);
  });

  it('always has a step to do or has ended, however the open steps are done', () => {
    const id = fc.nat({ max: 7 });
    const made = fc.array(fc.tuple(fc.option(id), fc.option(id)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(made, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }), (goals, picks) => {
        const steps = goals.map(([one, other], index): CaseStep => ({
          id: String(index),
          ways: [
            way(one === null ? undefined : String(one), 0),
            ...(other === null ? [] : [way(String(other), 1)]),
          ],
        }));
        const entries: CaseEntry[] = [];
        for (const [which, part] of picks) {
          const { next, isEnded } = progress(steps, ['0'], entries);
          expect(next.size > 0 || isEnded).toBe(true);
          const step = [...next][which % Math.max(1, next.size)];
          if (step === undefined) return;
          const parts = steps[Number(step)]?.ways.length ?? 1;
          entries.push(did(step, part % parts));
        }
      }),
    );
  });
});
