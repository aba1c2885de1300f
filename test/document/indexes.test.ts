import { describe, expect, test } from 'vitest';
import { stepOwners } from '#manual/duties.ts';
import { entries } from '#manual/stated.ts';
import { formIndex, glossary, referencesByKind, roleIndex } from '#document/indexes.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

describe('the cross-indexes', () => {
  test('list every definition under its first consonant', () => {
    const letters = glossary(library, documentWords);
    expect(letters.map(({ letter }) => letter)).toEqual(['ข', 'ค', 'ผ', 'พ']);
    expect(letters.flatMap(({ terms }) => terms)).toHaveLength(
      manual.procedures.flatMap(({ definitions }) => entries(definitions)).length,
    );
  });

  test('lead from a role to each step it is responsible for, by the number of section 5', () => {
    const role = roleIndex(library, documentWords).find(({ id }) => id === 'service-user');
    const procedure = 'information-work/innovation-and-it-systems';
    expect(role).toMatchObject({
      name: 'ผู้ใช้บริการ',
      kindName: 'บุคคลภายนอก',
      procedures: [
        {
          target: { kind: 'procedure', procedure },
          steps: [
            {
              number: '5.4',
              label: 'การใช้และบำรุงรักษา',
              target: { kind: 'step', procedure, step: 'use-and-maintain' },
            },
          ],
        },
      ],
    });
  });

  test('tell the telephone of a role that has one', () => {
    const roles = library.roles.map((role) => ({ ...role, phone: '1579' }));
    expect(roleIndex({ ...library, roles }, documentWords)[0]?.phone).toBe('โทร. 1579');
    expect(roleIndex(library, documentWords)[0]?.phone).toBeUndefined();
  });

  test('name each procedure of a role once, with all of its steps', () => {
    const roles = roleIndex(library, documentWords);
    const steps = manual.procedures.flatMap((procedure) =>
      procedure.steps.flatMap((step) =>
        stepOwners(step).map(({ role }) => `${role} ${procedure.id} ${step.id}`),
      ),
    );
    const named = roles.flatMap(({ id, procedures }) =>
      procedures.flatMap((one) => one.steps.map(({ target }) => `${id} ${target.procedure} ${target.step}`)),
    );
    expect(named.toSorted()).toEqual(steps.toSorted());
    for (const { procedures } of roles)
      expect(new Set(procedures.map(({ text }) => text)).size).toBe(procedures.length);
  });

  test('tell the part of a role in each step, where one is said', () => {
    const owners = [{ role: 'service-user', part: 'ยื่นคำขอ' as const }];
    const procedure = withSteps(
      step('a', '1 วัน', { owners }),
      step('b', '1 วัน', { owners: ['service-user'] }),
    );
    const changed = { ...library, manuals: [{ ...manual, procedures: [procedure] }] };
    const role = roleIndex(changed, documentWords).find(({ id }) => id === 'service-user');
    expect(role?.procedures.map(({ steps }) => steps.map(({ label, part }) => [label, part]))).toEqual([
      [
        ['a', 'ยื่นคำขอ'],
        ['b', undefined],
      ],
    ]);
  });

  test('count a form and a reference that only a step names', () => {
    const [form, reference] = [library.forms[0]?.id ?? '', 'computer-crime-act'];
    const procedure = {
      ...withSteps(step('a', '1 วัน', { forms: [form], references: [{ id: reference, at: 'มาตรา 26' }] })),
      forms: 'ไม่มี' as const,
      references: 'ไม่มี' as const,
    };
    const changed = { ...library, manuals: [{ ...manual, procedures: [procedure] }] };
    const uses = [
      formIndex(changed, documentWords).find(({ id }) => id === form),
      referencesByKind(changed, documentWords)
        .flatMap(({ references }) => references)
        .find(({ id }) => id === reference),
    ];
    for (const use of uses) expect(use?.procedures.map(({ text }) => text)).toEqual([procedure.title]);
  });

  test('count a reference that only the form cites', () => {
    const all = referencesByKind(library, documentWords).flatMap(({ references }) => references);
    expect(all).toHaveLength(library.references.length);
    expect(all.find(({ id }) => id === 'ict-policies-and-development-plans')?.procedures).toMatchObject([
      { target: { procedure: 'information-work/ict-development-plan' } },
    ]);
  });

  test('name the procedures that use a form', () => {
    expect(formIndex(library, documentWords)).toMatchObject([
      {
        id: 'central-database-collection-form',
        procedures: [{ target: { procedure: 'information-work/management-information' } }],
      },
    ]);
  });
});
