import { describe, expect, test } from 'vitest';
import { homeView } from '#site/views/home-view.ts';
import { manualView } from '#site/views/manual-view.ts';
import { transcriptionViews } from '#site/views/transcription-view.ts';
import { library, manual } from './shipped-library.ts';

describe('the first page', () => {
  test('is the cover and contents of the only manual', () => {
    expect(homeView(library)).toEqual({ only: manualView(library, manual) });
  });

  test('lists several manuals by group and unit, leaving out units without one', () => {
    const groups = [
      ...library.office.groups,
      { id: 'empty', name: 'กลุ่มว่าง', units: [{ id: 'nothing', name: 'งานว่าง' }] },
    ];
    const other = { ...manual, id: 'other', title: 'คู่มืออื่น', procedures: [] };
    expect(homeView({ ...library, office: { ...library.office, groups }, manuals: [manual, other] })).toEqual(
      {
        office: library.office.name,
        groups: [
          {
            name: 'กลุ่มนโยบายและแผน',
            units: [
              {
                name: 'งานข้อมูลสารสนเทศ',
                manuals: [
                  { href: '/information-work/', text: manual.title, size: '4 กระบวนงาน' },
                  { href: '/other/', text: 'คู่มืออื่น', size: '0 กระบวนงาน' },
                ],
              },
            ],
          },
        ],
      },
    );
  });
});

describe('the contents of a manual', () => {
  test('tell of each procedure its time, size, owners and code', () => {
    expect(manualView(library, manual).procedures.slice(0, 2)).toMatchObject([
      {
        number: 1,
        href: '/information-work/ict-development-plan/',
        code: { text: 'ไม่ระบุ', muted: true },
        steps: '5 ขั้นตอน',
        leadTime: { text: '4 เดือน', muted: false },
        owners: { text: 'กลุ่มนโยบายและแผน, คณะทำงาน, ผู้รับผิดชอบแผนงาน/โครงการ', muted: false },
      },
      { number: 2, owners: { text: 'ไม่ระบุ', muted: true } },
    ]);
  });

  test('show a cover picture with its size only where there is one', () => {
    expect(manualView(library, manual).cover).toBeUndefined();
    const size = { width: 300, height: 400 };
    const path = 'manuals/information-work/cover.png';
    const pictured = { ...library, assets: [{ path, bytes: 10, size }] };
    expect(manualView(pictured, { ...manual, cover: 'cover.png' }).cover).toEqual({
      src: '/information-work/cover.png',
      ...size,
    });
  });
});

describe('the transcription notes', () => {
  const [view] = transcriptionViews(library);

  test('are all there, those that wait for an answer first', () => {
    expect(view?.kinds.flatMap(({ notes }) => notes)).toHaveLength(manual.transcription.length);
    expect(view?.kinds[0]?.kind).toBe('kept');
  });

  test('say which wait for the owner of the work, and say it once', () => {
    const notes = view?.kinds.flatMap(({ notes: all }) => all) ?? [];
    const said = manual.transcription.filter(
      ({ kind, reason }) => kind === 'kept' || reason.includes('รอยืนยันกับเจ้าของงาน'),
    );
    expect(notes.filter(({ awaiting }) => awaiting)).toHaveLength(said.length);
    expect(notes.filter(({ reason }) => reason.includes('รอยืนยันกับเจ้าของงาน'))).toEqual([]);
  });

  test('are left out for a manual that was not transcribed', () => {
    expect(transcriptionViews({ manuals: [{ ...manual, transcription: [] }] })).toEqual([]);
  });
});
