import { describe, expect, test } from 'vitest';
import { procedureDocument } from '#document/procedure.ts';
import { inlineText } from '#document/rich-text.ts';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';
import { parseContent } from '#manual/parse.ts';
import type { AnywhereName } from '#manual/structures.ts';
import { searchRecords } from '#search/index/records.ts';
import { documentWords } from '#words/document.ts';
import { examine } from './examine.ts';

const kinds = await readContent(new URL('../fixtures/kinds-office', import.meta.url).pathname);
const LOAN = 'manuals/finance/loan-control.mdx';
const ARCHIVE = 'manuals/letters/archive.mdx';
const SERVICE = 'manuals/services/certificate.mdx';

type Change = readonly [found: string | RegExp, put: string];

function changed(file: string, changes: readonly Change[]): Content {
  const sources = kinds.sources.map((source) => {
    if (source.path !== file) return source;
    const text = changes.reduce((before, [found, put]) => {
      if (before.split(found).length === 1) throw new Error(`${String(found)} is not there`);
      return before.replace(found, put);
    }, source.text);
    return { ...source, text };
  });
  return { ...kinds, sources };
}

/** What the check says of a changed file: the line that it points to, its rule and its message. */
function told(file: string, ...changes: readonly Change[]): string[] {
  const content = changed(file, changes);
  const lines = content.sources.find(({ path }) => path === file)?.text.split('\n') ?? [];
  return examine(content)
    .diagnostics.filter((one) => one.file === file)
    .map(({ rule, message, line }) => `${lines[line - 1]?.trim()} | ${rule} | ${message}`);
}

function hints(file: string, ...changes: readonly Change[]): string[] {
  return examine(changed(file, changes)).diagnostics.map(({ hint = '' }) => hint);
}

function documentOf(content: Content, file: string) {
  const { library } = parseContent(content);
  const procedure = library.manuals.flatMap(({ procedures }) => procedures).find((one) => one.file === file);
  if (!procedure) throw new Error(`${file} was not read`);
  return procedureDocument(library, procedure, documentWords);
}

function rows(file: string, name: AnywhereName, ...changes: readonly Change[]): string[] {
  const { tables } = documentOf(changed(file, changes), file);
  return (tables[name]?.rows ?? []).map((cells) =>
    cells.map((cell) => inlineText(cell).replaceAll('\n', ' / ')).join(' | '),
  );
}

const CONTROL = 'control:\n      risk: โอน';

describe('a component that may stand anywhere', () => {
  test('stands in any section of any structure, appendices and sections of other components too', () => {
    expect(examine(kinds).diagnostics).toEqual([]);
    for (const heading of ['## วัตถุประสงค์', '## ขั้นตอนการปฏิบัติงาน', '## มาตรฐานงาน']) {
      expect(told(LOAN, ['\n<Controls />', ''], [`${heading}\n`, `${heading}\n\n<Controls />\n`])).toEqual(
        [],
      );
    }
    expect(told(SERVICE, ['## ค่าธรรมเนียม\n', '## ค่าธรรมเนียม\n\n<Duties />\n'])).toEqual([]);
  });

  test('stands once, in a line of its own, below a heading', () => {
    expect(told(LOAN, ['## คำจำกัดความ\n', '## คำจำกัดความ\n\n<Duties />\n'])).toEqual([
      '<Duties /> | components | <Duties /> ซ้ำ ใช้ได้ครั้งเดียว',
    ]);
    expect(told(LOAN, ['\n<Duties />', '\n- ดู <Duties />'])).toEqual([
      '- ดู <Duties /> | components | <Duties /> อยู่ในข้อความหรือรายการ ต้องอยู่ในบรรทัดของตัวเอง',
    ]);
    expect(told(LOAN, ['\n<Duties />', ''], ['---\n\n## ', '---\n\n<Duties />\n\n## '])).toEqual([
      expect.stringContaining('<Duties /> | sections | '),
    ]);
  });

  test('that is misspelt is told once, with what was meant, and what it would show is not', () => {
    expect(told(LOAN, ['<Controls />', '<Control />'])).toEqual([
      '<Control /> | mdx-content | ไม่รู้จักส่วนประกอบ <Control>',
    ]);
    expect(told(LOAN, ['<Controls />', '<Foo />'])).toHaveLength(4);
    expect(told(LOAN, ['<Controls />', '<Controls form="ปค.5" />'])).toEqual([
      expect.stringContaining('<Controls /> ไม่รับค่าใด ๆ'),
    ]);
    expect(hints(LOAN, ['<Controls />', '<Control />'])).toEqual(['ตั้งใจเขียน <Controls /> ใช่หรือไม่']);
    expect(hints(LOAN, ['<Records />', '<Diagram />']).join()).toContain(
      '<Duties /> <Controls /> <Records />',
    );
  });

  test('has something to show', () => {
    expect(told(ARCHIVE, ['<Records />', '<Records />\n\n<Controls />'])).toEqual([
      '<Controls /> | component-empty | <Controls /> ไม่มีข้อมูลที่จะแสดง',
    ]);
    expect(told(SERVICE, ['<Fee />', '<Fee />\n\n<Records />'])).toEqual([
      '<Records /> | component-empty | <Records /> ไม่มีข้อมูลที่จะแสดง',
    ]);
    expect(told(ARCHIVE, [/owners: \[.*\]/, 'owners: ไม่มี'])).toEqual([]);
    const nobody = Array.from({ length: 4 }, (): Change => [/owners: \[.*\]/, 'owners: ไม่มี']);
    expect(told(ARCHIVE, ...nobody)).toEqual(['<Duties /> | component-empty | <Duties /> ไม่มีข้อมูลที่จะแสดง']);
  });

  test('is not told to be empty where what it shows is wrong, which is told', () => {
    expect(told(ARCHIVE, [/records:\n {2}- [^]*?\n---/, 'records: ทะเบียน\n---'])).toEqual([
      expect.stringContaining('records: ทะเบียน | schema | '),
    ]);
  });

  test('is asked for where nothing else shows what is written, at each line', () => {
    expect(told(LOAN, ['\n<Controls />', ''])).toEqual(
      Array.from(
        { length: 3 },
        () => 'control: | field-unshown | ช่อง control มีข้อความ แต่ไม่มี <Controls /> ที่จะแสดง',
      ),
    );
    expect(told(LOAN, ['\n<Records />', ''])).toEqual([
      'records: | field-unshown | ช่อง records มีข้อความ แต่ไม่มี <Records /> ที่จะแสดง',
    ]);
    expect(told(LOAN, ['\n<Duties />', ''])).toEqual([]);
  });
});

describe('records', () => {
  test('have ids of their own, and steps name those that there are, each once', () => {
    expect(told(ARCHIVE, ['id: store-register', 'id: hand-over-list'])).toEqual(
      expect.arrayContaining([expect.stringContaining('| records | “hand-over-list” ซ้ำ')]),
    );
    expect(told(ARCHIVE, ['records: [store-register]', 'records: [store-registry]'])).toEqual([
      'records: [store-registry] | records | ไม่มีบันทึก “store-registry” ใน records ของกระบวนงานนี้',
    ]);
    expect(hints(ARCHIVE, ['records: [store-register]', 'records: [store-registar]'])).toEqual([
      'ตั้งใจเขียน store-register ใช่หรือไม่',
    ]);
    expect(hints(ARCHIVE, ['records: [store-register]', 'records: [other]'])).toEqual([
      'ใช้ id ของบันทึก: hand-over-list, store-register, destruction-list',
    ]);
    expect(told(ARCHIVE, ['records: [store-register]', 'records: [store-register, store-register]'])).toEqual(
      [expect.stringContaining('| records | “store-register” ซ้ำ')],
    );
    expect(told(SERVICE, ['    standard: ไม่มี\n', '    standard: ไม่มี\n    records: [one]\n'])).toEqual([
      'records: [one] | records | ไม่มีบันทึก “one” ใน records ของกระบวนงานนี้',
    ]);
  });

  test('name keepers and forms of the registers; an owner of a control is of the register too', () => {
    const { length } = told(ARCHIVE, ['keeper: registrar', 'keeper: nobody']);
    expect(length).toBe(1);
    expect(told(ARCHIVE, ['form: receive-register', 'form: no-form'])).toEqual([
      expect.stringContaining('| registered | ไม่มี “no-form” ใน forms.yaml'),
    ]);
    expect(told(LOAN, ['owner: group-head', 'owner: nobody'])).toEqual([
      'owner: nobody | registered | ไม่มี “nobody” ใน roles.yaml',
    ]);
    expect(told(ARCHIVE, ['keeper: registrar', 'keeper: หัวหน้า'])).toEqual([
      expect.stringContaining('| registered | ไม่มี “หัวหน้า” ใน roles.yaml ช่องนี้ใช้ id'),
    ]);
  });

  test('may say honestly that nobody knows who keeps them, and for how long', () => {
    expect(told(ARCHIVE, ['keeper: registrar, keep: 1 ปี', 'keeper: ไม่ระบุ, keep: ไม่ระบุ'])).toEqual([
      expect.stringContaining('| unstated | ยังไม่ระบุผู้เก็บรักษาของบันทึก “บัญชีส่งมอบหนังสือ”'),
      expect.stringContaining('| unstated | ยังไม่ระบุระยะเวลาเก็บของบันทึก “บัญชีส่งมอบหนังสือ”'),
    ]);
    const [, first] = rows(ARCHIVE, 'Records', [
      'keeper: registrar, keep: 1 ปี',
      'keeper: ไม่ระบุ, keep: ไม่ระบุ',
    ]);
    expect(first).toBe('บัญชีส่งมอบหนังสือ |  | ไม่ระบุ | ไม่ระบุ');
  });

  test.each([
    ...['5 ปี', '๑๐ ปี', 'ไม่น้อยกว่า 10 ปี', '1 ปี 6 เดือน', '5 ปีนับแต่วันสิ้นปีงบประมาณ', 'เก็บ 5 ปี', 'เก็บไว้เป็นเวลา 5 ปี'],
    ...['5 ปีหลังสิ้นปีงบประมาณ'],
    ...['ตลอดไป', 'เก็บไว้ตลอดไป', 'ถาวร', 'จนกว่าจะสิ้นสุดสัญญา', 'ตลอดอายุการใช้งาน'],
  ])('are kept %s, which is understood', (keep) => {
    expect(told(ARCHIVE, ['keep: ตลอดไป', `keep: ${keep}`]).join('\n')).not.toContain('record-keep');
  });

  test.each(['ไม่มี', 'ตามระเบียบ', '5 ปี/ฉบับ', 'ปีละ 2 ครั้ง', '10-5 ปี', 'ห้าปีครึ่ง ๆ'])(
    'kept %s are told, and shown as written',
    (keep) => {
      expect(told(ARCHIVE, ['keep: ตลอดไป', `keep: ${keep}`])).toEqual([
        expect.stringContaining(`| record-keep | ไม่เข้าใจระยะเวลาเก็บ “${keep}” จึงแสดงตามที่เขียน`),
      ]);
      expect(rows(ARCHIVE, 'Records', ['keep: ตลอดไป', `keep: ${keep}`])[2]).toContain(keep);
    },
  );

  test('that only fill a field are told', () => {
    expect(told(ARCHIVE, ['keep: ตลอดไป', "keep: '-'"])).toEqual([
      expect.stringContaining('| placeholder |'),
    ]);
    expect(told(LOAN, [CONTROL, 'control:\n      remaining: "..."\n      risk: โอน'])).toEqual([
      'remaining: "..." | placeholder | “...” ไม่ใช่เนื้อหา เป็นเพียงข้อความรอเติม',
    ]);
  });
});

describe('what such components show', () => {
  test('are the duties of each role, in the order in which it first appears', () => {
    expect(rows(LOAN, 'Duties')).toEqual([
      'ผู้รับผิดชอบ | หน้าที่',
      'ผู้ยื่นคำขอ | 5.1 ยื่นสัญญาการยืมเงิน / 5.4 ส่งใช้เงินยืม',
      'เจ้าหน้าที่การเงิน | 5.2 มีเงินยืมค้างหรือไม่ / 5.3 อนุมัติและจ่ายเงินยืม / 5.4 ส่งใช้เงินยืม / 5.5 รายงานลูกหนี้คงค้าง',
      'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา | 5.3 อนุมัติและจ่ายเงินยืม',
      'หน่วยตรวจสอบภายใน | 5.5 รายงานลูกหนี้คงค้าง',
    ]);
  });

  test('are the seven columns of แบบ ปค.5 for the steps that have a control, blank where nothing is said', () => {
    const [header, first, second, third] = rows(LOAN, 'Controls');
    expect(header?.split(' | ')).toHaveLength(7);
    expect(first).toMatch(/^5\.2 มีเงินยืมค้างหรือไม่ \| 1\) อนุมัติ.* \/ 2\) ยืมเกินความจำเป็น \| ตรวจทะเบียนคุม/);
    expect(second).toBe(
      '5.3 อนุมัติและจ่ายเงินยืม | โอนเงินผิดบัญชีหรือผิดจำนวน | ผู้โอนกับผู้อนุมัติรายการโอนเป็นคนละคน |  |  |  | ',
    );
    expect(third).toContain('ทำหนังสือทวงเป็นลำดับ / • ก่อนครบกำหนด 3 วัน');
    expect(third).toMatch(/ผู้อำนวยการกลุ่ม \/ ทุกไตรมาส, 30 ก\.ย\. 2569$/);
  });

  test('can be searched for, and what no component shows is nowhere', () => {
    const record = searchRecords(parseContent(kinds).library).find(
      ({ url }) => url === '/finance/loan-control/',
    );
    const said = (anchor: string) =>
      record?.places.find((place) => place.anchor === anchor)?.passages.map(({ text }) => text) ?? [];
    expect(said('section-10')).toContain('โอนเงินผิดบัญชีหรือผิดจำนวน');
    expect(said('section-10')).not.toContain('ความเสี่ยง');
    expect(said('section-7')).toContain('5 ปีนับแต่วันสิ้นปีงบประมาณ');
    expect(said('section-3')).toContain('หน่วยตรวจสอบภายใน');
    expect(said('step-clear')).toContain('ทะเบียนคุมลูกหนี้เงินยืม');
    expect(documentOf(kinds, SERVICE).tables).toEqual({});
  });
});
