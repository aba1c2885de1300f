import { describe, expect, test } from 'vitest';
import type { Duration } from '#manual/duration.ts';
import type { Step } from '#manual/procedure.ts';
import { amountsText, leadTimeView } from '#site/views/lead-time-view.ts';
import { procedureOf, withChoice } from './shipped-library.ts';

describe('the lead time of a procedure', () => {
  test('keeps the units it was written in, longest first', () => {
    expect(leadTimeView(procedureOf('ict-network')).total.text).toBe('5 เดือน 10 วัน');
    expect(amountsText({ วัน: 2, ปี: 1, นาที: 30 })).toBe('1 ปี 2 วัน 30 นาที');
  });

  test('is a range where a step is one', () => {
    expect(leadTimeView(procedureOf('innovation-and-it-systems')).total.text).toBe('5 เดือน ถึง 8 เดือน');
  });

  test('names the steps it leaves out, with the words of their time', () => {
    const { notes, uncounted } = leadTimeView(procedureOf('ict-development-plan'));
    expect(notes).toEqual([expect.stringContaining('2 ขั้นตอนที่ไม่ได้นับ')]);
    expect(uncounted).toEqual([
      '5.4 ดำเนินงานตามแผนงาน/โครงการ: ตามช่วงเวลาของแผนงาน/โครงการ',
      '5.5 ติดตาม ประเมินผลและรายงาน: ตามช่วงเวลาของแผนงาน/โครงการ',
    ]);
  });

  test('says that loops are passed once', () => {
    expect(leadTimeView(withChoice()).notes).toEqual([expect.stringContaining('ไม่นับการย้อนกลับ')]);
  });

  test('tells a time that has only an end as at most that', () => {
    expect(leadTimeView(lasting({ kind: 'within', written: '', amount: 3, unit: 'วัน' })).total.text).toBe(
      'ไม่เกิน 3 วัน',
    );
  });

  test('is muted, with no total, where no step says a number', () => {
    const { total, brief } = leadTimeView(lasting({ kind: 'continuous', written: 'ต่อเนื่อง' }));
    expect(total).toEqual({ text: 'ไม่ได้กำหนดเป็นตัวเลข', muted: true });
    expect(brief).toBeUndefined();
  });
});

function lasting(duration: Duration): { steps: Step[] } {
  return {
    steps: withChoice()
      .steps.slice(2)
      .map((step) => ({ ...step, duration })),
  };
}
