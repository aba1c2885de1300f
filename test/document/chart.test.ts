import { describe, expect, it } from 'vitest';
import { documentChart } from '../diagram/charts.ts';
import { step, to } from '../manual/procedures.ts';

const endOf = (step: string) => `${step} end`;

describe('the chart of a document', () => {
  const next = [
    { to: 'b', when: 'อนุมัติ' },
    { to: 'end', when: 'ไม่อนุมัติ' },
  ];
  const { nodes, edges, description } = documentChart([
    step('a', '1 วัน', { shape: 'decision', next }),
    step('b', '1 วัน', to('end')),
    step('c', '1 วัน', to('a', 'c')),
    step('d', '1 วัน', { shape: 'terminal', next: next.toReversed() }),
    step('e', '1 วัน', { shape: 'terminal' }),
  ]);

  it('holds every way, with its condition, those to the end among them', () => {
    expect(
      edges.map(({ from, to: target, when, kind, fork, outcome }) => ({
        ...{ from, to: target, kind },
        ...(when === undefined ? {} : { when }),
        ...(fork === undefined ? {} : { fork }),
        ...(outcome === undefined ? {} : { outcome }),
      })),
    ).toEqual([
      { from: 'a', to: 'b', when: 'อนุมัติ', kind: 'choice' },
      { from: 'a', to: endOf('a'), when: 'ไม่อนุมัติ', kind: 'end', outcome: 'done' },
      { from: 'b', to: endOf('b'), kind: 'end', outcome: 'done' },
      { from: 'c', to: 'a', kind: 'loop', fork: 0 },
      { from: 'c', to: 'c', kind: 'loop', fork: 0 },
      { from: 'd', to: endOf('d'), when: 'ไม่อนุมัติ', kind: 'end', outcome: 'done' },
      { from: 'd', to: 'b', when: 'อนุมัติ', kind: 'loop' },
    ]);
  });

  it('holds the steps in their order, then an end of its own for each step that leads to the end and is none', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', ...['a', 'b', 'd'].map(endOf)]);
    expect(nodes.slice(5).map(({ label, shape, target }) => [label, shape, target])).toEqual(
      Array.from({ length: 3 }, () => ['สิ้นสุด', 'terminal', undefined]),
    );
  });

  it('tells every way in words', () => {
    expect(description.split('\n')).toEqual([
      '1 a: ถ้าอนุมัติ ไปขั้นตอนที่ 2, ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ',
      '2 b: สิ้นสุดกระบวนการ',
      '3 c: ทำพร้อมกัน กลับไปขั้นตอนที่ 1, พร้อมกับ ทำขั้นตอนนี้ซ้ำ',
      '4 d: ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ, ถ้าอนุมัติ กลับไปขั้นตอนที่ 2',
      '5 e: สิ้นสุดกระบวนการ',
    ]);
  });
});
