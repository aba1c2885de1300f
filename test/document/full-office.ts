import { parse, stringify } from 'yaml';
import { readContent } from '#files/read-content.ts';
import type { Content } from '#manual/content.ts';

const rules = await readContent(new URL('../fixtures/rule-office', import.meta.url).pathname);

/** A value anywhere in what YAML holds. */
export type Path = readonly (string | number)[];

/** The YAML of a file: all of a register, the frontmatter of a page. */
export function dataOf(text: string): unknown {
  return parse(FRONTMATTER.exec(text)?.[1] ?? text);
}

/** A file with other YAML. */
export function withData(text: string, data: unknown): string {
  const yaml = stringify(data);
  return FRONTMATTER.test(text) ? text.replace(FRONTMATTER, () => `---\n${yaml}---\n`) : yaml;
}

const FRONTMATTER = /^---\n([^]*?\n)---\n/;

/** The data with another value at a path; without any there where it is undefined. */
export function withValue(data: unknown, [part, ...rest]: Path, value: unknown): unknown {
  if (part === undefined) return value;
  const inner = withValue((data as Record<string | number, unknown> | undefined)?.[part], rest, value);
  if (Array.isArray(data) || (data === undefined && typeof part === 'number')) {
    const entries = (data ?? []) as unknown[];
    const own = inner === undefined ? [] : [inner];
    return entries.toSpliced(Number(part), 1, ...own);
  }
  const { [part]: _, ...others } = data as Record<string, unknown>;
  return inner === undefined ? others : { ...(data as object), [part]: inner };
}

const RECEIVE = 'manuals/saraban/receive.mdx';
const SERVICE = 'manuals/services/certificate.mdx';
const MANUAL = 'manuals/saraban/manual.yaml';

const signed = (name: string) => ({ name, position: 'ผู้อำนวยการกลุ่ม', date: '2025-09-20' });

/** What the office of the rules does not say, by file and place. */
const MORE: Readonly<Record<string, readonly (readonly [place: Path, value: unknown])[]>> = {
  'office.yaml': [
    [['format'], 1],
    [['groups', 0, 'units', 2], { id: 'new-unit', name: 'งานใหม่' }],
    [['parent'], 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน'],
    [['formName'], 'สำนักงานตัวอย่าง'],
    [['address'], '99 ถนนราชการ'],
    [['phone'], '0 2000 0000'],
    [['contact'], { email: 'saraban@example.go.th', url: 'https://example.go.th' }],
    [['repository'], 'https://git.example.go.th/manuals'],
    [['site'], 'https://manual.example.go.th'],
    [['binding'], 'duplex'],
    [['noindex'], true],
    [['crest'], 'crest.png'],
    [['colour'], '#1f4e79'],
    [['print'], ['checklist', 'office']],
    [
      ['book'],
      {
        title: 'คู่มือปฏิบัติงานประจำปี',
        year: 2569,
        preface: 'คู่มือเล่มนี้รวมวิธีปฏิบัติงาน',
        approved: signed('นางสาวใจดี มีสุข'),
        distribution: ['director'],
      },
    ],
  ],
  'roles.yaml': [
    [[0, 'phone'], '0 2000 0001'],
    [[0, 'formerly'], ['registry']],
  ],
  'forms.yaml': [
    [[0, 'code'], 'แบบ 1'],
    [[0, 'formerly'], ['register']],
    [[1], { id: 'other-form', title: 'แบบอื่น' }],
  ],
  'references.yaml': [
    [[0, 'formerly'], ['saraban']],
    [[0, 'year'], undefined],
    [[0, 'url'], 'https://example.go.th/saraban'],
    [[0, 'amended'], 'แก้ไขเพิ่มเติมถึง (ฉบับที่ 4) พ.ศ. 2564'],
    [[1], { id: 'filing', title: 'แนวทางการเก็บหนังสือ', kind: 'circular', number: 'ว 12', year: 2560 }],
    [[1, 'until'], '2027-09-30'],
    [[2], { id: 'old-order', title: 'คำสั่งเดิม', kind: 'order', repealed: 2566 }],
  ],
  [MANUAL]: [
    [['author'], undefined],
    [
      ['authors'],
      [
        { name: 'นางสาวพิมพ์ใจ รักงาน', position: 'เจ้าพนักงานธุรการ' },
        { name: 'นายรอบคอบ ตรวจดี', position: 'นักวิชาการ' },
      ],
    ],
    [['advisers'], [{ name: 'นายเที่ยงธรรม นำชัย', position: 'ผู้อำนวยการ' }]],
    [['year'], 2568],
    [['formNumber'], 9],
    [['digits'], 'thai'],
    [['formPaper'], 'landscape'],
    [['archive'], true],
    [['admin'], 'กลุ่มอำนวยการ'],
  ],
  'manuals/saraban/transcription.yaml': [
    [
      [0],
      {
        procedure: 'receive',
        where: 'หน้า 3',
        kind: 'mended',
        source: 'เจ้าหนาที่',
        ours: 'เจ้าหน้าที่',
        reason: 'พิมพ์ตก',
      },
    ],
  ],
  [RECEIVE]: [
    [['indicator'], [{ name: 'หนังสือถึงผู้รับผิดชอบภายในวันเดียว', target: 'ร้อยละ 95' }, { name: 'หนังสือไม่สูญหาย' }]],
    [['formerly'], ['take-in']],
    [['prepared'], signed('นางสาวพิมพ์ใจ รักงาน')],
    [['reviewed'], [signed('นายรอบคอบ ตรวจดี')]],
    [['history', 0, 'by'], 'registry-officer'],
    [['references'], ['saraban-regulation', { id: 'filing', at: 'ข้อ 3' }, 'old-order']],
    [['formReferences'], ['filing']],
    [['records', 0, 'form'], 'receive-register'],
    [['steps', 0, 'formerly'], ['begin']],
    [['steps', 0, 'narrative'], 'เจ้าหน้าที่สารบรรณรับหนังสือแล้วลงทะเบียน'],
    [['steps', 0, 'note'], 'หนังสือด่วนทำก่อน'],
    [['steps', 0, 'references'], [{ id: 'saraban-regulation', at: 'ข้อ 35' }]],
    [['steps', 0, 'indicator'], 'ร้อยละของหนังสือที่ลงทะเบียน'],
    [
      ['steps', 0, 'starts'],
      ['15 พ.ค.', '1 พ.ย.'],
    ],
    [['steps', 0, 'due'], '10 มิ.ย.'],
    [['steps', 1, 'next', 2], { to: 'end', when: 'ไม่รับ', outcome: 'refused' }],
    [['steps', 2, 'owners', 1], { role: 'director', part: 'อนุมัติ' }],
    [
      ['steps', 2, 'control'],
      {
        risk: 'เอกสารสูญหายระหว่างส่งต่อ',
        existing: 'ลงทะเบียนทุกฉบับ',
        assessment: 'เพียงพอ',
        remaining: 'ทะเบียนไม่เป็นปัจจุบัน',
        improvement: 'ใช้ทะเบียนอิเล็กทรอนิกส์',
        owner: 'registry-officer',
        due: '30 ก.ย. 2569',
      },
    ],
  ],
  'manuals/saraban/send.mdx': [
    [['status'], 'retired'],
    [['replacedBy'], 'saraban/receive'],
    [['steps', 1, 'start'], true],
  ],
  [SERVICE]: [
    [['service', 'channels', 0, 'phone'], '0 2000 0002'],
    [['service', 'channels', 0, 'url'], 'https://example.go.th/request'],
    [['service', 'documents', 0, 'issuer'], 'กรมการปกครอง'],
    [['service', 'documents', 0, 'form'], 'receive-register'],
    [['service', 'fee'], [{ item: 'ค่าธรรมเนียมคำขอ', amount: '20 บาท' }]],
  ],
};

/** An office that says something in every field. */
export const fullOffice: Content = {
  sources: [...rules.sources, { path: 'manuals/saraban/transcription.yaml', text: '[]' }].map(
    ({ path, text }) => {
      const more = MORE[path] ?? [];
      const data = more.reduce((before, [place, value]) => withValue(before, place, value), dataOf(text));
      const written = withData(text, data);
      return { path, text: path === RECEIVE ? `${written}\n<Controls />\n` : written };
    },
  ),
  assets: [
    ...rules.assets,
    { path: 'crest.png', bytes: 1000, size: { width: 10, height: 10 } },
    { path: 'other.png', bytes: 2000, size: { width: 10, height: 10 } },
    { path: 'manuals/saraban/other.png', bytes: 2000, size: { width: 10, height: 10 } },
    { path: 'forms/other.pdf', bytes: 2000 },
  ],
};
