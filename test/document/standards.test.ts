import { describe, expect, test } from 'vitest';
import type { Procedure } from '#manual/procedure.ts';
import { missingStandards, standards } from '#document/standards.ts';
import { missingTexts } from '#site/views/standards-view.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

function standardsOf(...procedures: readonly Procedure[]) {
  return standards({ ...library, manuals: [{ ...manual, procedures }] }, documentWords);
}

const PROCEDURE: Procedure = {
  ...withSteps(
    step('a', '1 วัน', { standard: 'ครบทุกฉบับ' }),
    step('b', '1 วัน', { standard: 'ไม่ระบุ', indicator: 'ร้อยละ 80' }),
    step('c', '1 วัน', { standard: 'ไม่มี' }),
    step('d', '1 วัน', { standard: 'ไม่ระบุ' }),
  ),
  indicator: [{ name: 'ความครบถ้วน', target: 'ร้อยละ 100' }, { name: 'ความพอใจ' }],
};

describe('indicators and standards', () => {
  test('are those of each procedure, with their targets, and of each step that has one', () => {
    const [group] = standardsOf(PROCEDURE).groups;
    expect(group).toMatchObject({ id: manual.id, title: manual.title });
    expect(group?.entries).toMatchObject([
      {
        procedure: { text: PROCEDURE.title },
        indicator: [{ type: 'list', items: [{ marker: '1.' }, { marker: '2.' }] }],
        steps: [
          { step: { id: 'a', number: '5.1' }, standard: [{ type: 'paragraph' }], indicator: undefined },
          { step: { id: 'b' }, standard: undefined, indicator: [{ type: 'paragraph' }] },
        ],
      },
    ]);
    expect(JSON.stringify(group)).toContain('ความครบถ้วน (เป้าหมาย: ร้อยละ 100)');
  });

  test('that are not stated, or of which it is said that there are none, are counted', () => {
    const silent: Procedure = { ...withSteps(step('a')), indicator: 'ไม่ระบุ' };
    const none: Procedure = { ...withSteps(step('a', '1 วัน', { standard: 'ไม่มี' })), indicator: 'ไม่มี' };
    const entries = standardsOf(PROCEDURE, silent, none).groups.flatMap((group) => group.entries);
    expect(entries.map(({ steps }) => steps.length)).toEqual([2, 0, 0]);
    expect(missingStandards(entries)).toEqual({
      unstatedIndicators: 1,
      noIndicators: 1,
      unstatedStandards: 3,
      noStandards: 2,
    });
    expect(missingTexts(entries)).toEqual([
      'ไม่ระบุตัวชี้วัด 1 กระบวนงาน',
      'ไม่มีตัวชี้วัด 1 กระบวนงาน',
      'ไม่ระบุมาตรฐาน 3 ขั้นตอน',
      'ไม่มีมาตรฐาน 2 ขั้นตอน',
    ]);
    expect(missingTexts(entries.slice(0, 1))).toEqual(['ไม่ระบุมาตรฐาน 2 ขั้นตอน', 'ไม่มีมาตรฐาน 1 ขั้นตอน']);
  });

  test('lose nothing of the shipped manual', () => {
    const entries = standards(library, documentWords).groups.flatMap((group) => group.entries);
    const stated = entries.flatMap(({ steps }) => steps.filter(({ standard }) => standard)).length;
    const { unstatedStandards, noStandards } = missingStandards(entries);
    const steps = manual.procedures.flatMap((procedure) => procedure.steps);
    expect(stated + unstatedStandards + noStandards).toBe(steps.length);
  });

  test('have a part for each manual where they are many', () => {
    const steps = Array.from({ length: 250 }, (_, index) => step(`s${index}`, '1 วัน', { standard: 'ครบ' }));
    expect(standardsOf(withSteps(...steps)).parts.map(({ path }) => path)).toEqual([manual.id]);
  });
});
