import {
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** A cell as a test writes it: its lines, and how it is merged. */
export interface WrittenCell {
  readonly text: string;
  readonly span?: number;
  /** `begins` or `goes on` down a column. */
  readonly down?: 'begins' | 'goes on';
}

/** A Word file of blocks, as the `docx` package writes it. */
export async function wordFile(blocks: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'rows',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
        },
      ],
    },
    sections: [
      {
        children: blocks,
        footers: { default: new Footer({ children: [paragraph('งานแผน ปรับปรุง ม.ค. 2568')] }) },
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

export function paragraph(text: string, look: { readonly isBold?: boolean } = {}): Paragraph {
  return new Paragraph({ children: runs(text, look.isBold ?? false) });
}

export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: runs(text, false),
  });
}

/** A table; a cell is its text, its paragraphs parted by `\n`, its breaks by `\v`; `#` is a number that Word counts. */
export function table(rows: readonly (readonly (string | WrittenCell)[])[], headers = 0): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) => new TableRow({ tableHeader: index < headers, children: cells.map(cellOf) }),
    ),
  });
}

function cellOf(written: string | WrittenCell): TableCell {
  const { text, span, down } = typeof written === 'string' ? { text: written } : { ...written };
  return new TableCell({
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(down === undefined
      ? {}
      : { verticalMerge: down === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: text
      .split('\n')
      .map((line) =>
        line === '#'
          ? new Paragraph({ numbering: { reference: 'rows', level: 0 }, children: [new TextRun(' \u00a0')] })
          : paragraph(line),
      ),
  });
}

function runs(text: string, bold: boolean): TextRun[] {
  return text
    .split('\v')
    .map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
}

/**
 * Two procedures without numbers before their headings: of the first the form stands before its text, in two tables and with
 * columns in another order; of the second it has seven columns, cells that are merged, and a column that no form has.
 */
export function twoProcedures(): Promise<Uint8Array> {
  return wordFile([
    heading('งานจัดทำแผนปฏิบัติการประจำปี', 1),
    table(
      [
        ['ที่', 'ขั้นตอนการปฏิบัติงาน', 'ผู้รับผิดชอบ', 'ระยะเวลา\vดำเนินการ', 'เกณฑ์\vคุณภาพ'],
        ['1', 'แต่งตั้งคณะทำงาน', 'ผอ.กลุ่ม\nนักวิเคราะห์นโยบายและแผน', '๓ วันทำการ', 'มีคำสั่ง'],
        ['2', 'ประชุมคณะทำงาน', 'คณะทำงาน', '1-2 วัน', '-'],
      ],
      1,
    ),
    paragraph(''),
    table([
      ['ที่', 'ขั้นตอนการปฏิบัติงาน', 'ผู้รับผิดชอบ', 'ระยะเวลา\vดำเนินการ', 'เกณฑ์\vคุณภาพ'],
      ['3', 'จัดทำร่างแผน', 'คณะทำงาน', '15 วัน', 'ครบทุกกลุ่ม'],
      ['', 'ตามแบบที่ สพฐ. กำหนด', '', '', ''],
      ['4', 'เสนอขออนุมัติ', 'ผอ.กลุ่ม', '', ''],
    ]),
    heading('วัตถุประสงค์', 2),
    paragraph('เพื่อให้มีแผนใช้งาน'),
    heading('ขอบเขต', 2),
    paragraph('ครอบคลุมทุกกลุ่ม\v1) แผนงาน\v2) โครงการ'),
    heading('ปัจจัยความสำเร็จ', 2),
    paragraph('ผู้บริหารสนับสนุน'),
    heading('เอกสารที่เกี่ยวข้อง', 2),
    paragraph('(1) แผนยุทธศาสตร์ชาติ'),
    paragraph('(2) คู่มือการจัดทำแผน'),
    heading('งานติดตามและประเมินผล', 1),
    heading('วัตถุประสงค์', 2),
    paragraph('เพื่อทราบผลการดำเนินงาน'),
    heading('ขอบเขต', 2),
    paragraph('ทุกโครงการ'),
    heading('แบบฟอร์ม', 2),
    paragraph('แบบติดตามโครงการ'),
    table([
      [
        { text: 'ชื่องาน (กระบวนงาน)\nงานติดตามและประเมินผล', span: 3 },
        { text: 'สพฐ. กลุ่มนโยบายและแผน', span: 3 },
        { text: 'รหัสเอกสาร : นผ.02', span: 2 },
      ],
      [{ text: 'ตัวชี้วัดที่สำคัญของกระบวนการ : ติดตามครบทุกโครงการ', span: 8 }],
      ['ลำดับที่', 'ผังขั้นตอน', 'รายละเอียดงาน', 'เวลา', 'มาตรฐานคุณภาพงาน', 'ผู้รับผิดชอบ', 'ความเสี่ยง', 'หมายเหตุ'],
      [
        '#',
        '',
        'กำหนดปฏิทิน',
        '1 วัน',
        'ปฏิทินครบ',
        { text: 'นักวิเคราะห์นโยบายและแผน', down: 'begins' },
        'ล่าช้า',
        'ภายในเดือนตุลาคม',
      ],
      ['#', '', 'เก็บข้อมูล', { text: 'ทุกไตรมาสตามที่กำหนด', span: 2 }, { text: '', down: 'goes on' }, '', '-'],
      ['#', '', 'สรุปรายงาน', '5 วัน', '', { text: '', down: 'goes on' }, '', ''],
      [{ text: 'เอกสารอ้างอิง : แผนยุทธศาสตร์ชาติ', span: 8 }],
      [{ text: 'คำอธิบายสัญลักษณ์ผังขั้นตอน จุดเริ่มต้นหรือสิ้นสุดกระบวนการ', span: 8 }],
    ]),
  ]);
}

/**
 * A manual with cover, preface and contents: titles stand before their text in bold, the form goes on in a table without a header,
 * an appendix follows, and the sections of the second procedure are rows of a table.
 */
export function budgetManual(): Promise<Uint8Array> {
  return wordFile([
    paragraph('คู่มือการปฏิบัติงาน\vกลุ่มนโยบายและแผน', { isBold: true }),
    paragraph('สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต ๒'),
    paragraph('คำนำ', { isBold: true }),
    paragraph('คู่มือเล่มนี้จัดทำขึ้นเพื่อใช้เป็นแนวทางในการปฏิบัติงาน'),
    paragraph('สารบัญ', { isBold: true }),
    paragraph('เรื่อง\tหน้า'),
    paragraph('๑. วัตถุประสงค์ ๑'),
    paragraph('งานจัดตั้งงบประมาณ.........๒'),
    paragraph('งานจัดตั้งงบประมาณ', { isBold: true }),
    paragraph('1. ชื่องาน งานจัดตั้งงบประมาณ', { isBold: true }),
    boldStart('2. วัตถุประสงค์ ', 'เพื่อให้การจัดตั้งงบประมาณเป็นไปตามปฏิทิน'),
    paragraph('2.1 เพื่อวางแผน'),
    paragraph('2.2 เพื่อจัดสรร'),
    boldStart('3. ขอบเขตของงาน :', ' ครอบคลุมการจัดทำคำขอ'),
    paragraph('4. คำจำกัดความ (Definition)', { isBold: true }),
    paragraph('4.1 งบประมาณ หมายถึง จำนวนเงินอย่างสูงที่อนุญาตให้จ่าย'),
    paragraph('4.2 คำขอ: เอกสารเสนอ'),
    paragraph('5. ขั้นตอนการปฏิบัติงาน', { isBold: true }),
    paragraph('5.1 ศึกษานโยบาย'),
    paragraph('    5.1.1 อ่านเอกสาร'),
    paragraph('5.2 จัดทำคำขอ'),
    paragraph('5.3 เสนอ'),
    paragraph('6. Flow Chart การปฏิบัติงาน', { isBold: true }),
    paragraph('7. แบบฟอร์มที่ใช้', { isBold: true }),
    paragraph('7.1 แบบคำขอตั้งงบประมาณ (แบบ งป.01)'),
    paragraph('7.2 บันทึกข้อความ'),
    paragraph('8. เอกสาร/หลักฐานอ้างอิง', { isBold: true }),
    paragraph('8.1 พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561'),
    paragraph('8.2 ระเบียบว่าด้วยการบริหารงบประมาณ พ.ศ. 2562'),
    paragraph('8.3 หนังสือ สพฐ. ที่ ศธ 04006/ว 1234 ลงวันที่ 5 มกราคม 2567'),
    paragraph('9. แบบฟอร์มสรุปมาตรฐานงาน', { isBold: true }),
    table(
      [
        [
          { text: 'ชื่องาน: งานจัดตั้งงบประมาณ', span: 4 },
          { text: 'สพป.ตัวอย่าง เขต 2 กลุ่มนโยบายและแผน', span: 2 },
          'รหัสเอกสาร\nนผ 01',
        ],
        [{ text: 'วัตถุประสงค์: เพื่อให้ทันเวลา', span: 7 }],
        [{ text: 'ตัวชี้วัดที่สำคัญ: ร้อยละ 100 ส่งคำขอทันเวลา', span: 7 }],
        [
          'ลำดับที่',
          'ผังขั้นตอนการดำเนินงาน',
          'รายละเอียดงาน',
          'เวลาดำเนินการ',
          'มาตรฐานคุณภาพงาน',
          'ผู้รับผิดชอบ',
          'หมายเหตุ',
        ],
        ['1.', 'ศึกษานโยบาย', 'ศึกษานโยบาย\nและจุดเน้น', 'ต.ค.', '', 'นักวิเคราะห์ฯ/เจ้าหน้าที่', ''],
        ['', '', '', '', '', '', ''],
        ['2.', 'จัดทำคำขอ', '- รวบรวมคำขอ\n- ตรวจสอบ', '3\nวัน', 'ถูกต้อง', 'คณะทำงาน\nและผู้เกี่ยวข้อง', 'ตามปฏิทิน'],
        [{ text: '(ต่อหน้าถัดไป)', span: 7 }],
      ],
      4,
    ),
    paragraph(''),
    table([['3.', 'เสนอ', 'เสนอ ผอ.สพป. ลงนาม', '1 วัน', '........', 'ผอ.สพป.', '']]),
    paragraph('เอกสารอ้างอิง: พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561'),
    paragraph('คำอธิบายสัญลักษณ์ผังขั้นตอน', { isBold: true }),
    paragraph('จุดเริ่มต้นและสิ้นสุดกระบวนการ'),
    paragraph('ภาคผนวก', { isBold: true }),
    paragraph('ตัวอย่างหนังสือ'),
    paragraph('งานบริหารงบประมาณ', { isBold: true }),
    table([
      ['ชื่องาน', 'งานบริหารงบประมาณ'],
      ['วัตถุประสงค์', 'เพื่อเบิกจ่ายทันเวลา'],
      ['ขอบเขตของงาน', 'ทุกแผนงาน\nทุกโครงการ'],
      ['แบบฟอร์มที่ใช้', '-'],
    ]),
    table([
      ['ขั้นที่', 'กิจกรรม', 'รายละเอียด', 'ระยะเวลา', 'ผู้รับผิดชอบ'],
      ['๑', 'แจ้งจัดสรร', 'แจ้งหน่วยงานรับทราบวงเงิน', 'ภายใน ๑๕ วัน', 'กลุ่มนโยบายและแผน และกลุ่มบริหารงานการเงินฯ'],
      ['๒', 'ติดตาม', 'ติดตามการเบิกจ่าย', 'ทุกเดือน', '-'],
    ]),
  ]);
}

/** Procedures of a school under bold lines without numbers: the form of the first goes on with its head, others have only one part. */
export function schoolManual(): Promise<Uint8Array> {
  const header = ['ลำดับที่', 'ผังขั้นตอน', 'รายละเอียดงาน', 'ระยะเวลา (วัน)', 'มาตรฐานคุณภาพงาน', 'ผู้รับผิดชอบ'];
  const head = (text: string) => [{ text, span: 6 }];
  return wordFile([
    paragraph('โรงเรียนตัวอย่างวิทยา', { isBold: true }),
    paragraph('งานทะเบียนนักเรียน', { isBold: true }),
    paragraph('1.1 วัตถุประสงค์', { isBold: true }),
    paragraph('เพื่อรับนักเรียน'),
    paragraph('1.2 ขอบเขตของงาน', { isBold: true }),
    paragraph('นักเรียนใหม่'),
    table([
      head('ชื่องาน (กระบวนงาน) งานทะเบียนนักเรียน'),
      header,
      ['1', '', 'รับสมัคร', '3', '-', 'งานทะเบียน'],
      ['2', '', 'ตรวจ', '1-2', '', 'งานทะเบียน'],
    ]),
    paragraph(''),
    table([
      head('ชื่องาน (กระบวนงาน) งานทะเบียนนักเรียน (ต่อ)'),
      header,
      ['3', '', 'มอบตัว', '๑ วัน', '', 'ครูที่ปรึกษา'],
    ]),
    paragraph('งานวัดผล', { isBold: true }),
    paragraph('วัตถุประสงค์', { isBold: true }),
    paragraph('เพื่อวัดผล'),
    paragraph('ขั้นตอนการปฏิบัติงาน', { isBold: true }),
    paragraph('1. สอบ'),
    paragraph('2. ตัดสิน'),
    paragraph('งานห้องสมุด', { isBold: true }),
    table([header, ['1', '', 'ยืม', '1', '', 'บรรณารักษ์'], ['2', '', 'คืน', '', '', 'บรรณารักษ์']]),
    paragraph('งานแนะแนว', { isBold: true }),
    table([header, ['1', '', 'สำรวจ', '5', '', 'ครูแนะแนว']]),
  ]);
}

function boldStart(bold: string, text: string): Paragraph {
  return new Paragraph({ children: [...runs(bold, true), ...runs(text, false)] });
}
