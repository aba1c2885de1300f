import { describe, expect, test } from 'vitest';
import { stepsView } from '#site/views/steps-view.ts';
import { library, procedureOf, withChoice } from './shipped-library.ts';

describe('the steps of section 5', () => {
  test('are numbered 5.1, 5.2 and can be linked to', () => {
    const steps = stepsView(library, procedureOf('ict-network'));
    expect(steps.map(({ number }) => number)).toEqual(['5.1', '5.2', '5.3', '5.4', '5.5']);
    expect(steps[0]?.anchor).toBe('step-study');
  });

  test('tell the narrative where it differs from the detail of the form', () => {
    const procedure = procedureOf('management-information');
    const [first, , third] = stepsView(library, procedure);
    expect(first?.words).toBe(procedure.steps[0]?.narrative);
    expect(third?.words).toBe(procedure.steps[2]?.detail);
  });

  test('name their owners and lead to them', () => {
    expect(stepsView(library, procedureOf('ict-network'))[0]?.owners).toEqual({
      items: [
        { href: '/roles/#policy-and-planning-group', text: 'กลุ่มนโยบายและแผน' },
        { href: '/roles/#working-group', text: 'คณะทำงาน' },
      ],
    });
  });

  test('mute what the source does not say', () => {
    const [first] = stepsView(library, procedureOf('management-information'));
    expect(first?.owners).toEqual({ instead: { text: 'ไม่ระบุ', muted: true } });
    expect(first?.standard).toEqual({ text: 'ไม่ระบุ', muted: true });
  });

  test('do not say where they lead when it is simply the next', () => {
    expect(stepsView(library, procedureOf('ict-network')).flatMap(({ ways }) => ways)).toEqual([]);
  });

  test('of a choice say each condition and where it leads: on, back, or to the end', () => {
    const [, choice] = stepsView(library, withChoice());
    expect(choice?.ways).toEqual([
      {
        when: 'ครบ',
        href: '#step-install',
        text: '5.3 ปรับปรุง ติดตั้งระบบ และจัดทำคู่มือการใช้งาน',
        back: false,
      },
      {
        when: 'ไม่ครบ',
        href: '#step-study',
        text: '5.1 ศึกษาสภาพการดำเนินงานด้านการจัดระบบเครือข่าย',
        back: true,
      },
      { when: 'ยกเลิก', href: undefined, text: 'สิ้นสุดกระบวนงาน', back: false },
    ]);
  });
});
