import fc from 'fast-check';
import { chart, type Chart } from '#document/chart.ts';
import type { Registers } from '#document/registers.ts';
import { stepDocuments } from '#document/steps.ts';
import type { Target } from '#document/target.ts';
import { END, waysOut } from '#manual/ways.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step, StepShape, WrittenWay } from '#manual/procedure.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
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

/**
 * Up to 40 steps with up to 7 ways out each: branches, forks under conditions and without, loops, ends of every outcome,
 * hand-overs and sub-processes.
 */
export const manySteps: fc.Arbitrary<readonly Step[]> = fc.integer({ min: 2, max: 40 }).chain((count) => {
  const goal = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: count - 1 }).map((row) => `step-${row}`) },
    fc.constantFrom(END, 'office/other', 'office/e-bidding'),
  );
  const way = fc.record(
    {
      to: fc.oneof(
        { weight: 4, arbitrary: goal },
        fc.uniqueArray(
          fc.nat({ max: count - 1 }).map((row) => `step-${row}`),
          { minLength: 2, maxLength: 3 },
        ),
      ),
      when: fc.constantFrom(...ANSWERS),
      outcome: fc.constantFrom('done' as const, 'refused' as const, 'cancelled' as const),
    },
    { requiredKeys: ['to'] },
  );
  const draft = fc.record({
    label,
    shape: fc.constantFrom<StepShape>('terminal', 'process', 'process', 'process', 'subprocess', 'decision'),
    next: fc.option(fc.array(way, { minLength: 1, maxLength: 7 }), { freq: 2, nil: undefined }),
  });
  return fc.array(draft, { minLength: count, maxLength: count }).map((drafts) =>
    drafts.map(({ label: words, shape, next }, index) => {
      const goals = new Set<string>();
      const ways = (next ?? []).flatMap(({ to, when, outcome }): WrittenWay[] => {
        const fresh = [to].flat().filter((one) => !goals.has(one));
        const isWhole = fresh.length === [to].flat().length;
        if (!isWhole) return [];
        for (const one of fresh) goals.add(one);
        return [
          {
            to: typeof to === 'string' ? to : [...to],
            ...(shape === 'decision' && when !== undefined ? { when } : {}),
            ...(to === END && outcome ? { outcome } : {}),
          },
        ];
      });
      return step(`step-${index}`, '1 วัน', {
        label: words,
        shape,
        ...(shape === 'subprocess' ? { procedure: 'office/other' } : {}),
        ...(ways.length > 0 ? { next: ways } : {}),
      });
    }),
  );
});

const ROLES: Readonly<Record<string, string>> = {
  director: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  registry: 'เจ้าหน้าที่สารบรรณ',
  committee: 'คณะทำงานพัฒนาระบบข้อมูลสารสนเทศ',
  unit: 'งาน ICT',
};

/** Few steps with the roles that do them, 1 to 5 lanes. */
export const anyOwnedSteps: fc.Arbitrary<readonly Step[]> = anySteps.chain((steps) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(UNSTATED, NONE),
        fc.uniqueArray(fc.constantFrom(...Object.keys(ROLES)), { minLength: 1, maxLength: 3 }),
      ),
      { minLength: steps.length, maxLength: steps.length },
    )
    .map((owners) => steps.map((one, index) => ({ ...one, owners: owners[index] ?? UNSTATED }))),
);

/** The charts of few steps in any shape. */
export const anyChart: fc.Arbitrary<Chart> = anySteps.map(documentChart);

/** The charts of many steps with every kind of way. */
export const largeChart: fc.Arbitrary<Chart> = manySteps.map(documentChart);

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
    owner: (id: string) => ({ id, name: ROLES[id] ?? id }),
    form: (id: string) => ({ id, title: id }),
    reference: (id: string) => ({ id, title: id }),
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
