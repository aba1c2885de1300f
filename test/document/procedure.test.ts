import { describe, expect, test } from 'vitest';
import { formIndex, glossary, referenceIndex } from '#document/indexes.ts';
import { roleIndex } from '#document/roles.ts';
import { manualContents, manualDocument } from '#document/manual.ts';
import { formEntry, referenceEntry } from '#document/registers.ts';
import type { Reference } from '#manual/library.ts';
import { showsSwimlanes } from '#document/procedure.ts';
import { procedurePlaces } from '#document/places.ts';
import { documentWords } from '#words/document.ts';
import { recordWords } from '#words/search-records.ts';
import { step } from '../manual/procedures.ts';
import { documentOf, library, manual, procedureOf, withChoice, withSections } from './sample-library.ts';

describe('the chart in columns of who does the work', () => {
  const { sections } = procedureOf('management-information');
  test.each<readonly [shown: boolean, owners: readonly (readonly string[] | 'ไม่ระบุ')[]]>([
    [false, [['unit'], ['unit', 'director']]],
    [false, ['ไม่ระบุ', 'ไม่ระบุ']],
    [true, ['ไม่ระบุ', ['unit']]],
    [true, [['unit', 'director'], ['director']]],
  ])('is shown (%s) where first owners differ: %j', (shown, owners) => {
    const steps = owners.map((some, index) => step(`s${index}`, '1 วัน', { owners: some as string[] }));
    expect(showsSwimlanes({ steps, sections })).toBe(shown);
    expect(showsSwimlanes({ steps, sections: [] })).toBe(false);
  });
});

describe('what a reader is shown of a procedure', () => {
  const document = documentOf(procedureOf('management-information'));

  test('has eight sections in order, and the form after them without a number', () => {
    expect([document.titleSection?.heading, ...document.sections.map(({ heading }) => heading)]).toEqual([
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
    expect(document.sections.filter(({ holdsForm }) => holdsForm).map(({ name }) => name)).toEqual([
      'แบบมาตรฐานงานของ สพฐ.',
    ]);
    expect([document.titleSection, ...document.sections].map((section) => section?.target.section)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  test('names its place in the office, and its neighbours in the manual', () => {
    expect(document.place).toMatchObject({ unit: 'งานข้อมูลสารสนเทศ', group: 'กลุ่มนโยบายและแผน' });
    expect(document.previous?.target).toEqual({
      kind: 'procedure',
      procedure: 'information-work/ict-development-plan',
    });
    expect(document.next?.target).toEqual({
      kind: 'procedure',
      procedure: 'information-work/innovation-and-it-systems',
    });
    expect(documentOf(procedureOf('ict-network')).next).toBeUndefined();
  });

  test('lists after its own forms and references those that only its steps name, each once and whole', () => {
    const [form] = library.forms;
    const steps = [
      step('a', '1 วัน', {
        forms: [form?.id ?? ''],
        references: [{ id: 'computer-crime-act', at: 'มาตรา 26' }],
      }),
      step('b', '1 วัน', { forms: [form?.id ?? ''], references: ['central-database-program'] }),
    ];
    const references = ['central-database-program'];
    const shown = documentOf({ ...procedureOf('ict-network'), steps, forms: 'ไม่มี', references });
    expect(shown.forms).toMatchObject({ value: [{ number: '7.1', title: form?.title }] });
    expect(shown.references).toMatchObject({
      value: [
        { number: '8.1', id: 'central-database-program' },
        { number: '8.2', title: 'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550' },
      ],
    });
    expect(shown.form.references).toMatchObject({ value: [{}, { id: 'computer-crime-act' }] });
  });

  test('numbers forms and references after their sections', () => {
    expect(document.forms).toMatchObject({ value: [{ number: '7.1' }] });
    const { references, forms } = documentOf(procedureOf('ict-network'));
    expect(references).toMatchObject({ value: [{ number: '8.1' }, { number: '8.2', kindName: 'กฎหมาย' }] });
    expect(forms).toEqual({ instead: 'ไม่ระบุ' });
  });

  test('leads from a form to its file where there is one', () => {
    const registered = library.forms.map((form) => ({ ...form, file: 'แบบ 1.pdf' }));
    const { forms } = documentOf(procedureOf('management-information'), { forms: registered });
    expect(forms).toMatchObject({ value: [{ file: { kind: 'form', file: 'แบบ 1.pdf' } }] });
    expect(document.forms).not.toMatchObject({ value: [{ file: expect.anything() as unknown }] });
  });
});

describe('a heading in a section', () => {
  const text = 'ก\n\n### ส่วน *กลาง*\n\nข\n\n#### ย่อย\n\nค';
  const headed = documentOf(withSections({ 2: text, 3: '### ส่วน กลาง\n\nดู[ที่นี่](#heading-ส่วน-กลาง-1)' }));
  const [objectives, scope] = headed.sections;

  test('stands in the contents, with an address of its own', () => {
    const target = { kind: 'heading', page: headed.id };
    expect(objectives?.topics).toEqual([
      { target: { ...target, anchor: 'heading-ส่วน-กลาง' }, text: 'ส่วน กลาง' },
    ]);
    expect(scope?.topics).toEqual([
      { target: { ...target, anchor: 'heading-ส่วน-กลาง-1' }, text: 'ส่วน กลาง' },
    ]);
  });

  test('is a place of its own in search, with what follows it', () => {
    const places = procedurePlaces(headed, recordWords).slice(1, 5);
    expect(places.map(({ anchor, title, passages }) => [anchor, title, passages.at(-1)?.text])).toEqual([
      ['section-2', '2. วัตถุประสงค์', 'ก'],
      ['heading-ส่วน-กลาง', 'ส่วน กลาง', 'ข'],
      ['heading-ย่อย', 'ย่อย', 'ค'],
      ['section-3', '3. ขอบเขตของงาน', 'ขอบเขตของงาน'],
    ]);
  });

  test('can be linked to', () => {
    expect(JSON.stringify(scope?.blocks)).toContain('"anchor":"heading-ส่วน-กลาง-1"},"children"');
  });
});

describe('a form of the standard', () => {
  test('bears the name of the department that the office gives', () => {
    const office = { ...library.office, formName: 'กรมที่ดิน' };
    const { form, sections } = documentOf(procedureOf('ict-network'), { office });
    expect(form).toMatchObject({ office: 'กรมที่ดิน', title: 'โครงสร้างส่วนประกอบมาตรฐานงานของ กรมที่ดิน' });
    expect(sections.at(-1)).toMatchObject({
      heading: 'โครงสร้างส่วนประกอบมาตรฐานงานของ กรมที่ดิน',
      name: 'แบบมาตรฐานงานของ กรมที่ดิน',
    });
  });
});

describe('a form of the register', () => {
  test.each([
    ['แบบใบลาออก', 'แบบ 7131', 'แบบใบลาออก (แบบ 7131)'],
    ['แบบใบลาออก', 'แบบ 7131\n', 'แบบใบลาออก (แบบ 7131)'],
    ['แบบใบลาออก (แบบ 7131)', 'แบบ 7131', 'แบบใบลาออก (แบบ 7131)'],
    ['แบบใบลาออก แบบ 71310', 'แบบ 7131', 'แบบใบลาออก แบบ 71310 (แบบ 7131)'],
    ['แบบใบลาออก', undefined, 'แบบใบลาออก'],
  ])('%s of the code %s is shown as %s', (title, code, shown) => {
    expect(formEntry({ id: 'a', title, code }, documentWords).title).toBe(shown);
  });
});

describe('a reference with all that an office cites it by', () => {
  const base: Reference = { id: 'a', title: 'ระเบียบว่าด้วยพัสดุ', kind: 'regulation' };
  const circular: Reference = { id: 'a', title: 'หนังสือกรมบัญชีกลาง', kind: 'circular' };

  test.each<[Reference, string]>([
    [{ ...circular, number: 'ว 12' }, 'หนังสือกรมบัญชีกลาง ที่ ว 12'],
    [{ ...circular, number: 'ที่ กค 0405/ว 12' }, 'หนังสือกรมบัญชีกลาง ที่ กค 0405/ว 12'],
    [{ ...circular, title: 'หนังสือ ที่ ว ๑๒', number: 'ว 12' }, 'หนังสือ ที่ ว ๑๒'],
    [{ ...circular, title: 'หนังสือ ที่ ว 120', number: 'ว 12' }, 'หนังสือ ที่ ว 120 ที่ ว 12'],
    [
      { ...circular, number: 'ว 12', date: '2018-03-07', year: 2561 },
      'หนังสือกรมบัญชีกลาง ที่ ว 12 ลงวันที่ 7 มีนาคม พ.ศ. 2561',
    ],
    [{ ...base, kind: 'standard', number: 'มอก. 9999' }, 'ระเบียบว่าด้วยพัสดุ มอก. 9999'],
    [
      { ...base, year: 2560, amended: 'แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2564' },
      'ระเบียบว่าด้วยพัสดุ พ.ศ. 2560 (แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2564)',
    ],
    [{ ...base, until: '2023-09-30' }, 'ระเบียบว่าด้วยพัสดุ (ใช้ถึงวันที่ 30 กันยายน พ.ศ. 2566)'],
    [{ ...base, repealed: true }, 'ระเบียบว่าด้วยพัสดุ (ยกเลิกแล้ว)'],
    [{ ...base, repealed: false }, 'ระเบียบว่าด้วยพัสดุ'],
    [{ ...base, year: 2560, repealed: 2566 }, 'ระเบียบว่าด้วยพัสดุ พ.ศ. 2560 (ยกเลิก พ.ศ. 2566)'],
  ])('%o is cited as %s', (reference, citation) => {
    expect(referenceEntry(reference, documentWords).citation).toBe(citation);
  });
});

describe('a reference', () => {
  const cited = (title: string, year?: number) => {
    const [reference] = library.references;
    if (!reference) throw new Error('The sample content has references.');
    const references = [{ ...reference, title, year }];
    const procedure = { ...procedureOf('ict-network'), references: [reference.id] };
    const shown = documentOf(procedure, { references }).references;
    return 'value' in shown ? shown.value[0]?.title : undefined;
  };

  test.each([
    ['พระราชบัญญัติลิขสิทธิ์', 2537, 'พระราชบัญญัติลิขสิทธิ์ พ.ศ. 2537'],
    ['พระราชบัญญัติลิขสิทธิ์ พ.ศ. 2537', 2537, 'พระราชบัญญัติลิขสิทธิ์ พ.ศ. 2537'],
    ['พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๓๗', 2537, 'พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๓๗'],
    ['ระเบียบ พ.ศ. ๒๕๒๖ และที่แก้ไขเพิ่มเติม', 2526, 'ระเบียบ พ.ศ. ๒๕๒๖ และที่แก้ไขเพิ่มเติม'],
    ['ประกาศที่ 12537/1', 2537, 'ประกาศที่ 12537/1 พ.ศ. 2537'],
    ['แผนพัฒนา', undefined, 'แผนพัฒนา'],
  ])('%s of the year %s is cited as %s', (title, year, expected) => {
    expect(cited(title, year)).toBe(expected);
  });
});

describe('document control', () => {
  test('is silent until there is some', () => {
    expect(documentOf(procedureOf('ict-network')).control).toEqual({
      status: undefined,
      facts: [],
      signatures: [],
      replacedBy: undefined,
      history: [],
      brief: undefined,
      latestDate: undefined,
    });
  });

  test('is told with dates in the Buddhist era', () => {
    const { control } = documentOf({
      ...procedureOf('ict-network'),
      status: 'retired',
      revision: 2,
      effective: '2025-10-01',
      approved: [{ name: 'นางสาวก', position: 'ผู้อำนวยการ', date: '2025-09-30' }],
      history: [{ revision: 1, date: '2024-10-01', change: 'ฉบับแรก' }],
      replacedBy: 'information-work/management-information',
    });
    expect(control).toEqual({
      status: { kind: 'retired', text: 'เลิกใช้แล้ว' },
      facts: [
        { label: 'ครั้งที่แก้ไข', text: '2' },
        { label: 'เริ่มใช้', text: '1 ตุลาคม พ.ศ. 2568' },
      ],
      signatures: [{ role: 'ผู้อนุมัติ', name: 'นางสาวก', position: 'ผู้อำนวยการ', date: '30 ก.ย. 2568' }],
      replacedBy: {
        target: { kind: 'procedure', procedure: 'information-work/management-information' },
        text: procedureOf('management-information').title,
      },
      history: [{ label: 'ครั้งที่ 1 (1 ต.ค. 2567)', text: 'ฉบับแรก' }],
      brief: 'แก้ไขครั้งที่ 2 เริ่มใช้ 1 ต.ค. 2568',
      latestDate: '2025-10-01',
    });
  });

  test('may begin at revision 0 in some month, and wait for signatures', () => {
    const { control } = documentOf({
      ...procedureOf('ict-network'),
      revision: 0,
      effective: '2025-10',
      prepared: [{ name: 'นางสาวก', position: 'นักวิชาการ', date: '2025-09-30' }],
      approved: [
        { name: 'นายข', position: 'รองผู้อำนวยการ', date: '2025-09-30' },
        { name: 'นายค', position: 'ผู้อำนวยการ' },
      ],
      history: [
        { revision: 0, date: '2025-09-01', change: 'ฉบับแรก', by: 'working-group' },
        { revision: 1, date: '2025-09-15', change: 'แก้คำ', by: 'นางสาวก' },
      ],
    });
    expect(control).toMatchObject({
      facts: [
        { label: 'ครั้งที่แก้ไข', text: '0' },
        { label: 'เริ่มใช้', text: 'ตุลาคม 2568' },
      ],
      signatures: [
        { role: 'ผู้จัดทำ', name: 'นางสาวก', date: '30 ก.ย. 2568' },
        { role: 'ผู้อนุมัติ', name: 'นายข', date: '30 ก.ย. 2568' },
        { role: 'ผู้อนุมัติ', name: 'นายค', date: undefined },
      ],
      history: [
        { label: 'ครั้งที่ 0 (1 ก.ย. 2568)', text: 'ฉบับแรก (โดย คณะทำงาน)' },
        { label: 'ครั้งที่ 1 (15 ก.ย. 2568)', text: 'แก้คำ (โดย นางสาวก)' },
      ],
      brief: 'แก้ไขครั้งที่ 0 เริ่มใช้ ตุลาคม 2568',
      latestDate: '2025-10-01',
    });
  });
});

describe('a document', () => {
  test('knows no address of any output', () => {
    const size = { width: 1, height: 1 };
    const changes = { assets: [{ path: 'manuals/information-work/a.png', bytes: 1, size }] };
    const text = '[งาน](./management-information.mdx) [นี่](#step-a) [หมวด](ict-network.mdx#section-2)';
    const linking = withSections(
      { 2: `${text}[^1]\n\n![ภาพ](a.png)\n\n[^1]: ${text}`, 3: `- ${text}\n\n| ${text} |\n| - |\n` },
      { steps: [step('a', '1 วัน', { detail: text, standard: text })], indicator: text },
    );
    const forms = library.forms.map((form) => ({ ...form, file: 'a.pdf' }));
    const documents = [
      ...[linking, withChoice(), ...manual.procedures].map((one) => documentOf(one, { ...changes, forms })),
      manualDocument(library, manual, documentWords),
      manualContents(library, manual, documentWords),
      glossary(library, documentWords),
      roleIndex(library, documentWords),
      referenceIndex(library, documentWords),
      formIndex({ ...library, forms }, documentWords),
    ];
    expect(addressesIn(documents)).toEqual([]);
    expect(addressesIn([{ href: ['/information-work/'] }, '#step-a'])).toEqual([
      '/information-work/',
      '#step-a',
    ]);
  });
});

/** Texts that begin as addresses on a site do. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[/#]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
