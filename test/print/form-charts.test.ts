import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step, StepShape, WrittenWay } from '#manual/procedure.ts';
import { wordsOnLines } from './form-lines.ts';
import { collisions, columnsOf, formOf, onEdges, overflowing, pagesOf } from './form-pages.ts';
import { stepsOf } from './office.ts';
import { printedProcedure } from './printing.ts';

const LABELS = [
  'รับหนังสือ',
  'ตรวจสอบเอกสารหลักฐานประกอบคำขอ',
  'เสนอผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  'เอกสารครบถ้วนหรือไม่',
];
const CONDITIONS = ['ใช่', 'ไม่เห็นชอบ ให้แก้ไขเพิ่มเติมก่อนเสนอใหม่', 'เกิน 500,000 บาท', 'ครบถ้วน', 'ไม่ครบ'];

/** Steps with choices, forks, loops, leaps and ends of every kind in any place. */
const anySteps: fc.Arbitrary<Step[]> = fc.integer({ min: 8, max: 24 }).chain((count) => {
  const way = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: count - 1 }).map((step) => ({ to: `s${step + 1}` })) },
    { weight: 1, arbitrary: fc.constantFrom<WrittenWay>({ to: 'end' }, { to: 'end', outcome: 'refused' }) },
  );
  const draft = fc.record({
    label: fc.constantFrom(...LABELS),
    shape: fc.constantFrom<StepShape>('process', 'process', 'decision', 'decision'),
    ways: fc.uniqueArray(way, { minLength: 2, maxLength: 6, selector: ({ to }) => to }),
    isPlain: fc.boolean(),
  });
  return fc.array(draft, { minLength: count, maxLength: count }).map((drafts) => {
    const changes = drafts.map(({ label, shape, ways, isPlain }): Partial<Step> => {
      if (isPlain) return { label };
      const whens = CONDITIONS.flatMap((one) => [one, `${one} ${one}`]);
      const next = ways.map((one, index) =>
        shape === 'decision' ? { ...one, when: whens[index] ?? '' } : one,
      );
      return { label, shape, next };
    });
    return stepsOf(count, Object.fromEntries(changes.map((change, index) => [index + 1, change])));
  });
});

describe('the chart in the form', () => {
  it.each(['portrait', 'landscape'] as const)(
    'has no word on another, on a line, on a connector or over the edge of its cell, %s',
    async (sheet) => {
      for (const steps of fc.sample(anySteps, { numRuns: 8, seed: 7 })) {
        const printed = await printedProcedure({ procedure: { steps }, manual: { formPaper: sheet } });
        const columns = columnsOf(formOf(printed), sheet);
        const pages = await pagesOf(printed, sheet);
        expect(pages.flatMap(({ rows }) => rows)).toHaveLength(steps.length);
        for (const page of pages) {
          expect(collisions(page)).toEqual([]);
          expect(onEdges(page)).toEqual([]);
          expect(page.cells.flatMap((cell, index) => overflowing(cell, columns[index]))).toEqual([]);
        }
        expect(await wordsOnLines(printed, sheet)).toEqual([]);
      }
    },
  );
});
