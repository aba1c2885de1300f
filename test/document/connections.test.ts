import { describe, expect, test } from 'vitest';
import { procedurePlaces } from '#document/places.ts';
import { procedureDocument } from '#document/procedure.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { documentWords } from '#words/document.ts';
import { recordWords } from '#words/search-records.ts';
import { step, to } from '../manual/procedures.ts';
import { library, manual, procedureOf } from './sample-library.ts';

const inner = procedureOf('ict-network');
const outer = procedureOf('ict-development-plan');

/** The sample library with other steps of one procedure, and that procedure. */
function withOuter(...steps: readonly Step[]): { readonly library: Library; readonly outer: Procedure } {
  const changed = { ...outer, steps: [...steps] };
  const procedures = manual.procedures.map((one) => (one.id === outer.id ? changed : one));
  return { library: { ...library, manuals: [{ ...manual, procedures }] }, outer: changed };
}

const { duration: _, ...silent } = step('a', '1 วัน', { shape: 'subprocess', procedure: inner.id });
const made = withOuter(
  silent,
  step('b', '2 วัน', {
    shape: 'decision',
    next: [
      { to: inner.id, when: 'มาก' },
      { to: 'end', when: 'น้อย', outcome: 'refused' },
    ],
  }),
);

describe('procedures that lead to each other', () => {
  const document = procedureDocument(made.library, made.outer, documentWords);

  test('are named on the other side, by what each is to the other', () => {
    const named = { target: { kind: 'procedure', procedure: outer.id }, text: outer.title };
    expect(procedureDocument(made.library, inner, documentWords).connections).toEqual([
      { label: 'ใช้ต่อจาก', procedures: [named] },
      { label: 'ใช้ใน', procedures: [named] },
    ]);
    expect(document.connections).toEqual([]);
  });

  test('give a step without a time of its own the time of what is done in it', () => {
    const { total, brief } = procedureDocument(made.library, inner, documentWords).leadTime;
    expect(document.steps[0]?.duration).toEqual({ value: `${total} (${brief})` });
    expect(document.leadTime.uncounted.map(({ written }) => written)).toEqual([`${total} (${brief})`]);
  });

  test('are told in the chart, in its words and in search', () => {
    expect(document.chart.description.split('\n')).toEqual([
      `1 a: กระบวนงานย่อย “${inner.title}”, ไปขั้นตอนที่ 2`,
      `2 b: ถ้ามาก ต่อที่กระบวนงาน “${inner.title}”, ถ้าน้อย สิ้นสุดกระบวนการ (ไม่อนุมัติ)`,
    ]);
    expect(document.chart.nodes.map(({ label, procedure }) => [label, procedure?.text])).toEqual([
      ['a', inner.title],
      ['b', undefined],
      [`ต่อที่กระบวนงาน “${inner.title}”`, inner.title],
      ['สิ้นสุด (ไม่อนุมัติ)', undefined],
    ]);
    const said = (shown: typeof document) =>
      procedurePlaces(shown, recordWords).flatMap(({ passages }) => passages.map(({ text }) => text));
    expect(said(document).filter((text) => text === inner.title)).toHaveLength(2);
    expect(said(procedureDocument(made.library, inner, documentWords))).toContain(`ใช้ต่อจาก ${outer.title}`);
  });
});

describe('the edges of a chart', () => {
  const { outer: procedure, library: changed } = withOuter(
    step('ask', '1 วัน', {
      shape: 'decision',
      next: [
        { to: ['b', 'c'], when: 'อนุมัติ' },
        { to: 'end', when: 'ยกเลิก', outcome: 'cancelled' },
        { to: 'd', when: 'ส่งตรง' },
      ],
    }),
    step('b', '1 วัน', to('d')),
    step('c', '1 วัน', { ...to('d'), start: true }),
    step('d', '1 วัน', to('ask', inner.id)),
  );
  const { chart } = procedureDocument(changed, procedure, documentWords);

  test('say of what kind they are, of which fork, with which outcome, and whether they join', () => {
    expect(
      chart.edges.map(({ from, goal, kind, fork, outcome, joins }) => [
        from,
        goal,
        kind,
        fork,
        outcome,
        joins,
      ]),
    ).toEqual([
      ['ask', 'b', 'fork', 0, undefined, false],
      ['ask', 'c', 'fork', 0, undefined, false],
      ['ask', 'end', 'end', undefined, 'cancelled', false],
      ['ask', 'd', 'choice', undefined, undefined, false],
      ['b', 'd', 'sequence', undefined, undefined, true],
      ['c', 'd', 'sequence', undefined, undefined, true],
      ['d', 'ask', 'loop', 0, undefined, false],
      ['d', inner.id, 'hand-over', 0, undefined, false],
    ]);
    expect(chart.nodes.map(({ isStart }) => isStart).slice(0, 4)).toEqual([true, false, true, false]);
  });

  test('are told with the words for work side by side, for its join and for the starts', () => {
    expect(chart.description.split('\n')).toEqual([
      '1 ask: เริ่มงานที่ขั้นตอนนี้ได้, ถ้าอนุมัติ ทำพร้อมกัน ไปขั้นตอนที่ 2, พร้อมกับ ไปขั้นตอนที่ 3, ถ้ายกเลิก สิ้นสุดกระบวนการ (ยกเลิก), ถ้าส่งตรง ไปขั้นตอนที่ 4',
      '2 b: ไปขั้นตอนที่ 4 เมื่อครบทุกงาน',
      '3 c: เริ่มงานที่ขั้นตอนนี้ได้, ไปขั้นตอนที่ 4 เมื่อครบทุกงาน',
      `4 d: ทำพร้อมกัน กลับไปขั้นตอนที่ 1, พร้อมกับ ต่อที่กระบวนงาน “${inner.title}”`,
    ]);
  });
});
