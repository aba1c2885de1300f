import { afterEach, describe, expect, test } from 'vitest';
import { procedureDocument } from '#document/procedure.ts';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import { parseContent } from '#manual/parse.ts';
import { STRUCTURES, type Structure } from '#manual/structures.ts';
import { paperOf } from '#print/paper.ts';
import { procedureOnPaper } from '#print/procedure.ts';
import { searchRecords } from '#search/index/records.ts';
import { documentWords } from '#words/document.ts';
import { examine } from './examine.ts';

const kinds = await readContent(new URL('../fixtures/kinds-office', import.meta.url).pathname);
const OPDC = 'manuals/letters/receive.mdx';
const SERVICE = 'manuals/services/certificate.mdx';
const RESIGNATION = 'manuals/people/resignation.mdx';
const PURCHASE = 'manuals/supplies/direct-purchase.mdx';

function changed(file: string, change: (text: string) => string): Content {
  const sources = kinds.sources.map((source) =>
    source.path === file ? { ...source, text: change(source.text) } : source,
  );
  return { ...kinds, sources };
}

/** What the check says of a changed file: its rule, the words that it names, and its line. */
function told(file: string, change: (text: string) => string): string[] {
  return examine(changed(file, change))
    .diagnostics.filter((one) => one.file === file)
    .map(({ rule, message, line }) => `${line} ${rule}: ${message}`);
}

function documentOf(content: Content, file: string) {
  const { library } = parseContent(content);
  const procedure = library.manuals.flatMap(({ procedures }) => procedures).find((one) => one.file === file);
  if (!procedure) throw new Error(`${file} was not read`);
  return procedureDocument(library, procedure, documentWords);
}

const headings = (content: Content, file: string) =>
  documentOf(content, file).sections.map(({ heading }) => heading);

const lineOf = (file: string, words: string) => {
  const { text } = kinds.sources.find(({ path }) => path === file) ?? { text: '' };
  return text.slice(0, text.indexOf(words)).split('\n').length;
};

describe('the structure of a manual', () => {
  test('is that of its kind, with appendices lettered in their order, and nothing is told of it', () => {
    expect(examine(kinds).diagnostics).toEqual([]);
    expect(headings(kinds, OPDC)).toEqual([
      '1. วัตถุประสงค์',
      '2. ขอบเขต',
      '3. คำจำกัดความ',
      '4. หน้าที่ความรับผิดชอบ',
      '5. ผังกระบวนการ',
      '6. ขั้นตอนการปฏิบัติงาน',
      '7. มาตรฐานงาน',
      '8. ระบบติดตามประเมินผล',
      '9. เอกสารอ้างอิง',
      '10. แบบฟอร์มที่ใช้',
      'ภาคผนวก ก ตัวอย่างตรารับหนังสือ',
      'ภาคผนวก ข ชั้นความเร็ว',
    ]);
    expect(headings(kinds, SERVICE)).toEqual([
      'ช่องทางการให้บริการ',
      'หลักเกณฑ์ วิธีการ เงื่อนไข',
      'ขั้นตอนและระยะเวลา',
      'เอกสารหลักฐาน',
      'ค่าธรรมเนียม',
      'ช่องทางการร้องเรียน',
    ]);
    expect(documentOf(kinds, OPDC).titleSection).toBeUndefined();
  });

  test('numbers items by their section, an appendix by its letter, and by themselves where it has no number', () => {
    const numbers = (file: string) => documentOf(kinds, file).steps.map(({ number }) => number);
    expect(numbers(OPDC)).toEqual(['6.1', '6.2', '6.3', '6.4']);
    expect(numbers(SERVICE)).toEqual(['1.', '2.', '3.']);
    const appendix = documentOf(kinds, OPDC)
      .sections.at(-2)
      ?.blocks.find(({ type }) => type === 'list');
    expect(appendix).toMatchObject({ items: [{ marker: 'ก.1' }, { marker: 'ก.2' }] });
  });

  test('numbers the standard form where the office does', () => {
    const form = headings(
      changed('manuals/letters/manual.yaml', (text) => text.replace('structure: opdc', 'formNumber: 9')),
      OPDC,
    ).find((heading) => heading.includes('สพฐ.'));
    expect(form).toBe('9. โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ.');
  });

  test('takes other titles and numbers before titles, and says by which title they are shown', () => {
    expect(told(OPDC, (text) => text.replace('## ผังกระบวนการ', '## 5) Work Flow'))).toEqual([
      `${lineOf(OPDC, '## ผังกระบวนการ')} section-title: หัวข้อ “5) Work Flow” แสดงเป็น “ผังกระบวนการ” ตามโครงสร้างของคู่มือ`,
    ]);
  });

  test('misses a section, and tells one of another structure', () => {
    const [unknown, missing] = told(OPDC, (text) => text.replace('## ระบบติดตามประเมินผล', '## ค่าธรรมเนียม'));
    expect(missing).toContain('sections: ขาดหัวข้อ “ระบบติดตามประเมินผล”');
    expect(unknown).toContain('sections: ไม่รู้จักหัวข้อ “ค่าธรรมเนียม”');
  });

  test('tells an appendix before other sections, and one whose letter is not that of its place', () => {
    const moved = told(SERVICE, (text) =>
      text.replace('## ค่าธรรมเนียม', '## ภาคผนวก ข แผนที่\n\nชั้น 1\n\n## ค่าธรรมเนียม'),
    );
    expect(moved.map((one) => one.replace(/^\d+ /u, ''))).toEqual([
      'section-title: หัวข้อ “ภาคผนวก ข แผนที่” แสดงเป็นภาคผนวก ก ตามลำดับที่เขียน',
      'sections: หัวข้อ “ค่าธรรมเนียม” อยู่ผิดลำดับ ต้องอยู่ก่อน ภาคผนวก',
    ]);
  });

  test('tells once of sections in another order, however many are out of it', () => {
    const reversed = told(OPDC, (text) => {
      const [head = '', ...sections] = text.split(/^(?=## )/m);
      return [head, ...sections.reverse().map((section) => `${section.trimEnd()}\n\n`)].join('');
    });
    expect(reversed.filter((one) => one.includes('อยู่ผิดลำดับ'))).toHaveLength(1);
  });

  test('lets fields be left out that only its lacking components show, and tells one that would not be seen', () => {
    const unseen = (field: string) =>
      told(SERVICE, (text) => text.replace('forms: [certificate-request]\n', `$&${field}\n`));
    expect(unseen('definitions: ไม่มี')).toEqual([]);
    expect(unseen('references: [procurement-act]')).toEqual([
      `${lineOf(SERVICE, 'service:')} field-unshown: ช่อง references มีข้อความ แต่ไม่มี <References /> ที่จะแสดง`,
    ]);
    const shown = (text: string) =>
      text
        .replace('forms: [certificate-request]\n', '$&references: [procurement-act]\n')
        .replace('ณ วันที่ยื่นคำขอ\n', '$&\n<References />\n');
    expect(told(SERVICE, shown)).toEqual([]);
    const [missing] = told(OPDC, (text) => text.replace('forms: [receive-register]\n', ''));
    expect(missing).toContain('forms');
  });

  test('tells a detail that a narrative takes the place of where no standard form shows it', () => {
    const [one] = told(SERVICE, (text) =>
      text.replace('    shape: decision\n', '$&    narrative: ตรวจเอกสาร\n'),
    );
    expect(one).toContain('field-unshown: narrative แทน detail');
  });

  test.each(['obpc', 'constructor', '3', '[opdc]', 'ไม่ระบุ'])(
    'that is called %s is told, and nothing is claimed of its procedures',
    (name) => {
      const content = changed('manuals/letters/manual.yaml', (text) =>
        text.replace('structure: opdc', `structure: ${name}`),
      );
      expect(examine(content).diagnostics.map(({ file, rule, line }) => `${file}:${line} ${rule}`)).toEqual([
        'manuals/letters/manual.yaml:5 schema',
      ]);
    },
  );

  test('has no place for a component of another', () => {
    const [one] = told(SERVICE, (text) => text.replace('## ค่าธรรมเนียม\n', '$&\n<StandardForm />\n'));
    expect(one).toContain('components: โครงสร้างของคู่มือนี้ไม่มีที่ของ <StandardForm />');
  });
});

describe('a procedure without a standard form', () => {
  const paperWords = async (content: Content, file = SERVICE) => {
    const document = documentOf(content, file);
    const paper = paperOf(parseContent(content).library, { digits: 'arabic', formPaper: 'portrait' });
    const { data } = await procedureOnPaper(document, paper);
    return JSON.stringify([data.facts, data.steps]).replaceAll(/[\u200B\u034F\u2060\u00A0]/gu, '');
  };

  test('tells on paper with its steps what the form would: times, owners, standards, and the indicator above', async () => {
    const words = await paperWords(kinds);
    for (const said of [
      '10 นาที',
      'ผู้ยื่นคำขอ, เจ้าหน้าที่ผู้รับคำขอ',
      'แจ้งเอกสารที่ขาดในคราวเดียว',
      'ร้อยละ 95 ของคำขอแล้วเสร็จภายในเวลาที่ประกาศ',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('เอกสารครบหรือไม่');
  });

  test('tells with its steps how long they take, then when they start, then by when they are done', async () => {
    const dated = changed(SERVICE, (text) =>
      text.replace('    duration: 10 นาที\n', '$&    due: 10 มิ.ย.\n    starts: 15 พ.ค.\n'),
    );
    expect(await paperWords(dated)).toContain('10 นาที, เริ่ม 15 พ.ค., กำหนดเสร็จ 10 มิ.ย.');
  });

  test('leaves them to a form, where there is one', async () => {
    const dated = changed(OPDC, (text) =>
      text.replace(/    duration: .*\n/u, '$&    due: 10 มิ.ย.\n    starts: 15 พ.ค.\n'),
    );
    expect(await paperWords(dated, OPDC)).not.toMatch(/15 พ\.ค\.|10 มิ\.ย\./u);
  });

  test('tells with its steps their notes, which otherwise stand in the form, and above its indicators one by one', async () => {
    const words = await paperWords(kinds, RESIGNATION);
    for (const said of [
      '"หมายเหตุ: "',
      'ยื่นน้อยกว่า 30 วันได้',
      '"lines":["1. ร้อยละของคำขอที่มีคำสั่งก่อนวันที่ขอลาออก (เป้าหมาย: ร้อยละ 100)"',
      'ผู้ขอลาออก (ยื่นคำขอ), ผู้อำนวยการสถานศึกษา (รับทราบ)',
    ])
      expect(words).toContain(said);
    const purchase = await paperWords(kinds, PURCHASE);
    expect(purchase).toContain('รายงานขอซื้อหรือขอจ้าง (พด. 1)');
    expect(purchase).toContain('พ.ศ. 2560 ข้อ 22');
    expect(purchase).not.toContain('หมายเหตุ');
  });

  test('tells with its steps what the chart would, where it has none either', async () => {
    const words = await paperWords(changed(SERVICE, (text) => text.replace('<Flowchart />\n', '')));
    for (const said of ['เอกสารครบหรือไม่', 'ถ้าครบ ไปขั้นตอนที่ 3', 'ถ้าไม่ครบ กลับไปขั้นตอนที่ 1'])
      expect(words).toContain(said);
  });
});

describe('outputs of a structure that nobody has thought of', () => {
  const structures = STRUCTURES as Record<string, Structure>;
  const { service } = STRUCTURES;

  afterEach(() => {
    structures['service'] = service;
  });

  test('name its sections by its titles and numbers alone', async () => {
    structures['service'] = {
      title: { number: 7, title: 'เรื่อง' },
      sections: [
        { number: 8, marker: 'I', titles: ['ที่มา'] },
        {
          number: 9,
          marker: 'II',
          titles: ['วิธีทำ'],
          component: 'Steps',
          allowed: ['Flowchart', 'Forms', 'Channels', 'Documents', 'Fee', 'Complaints'],
        },
      ],
    };
    const text = (body: string) =>
      body.replace(
        /\n## [^]*/u,
        '\n## ที่มา\n\nมีผู้ขอ\n\n## วิธีทำ\n\n<Steps />\n\n<Flowchart />\n\n<Forms />\n\n<Channels />\n\n<Documents />\n\n<Fee />\n\n<Complaints />\n',
      );
    const content = changed(SERVICE, text);
    expect(examine(content).diagnostics).toEqual([]);
    const document = documentOf(content, SERVICE);
    const titles = ['ที่มา', 'วิธีทำ'];
    const expected = ['I. ที่มา', 'II. วิธีทำ'];
    expect([document.titleSection?.heading, ...headings(content, SERVICE)]).toEqual(['7. เรื่อง', ...expected]);
    expect(document.steps.map(({ number }) => number)).toEqual(['II.1', 'II.2', 'II.3']);
    const { library } = parseContent(content);
    const paper = paperOf(library, { digits: 'arabic', formPaper: 'portrait' });
    const { data } = await procedureOnPaper(document, paper);
    expect(data.sections.map(({ heading }) => heading.replaceAll(/[\u200B\u034F\u2060]/gu, ''))).toEqual(
      expected,
    );
    const record = searchRecords(library).find(({ url }) => url === '/services/certificate/');
    const headingsFound = record?.places.flatMap(({ passages }) =>
      passages.filter(({ kind }) => kind === 'heading').map((passage) => passage.text),
    );
    expect(headingsFound).toEqual(expect.arrayContaining(titles));
    expect(JSON.stringify([data.sections, record])).not.toMatch(/ช่องทางการให้บริการ|ช่องทางการร้องเรียน/u);
  });
});
