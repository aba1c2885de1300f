import { describe, expect, it } from 'vitest';
import { stepGraph } from '#manual/step-graph.ts';
import { END, waysOut } from '#manual/ways.ts';
import { step, to } from './procedures.ts';

describe('waysOut', () => {
  it('goes on to the following step, and from the last to the end, where next is left out', () => {
    const steps = [step('a'), step('b')];
    expect(waysOut(steps, 0)).toEqual([{ to: 'b', part: 0, forks: false }]);
    expect(waysOut(steps, 1)).toEqual([{ to: END, outcome: 'done', part: 0, forks: false }]);
  });

  it('gives every way that is written, those to the end and to other procedures among them', () => {
    const next = [
      { to: 'b', when: 'อนุมัติ' },
      { to: 'end', when: 'ไม่อนุมัติ', outcome: 'refused' as const },
      { to: 'office-work/e-bidding', when: 'เกิน 500,000 บาท' },
    ];
    expect(waysOut([step('a', '1 วัน', { shape: 'decision', next }), step('b')], 0)).toEqual([
      { ...next[0], part: 0, forks: false },
      { ...next[1], part: 1, forks: false },
      { ...next[2], part: 2, forks: false },
    ]);
  });

  it('makes a fork of the goals of one way of a decision, and of all ways of another step', () => {
    const forked = (shape: 'decision' | 'process', next: { to: string | string[]; when?: string }[]) =>
      waysOut([step('a', '1 วัน', { shape, next }), step('b'), step('c')], 0).map(
        (way) => `${way.to} ${way.part} ${way.forks}`,
      );
    expect(
      forked('decision', [
        { to: ['b', 'c'], when: 'อนุมัติ' },
        { to: 'end', when: 'ไม่อนุมัติ' },
      ]),
    ).toEqual(['b 0 true', 'c 0 true', 'end 1 false']);
    expect(forked('process', [{ to: 'b' }, { to: 'c' }])).toEqual(['b 0 true', 'c 0 true']);
    expect(forked('process', [{ to: ['b', 'c'] }])).toEqual(['b 0 true', 'c 0 true']);
  });
});

describe('stepGraph', () => {
  const decision = (id: string, ...next: string[]) => step(id, '1 วัน', { shape: 'decision', ...to(...next) });
  const joins = (...steps: ReturnType<typeof step>[]) =>
    stepGraph(steps).joins.map(({ from, to: row = -1 }) => `${steps[from]?.id} ${steps[row]?.id}`);

  it('finds the step at which the branches of a fork meet, and none after it', () => {
    expect(
      joins(step('a', '1 วัน', to('b', 'c')), step('b', '1 วัน', to('d')), step('c'), step('d'), step('e')),
    ).toEqual(['b d', 'c d']);
  });

  it('finds where a branch meets one that is the step itself', () => {
    expect(joins(step('a', '1 วัน', to('b', 'c')), step('b', '1 วัน', to('c')), step('c'))).toEqual([
      'b c',
      'a c',
    ]);
  });

  it('finds no join where the ways of a choice meet', () => {
    expect(joins(decision('a', 'b', 'c'), step('b', '1 วัน', to('d')), step('c'), step('d'))).toEqual([]);
    expect(
      joins(
        step('a', '1 วัน', to('b', 'c')),
        decision('b', 'd', 'e'),
        step('c', '1 วัน', to('end')),
        step('d', '1 วัน', to('e')),
        step('e'),
      ),
    ).toEqual([]);
  });

  it('takes a way up for no loop that does not lead back', () => {
    const steps = [step('a', '1 วัน', to('c')), step('b', '1 วัน', to('end')), step('c', '1 วัน', to('b'))];
    expect(stepGraph(steps).loops).toBe(false);
    expect(stepGraph([step('a'), step('b', '1 วัน', to('a', 'end'))]).loops).toBe(true);
  });
});
