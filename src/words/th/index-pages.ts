import { fileSize } from './file-size.ts';

/** What the parts of an index that is too long for one page say. */
export const partWords = {
  parts: 'หน้าของดัชนีนี้',
  all: 'ทุกหน้า',
  /** A group of an index, or one of its pages. */
  part: (title: string, place: number, of: number) => (of > 1 ? `${title} หน้า ${place} จาก ${of}` : title),
  title: (index: string, part: string) => `${index}: ${part}`,
  count: (count: number) => `${count} รายการ`,
} as const;

/** What the pages of roles say. */
export const roleWords = {
  introduction: 'ผู้รับผิดชอบทุกราย เลือกชื่อเพื่อดูว่าต้องทำขั้นตอนใด ใช้เวลาเท่าไร และใช้แบบฟอร์มใด',
  work: (procedures: number, steps: number) => `${steps} ขั้นตอน ใน ${procedures} กระบวนงาน`,
  records: (count: number) => `เก็บบันทึก ${count} รายการ`,
  controls: (count: number) => `ดูแลการควบคุมภายใน ${count} รายการ`,
  none: 'ยังไม่มีงานในคู่มือ',
  noSteps: 'ไม่มีขั้นตอนที่ต้องทำ',
  mine: 'งานของฉัน',
  isMine: 'ตั้งเป็นงานของฉันแล้ว',
  mineNote: 'จำไว้ในเครื่องนี้เท่านั้น และแสดงที่หน้าแรก',
  description: (name: string, office: string) => `งานของ${name} ใน${office}`,
  time: 'เวลา',
  forms: 'แบบฟอร์ม',
  keeps: 'บันทึกที่เก็บรักษา',
  keptFor: (keep: string) => `ระยะเวลาเก็บ ${keep}`,
  answersFor: 'การควบคุมภายในที่รับผิดชอบ',
  risk: 'ความเสี่ยง',
  due: (due: string) => `กำหนดเสร็จ ${due}`,
} as const;

/** What the registers of references and forms say of their entries. */
export const usedWords = {
  steps: 'ขั้นตอน',
  noFile: 'ไม่มีไฟล์',
} as const;

/** What is said of a file. */
export const fileWords = {
  /** By the ending of its name; others are called by it. */
  kinds: {
    pdf: 'PDF',
    doc: 'Word',
    docx: 'Word',
    odt: 'Word',
    rtf: 'Word',
    xls: 'Excel',
    xlsx: 'Excel',
    ods: 'Excel',
    csv: 'Excel',
    ppt: 'PowerPoint',
    pptx: 'PowerPoint',
  },
  file: (kind: string, bytes: number) => `ไฟล์ ${kind} ขนาด ${fileSize(bytes)}`,
} as const;

/** What the responsibility matrix of a manual says. */
export const matrixWords = {
  link: 'ตารางผู้รับผิดชอบ',
  title: (manual: string) => `ตารางผู้รับผิดชอบ ${manual}`,
  introduction:
    'แถวคือกระบวนงาน คอลัมน์คือผู้รับผิดชอบตามลำดับที่ปรากฏ ในช่องคือจำนวนขั้นตอน กดเพื่อไปยังขั้นตอนแรกของผู้นั้น ช่องว่างคือไม่มีหน้าที่',
  procedure: 'กระบวนงาน',
  steps: (count: number) => `${count} ขั้นตอน`,
  noOwners: 'ไม่ระบุผู้รับผิดชอบ',
  page: (place: number, of: number) => `หน้า ${place} จาก ${of}`,
  pages: 'หน้าของตารางนี้',
} as const;

/** What the page of indicators and standards says. */
export const standardWords = {
  introduction: 'ตัวชี้วัดของกระบวนงาน และมาตรฐานคุณภาพงานของแต่ละขั้นตอน ตามคู่มือ',
  indicator: 'ตัวชี้วัด',
  stepIndicator: 'ตัวชี้วัดของขั้นตอน',
  missing: {
    unstatedIndicators: (count: number) => `ไม่ระบุตัวชี้วัด ${count} กระบวนงาน`,
    noIndicators: (count: number) => `ไม่มีตัวชี้วัด ${count} กระบวนงาน`,
    unstatedStandards: (count: number) => `ไม่ระบุมาตรฐาน ${count} ขั้นตอน`,
    noStandards: (count: number) => `ไม่มีมาตรฐาน ${count} ขั้นตอน`,
  },
} as const;

/** What the page of the fiscal year says. */
export const timelineWords = {
  introduction: 'ขั้นตอนที่เริ่มหรือครบกำหนดในแต่ละเดือนของปีงบประมาณ ตั้งแต่ตุลาคมถึงกันยายน',
  months: 'เดือนของปีงบประมาณ',
  rules: 'จัดลงเดือนอย่างไร',
  rulesText: [
    'วันหรือเดือนที่เขียนไว้ใน “เริ่ม” และ “กำหนดเสร็จ” ของขั้นตอน อยู่ในเดือนนั้น',
    'สิ่งที่ทำทุกวัน ทุกสัปดาห์ ทุกเดือน หรือทุกวันที่หนึ่งของเดือน อยู่ใน “ทุกเดือน”',
    'ทุกไตรมาสอยู่ใน “ทุกไตรมาส” ซึ่งคือ ต.ค.–ธ.ค. ม.ค.–มี.ค. เม.ย.–มิ.ย. และ ก.ค.–ก.ย. โดยไม่เลือกเดือนใดให้',
    'ระยะที่นับจากต้นหรือสิ้นปีงบประมาณ นับจาก 1 ตุลาคม หรือ 30 กันยายน ส่วนวันของเดือนถัดไป นับจากเดือนที่ขั้นตอนเริ่ม',
    'เวลาอื่นที่ไม่บอกเดือน เช่น นับจากสิ้นปีการศึกษา หรือนับเป็นวันทำการ ไม่จัดลงเดือนใด',
  ],
  nothing: 'ไม่มีขั้นตอนที่เริ่มหรือครบกำหนดเฉพาะเดือนนี้',
  also: 'และงานที่มีอยู่',
  starts: (written: string) => `เริ่ม ${written}`,
  due: (written: string) => `กำหนดเสร็จ ${written}`,
  count: (title: string, count: number) => `${title} ${count} รายการ`,
  entries: ' รายการ',
  year: 'ทั้งปีในตารางเดียว',
  step: 'ขั้นตอน',
  /** In a cell of the year: what a step does in the month, on which day. */
  cells: {
    starts: (day: number | undefined) => (day === undefined ? 'เริ่ม' : `เริ่ม ${day}`),
    due: (day: number | undefined) => (day === undefined ? 'กำหนด' : `กำหนด ${day}`),
  },
  undated: 'ขั้นตอนที่ไม่บอกเวลาในปี',
  undatedText: 'ขั้นตอนต่อไปนี้ไม่มี “เริ่ม” หรือ “กำหนดเสร็จ” จึงไม่อยู่ในปฏิทิน',
  undatedCount: (steps: number, procedures: number) => `${steps} ขั้นตอน ใน ${procedures} กระบวนงาน`,
} as const;

/** What the bars of the times of steps say. */
export const stepTimesWords = {
  title: 'เวลาของแต่ละขั้นตอน',
  explanation: (whole: string) =>
    `แต่ละแท่งเริ่มเมื่อขั้นตอนก่อนหน้าเสร็จตามเวลาที่นานที่สุด เต็มความกว้างคือ ${whole} ไม่นับการย้อนกลับไปทำซ้ำ`,
  step: 'ขั้นตอน',
  time: 'เวลา และเริ่มได้เมื่อใด',
  atOnce: (time: string) => `${time} · เริ่มได้ทันที`,
  after: (time: string, after: string) => `${time} · เริ่มหลังจาก ${after}`,
  uncounted: 'ขั้นตอนที่ไม่กำหนดเวลาเป็นตัวเลข จึงไม่มีแท่ง',
} as const;
