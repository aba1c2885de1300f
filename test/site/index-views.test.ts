import { describe, expect, test } from 'vitest';
import { entries } from '#manual/stated.ts';
import { formsView, glossaryView, referencesView, rolesView } from '#site/views/index-views.ts';
import { library, manual, procedureOf } from './shipped-library.ts';

describe('the cross-indexes', () => {
  test('list every definition under its first consonant', () => {
    const letters = glossaryView(library);
    expect(letters.map(({ letter }) => letter)).toEqual(['ข', 'ค', 'ผ', 'พ']);
    expect(letters.flatMap(({ terms }) => terms)).toHaveLength(
      manual.procedures.flatMap(({ definitions }) => entries(definitions)).length,
    );
  });

  test('lead from a role to each step it is responsible for', () => {
    const role = rolesView(library).find(({ id }) => id === 'service-user');
    expect(role).toMatchObject({
      name: 'ผู้ใช้บริการ',
      kind: 'บุคคลภายนอก',
      procedures: [
        {
          href: '/information-work/innovation-and-it-systems/',
          steps: [
            {
              href: '/information-work/innovation-and-it-systems/#step-use-and-maintain',
              text: '5.4 การใช้และบำรุงรักษา',
            },
          ],
        },
      ],
    });
  });

  test('count a reference that only the form cites', () => {
    const all = referencesView(library).flatMap(({ references }) => references);
    expect(all).toHaveLength(library.references.length);
    expect(all.find(({ id }) => id === 'ict-policies-and-development-plans')?.procedures).toMatchObject([
      { href: '/information-work/ict-development-plan/' },
    ]);
  });

  test('name the procedures that use a form', () => {
    expect(formsView(library)).toMatchObject([
      {
        id: 'central-database-collection-form',
        procedures: [{ href: '/information-work/management-information/' }],
      },
    ]);
  });

  test('name no more than twenty procedures, and say how many more there are', () => {
    const procedures = Array.from({ length: 25 }, () => procedureOf('management-information'));
    const [form] = formsView({ ...library, manuals: [{ ...manual, procedures }] });
    expect(form?.procedures).toHaveLength(20);
    expect(form?.more).toBe('และอีก 5 กระบวนงาน');
  });
});
