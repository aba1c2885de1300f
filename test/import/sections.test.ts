import { describe, expect, it } from 'vitest';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { draftOf, mistakesIn, reportOf } from './written.ts';

const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
const styled = (text: string, level: number) =>
  `<w:p><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>${r(text)}</w:p>`;
const form = tbl(SIX, HEADER, row([p('1'), p(''), p('รับหนังสือ'), p('1 วัน'), p(''), p('คณะทำงาน')]));
const BEGIN = bold('1. ชื่องาน') + p('งานสารบรรณ');

async function read(...blocks: readonly string[]) {
  const draft = await draftOf(rawDocx(BEGIN + blocks.join('')));
  expect(mistakesIn(draft)).toEqual([]);
  expect(draft.procedures).toHaveLength(1);
  return {
    procedure: draft.procedures[0]?.draft,
    text: draft.texts.at(-1)?.text ?? '',
    report: reportOf(draft),
  };
}

describe('references behind the form', () => {
  it('are those of the section behind a number or in a style, whatever stands before', async () => {
    const list = p('ระเบียบสารบรรณ') + p('พ.ร.บ. ข้อมูล');
    for (const behind of [
      bold('8. เอกสารอ้างอิง'),
      bold('7. ระบบติดตาม') + p('รายเดือน') + p('8. เอกสารอ้างอิง'),
      styled('เอกสารอ้างอิง', 2),
    ]) {
      const { procedure } = await read(form, behind, list);
      expect(procedure).toMatchObject({ references: ['ระเบียบสารบรรณ', 'พ.ร.บ. ข้อมูล'] });
      expect(procedure?.formReferences).toBeUndefined();
    }
  });

  it('are those of the form right below it without a number, also below its legend', async () => {
    const { procedure } = await read(
      bold('8. เอกสารอ้างอิง'),
      p('ระเบียบสารบรรณ'),
      form,
      p('คำอธิบายสัญลักษณ์ผังขั้นตอน'),
      p('จุดเริ่มต้นและสิ้นสุด'),
      p('เอกสารอ้างอิง : พ.ร.บ. ข้อมูล'),
    );
    expect(procedure).toMatchObject({ references: ['ระเบียบสารบรรณ'], formReferences: ['พ.ร.บ. ข้อมูล'] });
  });

  it('are those of the section without a number too, where other text parts them from the form', async () => {
    const { procedure } = await read(form, p('ข้อความอื่น'), bold('เอกสารอ้างอิง'), p('ระเบียบสารบรรณ'));
    expect(procedure?.references).toEqual(['ระเบียบสารบรรณ']);
    expect(procedure?.formReferences).toBeUndefined();
  });
});

describe('a heading that no structure knows', () => {
  const FORMS = [bold('9. แบบฟอร์มที่ใช้'), p('- ทะเบียนหนังสือรับ'), p('- ทะเบียนหนังสือส่ง')];

  it('ends the list of forms with its number or its weight, and stands below them with its text', async () => {
    const { procedure, text, report } = await read(
      form,
      ...FORMS,
      bold('10. ปัญหา อุปสรรค และข้อเสนอแนะ'),
      p('หนังสือล่าช้า'),
      p('1. ข้อแรก'),
      bold('ภาคผนวก'),
      p('ตัวอย่างตรารับ'),
    );
    expect(procedure?.forms).toEqual(['ทะเบียนหนังสือรับ', 'ทะเบียนหนังสือส่ง']);
    expect(text).toContain(
      '<Forms />\n\n### 10. ปัญหา อุปสรรค และข้อเสนอแนะ\n\nหนังสือล่าช้า\n\n1. ข้อแรก\n\n### ภาคผนวก\n\nตัวอย่างตรารับ\n',
    );
    for (const words of ['10. ปัญหา อุปสรรค และข้อเสนอแนะ', 'ภาคผนวก'])
      expect(report).toContain(`หัวข้อที่โครงสร้างไม่มี อยู่เป็นหัวข้อย่อยใต้หัวข้อก่อนหน้า “${words}”`);
  });

  it.each([
    ['bold without a number', FORMS, bold('ปัญหาและอุปสรรค')],
    ['plain with the next number', [p('7. แบบฟอร์มที่ใช้'), p('- ทะเบียนหนังสือรับ')], p('8. ปัญหาและอุปสรรค')],
    ['of the same style', [styled('แบบฟอร์มที่ใช้', 2), p('ทะเบียนหนังสือรับ')], styled('ปัญหาและอุปสรรค', 2)],
    ['of a higher style with a number', [styled('แบบฟอร์มที่ใช้', 2), p('ก')], styled('1. ปัญหาและอุปสรรค', 1)],
    ['known, whatever it looks like', FORMS, p('บรรณานุกรม')],
  ])('ends it when it is %s', async (_, forms, heading) => {
    const { procedure, text } = await read(form, ...forms, heading, p('ข้อความ'));
    expect(procedure?.forms).not.toContain('ข้อความ');
    expect(procedure?.forms).toHaveLength(forms.length - 1);
    expect(text).toMatch(/<Forms \/>\n\n### [^\n]+\n\nข้อความ\n/u);
  });

  it('is an entry where the list counts so, or all of its entries look so', async () => {
    const counted = await read(bold('1. แบบฟอร์มที่ใช้'), bold('1. แบบ ก'), bold('2. แบบ ข'), bold('3. แบบ ค'));
    expect(counted.procedure?.forms).toEqual(['แบบ ก', 'แบบ ข', 'แบบ ค']);
    const loud = await read(bold('7. แบบฟอร์มที่ใช้'), bold('แบบ ก'), bold('แบบ ข'));
    expect(loud.procedure?.forms).toEqual(['แบบ ก', 'แบบ ข']);
    const plain = await read(p('7. แบบฟอร์มที่ใช้'), p('7. แบบ ก'), p('8. แบบ ข'));
    expect(plain.procedure?.forms).toEqual(['แบบ ก', 'แบบ ข']);
  });

  it('ends references of section and form, definitions and steps too, and keeps - as none', async () => {
    const { procedure, text, report } = await read(
      bold('4. คำจำกัดความ'),
      p('-'),
      bold('5. หน้าที่'),
      p('รับ หมายถึง รับไว้'),
      bold('6. ขั้นตอนการปฏิบัติงาน'),
      p('6.1 รับหนังสือ แล้วลงทะเบียน'),
      bold('7. ข้อควรระวัง'),
      p('ห้ามช้า'),
      bold('8. เอกสารอ้างอิง'),
      p('ระเบียบสารบรรณ'),
      bold('9. ข้อเสนอแนะ'),
      p('ไม่มีข้อเสนอ'),
      form,
      p('เอกสารอ้างอิง'),
      p('- พ.ร.บ. ข้อมูล'),
      p('ภาคผนวก ก'),
      p('ท้ายเล่ม'),
    );
    expect(procedure).toMatchObject({
      definitions: 'ไม่มี',
      references: ['ระเบียบสารบรรณ'],
      formReferences: ['พ.ร.บ. ข้อมูล'],
      steps: [{ narrative: 'รับหนังสือ แล้วลงทะเบียน' }],
    });
    expect(text).toContain('<Definitions />\n\n### 5. หน้าที่\n\nรับ หมายถึง รับไว้\n');
    expect(text).toContain('<Steps />\n\n### 7. ข้อควรระวัง\n\nห้ามช้า\n');
    expect(text).toContain('<References />\n\n### 9. ข้อเสนอแนะ\n\nไม่มีข้อเสนอ\n');
    expect(text).toContain('<StandardForm />\n\n### ภาคผนวก ก\n\nท้ายเล่ม\n');
    expect(report).toContain('หัวข้อที่โครงสร้างไม่มี อยู่เป็นหัวข้อย่อยใต้หัวข้อก่อนหน้า “ภาคผนวก ก”');
  });
});
