import { describe, expect, test } from 'vitest';
import { parseDuration } from '#manual/duration.ts';
import { stepOwners } from '#manual/duties.ts';
import type { Library, Role } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { roleDocuments, roleIndex, workingRoles, type RoleDocument } from '#document/roles.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

const [form] = library.forms;
if (!form) throw new Error('The sample content has a form.');

function holding(procedure: Procedure, changes: Partial<Library> = {}): Library {
  return { ...library, ...changes, manuals: [{ ...manual, procedures: [procedure] }] };
}

function roleOf(id: string, of: Library = library): RoleDocument {
  const role = roleDocuments(of, documentWords).find((one) => one.id === id);
  if (!role) throw new Error(`There is no role ${id}.`);
  return role;
}

describe('a role', () => {
  test('leads to each step it is responsible for, by the number of section 5, with its time', () => {
    const procedure = 'information-work/innovation-and-it-systems';
    expect(roleOf('service-user')).toMatchObject({
      name: 'ผู้ใช้บริการ',
      kindName: 'บุคคลภายนอก',
      phone: undefined,
      counts: { procedures: 1, steps: 1 },
      work: {
        groups: [
          {
            id: 'information-work',
            title: manual.title,
            entries: [
              {
                procedure: { target: { kind: 'procedure', procedure } },
                steps: [
                  {
                    number: '5.4',
                    label: 'การใช้และบำรุงรักษา',
                    target: { kind: 'step', procedure, step: 'use-and-maintain' },
                    time: { value: [expect.any(String)] },
                  },
                ],
              },
            ],
          },
        ],
        parts: [],
      },
    });
  });

  test('has nothing to do in a procedure that is retired, and all of one that is a draft', () => {
    const [first] = manual.procedures;
    if (!first) throw new Error('The sample manual has a procedure.');
    const countsAs = (status: 'draft' | 'retired') => {
      const of = holding({ ...first, status });
      const all = roleDocuments(of, documentWords);
      return {
        steps: all.reduce((sum, { counts }) => sum + counts.steps, 0),
        working: workingRoles(of).length,
      };
    };
    expect(countsAs('retired')).toEqual({ steps: 0, working: 0 });
    expect(countsAs('draft').steps).toBeGreaterThan(0);
    expect(countsAs('draft').working).toBeGreaterThan(0);
  });

  test('has a telephone where the register tells one', () => {
    const roles = library.roles.map((role) => ({ ...role, phone: '1579' }));
    expect(roleDocuments({ ...library, roles }, documentWords)[0]?.phone).toBe('โทร. 1579');
  });

  test('has every step that names it, each procedure once', () => {
    const steps = manual.procedures.flatMap((procedure) =>
      procedure.steps.flatMap((one) =>
        stepOwners(one).map(({ role }) => `${role} ${procedure.id} ${one.id}`),
      ),
    );
    const roles = roleDocuments(library, documentWords);
    const works = roles.flatMap(({ id, work }) =>
      work.groups.flatMap(({ entries }) => entries.map((entry) => ({ id, ...entry }))),
    );
    const named = works.flatMap((work) =>
      work.steps.map(({ target }) => `${work.id} ${target.procedure} ${target.step}`),
    );
    expect(named.toSorted()).toEqual(steps.toSorted());
    const pairs = works.map(({ id, procedure }) => `${id} ${procedure.target.procedure}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(workingRoles(library).map(({ id }) => id)).toEqual(
      roles.filter(({ counts }) => counts.steps > 0).map(({ id }) => id),
    );
  });

  test('has its part in each step, the forms of the step, and those of the procedure that no step names', () => {
    const other = { ...form, id: 'other', title: 'แบบอื่น' };
    const procedure = {
      ...withSteps(
        step('a', '1 วัน', { owners: [{ role: 'service-user', part: 'ยื่นคำขอ' }], forms: [form.id] }),
        step('b', '1 วัน', { owners: ['service-user'] }),
      ),
      forms: [form.id, 'other'],
    };
    const role = roleOf('service-user', holding(procedure, { forms: [form, other] }));
    const [work] = role.work.groups.flatMap(({ entries }) => entries);
    expect(work?.steps.map(({ label, part, forms }) => [label, part, forms.map(({ id }) => id)])).toEqual([
      ['a', 'ยื่นคำขอ', [form.id]],
      ['b', undefined, []],
    ]);
    expect(work?.forms.map(({ title }) => title)).toEqual(['แบบอื่น']);
  });

  test('has the records that it keeps, and the controls that it answers for, without a step of its own', () => {
    const control = { risk: 'สูญหาย', existing: 'ล็อกตู้', owner: 'service-user' };
    const procedure: Procedure = {
      ...withSteps(step('a', '1 วัน', { control })),
      records: [
        { id: 'r', name: 'ทะเบียน', keeper: 'service-user', keep: parseDuration('10 ปี') },
        { id: 's', name: 'สมุด', keeper: 'ไม่ระบุ', keep: parseDuration('ไม่ระบุ') },
      ],
    };
    expect(roleOf('service-user', holding(procedure))).toMatchObject({
      counts: { procedures: 0, steps: 0 },
      records: [{ name: 'ทะเบียน', keep: '10 ปี', procedure: { text: procedure.title } }],
      controls: [{ step: { id: 'a' }, risk: [{ type: 'paragraph' }], due: undefined }],
    });
  });
});

describe('the register of roles', () => {
  test('lists every role once, by kind and by name', () => {
    const { groups, parts } = roleIndex(library, documentWords);
    expect(parts).toEqual([]);
    expect(groups.flatMap(({ entries }) => entries.map(({ id }) => id)).toSorted()).toEqual(
      library.roles.map(({ id }) => id).toSorted(),
    );
    for (const { title, entries } of groups)
      expect(entries.every(({ kindName }) => kindName === title)).toBe(true);
  });

  test('has a page for each kind where the roles are many, unlike the page of any role', () => {
    const roles = Array.from({ length: 300 }, (_, index): Role => ({
      id: `unit-${index}`,
      name: `หน่วยที่ ${index}`,
      kind: index % 2 === 0 ? 'unit' : 'position',
    }));
    const { parts } = roleIndex({ ...library, roles }, documentWords);
    expect(parts.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['1', 150],
      ['3', 150],
    ]);
  });
});
