import { describe, expect, test } from 'vitest';
import { procedureView } from '#site/views/procedure-view.ts';
import { library, manual, procedureOf } from './shipped-library.ts';

describe('the page of a procedure', () => {
  const view = procedureView(library, manual, procedureOf('management-information'));

  test('has its eight sections in order and the form at full width after them', () => {
    expect([view.titleHeading, ...view.sections.map(({ heading }) => heading)]).toEqual([
      '1. ชื่องาน (กระบวนงาน)',
      '2. วัตถุประสงค์',
      '3. ขอบเขตของงาน',
      '4. คำจำกัดความ',
      '5. ขั้นตอนการปฏิบัติงาน',
      '6. Flow Chart การปฏิบัติงาน',
      '7. แบบฟอร์มที่ใช้',
      '8. เอกสาร/หลักฐานอ้างอิง',
      'โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ.',
    ]);
    expect(view.sections.filter(({ wide }) => wide)).toHaveLength(1);
    expect(view.contents.map(({ href }) => href)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `#section-${number}`),
    );
  });

  test('names its place in the office, and its neighbours in the manual', () => {
    expect(view).toMatchObject({ unit: 'งานข้อมูลสารสนเทศ', group: 'กลุ่มนโยบายและแผน' });
    expect(view.previous?.href).toBe('/information-work/ict-development-plan/');
    expect(view.next?.href).toBe('/information-work/innovation-and-it-systems/');
    expect(procedureView(library, manual, procedureOf('ict-network')).next).toBeUndefined();
  });

  test('numbers forms and references after their sections, with the year of a law', () => {
    expect(view.forms).toMatchObject({ items: [{ number: '7.1', file: undefined }] });
    const { references, forms } = procedureView(library, manual, procedureOf('ict-network'));
    expect(references).toMatchObject({
      items: [
        { number: '8.1' },
        { number: '8.2', title: expect.stringMatching(/พ\.ศ\. 2550$/u), kind: 'กฎหมาย' },
      ],
    });
    expect(forms).toEqual({ instead: { text: 'ไม่ระบุ', muted: true } });
  });

  test('leads to where its text is edited only when the office names its repository', () => {
    expect(view.edit).toBeUndefined();
    const office = { ...library.office, repository: 'https://example.go.th/manuals/' };
    expect(procedureView({ ...library, office }, manual, procedureOf('ict-network')).edit).toBe(
      'https://example.go.th/manuals/edit/HEAD/content/manuals/information-work/ict-network.mdx',
    );
  });

  test('says nothing of document control until there is some', () => {
    expect(view.control).toEqual({ status: undefined, facts: [], replacedBy: undefined, history: [] });
  });

  test('tells document control with dates in the Buddhist era', () => {
    const { control } = procedureView(library, manual, {
      ...procedureOf('ict-network'),
      status: 'retired',
      revision: 2,
      effective: '2025-10-01',
      approved: { name: 'นางสาวก', position: 'ผู้อำนวยการ', date: '2025-09-30' },
      history: [{ revision: 1, date: '2024-10-01', change: 'ฉบับแรก' }],
      replacedBy: 'information-work/management-information',
    });
    expect(control.status).toEqual({ kind: 'retired', text: 'เลิกใช้แล้ว' });
    expect(control.facts).toEqual([
      { label: 'ครั้งที่แก้ไข', text: '2' },
      { label: 'เริ่มใช้', text: '1 ตุลาคม พ.ศ. 2568' },
      { label: 'ผู้อนุมัติ', text: 'นางสาวก ผู้อำนวยการ (30 ก.ย. 2568)' },
    ]);
    expect(control.history).toEqual([{ when: 'ครั้งที่ 1 (1 ต.ค. 2567)', change: 'ฉบับแรก' }]);
    expect(control.replacedBy?.href).toBe('/information-work/management-information/');
  });
});
