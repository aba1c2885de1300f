import { describe, expect, it } from 'vitest';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { draftOf, mistakesIn, reportOf } from './written.ts';

const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const line = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const NOTES = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[1, 2, 3]
  .map((id) => `<w:footnote w:id="${id}">${p(`หมายเหตุที่ ${id}`)}</w:footnote>`)
  .join('')}</w:footnotes>`;

async function read(...blocks: readonly string[]) {
  const body = bold('1. ชื่องาน') + p('งานสารบรรณ') + bold('2. วัตถุประสงค์') + blocks.join('');
  const draft = await draftOf(rawDocx(body, { 'word/footnotes.xml': NOTES }));
  expect(mistakesIn(draft)).toEqual([]);
  return { text: draft.texts.at(-1)?.text ?? '', report: reportOf(draft) };
}

describe('footnotes of Word', () => {
  it('are footnotes of the draft, where they stand', async () => {
    const { text, report } = await read(
      line(r('เพื่อให้'), note(1), r('ถูกต้อง', '<w:b/>'), note(2), r(' เสมอ')),
      line(r('1) ข้อแรก'), note(3)),
    );
    expect(text).toContain('เพื่อให้[^1]**ถูกต้อง**[^2] เสมอ\n\n1. ข้อแรก[^3]\n');
    expect(text).toContain('[^1]: หมายเหตุที่ 1\n\n[^2]: หมายเหตุที่ 2\n\n[^3]: หมายเหตุที่ 3\n');
    expect(report).not.toContain('เชิงอรรถ');
  });

  it('stand in tables and behind a heading in its paragraph, and twice where they are called twice', async () => {
    const { text } = await read(
      tbl([1, 1], row([p('ก'), p('ข')]), row([line(r('ค'), note(1)), p('ง')])),
      line(r('3. ขอบเขต: '), r('ทุกกลุ่ม'), note(1), r('งาน')),
    );
    expect(text).toMatch(/\| ค\[\^1\] \| ง +\|\n\n\[\^1\]: หมายเหตุที่ 1\n/u);
    expect(text).toContain('ทุกกลุ่ม[^2]งาน\n\n[^2]: หมายเหตุที่ 1\n');
  });

  it('are told where a field has none', async () => {
    const { text, report } = await read(
      p('เพื่อ'),
      tbl(SIX, HEADER, row([p('1'), p(''), line(r('รับ'), note(2)), p('1 วัน'), p(''), p('ธุรการ')])),
    );
    expect(text).toContain('detail: รับ\n');
    expect(report).toContain('เชิงอรรถในช่องที่มีเชิงอรรถไม่ได้ ไม่ได้นำเข้า ถ้าต้องการให้ใส่ในเนื้อความเอง “หมายเหตุที่ 2”');
  });
});

describe('looks that the format has not', () => {
  it('are told once each, with how many there are and the first of their words', async () => {
    const looked = Array.from({ length: 7 }, (_, index) => `คำที่${index}`);
    const { report } = await read(
      ...looked.map((words) => line(r('ดู '), r(words, '<w:u w:val="single"/>'))),
      line(
        r('แดง', '<w:color w:val="FF0000"/>'),
        r('ดำ', '<w:color w:val="000000"/>'),
        r(' '),
        r('เน้น', '<w:highlight w:val="yellow"/>'),
      ),
      line(r('เส้น', '<w:u w:val="none"/>'), r('พื้น', '<w:shd w:val="clear" w:fill="FFFF00"/>')),
    );
    const told = report.split('\n').filter((text) => text.includes('คำที่ต้นฉบับ'));
    expect(told).toEqual([
      '- คำที่ต้นฉบับขีดเส้นใต้ 7 แห่ง ที่นี่เป็นตัวธรรมดา ถ้าสำคัญให้ทำเป็นตัวหนา เช่น “คำที่0”, “คำที่1”, “คำที่2”, “คำที่3”, “คำที่4”',
      '- คำที่ต้นฉบับใส่สี 3 แห่ง ที่นี่เป็นตัวธรรมดา ถ้าสำคัญให้ทำเป็นตัวหนา เช่น “แดง”, “เน้น”, “พื้น”',
    ]);
  });
});
