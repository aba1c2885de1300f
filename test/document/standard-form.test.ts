import { describe, expect, test } from 'vitest';
import { wayPhrase } from '#document/chart.ts';
import { passages } from '#document/rich-text.ts';
import type { Step } from '#manual/procedure.ts';
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
      expect(documentOf(procedure).steps.map(({ detail }) => passages(detail))).toEqual(
        procedure.steps.map(({ detail }) => [detail]),
      );
    }
  });

  test('has the six columns of the official form, and a seventh only where a step has a note', () => {
    const official = ['number', 'chart', 'detail', 'duration', 'standard', 'owners'];
    const columns = (...steps: readonly Step[]) => documentOf(withSteps(...steps)).form.columns;
    expect(columns(step('a'), step('b'))).toEqual(official);
    expect(columns(step('a'), step('b', '1 วัน', { note: 'ก' }))).toEqual([...official, 'note']);
  });

  test('lists several indicators, each with its target if it has one', () => {
    const indicator = [{ name: 'ความครบถ้วน', target: 'ร้อยละ 100' }, { name: 'ข้อร้องเรียน' }];
    const shown = documentOf({ ...procedureOf('ict-network'), indicator }).indicator;
    expect('value' in shown && passages(shown.value)).toEqual([
      'ความครบถ้วน (เป้าหมาย: ร้อยละ 100)',
      'ข้อร้องเรียน',
    ]);
  });

  test('explains the symbols of the official form, and others only where the chart has them', () => {
    const symbols = (...steps: readonly Step[]) => documentOf(withSteps(...steps)).form.symbols;
    const official = ['terminal', 'process', 'decision', 'arrow', 'connector'];
    expect(symbols(step('a'), step('b'))).toEqual(official);
    const fork = symbols(step('a', '1 วัน', to('b', 'c')), step('b', '1 วัน', to('c')), step('c'));
    expect(fork).toEqual(official.toSpliced(4, 0, 'bar'));
    const ids = ['b', 'c', 'd', 'e', 'f'];
    const ask = { shape: 'decision' as const, next: ids.map((id) => ({ to: id, when: id })) };
    expect(symbols(step('a', '1 วัน', ask), ...ids.map((id) => step(id)))).toEqual(
      official.toSpliced(4, 0, 'table', 'jump'),
    );
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
