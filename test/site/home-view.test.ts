import { describe, expect, it } from 'vitest';
import { homeView } from '#site/views/home-view.ts';
import { siteView } from '#site/views/site-view.ts';
import { library, manual, procedureOf } from '../document/sample-library.ts';

const other = { ...manual, id: 'other', title: 'คู่มืออื่น', procedures: [] };

/** A manual of so many procedures. */
function ofLength(length: number, id = manual.id) {
  const one = procedureOf('ict-network');
  const procedures = Array.from({ length }, (_, index) => ({ ...one, id: `${id}/p-${index}` }));
  return { ...manual, id, procedures };
}

describe('the first page', () => {
  it('lists the procedures of the only manual without the name of its group', () => {
    const { office, groups } = homeView(library);
    expect(office).toBe(library.office.name);
    expect(groups).toEqual([
      {
        name: undefined,
        manuals: [
          {
            target: { kind: 'manual', manual: manual.id },
            text: manual.title,
            notes: ['4 กระบวนงาน'],
            procedures: manual.procedures.map(({ id, title }) => ({
              target: { kind: 'procedure', procedure: id },
              text: title,
            })),
            others: undefined,
          },
        ],
      },
    ]);
  });

  it('lists several manuals by group, with the unit that their titles do not say, without groups that have none', () => {
    const groups = [
      ...library.office.groups,
      { id: 'empty', name: 'กลุ่มว่าง', units: [{ id: 'nothing', name: 'งานว่าง' }] },
    ];
    const office = { ...library.office, groups };
    const view = homeView({ ...library, office, manuals: [manual, other] });
    expect(view.groups.map(({ name }) => name)).toEqual(['กลุ่มนโยบายและแผน']);
    expect(view.groups[0]?.manuals.map(({ text, notes }) => [text, notes])).toEqual([
      [manual.title, ['4 กระบวนงาน']],
      ['คู่มืออื่น', ['งานข้อมูลสารสนเทศ', '0 กระบวนงาน']],
    ]);
  });

  it('names a unit whose name stands in a title only by its letters', () => {
    const unit = { id: manual.unit, name: 'งานการเงิน' };
    const office = { ...library.office, groups: [{ id: 'money', name: 'กลุ่มบริหารงานการเงิน', units: [unit] }] };
    const titled = (title: string) => ({ ...manual, title });
    const manuals = [titled('คู่มือการปฏิบัติงานการเงินและพัสดุ'), titled('คู่มืองานการเงิน')];
    const view = homeView({ ...library, office, manuals });
    expect(view.groups[0]?.manuals.map(({ notes }) => notes)).toEqual([
      ['งานการเงิน', '4 กระบวนงาน'],
      ['4 กระบวนงาน'],
    ]);
  });

  it('names the first procedures of a long manual and leads to the others, fewer where there are many manuals', () => {
    const shown = (...manuals: (typeof manual)[]) =>
      homeView({ ...library, manuals }).groups[0]?.manuals.map(({ procedures, others }) => [
        procedures.length,
        others?.text,
      ]);
    expect(shown(ofLength(20), other)).toEqual([
      [12, 'อีก 8 เรื่อง'],
      [0, undefined],
    ]);
    expect(shown(ofLength(20))).toEqual([[20, undefined]]);
    const many = Array.from({ length: 60 }, (_, index) => ofLength(20, `m-${index}`));
    expect(shown(...many)?.[59]).toEqual([2, 'อีก 18 เรื่อง']);
  });

  it('leads to the indexes of the menu, and to roles by name, or where they are many to their page', () => {
    const { indexes, roles, allRoles } = homeView(library);
    expect(indexes).toEqual(siteView(library).menu.slice(1));
    expect([roles.length, allRoles]).toEqual([library.roles.length, undefined]);
    const [role] = library.roles;
    const many = Array.from({ length: 13 }, (_, index) => ({ ...role!, id: `role-${index}` }));
    expect(homeView({ ...library, roles: many })).toMatchObject({
      roles: [],
      allRoles: 'เลือกจากหน้าที่ทั้ง 13 รายการ',
    });
  });
});

describe('the menu', () => {
  it('leads to the transcription notes only where a manual has some', () => {
    const addresses = (of: Pick<typeof library, 'office' | 'assets' | 'manuals'>) =>
      siteView(of).menu.map(({ href }) => href);
    expect(addresses(library)).toContain('/transcription/');
    const manuals = [{ ...manual, transcription: [] }];
    expect(addresses({ ...library, manuals })).not.toContain('/transcription/');
  });
});
