import { describe, expect, test } from 'vitest';
import { manualContents, manualDocument } from '#document/manual.ts';
import { documentWords } from '#words/document.ts';
import { library, manual } from './sample-library.ts';

describe('the cover of a manual', () => {
  test('names its unit, group and office, its author and its year', () => {
    expect(manualDocument(library, { ...manual, year: 2568 }, documentWords)).toMatchObject({
      title: manual.title,
      place: { unit: 'งานข้อมูลสารสนเทศ', group: 'กลุ่มนโยบายและแผน', office: library.office.name },
      author: { name: manual.author?.name, position: `ตำแหน่ง ${manual.author?.position}` },
      year: 'พ.ศ. 2568',
      cover: undefined,
    });
  });

  test('names the department above the office, and where the office is', () => {
    const office = {
      ...library.office,
      parent: 'กระทรวงศึกษาธิการ',
      address: '1 ถนนพหลโยธิน\nอำเภอเมือง\n',
      phone: '0 5448 1234',
    };
    expect(manualDocument({ ...library, office }, manual, documentWords)).toMatchObject({
      placeNames: ['งานข้อมูลสารสนเทศ', 'กลุ่มนโยบายและแผน', 'กระทรวงศึกษาธิการ', office.name],
      contact: ['1 ถนนพหลโยธิน อำเภอเมือง', 'โทร. 0 5448 1234'],
    });
    expect(manualDocument(library, manual, documentWords)).toMatchObject({
      placeNames: ['งานข้อมูลสารสนเทศ', 'กลุ่มนโยบายและแผน', office.name],
      contact: [],
    });
  });

  test('has a picture with its size where the manual names one', () => {
    const size = { width: 300, height: 400 };
    const path = 'manuals/information-work/cover.png';
    const pictured = { ...library, assets: [{ path, bytes: 10, size }] };
    expect(manualDocument(pictured, { ...manual, cover: 'cover.png' }, documentWords).cover).toEqual({
      path,
      size,
    });
  });
});

describe('the contents of a manual', () => {
  test('tell of each procedure its time, size, owners and code', () => {
    const [part] = manualContents(library, manual, documentWords).parts;
    const [first, second] = part?.procedures ?? [];
    expect(first).toMatchObject({
      number: 1,
      target: { kind: 'procedure', procedure: 'information-work/ict-development-plan' },
      text: 'งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศและการสื่อสาร',
      code: { instead: 'ไม่ระบุ' },
      stepCount: 5,
      leadTime: { total: '4 เดือน', brief: 'ไม่นับ 2 ขั้นตอนที่ไม่กำหนดเป็นตัวเลข' },
      owners: {
        value: [{ name: 'กลุ่มนโยบายและแผน' }, { name: 'คณะทำงาน' }, { name: 'ผู้รับผิดชอบแผนงาน/โครงการ' }],
      },
    });
    expect(second).toMatchObject({ number: 2, owners: { instead: 'ไม่ระบุ' } });
  });
});
