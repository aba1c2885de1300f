import type { Flowchart, FlowEdge, FlowNode } from '#manual/flowchart.ts';
import fc from 'fast-check';

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

/** Charts of 1 to 14 steps with branches, forks, loops and ends in any place. */
export const anyChart: fc.Arbitrary<Flowchart> = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc
    .array(
      fc.record({
        label,
        shape: fc.constantFrom<FlowNode['shape']>('terminal', 'process', 'process', 'decision'),
        next: fc.option(
          fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.constantFrom(...ANSWERS)), { maxLength: 4 }),
          { nil: undefined },
        ),
      }),
      { minLength: count, maxLength: count },
    )
    .map((steps) => {
      const nodes = steps.map(({ label: words, shape }, index) => ({
        id: `step-${index}`,
        label: words,
        shape,
        href: `#step-step-${index}`,
      }));
      const edges = steps.flatMap(({ shape, next }, index) => {
        const following = index + 1 < count ? [[index + 1, 'ใช่'] as const] : [];
        const targets = new Map((next ?? following).map(([to, when]) => [to, when]));
        return [...targets].map(([to, when]) => flowEdge(index, to, shape === 'decision' ? when : undefined));
      });
      return { title: 'ผังขั้นตอน', description: 'ขั้นตอน', nodes, edges };
    }),
);

export function flowEdge(from: number, to: number, when?: string): FlowEdge {
  return {
    from: `step-${from}`,
    to: `step-${to}`,
    back: to <= from,
    ...(when === undefined ? {} : { when }),
  };
}

/** A chart of steps that follow each other, with further edges. */
export function chartOf(shapes: readonly FlowNode['shape'][], edges: readonly FlowEdge[]): Flowchart {
  return {
    title: 'ผังขั้นตอนงานรับหนังสือ',
    description: '1 รับหนังสือ',
    nodes: shapes.map((shape, index) => ({
      id: `step-${index}`,
      label: `ขั้นตอนที่ ${index + 1}`,
      shape,
      href: `#step-step-${index}`,
    })),
    edges,
  };
}
