import { describe, expect, it } from 'vitest';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { draftOf, libraryOf, mistakesIn, reportOf } from './written.ts';

const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
const BEGIN = bold('1. ชื่องาน') + p('งานเงินยืม');
const step = (number: string, detail: string) =>
  row([p(number), p(''), p(detail), p('1 วัน'), p(''), p('การเงิน')]);
const form = tbl(SIX, HEADER, step('1', 'ยื่นคำขอ'), step('2', 'อนุมัติ'), step('3', 'จ่ายเงิน'));

async function read(...blocks: readonly string[]) {
  const draft = await draftOf(rawDocx(BEGIN + blocks.join('')));
  expect(mistakesIn(draft)).toEqual([]);
  const { forms } = libraryOf(draft);
  const procedure = draft.procedures[0]?.draft;
  const steps = procedure?.steps ?? [];
  return { titles: forms.map(({ title }) => title), steps, procedure, report: reportOf(draft) };
}

describe('a label with its value below a numbered step', () => {
  const texts = [p('5.1 ยื่นคำขอ'), p('แบบฟอร์ม: แบบ ก'), p('5.2 อนุมัติ'), p('5.3 จ่ายเงิน')];

  it.each([
    ['below a bold heading', bold('5. ขั้นตอนการปฏิบัติงาน')],
    ['below one that looks as it does', p('ขั้นตอนการปฏิบัติงาน')],
  ])('is the form of the step, and no heading, %s', async (_, heading) => {
    const { titles, steps, report } = await read(heading, ...texts, form);
    expect(titles).toEqual(['แบบ ก']);
    expect(steps).toMatchObject([
      { detail: 'ยื่นคำขอ', forms: ['แบบ ก'] },
      { detail: 'อนุมัติ' },
      { detail: 'จ่ายเงิน' },
    ]);
    expect(steps[0]).not.toHaveProperty('narrative');
    expect(report).toContain(
      'บรรทัดใต้ขั้นตอนที่มีคำนำ เช่น เวลา ผู้รับผิดชอบ แบบฟอร์ม เป็นข้อมูลของขั้นตอนนั้น “แบบฟอร์ม: แบบ ก”',
    );
  });

  it('is that of the last step too, where the next heading is numbered', async () => {
    const { steps, procedure } = await read(
      bold('5. ขั้นตอนการปฏิบัติงาน'),
      p('5.1 ยื่นคำขอ'),
      p('5.2 จ่ายเงิน'),
      p('- แบบพิมพ์ : ใบเบิก'),
      bold('7. แบบฟอร์มที่ใช้'),
      p('7.1 ใบเบิก'),
      p('7.2 ทะเบียน'),
    );
    expect(steps).toMatchObject([{ detail: 'ยื่นคำขอ' }, { detail: 'จ่ายเงิน', forms: ['ใบเบิก'] }]);
    expect(procedure?.forms).toEqual(['ใบเบิก', 'ทะเบียน']);
  });

  it('is the reference of the step, and stays in its words where it names nothing', async () => {
    const { steps, procedure } = await read(
      bold('5. ขั้นตอนการปฏิบัติงาน'),
      p('5.1 ยื่นคำขอ'),
      p('เอกสารอ้างอิง: ระเบียบเงินยืม'),
      p('5.2 อนุมัติ'),
      p('แบบฟอร์มที่ใช้'),
      p('- แบบ ข'),
      p('5.3 จ่ายเงิน'),
      form,
    );
    expect(steps[0]).toMatchObject({ detail: 'ยื่นคำขอ', references: ['ระเบียบเงินยืม'] });
    expect(steps[0]).not.toHaveProperty('narrative');
    expect(steps[1]?.narrative).toContain('แบบฟอร์มที่ใช้');
    expect(steps[1]?.narrative).toContain('แบบ ข');
    expect(procedure).toMatchObject({ forms: 'ไม่ระบุ', references: ['ระเบียบเงินยืม'] });
  });

  it('tells what a form would, where there is none', async () => {
    const { steps, procedure } = await read(
      bold('5. ขั้นตอนการปฏิบัติงาน'),
      p('5.1 ยื่นคำขอ'),
      p('หมายเหตุ: ยื่นแทนกันได้'),
      p('เวลา: 1 ชั่วโมง'),
      p('ผู้รับผิดชอบ: ผู้ยืม (ทำ), เจ้าหน้าที่การเงิน (ตรวจ)'),
      p('มาตรฐาน: ครบถ้วน'),
      p('อ้างอิง: ระเบียบเงินยืม ข้อ 3'),
      p('ตัวชี้วัด: ทุกราย'),
      p('หมายเหตุ: เว้นวันหยุด'),
      p('5.2 จ่ายเงิน'),
    );
    expect(steps[0]).toEqual({
      label: 'ยื่นคำขอ',
      detail: 'ยื่นคำขอ\n\nหมายเหตุ: ยื่นแทนกันได้',
      shape: 'terminal',
      duration: '1 ชั่วโมง',
      standard: 'ครบถ้วน',
      owners: ['ผู้ยืม (ทำ)', 'เจ้าหน้าที่การเงิน (ตรวจ)'],
      references: ['ระเบียบเงินยืม ข้อ 3'],
      indicator: 'ทุกราย',
      note: 'เว้นวันหยุด',
    });
    expect(procedure).toMatchObject({ references: ['ระเบียบเงินยืม ข้อ 3'] });
  });

  it('is no heading in any section whose numbers go on behind it', async () => {
    const { procedure } = await read(
      bold('3. ขอบเขต'),
      p('3.1 รับคำขอ'),
      p('วัตถุประสงค์: รวดเร็ว'),
      p('3.2 จ่ายเงิน'),
      form,
    );
    expect(procedure?.prose.has('objectives')).toBe(false);
  });

  it('is the heading of a section where no numbers go on and headings look as it does', async () => {
    const { procedure } = await read(
      p('ขั้นตอนการปฏิบัติงาน'),
      p('1. ยื่นคำขอ'),
      p('2. อนุมัติ'),
      p('3. จ่ายเงิน'),
      p('แบบฟอร์มที่ใช้: แบบ ก'),
      form,
    );
    expect(procedure?.forms).toEqual(['แบบ ก']);
  });
});
