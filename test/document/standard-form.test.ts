import { describe, expect, test } from 'vitest';
import { wayPhrase } from '#document/chart.ts';
import { passages } from '#document/rich-text.ts';
import type { StepDocument } from '#document/steps.ts';
import { documentWords } from '#words/document.ts';
import { step, to } from '../manual/procedures.ts';
import { documentOf, manual, procedureOf, withChoice, withSteps } from './sample-library.ts';

const phrases = (shown: StepDocument | undefined) =>
  (shown?.ways ?? []).map((way) => wayPhrase(way, documentWords));

describe('the standard form', () => {
  test('is headed by the work, the group and unit, the code and the indicator', () => {
    const procedure = procedureOf('ict-development-plan');
    const { title, place, code, indicator } = documentOf(procedure);
    expect([title, place.group, place.unit]).toEqual([procedure.title, 'กลุ่มนโยบายและแผน', 'งานข้อมูลสารสนเทศ']);
    expect(code).toEqual({ instead: 'ไม่ระบุ' });
    expect('value' in indicator && passages(indicator.value)).toEqual([procedure.indicator]);
  });

  test('cites its own references where they differ from section 8', () => {
    expect(documentOf(procedureOf('ict-development-plan')).form.references).toMatchObject({
      value: [{ id: 'ict-policies-and-development-plans' }],
    });
  });

  test('cites those of section 8 otherwise, with their years', () => {
    const { references } = documentOf(procedureOf('ict-network')).form;
    expect('value' in references && references.value.map(({ title }) => title)).toEqual([
      'เอกสารองค์ความรู้ด้านระบบเครือข่ายเทคโนโลยีสารสนเทศและการสื่อสาร',
      'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550',
    ]);
  });

  test('tells the detail of each step, not its narrative', () => {
    for (const procedure of manual.procedures) {
      expect(documentOf(procedure).form.rows.map((row) => passages(row.step.detail))).toEqual(
        procedure.steps.map(({ detail }) => [detail]),
      );
    }
  });

  test('has a row for each step, in their order', () => {
    const { form, steps } = documentOf(withChoice());
    expect(form.rows.map((row) => row.step)).toEqual(steps);
    expect(steps.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test('draws an end only where the symbol itself is none', () => {
    const [terminal] = documentOf(withSteps(step('a', '1 วัน', { shape: 'terminal' }))).form.rows;
    const [process] = documentOf(withSteps(step('a'))).form.rows;
    expect(terminal?.exits).toEqual([]);
    expect(process?.exits).toMatchObject([
      { way: { outcome: 'done', when: undefined }, line: { kind: 'end' }, stop: 'สิ้นสุด' },
    ]);
  });

  test('draws ways up, down, to the step itself and past the last lane', () => {
    const { rows, lanes } = documentOf(
      withSteps(
        step('a', '1 วัน', to('b', 'c', 'a')),
        step('b', '1 วัน', to('a', 'c')),
        step('c', '1 วัน', { shape: 'terminal' }),
      ),
    ).form;
    expect(rows.map(({ exits }) => exits.map(({ way, line }) => `${line.kind} ${way.to?.id}`))).toEqual([
      ['self a', 'down c'],
      ['up a'],
      [],
    ]);
    expect(rows.map(({ down }) => down)).toEqual([{ way: 0 }, { way: 1 }, undefined]);
    for (const { from, to: target, exit } of lanes) {
      expect(rows[from]?.exits[exit]?.way.to?.id).toBe(rows[target]?.step.id);
    }
    const many = Array.from({ length: 12 }, (_, index) => `s${index + 1}`);
    const [first] = documentOf(withSteps(step('s0', '1 วัน', to(...many)), ...many.map((id) => step(id)))).form
      .rows;
    expect(first?.exits.flatMap(({ line }) => (line.kind === 'connector' ? [line.row] : []))).toEqual([
      11, 12, 13,
    ]);
  });
});

describe('where a way leads, in words', () => {
  test('is said for the eye and for the ear', () => {
    const [first, choice] = documentOf(withChoice()).steps;
    expect(phrases(first)).toEqual([{ lead: 'ถัดไป', verb: '', goal: 'ขั้นตอนที่ 2', spoken: 'ไปขั้นตอนที่ 2' }]);
    expect(
      phrases(choice).map(({ lead, verb, goal, spoken }) => [`${lead}: ${verb}${goal}`, spoken]),
    ).toEqual([
      ['ถ้าครบ: ไปขั้นตอนที่ 3', 'ถ้าครบ ไปขั้นตอนที่ 3'],
      ['ถ้าไม่ครบ: กลับไปขั้นตอนที่ 1', 'ถ้าไม่ครบ กลับไปขั้นตอนที่ 1'],
      ['ถ้ายกเลิก: สิ้นสุดกระบวนการ', 'ถ้ายกเลิก สิ้นสุดกระบวนการ'],
    ]);
  });

  test('says that branches of a fork go on together, and that a step is done again', () => {
    const fork = documentOf(withSteps(step('a', '1 วัน', to('b', 'c')), step('b'), step('c')));
    expect(phrases(fork.steps[0]).map(({ lead, goal }) => `${lead}: ${goal}`)).toEqual([
      'ทำพร้อมกัน: ขั้นตอนที่ 2',
      'พร้อมกับ: ขั้นตอนที่ 3 เมื่อครบทุกงาน',
    ]);
    const again = documentOf(
      withSteps(step('a', '1 วัน', { shape: 'decision', next: [{ to: 'a', when: 'ไม่ผ่าน' }] })),
    );
    expect(phrases(again.steps[0])[0]?.spoken).toBe('ถ้าไม่ผ่าน ทำขั้นตอนนี้ซ้ำ');
  });

  test('does not say ถ้า twice', () => {
    const next = [{ to: 'end', when: 'กรณีเร่งด่วน' }];
    const [urgent] = documentOf(withSteps(step('a', '1 วัน', { shape: 'decision', next }))).steps;
    expect(phrases(urgent)[0]?.lead).toBe('กรณีเร่งด่วน');
  });
});
