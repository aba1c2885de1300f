import { describe, expect, test } from 'vitest';
import { stepOwners } from '#manual/duties.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { matrices } from '#document/matrix.ts';
import { documentWords } from '#words/document.ts';
import { step } from '../manual/procedures.ts';
import { library, manual, withSteps } from './sample-library.ts';

const ROLES = library.roles.map(({ id }) => id);

function matricesOf(procedures: readonly Procedure[], roles = library.roles) {
  const changed = { ...manual, procedures };
  return matrices({ ...library, roles, manuals: [changed] }, changed, documentWords);
}

function owned(id: string, owners: Step['owners']): Step {
  return step(id, '1 วัน', { owners });
}

describe('the responsibility matrix of a manual', () => {
  test('says how many steps a role has in a procedure, which is the first, and which parts, each once', () => {
    const [a = '', b = ''] = ROLES;
    const procedure = withSteps(
      owned('s1', [{ role: b, part: 'ทำ' }]),
      owned('s2', [a, { role: b, part: 'ตรวจ' }]),
      owned('s3', [{ role: b, part: 'ทำ' }]),
    );
    const [matrix] = matricesOf([procedure]);
    expect(matrix?.roles.map(({ id }) => id)).toEqual([b, a]);
    expect(matrix?.rows).toMatchObject([
      {
        procedure: { text: procedure.title },
        cells: [
          { count: 3, first: { id: 's1' }, parts: ['ทำ', 'ตรวจ'] },
          { count: 1, first: { id: 's2', number: '5.2' }, parts: [] },
        ],
      },
    ]);
  });

  test('has an empty cell where a role does nothing, and a row for a procedure that nobody owns', () => {
    const [a = ''] = ROLES;
    const [matrix] = matricesOf([
      withSteps(owned('s1', [a])),
      { ...withSteps(owned('s1', 'ไม่ระบุ')), id: 'information-work/other' },
    ]);
    expect(matrix?.rows.map(({ cells }) => cells.map((cell) => cell?.count))).toEqual([[1], [undefined]]);
  });

  test('counts every owner of every step once', () => {
    const pairs = manual.procedures.flatMap(({ steps }) => steps.flatMap(stepOwners));
    const cells = matricesOf(manual.procedures).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0)).toBe(pairs.length);
  });

  test('goes on in further pages where roles and procedures are many, and loses no procedure', () => {
    const roles = Array.from({ length: 60 }, (_, index) => ({
      id: `role-${index}`,
      name: `ผู้ที่ ${index}`,
      kind: 'position' as const,
    }));
    const procedures = Array.from({ length: 90 }, (_, index): Procedure => ({
      ...withSteps(owned('s1', [`role-${index % 60}`, `role-${(index * 7) % 60}`])),
      id: `information-work/p${index}`,
    }));
    const pages = matricesOf(procedures, roles);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(({ rows }) => rows.map(({ procedure }) => procedure.target.procedure))).toEqual(
      procedures.map(({ id }) => id),
    );
    for (const { rows, roles: columns } of pages)
      expect(rows.length * columns.length).toBeLessThanOrEqual(700);
  });

  test('goes on in a further page where what the roles do there fills one, which names each of them again', () => {
    const roles = Array.from({ length: 12 }, (_, index) => ({
      id: `role-${index}`,
      name: `ผู้ที่ ${index} ${'ของกลุ่มส่งเสริมการจัดการศึกษา'.repeat(3)}`,
      kind: 'position' as const,
    }));
    const owners = roles.map(({ id }) => id);
    const procedures = Array.from({ length: 30 }, (_, index): Procedure => ({
      ...withSteps(owned('s1', owners as [string, ...string[]])),
      id: `information-work/p${index}`,
    }));
    const pages = matricesOf(procedures, roles);
    const letters = (roles[0]?.name.length ?? 0) * roles.length;
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(30);
    for (const { rows } of pages) expect(rows.length * letters * 3).toBeLessThan(75_000);
  });
});
