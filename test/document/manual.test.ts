import { describe, expect, test } from 'vitest';
import { chapterDocument } from '#document/chapter.ts';
import { manualContents, manualDocument } from '#document/manual.ts';
import { procedureDocument } from '#document/procedure.ts';
import type { Chapter } from '#manual/chapter.ts';
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

  test('names all who made it where they are several, or were advised', () => {
    const [one, two] = [
      { name: 'ก', position: 'ข' },
      { name: 'ค', position: 'ง' },
    ];
    const { author: _, ...others } = manual;
    const shown = (people: Partial<typeof manual>) =>
      manualDocument(library, { ...others, ...people }, documentWords);
    expect(shown({ authors: [one, two], advisers: [two] })).toMatchObject({
      author: undefined,
      authorNames: ['ก', 'ค'],
      people: [
        { label: 'ที่ปรึกษา', names: [two] },
        { label: 'ผู้จัดทำ', names: [one, two] },
      ],
    });
    expect(shown({ authors: [one] })).toMatchObject({
      author: { name: 'ก', position: 'ตำแหน่ง ข' },
      people: [],
    });
    expect(shown({ author: one, advisers: [two] }).people).toHaveLength(2);
  });

  test('names the department above the office, and where the office is', () => {
    const office = {
      ...library.office,
      parent: 'กระทรวงศึกษาธิการ',
      address: '1 ถนนพหลโยธิน\nอำเภอเมือง\n',
      phone: '0 5448 1234',
    };
    expect(manualDocument({ ...library, office }, manual, documentWords)).toMatchObject({
      placeNames: ['งานข้อมูลสารสนเทศ', 'กลุ่มนโยบายและแผน', office.name, 'กระทรวงศึกษาธิการ'],
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

  test('group procedures in parts between the chapters, and lead from each to the next', () => {
    const [first, second, ...rest] = manual.procedures;
    if (!first || !second) throw new Error('The sample has no procedures');
    const chapter = (side: 'front' | 'back'): Chapter => ({
      ...{ id: `information-work/${side}/a`, side, slug: 'a', title: side, order: 1, nodes: [] },
      file: `manuals/information-work/${side}/a.mdx`,
    });
    const [front, back] = [chapter('front'), chapter('back')];
    const parts = [{ title: 'ส่วนที่ 1', procedures: [first.slug, second.slug] }];
    const book = { ...manual, front: [front], back: [back], parts };
    const other = { ...library, manuals: [book] };
    const named = (id: string, text: string) => ({ target: { kind: 'chapter', chapter: id }, text });
    expect(manualContents(other, book, documentWords)).toMatchObject({
      front: [named(front.id, 'front')],
      parts: [
        { title: 'ส่วนที่ 1', procedures: [{ number: 1 }, { number: 2 }] },
        { procedures: rest.map((_, index) => ({ number: index + 3 })) },
      ],
      back: [named(back.id, 'back')],
    });
    expect(procedureDocument(other, first, documentWords)).toMatchObject({
      previous: named(front.id, 'front'),
      next: { text: second.title },
    });
    expect(chapterDocument(other, front, documentWords)).toMatchObject({
      previous: undefined,
      next: { text: first.title },
    });
    expect(chapterDocument(other, back, documentWords)).toMatchObject({
      previous: { text: rest.at(-1)?.title },
      next: undefined,
    });
  });
});
