import { describe, expect, it } from 'vitest';
import { endId } from '#document/chart.ts';
import { documentChart } from '../diagram/charts.ts';
import { step, to } from '../manual/procedures.ts';

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
    expect(edges).toEqual([
      { from: 'a', to: 'b', when: 'อนุมัติ', back: false },
      { from: 'a', to: endId('a'), when: 'ไม่อนุมัติ', back: false },
      { from: 'b', to: endId('b'), back: false },
      { from: 'c', to: 'a', back: true },
      { from: 'c', to: 'c', back: true },
      { from: 'd', to: endId('d'), when: 'ไม่อนุมัติ', back: false },
      { from: 'd', to: 'b', when: 'อนุมัติ', back: true },
    ]);
  });

  it('holds the steps in their order, then an end of its own for each step that leads to the end and is none', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', ...['a', 'b', 'd'].map(endId)]);
    expect(nodes.slice(5).map(({ label, shape, target }) => [label, shape, target])).toEqual(
      Array.from({ length: 3 }, () => ['สิ้นสุด', 'terminal', undefined]),
    );
  });

  it('tells every way in words', () => {
    expect(description.split('\n')).toEqual([
      '1 a: ถ้าอนุมัติ ไปขั้นตอนที่ 2, ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ',
      '2 b: สิ้นสุดกระบวนการ',
      '3 c: กลับไปขั้นตอนที่ 1, พร้อมกับ ทำขั้นตอนนี้ซ้ำ',
      '4 d: ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ, ถ้าอนุมัติ กลับไปขั้นตอนที่ 2',
      '5 e: สิ้นสุดกระบวนการ',
    ]);
  });
});
