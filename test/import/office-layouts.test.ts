import { describe, expect, it } from 'vitest';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { draftOf, mistakesIn, reportOf } from './written.ts';

const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
const cells = (...words: readonly string[]) => row(words.map((text) => p(text)));
const step = (number: string, detail: string, owner = 'การเงิน') =>
  cells(number, '', detail, '1 วัน', 'ครบ', owner);
const form = (...rows: readonly string[]) => tbl(SIX, HEADER, ...rows);
const picture = (alt: string) =>
  `<w:p><w:r><w:drawing><wp:docPr descr="${alt}"/><a:blip r:embed="p1"/></w:drawing></w:r></w:p>`;

async function read(...blocks: readonly string[]) {
  const draft = await draftOf(
    rawDocx(blocks.join(''), {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Target="media/p.png"/></Relationships>',
      'word/media/p.png': 'x',
    }),
  );
  expect(mistakesIn(draft)).toEqual([]);
  const procedures = draft.procedures.map((one) => one.draft);
  return { procedures, texts: draft.texts.map(({ text }) => text), report: reportOf(draft) };
}

describe('a table of steps in section 5', () => {
  const table = tbl(
    [1, 1, 1, 1],
    cells('ที่', 'ขั้นตอน', 'ระยะเวลา', 'ผู้รับผิดชอบ'),
    cells('๑', 'รับหนังสือ', '๕ นาที', 'ธุรการ'),
    cells('๒', 'ลงทะเบียน', '๑๐ นาที', 'ธุรการ'),
  );

  it('stands below the steps of the form that follows, and is no procedure of its own', async () => {
    const { procedures, texts } = await read(
      bold('1. งานสารบรรณ'),
      bold('วัตถุประสงค์'),
      p('ถูกต้อง'),
      bold('ขั้นตอนการปฏิบัติงาน'),
      table,
      bold('มาตรฐานงาน'),
      form(step('๑', 'รับหนังสือจากภายนอก'), step('๒', 'ลงทะเบียนรับ')),
      bold('2. งานประชุม'),
      bold('วัตถุประสงค์'),
      p('เพื่อจัดประชุม'),
      form(step('๑', 'จัดวาระ')),
    );
    expect(procedures.map(({ title }) => title)).toEqual(['งานสารบรรณ', 'งานประชุม']);
    expect(procedures[0]?.steps.map(({ detail }) => detail)).toEqual(['รับหนังสือจากภายนอก', 'ลงทะเบียนรับ']);
    expect(texts.join('')).toMatch(/<Steps \/>\n\n\| ที่ \|/u);
  });

  it('is the form where no other follows', async () => {
    const { procedures } = await read(bold('1. ชื่องาน'), p('งาน ก'), bold('5. ขั้นตอนการปฏิบัติงาน'), table);
    expect(procedures[0]?.steps.map(({ detail }) => detail)).toEqual(['รับหนังสือ', 'ลงทะเบียน']);
  });
});

describe('the head of a form', () => {
  const BEGIN = [bold('1. ชื่องาน'), p('งานการลา'), bold('9. มาตรฐานงาน')];
  const rows = form(step('1', 'ยื่นใบลา'));

  it.each([
    ['in lines above it', [p('รหัสเอกสาร : บค ๐๑'), p('ตัวชี้วัดที่สำคัญของกระบวนการ : ลาได้ใน ๑ วัน')]],
    [
      'in a table of its own',
      [
        tbl(
          [1, 1],
          cells('ชื่องาน (กระบวนงาน) งานการลา', 'รหัสเอกสาร : บค ๐๑'),
          cells('ตัวชี้วัดที่สำคัญ : ลาได้ใน ๑ วัน', ''),
        ),
        p(''),
      ],
    ],
  ])('is read %s', async (_, head) => {
    const { procedures, report } = await read(...BEGIN, ...head, rows);
    expect(procedures).toMatchObject([{ title: 'งานการลา', code: 'บค ๐๑', indicator: 'ลาได้ใน ๑ วัน' }]);
    expect(report).not.toContain('ข้อความหลังแบบมาตรฐาน');
  });

  it('says several indicators in numbered lines, each with its goal', async () => {
    const indicators = row([
      p('ตัวชี้วัดที่สำคัญของกระบวนการ :') + p('๑. จ่ายทันเวลา (เป้าหมาย: ร้อยละ ๙๐)') + p('๒. ไม่มีหนี้ค้าง'),
    ]);
    const { procedures } = await read(
      ...BEGIN,
      tbl([1, 1], cells('ชื่องาน : งานการลา', 'รหัสเอกสาร : บค ๐๑'), indicators) + p(''),
      rows,
    );
    expect(procedures[0]?.indicator).toEqual([
      { name: 'จ่ายทันเวลา', target: 'ร้อยละ ๙๐' },
      { name: 'ไม่มีหนี้ค้าง' },
    ]);
  });

  it('has its code at the head of the document too, where other facts are told', async () => {
    const { procedures, report } = await read(
      tbl([1, 1], cells('ชื่อเอกสาร', 'งานแนะแนว'), cells('รหัสเอกสาร', 'นน-๐๑'), cells('เริ่มใช้', '๑ ต.ค. ๒๕๖๗')),
      bold('วัตถุประสงค์'),
      p('เพื่อแนะแนว'),
      rows,
    );
    expect(procedures).toMatchObject([{ title: 'งานแนะแนว', code: 'นน-๐๑' }]);
    expect(report).toContain('ส่วนหัวเอกสาร ไม่ได้นำเข้า “๑ ต.ค. ๒๕๖๗”');
  });
});

describe('a step', () => {
  const BEGIN = [bold('1. ชื่องาน'), p('งานเงินยืม')];

  it('has owners with the parts that stand behind their names', async () => {
    const { texts } = await read(...BEGIN, form(step('1', 'ตรวจ', 'เจ้าหน้าที่การเงิน (ตรวจ)')));
    expect(texts.join('')).toContain('owners:\n      - role: role-1\n        part: ตรวจ\n');
    expect(texts.join('')).toContain('name: เจ้าหน้าที่การเงิน\n');
  });

  it('has the label and the ways that the description of its picture says', async () => {
    const drawn = (number: string, alt: string) =>
      row([p(number), picture(alt), p('ทำ'), p('1 วัน'), p(''), p('การเงิน')]);
    const { procedures, texts, report } = await read(
      ...BEGIN,
      form(
        drawn('๑', '๑ ยื่น: คำขอ: ไปขั้นตอนที่ ๒'),
        drawn(
          '๒',
          '๒ ครบหรือไม่: ถ้าครบ ทำพร้อมกัน ไปขั้นตอนที่ ๓, พร้อมกับ ไปขั้นตอนที่ ๔, ถ้าเกิน ๑,๐๐๐ บาท, ไม่รับ สิ้นสุดกระบวนการ (ไม่อนุมัติ), ถ้าไม่ครบ กลับไปขั้นตอนที่ ๑',
        ),
        drawn('๓', '๓ จ่าย: ต่อที่กระบวนงาน “งานพัสดุ”'),
        drawn('๔', '๔ เก็บ: สิ้นสุดกระบวนการ'),
      ),
    );
    expect(procedures[0]?.steps).toMatchObject([
      { label: 'ยื่น: คำขอ', shape: 'terminal' },
      {
        label: 'ครบหรือไม่',
        shape: 'decision',
        ways: [
          { to: [3, 4], when: 'ครบ' },
          { to: ['end'], when: 'เกิน ๑,๐๐๐ บาท, ไม่รับ', outcome: 'refused' },
          { to: [1], when: 'ไม่ครบ' },
        ],
      },
      { label: 'จ่าย', ways: [{ to: ['elsewhere'] }] },
      { label: 'เก็บ', shape: 'terminal' },
    ]);
    expect(texts.join('')).toContain('next: end\n');
    expect(report).toContain('ผังไปต่อที่กระบวนงานอื่น');
    expect(report).not.toContain('pictures/');
  });

  it('has a label that ends between phrases, where it has to be cut', async () => {
    const detail = 'ผู้ยืมจัดทำสัญญาการยืมเงิน (แบบ 8500) จำนวน 2 ฉบับ พร้อมแนบสำเนาบัญชีเงินฝาก';
    const { procedures } = await read(...BEGIN, form(step('1', detail)));
    expect(procedures[0]?.steps[0]?.label).toBe('ผู้ยืมจัดทำสัญญาการยืมเงิน (แบบ 8500)');
  });
});
