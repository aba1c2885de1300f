import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Procedure, Step } from '#manual/procedure.ts';
import { MOST_LANES } from '#manual/standard-form.ts';
import { MOST_EXITS } from '#site/views/form-chart.ts';
import { standardFormView } from '#site/views/standard-form-view.ts';
import { step, to } from '../manual/procedures.ts';
import { library, manual, procedureOf, withChoice } from './shipped-library.ts';

function formOf(procedure: Procedure) {
  return standardFormView(library, procedure);
}

function withSteps(...steps: Step[]): Procedure {
  return { ...procedureOf('ict-network'), steps };
}

describe('the standard form', () => {
  test('is headed by the work, the group and unit, the code and the indicator', () => {
    const procedure = procedureOf('ict-development-plan');
    expect(formOf(procedure)).toMatchObject({
      title: procedure.title,
      place: 'กลุ่มนโยบายและแผน งานข้อมูลสารสนเทศ',
      code: { text: 'ไม่ระบุ', muted: true },
      indicator: { text: procedure.indicator, muted: false },
    });
  });

  test('cites its own references where they differ from section 8', () => {
    const { references } = formOf(procedureOf('ict-development-plan'));
    expect(references).toMatchObject({ items: [{ id: 'ict-policies-and-development-plans' }] });
  });

  test('cites those of section 8 otherwise, with their years', () => {
    const { references } = formOf(procedureOf('ict-network'));
    expect('items' in references && references.items.map(({ title }) => title)).toEqual([
      'เอกสารองค์ความรู้ด้านระบบเครือข่ายเทคโนโลยีสารสนเทศและการสื่อสาร',
      'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550',
    ]);
  });

  test('tells the detail of each step, not its narrative', () => {
    for (const procedure of manual.procedures) {
      expect(formOf(procedure).rows.map(({ detail }) => detail)).toEqual(
        procedure.steps.map(({ detail }) => detail),
      );
    }
  });

  test('names the owners one by one', () => {
    expect(formOf(procedureOf('ict-network')).rows[0]?.owners).toEqual({
      items: ['กลุ่มนโยบายและแผน', 'คณะทำงาน'],
    });
  });

  test.each([
    ['10 วัน', '', '10 วัน'],
    ['ภายใน 3 วัน', 'ภายใน ', '3 วัน'],
    ['ตลอดปีงบประมาณ', 'ตลอดปีงบประมาณ', ''],
    ['15-20 วันทำการ', '15-20 วันทำการ', ''],
  ])('keeps a short number and its unit together: %s', (written, text, amount) => {
    const [row] = formOf(withSteps(step('a', written))).rows;
    expect(row?.duration).toMatchObject({ text, amount });
  });

  test('says where each way leads, for the eye and for the ear', () => {
    const [first, choice] = formOf(withChoice()).rows;
    expect(first?.ways).toMatchObject([{ lead: 'ถัดไป', verb: '', target: 'ขั้นตอนที่ 2', spoken: 'ไปขั้นตอนที่ 2' }]);
    expect(
      choice?.ways.map(({ lead, verb, target, spoken }) => [`${lead}: ${verb}${target}`, spoken]),
    ).toEqual([
      ['ถ้าครบ: ไปขั้นตอนที่ 3', 'ถ้าครบ ไปขั้นตอนที่ 3'],
      ['ถ้าไม่ครบ: กลับไปขั้นตอนที่ 1', 'ถ้าไม่ครบ กลับไปขั้นตอนที่ 1'],
      ['ถ้ายกเลิก: สิ้นสุดกระบวนการ', 'ถ้ายกเลิก สิ้นสุดกระบวนการ'],
    ]);
  });

  test('links each way to the row it leads to', () => {
    const { rows } = formOf(withChoice());
    expect(rows[1]?.ways.map(({ href }) => href)).toEqual([
      `#${rows[2]?.anchor}`,
      `#${rows[0]?.anchor}`,
      undefined,
    ]);
  });

  test('says that branches of a fork go on together, and that a step is done again', () => {
    const fork = formOf(withSteps(step('a', '1 วัน', to('b', 'c')), step('b'), step('c')));
    expect(fork.rows[0]?.ways.map(({ lead, target }) => `${lead}: ${target}`)).toEqual([
      'ถัดไป: ขั้นตอนที่ 2',
      'พร้อมกับ: ขั้นตอนที่ 3',
    ]);
    const again = formOf(
      withSteps(step('a', '1 วัน', { shape: 'decision', next: [{ to: 'a', when: 'ไม่ผ่าน' }] })),
    );
    expect(again.rows[0]?.ways[0]?.spoken).toBe('ถ้าไม่ผ่าน ทำขั้นตอนนี้ซ้ำ');
  });

  test('does not say ถ้า twice', () => {
    const next = [{ to: 'end', when: 'กรณีเร่งด่วน' }];
    const [row] = formOf(withSteps(step('a', '1 วัน', { shape: 'decision', next }))).rows;
    expect(row?.ways[0]?.lead).toBe('กรณีเร่งด่วน');
  });

  test('draws an end only where the symbol itself is none', () => {
    const [terminal] = formOf(withSteps(step('a', '1 วัน', { shape: 'terminal' }))).rows;
    const [process] = formOf(withSteps(step('a'))).rows;
    expect(terminal?.chart.exits).toEqual([]);
    expect(process?.chart.exits).toMatchObject([{ place: 1, line: { kind: 'end', text: 'สิ้นสุด' } }]);
  });

  test('makes the more room for conditions, the longer they are', () => {
    const labels = (when: string) =>
      formOf(
        withSteps(
          step('a'),
          step('b', '1 วัน', { shape: 'decision', next: [{ to: 'c' }, { to: 'a', when }] }),
          step('c', '1 วัน', { shape: 'terminal' }),
        ),
      ).labels;
    expect(formOf(procedureOf('ict-network')).labels).toBe('none');
    expect(labels('ไม่ครบ')).toBe('short');
    expect(labels('ไม่ต้องอนุมัติ')).toBe('medium');
    expect(labels('เอกสารไม่ครบถ้วนหรือไม่ได้รับอนุมัติ')).toBe('long');
  });

  test('lists the ways for which a symbol has no side left', () => {
    const count = MOST_EXITS + 4;
    const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
    const { rows } = formOf(withSteps(step('s0', '1 วัน', to(...ids)), ...ids.map((id) => step(id))));
    expect(rows[0]?.chart.exits).toHaveLength(MOST_EXITS);
    expect(rows[0]?.chart.others.map(({ text }) => text)).toEqual([
      `${count - 1}`,
      `${count}`,
      `${count + 1}`,
    ]);
  });

  test('has a class in the style sheet for every lane and every way out it may draw', () => {
    const sheet = readFileSync(new URL('../../src/styles/standard-form-chart.css', import.meta.url), 'utf8');
    const classes = [
      ...Array.from({ length: MOST_LANES + 1 }, (_, lanes) => `.lanes-${lanes} {`),
      ...Array.from({ length: MOST_LANES }, (_, lane) => `.lane-${lane} {`),
      ...Array.from({ length: MOST_EXITS + 1 }, (_, exits) => `.exits-${exits} {`),
      ...Array.from({ length: MOST_EXITS }, (_, exit) => `.exit-${exit + 1} {`),
    ];
    for (const name of classes) expect(sheet).toContain(name);
  });
});
