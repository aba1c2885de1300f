import { describe, expect, it } from 'vitest';
import { homeView } from '#site/views/home-view.ts';
import { library, manual } from '../document/sample-library.ts';

describe('the first page', () => {
  it('is the cover and contents of the only manual', () => {
    expect(homeView(library)).toEqual({ only: manual });
  });

  it('lists several manuals by group and unit, leaving out units without one', () => {
    const groups = [
      ...library.office.groups,
      { id: 'empty', name: 'กลุ่มว่าง', units: [{ id: 'nothing', name: 'งานว่าง' }] },
    ];
    const other = { ...manual, id: 'other', title: 'คู่มืออื่น', procedures: [] };
    const office = { ...library.office, groups };
    expect(homeView({ ...library, office, manuals: [manual, other] })).toEqual({
      office: library.office.name,
      groups: [
        {
          name: 'กลุ่มนโยบายและแผน',
          units: [
            {
              name: 'งานข้อมูลสารสนเทศ',
              manuals: [
                {
                  target: { kind: 'manual', manual: 'information-work' },
                  text: manual.title,
                  size: '4 กระบวนงาน',
                },
                { target: { kind: 'manual', manual: 'other' }, text: 'คู่มืออื่น', size: '0 กระบวนงาน' },
              ],
            },
          ],
        },
      ],
    });
  });
});
