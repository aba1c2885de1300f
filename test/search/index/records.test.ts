import { parseCalendarTime } from '#manual/time/calendar.ts';
import { describe, expect, it } from 'vitest';
import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { recordHtml, searchRecords, type SearchRecord } from '#search/index/records.ts';
import { placeAddress } from '#search/engine.ts';
import { library, manual, withSections } from '../../document/sample-library.ts';
import { step } from '../../manual/procedures.ts';

const ROLE = library.roles[0];
const FORM = library.forms[0];
const [SECTION_8, ONLY_FORM] = library.references;
if (!ROLE || !FORM || !SECTION_8 || !ONLY_FORM) throw new Error('The sample content has registers.');

const signature = (name: string) => ({ name, position: `ตำแหน่งของ${name}`, date: '2025-10-01' });

/** A procedure that uses every place where an author may write. */
const PROCEDURE: Procedure = withSections(
  {
    2: [
      '### หัวข้อย่อย',
      'ย่อหน้า **ตัวหนา** [คำของลิงก์](https://a.th) 25 ม.<sup>๒</sup>[^1]',
      '1. ข้อหนึ่ง\n   - ข้อย่อย',
      '| หัวตาราง |\n| - |\n| ช่องตาราง |',
      '> คำที่อ้าง',
      '```\nบรรทัดของโค้ด\n```',
      '```mermaid\nflowchart TD\n  a[คำในผัง]\n```',
      '![คำแทนภาพ](a.png "คำใต้ภาพ")',
      'ในบรรทัด ![คำแทนภาพเล็ก](a.png)',
      '[^1]: คำในเชิงอรรถ',
    ].join('\n\n'),
    4: 'ก่อนคำจำกัดความ\n\n<Definitions />',
    5: 'ก่อนขั้นตอน\n\n<Steps />\n\nหลังขั้นตอน',
  },
  {
    title: 'ชื่อของงาน',
    code: 'รหัสของงาน',
    indicator: 'ตัวชี้วัดแรก\n\nตัวชี้วัดหลัง',
    steps: [
      step('a', '๑๕ วันทำการ', {
        label: 'ป้ายของขั้นตอน',
        detail: 'รายละเอียด\n1) รายการของรายละเอียด',
        narrative: 'คำเล่าของขั้นตอน',
        standard: '**มาตรฐาน** ของขั้นตอน',
        owners: [ROLE.id],
        starts: [parseCalendarTime('ทุกไตรมาส')],
        shape: 'decision',
        next: [
          { to: 'b', when: 'เงื่อนไขไปต่อ' },
          { to: 'end', when: 'เงื่อนไขสิ้นสุด' },
        ],
      }),
      step('b'),
    ],
    definitions: [{ term: 'คำที่นิยาม', meaning: 'ความหมาย\n- รายการของความหมาย' }],
    forms: [FORM.id],
    references: [SECTION_8.id],
    formReferences: [ONLY_FORM.id],
    prepared: [signature('ผู้ทำ')],
    reviewed: [signature('ผู้ตรวจ')],
    approved: [signature('ผู้อนุมัติ')],
    history: [{ revision: 1, date: '2024-10-01', change: 'สิ่งที่เปลี่ยน' }],
  },
);

const assets: Library['assets'] = [
  { path: 'manuals/information-work/a.png', bytes: 1, size: { width: 1, height: 1 } },
];
const records = searchRecords({ ...library, assets, manuals: [{ ...manual, procedures: [PROCEDURE] }] });
const [contents, record] = records as [SearchRecord, SearchRecord];

/** The texts of a place on the page; of its top without one. */
function textsAt(anchor?: string): string[] {
  return record.places.find((place) => place.anchor === anchor)?.passages.map(({ text }) => text) ?? [];
}

describe('what is indexed of a procedure', () => {
  it('is each place of its page, named as there', () => {
    expect(record).toMatchObject({ url: '/information-work/ict-network/', title: 'ชื่อของงาน' });
    expect(record.places.map(({ anchor, title }) => [anchor, title])).toEqual([
      [undefined, 'ต้นหน้า'],
      ['section-2', '2. วัตถุประสงค์'],
      ['heading-หัวข้อย่อย', 'หัวข้อย่อย'],
      ['section-3', '3. ขอบเขตของงาน'],
      ['section-4', '4. คำจำกัดความ'],
      ['section-5', '5. ขั้นตอนการปฏิบัติงาน'],
      ['step-a', 'ขั้นตอนที่ 1 ป้ายของขั้นตอน'],
      ['step-b', 'ขั้นตอนที่ 2 b'],
      ['section-6', '6. Flow Chart การปฏิบัติงาน'],
      ['section-7', '7. แบบฟอร์มที่ใช้'],
      ['section-8', '8. เอกสาร/หลักฐานอ้างอิง'],
      ['section-9', 'โครงสร้างส่วนประกอบมาตรฐานงานของ สพฐ.'],
    ]);
  });

  it('is its code, indicator, signatures and history at the top', () => {
    expect(textsAt()).toEqual([
      'รหัสเอกสาร รหัสของงาน',
      'ตัวชี้วัดที่สำคัญของกระบวนการ ตัวชี้วัดแรก',
      'ตัวชี้วัดหลัง',
      'ผู้ทำ ตำแหน่งของผู้ทำ',
      'ผู้ตรวจ ตำแหน่งของผู้ตรวจ',
      'ผู้อนุมัติ ตำแหน่งของผู้อนุมัติ',
      'สิ่งที่เปลี่ยน',
    ]);
  });

  it('is all that its sections say: prose, code, alternative texts, captions, charts, and footnotes', () => {
    expect(textsAt('section-2')).toEqual(['วัตถุประสงค์', 'คำในเชิงอรรถ']);
    expect(textsAt('heading-หัวข้อย่อย')).toEqual([
      'หัวข้อย่อย',
      'ย่อหน้า ตัวหนา คำของลิงก์ 25 ม.๒',
      ...['ข้อหนึ่ง', 'ข้อย่อย', 'หัวตาราง', 'ช่องตาราง', 'คำที่อ้าง'],
      'บรรทัดของโค้ด',
      'flowchart TD a[คำในผัง]',
      ...['คำแทนภาพ', 'ภาพที่ 1 คำใต้ภาพ'],
      'ในบรรทัด คำแทนภาพเล็ก',
    ]);
  });

  it('is the text around a component too', () => {
    expect(textsAt('section-5')).toEqual(['ขั้นตอนการปฏิบัติงาน', 'ก่อนขั้นตอน', 'หลังขั้นตอน']);
    expect(textsAt('section-4')).toEqual([
      ...['คำจำกัดความ', 'ก่อนคำจำกัดความ', 'คำที่นิยาม', 'ความหมาย', 'รายการของความหมาย'],
    ]);
  });

  it('is each step with its facts, its start and the conditions of all its ways', () => {
    expect(textsAt('step-a')).toEqual([
      'ป้ายของขั้นตอน',
      ...['รายละเอียด', 'รายการของรายละเอียด', 'คำเล่าของขั้นตอน'],
      'มาตรฐาน ของขั้นตอน',
      ROLE.name,
      ...['๑๕ วันทำการ', 'ทุกไตรมาส', 'เงื่อนไขไปต่อ', 'เงื่อนไขสิ้นสุด'],
    ]);
  });

  it('is the forms and references, those of the standard form too, as they are cited', () => {
    expect(textsAt('section-7')).toContain(FORM.title);
    expect(textsAt('section-8').join()).toContain(SECTION_8.title);
    expect(textsAt('section-9').join()).toContain(ONLY_FORM.title);
  });

  it('leaves out ไม่ระบุ and ไม่มี', () => {
    expect(textsAt('step-b')).toEqual(['b', 'b', '1 วัน']);
  });

  it('is filed under its manual, its roles and the kinds of its references', () => {
    expect(record.filters.manual).toEqual([manual.title]);
    expect(record.filters.role).toEqual([ROLE.name]);
    expect(record.filters.reference?.length).toBeGreaterThan(0);
    expect(record.filters.status).toEqual([]);
  });

  it('is told by a word where the procedure is not in force', () => {
    const of = (status: 'draft' | 'retired' | 'approved') =>
      searchRecords({ ...library, assets, manuals: [{ ...manual, procedures: [{ ...PROCEDURE, status }] }] })
        .flatMap(({ filters }) => filters.status ?? [])
        .join();
    expect([of('draft'), of('retired'), of('approved')]).toEqual(['ฉบับร่าง', 'เลิกใช้แล้ว', '']);
  });
});

it('indexes the contents page of a manual with its office and author', () => {
  expect(contents.url).toBe('/information-work/');
  expect(contents.places[0]?.passages.map(({ text }) => text)).toEqual([
    manual.documentType,
    'งานข้อมูลสารสนเทศ',
    'กลุ่มนโยบายและแผน',
    library.office.name,
    library.office.abbreviation,
    expect.stringContaining(manual.author?.name ?? ''),
  ]);
});

it('indexes the entries of the registers as places, said more softly than procedures say them', () => {
  const registers = records.slice(2);
  expect(registers.map(({ url }) => url)).toEqual([
    ...['/roles/', '/glossary/', '/references/', '/forms/', '/timeline/', '/standards/'],
  ]);
  for (const { places } of registers.slice(1, -1))
    expect(places.every(({ anchor }) => anchor !== undefined)).toBe(true);
  for (const { share = 1, filters } of registers) {
    expect(share).toBeLessThan(0.5);
    expect(filters).toEqual({});
  }
});

it('leads from a role to the page of it', () => {
  const roles = records.find(({ url }) => url === '/roles/');
  expect(roles?.places.find(({ page }) => page === ROLE.id)).toMatchObject({ title: ROLE.name });
  expect(roles && recordHtml(roles, (text) => text)).toContain(`id="${ROLE.id}/"`);
  expect(placeAddress('/roles/', `${ROLE.id}/`)).toBe(`/roles/${ROLE.id}/`);
  expect(placeAddress('/m/p/', 'step-a')).toBe('/m/p/#step-a');
});
