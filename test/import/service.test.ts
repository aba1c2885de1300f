import { describe, expect, it } from 'vitest';
import { p, r, rawDocx, row, tbl } from './raw-docx.ts';
import { draftOf, libraryOf, mistakesIn, reportOf } from './written.ts';

const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
const table = (...rows: readonly (readonly string[])[]) =>
  tbl(
    (rows[0] ?? []).map(() => 1),
    ...rows.map((cells) => row(cells.map(p))),
  );

const STEPS = [
  ['ลำดับ', 'ขั้นตอน', 'ระยะเวลา', 'ส่วนงานที่รับผิดชอบ'],
  ['1', 'ผู้ประกอบการยื่นคำขอพร้อมเอกสาร', '15 นาที', 'งานจัดเก็บรายได้'],
  ['2', 'เจ้าหน้าที่ตรวจเอกสาร', '30 นาที', 'งานจัดเก็บรายได้'],
  ['3', 'นายทะเบียนออกใบทะเบียน', '15 นาที', 'กองคลัง'],
];

/** A manual as offices write them by พ.ร.บ. การอำนวยความสะดวกฯ. */
const MANUAL = [
  bold('คู่มือสำหรับประชาชน: การจดทะเบียนพาณิชย์'),
  bold('1. ช่องทางการให้บริการ'),
  p('1) กองคลัง เทศบาลตำบลตัวอย่าง โทร. 0 2123 4567'),
  p('ระยะเวลาเปิดให้บริการ: วันจันทร์ถึงวันศุกร์ 08.30-16.30 น.'),
  p('2) เว็บไซต์ของเทศบาล'),
  bold('2. หลักเกณฑ์ วิธีการ เงื่อนไข (ถ้ามี) ในการยื่นคำขอ และในการพิจารณาอนุญาต'),
  p('ยื่นภายใน 30 วันนับแต่วันเริ่มประกอบกิจการ'),
  bold('3. ขั้นตอน ระยะเวลา และส่วนงานที่รับผิดชอบ'),
  table(...STEPS),
  p('ระยะเวลาดำเนินการรวม 1 ชั่วโมง'),
  p('งานบริการนี้ผ่านการลดขั้นตอนแล้ว'),
  bold('4. รายการเอกสารหลักฐานประกอบการยื่นคำขอ'),
  table(
    [
      'ที่',
      'รายการเอกสาร',
      'หน่วยงานภาครัฐผู้ออกเอกสาร',
      'จำนวนเอกสารฉบับจริง',
      'จำนวนเอกสารสำเนา',
      'หน่วยนับเอกสาร',
      'หมายเหตุ',
    ],
    ['1', 'บัตรประจำตัวประชาชน', 'กรมการปกครอง', '1', '2', 'ฉบับ', '-'],
    ['2', 'คำขอจดทะเบียน (แบบ ทพ.)', '-', '1', '0', 'ฉบับ', 'พิมพ์จากเว็บไซต์'],
  ),
  bold('5. ค่าธรรมเนียม'),
  table(
    ['ที่', 'รายการ', 'ค่าธรรมเนียม (บาท)'],
    ['1', 'จดทะเบียนตั้งใหม่', '50 บาท'],
    ['2', 'คัดสำเนา', 'ฉบับละ 30 บาท'],
  ),
  bold('6. ช่องทางการร้องเรียน แนะนำบริการ'),
  table(
    ['ที่', 'ช่องทางการร้องเรียน', 'หมายเหตุ'],
    ['1', 'ศูนย์ดำรงธรรม', 'โทร 1567'],
    ['2', 'ศูนย์บริการประชาชน สายด่วน 1111', '-'],
  ),
];

async function read(blocks: readonly string[]) {
  const draft = await draftOf(rawDocx(blocks.join('')));
  const [manual] = libraryOf(draft).manuals;
  return { draft, manual, procedure: manual?.procedures[0], report: reportOf(draft) };
}

describe('a Word file of a manual for the public', () => {
  it('is a service by its headings, whatever stands before and behind their words', async () => {
    const { draft, manual, procedure } = await read(MANUAL);
    expect(mistakesIn(draft)).toEqual([]);
    expect(manual).toMatchObject({ structure: 'service' });
    expect(procedure?.title).toContain('การจดทะเบียนพาณิชย์');
    expect(procedure?.steps.map(({ detail, duration }) => [detail, duration?.written])).toEqual(
      STEPS.slice(1).map(([, detail, duration]) => [detail, duration]),
    );
    expect(procedure?.service).toMatchObject({
      channels: [
        {
          kind: 'counter',
          where: 'กองคลัง เทศบาลตำบลตัวอย่าง โทร. 0 2123 4567',
          hours: 'วันจันทร์ถึงวันศุกร์ 08.30-16.30 น.',
        },
        { kind: 'online', where: 'เว็บไซต์ของเทศบาล' },
      ],
      documents: [
        { name: 'บัตรประจำตัวประชาชน', copies: 'ฉบับจริง 1 ฉบับ สำเนา 2 ฉบับ', issuer: 'กรมการปกครอง' },
        { name: 'คำขอจดทะเบียน (แบบ ทพ.)', copies: 'ฉบับจริง 1 ฉบับ' },
      ],
      fee: [
        { item: 'จดทะเบียนตั้งใหม่', amount: '50' },
        { item: 'คัดสำเนา', amount: 'ฉบับละ 30 บาท' },
      ],
      total: { written: '1 ชั่วโมง' },
      complaints: [
        { name: 'ศูนย์ดำรงธรรม', where: 'โทร 1567' },
        { name: 'ศูนย์บริการประชาชน', where: 'สายด่วน 1111' },
      ],
    });
  });

  it('keeps its other text in the sections, and tells what has no place', async () => {
    const { draft, report } = await read(MANUAL);
    const text = draft.texts.at(-1)?.text;
    expect(text).toContain('ยื่นภายใน 30 วันนับแต่วันเริ่มประกอบกิจการ');
    expect(text).toContain('งานบริการนี้ผ่านการลดขั้นตอนแล้ว');
    expect(report).toContain('“พิมพ์จากเว็บไซต์”');
  });

  it('has no fee where it says so, and what it promises in lines instead of tables', async () => {
    const { procedure } = await read([
      ...MANUAL.slice(0, 11),
      bold('เอกสารหลักฐาน'),
      p('1. สำเนาทะเบียนบ้าน จำนวน 1 ฉบับ'),
      p('2. แผนที่'),
      bold('ค่าธรรมเนียม'),
      p('ไม่มีค่าธรรมเนียม'),
      bold('ช่องทางการร้องเรียน'),
      p('ศูนย์ดำรงธรรม โทร 1567'),
    ]);
    expect(procedure?.service).toMatchObject({
      documents: [{ name: 'สำเนาทะเบียนบ้าน', copies: '1' }, { name: 'แผนที่' }],
      fee: 'ไม่มี',
      complaints: [{ name: 'ศูนย์ดำรงธรรม', where: 'โทร 1567' }],
    });
  });

  it('asks for papers and fees of which it has no section, instead of saying that there are none', async () => {
    const { procedure } = await read([
      ...MANUAL.slice(0, 11),
      bold('ช่องทางการร้องเรียน'),
      p('ศูนย์ดำรงธรรม โทร 1567'),
    ]);
    expect(procedure?.service).toMatchObject({
      documents: [{ name: 'เอกสาร (รอใส่ชื่อ)' }],
      fee: [{ item: 'รายการ (รอใส่)', amount: 'อัตรา (รอใส่)' }],
    });
  });

  it('tells where it does not say how long all of it takes, which it must', async () => {
    const { draft, report } = await read(MANUAL.filter((block) => !block.includes('ดำเนินการรวม')));
    expect(report).toContain('ไม่พบระยะเวลารวมของบริการ');
    expect(mistakesIn(draft)).toMatchObject([{ rule: 'schema', severity: 'error' }]);
  });
});
