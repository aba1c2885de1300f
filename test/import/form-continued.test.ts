import { describe, expect, it } from 'vitest';
import { p, r, rawDocx, row, tbl } from './raw-docx.ts';
import { draftOf, mistakesIn, reportOf } from './written.ts';

const SEVEN = Array.from({ length: 7 }, () => 1000);
const cells = (...words: readonly string[]) => row(words.map((text) => p(text)));
const loudCells = (...words: readonly string[]) =>
  row(words.map((text) => `<w:p>${r(text, '<w:b/>')}</w:p>`));
const heading = (text: string) => `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r(text)}</w:p>`;
const HEADER = [
  ...['ลำดับที่', 'ผังขั้นตอน', 'รายละเอียดงาน', 'เวลาดำเนินการ', 'มาตรฐานคุณภาพงาน', 'ผู้รับผิดชอบ', 'หมายเหตุ'],
];
const form = tbl(
  SEVEN,
  cells(...HEADER),
  cells('1', 'ยื่นคำขอ', 'ยื่นคำขอ', '10 นาที', 'ครบ', 'ผู้ยืม', ''),
  cells('2', 'รับเงิน', 'รับเงิน', '1 วัน', 'ครบ', 'ผู้ยืม', ''),
);
const CONTROL = [
  ...['ภารกิจ/ขั้นตอน', 'ความเสี่ยง', 'การควบคุมภายในที่มีอยู่', 'การประเมินผลการควบคุมภายใน', 'ความเสี่ยงที่ยังมีอยู่'],
  ...['การปรับปรุงการควบคุมภายใน', 'หน่วยงานที่รับผิดชอบ'],
];
const risk = cells('ยื่น', 'เอกสารหาย', 'ลงทะเบียน', 'เพียงพอ', 'น้อย', 'ใช้ระบบ', 'การเงิน');
const more = cells('3', 'จัดเก็บ', 'จัดเก็บเอกสาร', '1 วัน', 'ครบ', 'ผู้ยืม', '');

async function read(...blocks: readonly string[]) {
  const draft = await draftOf(
    rawDocx(heading('1. ชื่องาน') + p('งานทดสอบ') + heading('9. มาตรฐานงาน') + form + blocks.join('')),
  );
  expect(mistakesIn(draft)).toEqual([]);
  expect(draft.procedures).toHaveLength(1);
  const labels = draft.procedures[0]?.draft.steps.map(({ label }) => label);
  return { labels, text: draft.texts.at(-1)?.text ?? '', report: reportOf(draft) };
}

describe('a table behind a form', () => {
  it('of as many columns is no part of it under another heading, and stands below that', async () => {
    const { labels, text } = await read(
      heading('ภาคผนวก ก การควบคุมภายใน'),
      p('ตามตาราง'),
      tbl(SEVEN, cells(...CONTROL), risk),
    );
    expect(labels).toEqual(['ยื่นคำขอ', 'รับเงิน']);
    expect(text).toContain('<StandardForm />\n\n### ภาคผนวก ก การควบคุมภายใน\n\nตามตาราง\n\n| ภารกิจ/ขั้นตอน |');
  });

  it.each([
    ['with a header of its own', tbl(SEVEN, cells(...CONTROL), risk)],
    ['with a bold one', tbl(SEVEN, loudCells(...CONTROL), risk)],
    ['behind other text', p('ตารางต่อไปนี้') + tbl(SEVEN, risk)],
    [
      'with columns of a form, though not its own',
      tbl([1000, 1000, 1000], cells('กิจกรรม', 'ระยะเวลา', 'ผู้รับผิดชอบ'), cells('ก', '1 วัน', 'การเงิน')),
    ],
  ])('is none of it %s, and is told', async (_, table) => {
    const { labels, report } = await read(table);
    expect(labels).toEqual(['ยื่นคำขอ', 'รับเงิน']);
    expect(report).toContain('ข้อความหลังแบบมาตรฐาน ไม่ได้อยู่ในหัวข้อใด');
  });

  it.each([
    ['right below it without a header', p('') + tbl(SEVEN, more)],
    ['with its header once more', p('') + tbl(SEVEN, cells(...HEADER), more)],
    ['with its header behind other text', p('(ต่อ)') + p('หน้า 2') + tbl(SEVEN, cells(...HEADER), more)],
    ['without a header below the turn of a page', p('- 2 -') + tbl(SEVEN, more)],
  ])('goes on with it %s', async (_, table) => {
    const { labels } = await read(table);
    expect(labels).toEqual(['ยื่นคำขอ', 'รับเงิน', 'จัดเก็บ']);
  });

  it('is an example in an appendix where it has its columns and begins anew', async () => {
    const { labels, text } = await read(heading('ภาคผนวก ข ตัวอย่าง'), form);
    expect(labels).toEqual(['ยื่นคำขอ', 'รับเงิน']);
    expect(text).toContain('### ภาคผนวก ข ตัวอย่าง\n\n| ลำดับที่ |');
  });

  it.each([
    ['bold', `<w:p>${r('ตัวอย่างแบบฟอร์มคำขอ', '<w:b/>')}</w:p>`],
    ['plain', p('ตัวอย่างแบบฟอร์มคำขอ')],
    ['in a style', heading('ตัวอย่างแบบฟอร์มคำขอ')],
  ])('and other text stand below an example of a form that is %s', async (_, title) => {
    const { labels, text } = await read(title, p('เขียนที่ ______'), tbl([1, 1], cells('รายการ', 'จำนวน')));
    expect(labels).toHaveLength(2);
    expect(text).toMatch(/### ตัวอย่างแบบฟอร์มคำขอ\n\nเขียนที่ [^\n]+\n\n\| รายการ \| จำนวน \|/u);
  });
});
