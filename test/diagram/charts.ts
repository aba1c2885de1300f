import fc from 'fast-check';
import { chart, type Chart } from '#document/chart.ts';
import type { Registers } from '#document/registers.ts';
import { stepDocuments } from '#document/steps.ts';
import type { Target } from '#document/target.ts';
import { END, waysOut } from '#manual/ways.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step, StepShape, WrittenWay } from '#manual/procedure.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';

const WORDS = [
  'รับหนังสือ',
  'ตรวจสอบเอกสารหลักฐานประกอบคำขอ',
  'เสนอผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  'จัดทำแผนพัฒนา',
  'ภายใน ๓ วัน',
  'และรายงานผล',
  'Flow Chart',
  'ก',
];
const ANSWERS = ['ใช่', 'ไม่ใช่', 'ไม่เห็นชอบ ให้แก้ไขเพิ่มเติมก่อนเสนอใหม่', 'เกิน ๕ แสนบาท', 'ครบถ้วน'];

const label = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

/** Steps, 1 to 14, with branches, forks, loops and ends in any place. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc
    .array(
      fc.record({
        label,
        shape: fc.constantFrom<StepShape>('terminal', 'process', 'process', 'decision'),
        next: fc.option(
          fc.array(fc.tuple(fc.nat({ max: count }), fc.constantFrom(...ANSWERS)), {
            minLength: 1,
            maxLength: 5,
          }),
          { nil: undefined },
        ),
      }),
      { minLength: count, maxLength: count },
    )
    .map((drafts) =>
      drafts.map(({ label: words, shape, next }, index) => {
        const ways = [...new Map(next)].map(([to, when]): WrittenWay => {
          const target = to === count ? END : `step-${to}`;
          return shape === 'decision' ? { to: target, when } : { to: target };
        });
        return step(`step-${index}`, '1 วัน', { label: words, shape, ...(next ? { next: ways } : {}) });
      }),
    ),
);

/** The charts of such steps. */
export const anyChart: fc.Arbitrary<Chart> = anySteps.map(documentChart);

/** Ways out of steps, by their places; other steps go on to the following one. */
export type Ways = Readonly<Record<number, readonly (readonly [to: number | typeof END, when?: string])[]>>;

/** Steps that follow each other, but for some. */
export function stepsOf(shapes: readonly StepShape[], ways: Ways = {}): readonly Step[] {
  return shapes.map((shape, index) => {
    const next = ways[index]?.map(([to, when]) => ({
      to: to === END ? END : `step-${to}`,
      ...(when === undefined ? {} : { when }),
    }));
    return step(`step-${index}`, '1 วัน', {
      label: `ขั้นตอนที่ ${index + 1}`,
      shape,
      ...(next ? { next } : {}),
    });
  });
}

/** The chart of steps that follow each other, but for some. */
export function chartOf(shapes: readonly StepShape[], ways: Ways = {}): Chart {
  return documentChart(stepsOf(shapes, ways));
}

/** The chart of a procedure of these steps, as its document shows it. */
export function documentChart(steps: readonly Step[]): Chart {
  const procedure = { id: 'm/p', steps, sections: [] } as unknown as Procedure;
  const read = { field: () => [], section: () => ({ blocks: [], notes: [] }) };
  const registers = {
    procedure: (id: string) => ({ id, title: `งาน ${id}` }),
  } as unknown as Registers;
  const library = { manuals: [] } as unknown as Library;
  const shown = stepDocuments(procedure, read, registers, library, documentWords);
  return chart('งานรับหนังสือ', shown, documentWords);
}

/** Every way out of steps, the end included, in an order of its own. */
export function waysOf(steps: readonly Step[]): readonly string[] {
  return steps
    .flatMap(({ id }, index) => waysOut(steps, index).map(({ to, when = '' }) => `${id} > ${to}: ${when}`))
    .toSorted();
}

/** The address of a target on the page of its procedure. */
export function href(target: Target): string {
  return target.kind === 'step' ? `#step-${target.step}` : '';
}
