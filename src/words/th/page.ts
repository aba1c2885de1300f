import { fileSize } from './file-size.ts';
import type { TranscriptionKind } from '#manual/library.ts';
import type { OwnerPart } from '#manual/procedure.ts';
import type { SymbolName } from './form.ts';

/** What the frame of every page says. */
export const siteWords = {
  skip: 'ข้ามไปเนื้อหา',
  home: 'หน้าแรก',
  menu: 'เมนู',
  mainMenu: 'เมนูหลัก',
  breadcrumbs: 'ตำแหน่งของหน้านี้',
  edit: 'แก้ไขหน้านี้',
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  neighbours: 'กระบวนงานก่อนหน้าและถัดไป',
  onThisPage: 'ในหน้านี้',
  contact: 'ติดต่อ',
  website: 'เว็บไซต์สำนักงาน',
  contentOwner: (office: string) => `เนื้อหาเป็นของ${office}`,
  description: (office: string) => `คู่มือขั้นตอนการดำเนินงานของ${office}`,
} as const;

/** Names of the pages that belong to no manual, as in the menu. */
export const pageTitles = {
  glossary: 'อภิธานศัพท์',
  roles: 'ใครทำอะไร',
  references: 'เอกสารอ้างอิง',
  forms: 'แบบฟอร์ม',
  standards: 'มาตรฐานและตัวชี้วัด',
  timeline: 'ปฏิทินงาน',
  officeBook: 'เล่มรวม',
  symbols: 'สัญลักษณ์ของผัง',
  transcription: 'บันทึกการถอดความ',
  guide: 'คู่มือผู้เขียน',
  rules: 'กฎของการตรวจ',
  notFound: 'ไม่พบหน้านี้',
} as const;

export const manualWords = {
  contents: 'สารบัญ',
  steps: (count: number) => `${count} ขั้นตอน`,
  stepCount: 'จำนวน',
  procedures: (count: number) => `${count} กระบวนงาน`,
  leadTime: 'เวลารวม',
  owners: 'ผู้รับผิดชอบ',
  code: 'รหัสเอกสาร',
  noManuals: 'ยังไม่มีคู่มือ',
  front: 'ส่วนหน้า',
  back: 'ส่วนท้าย',
  chapter: (title: string, manual: string) => `${title} ${manual}`,
  coverPicture: (title: string) => `ภาพปก ${title}`,
} as const;

export const pdfWords = {
  link: 'ฉบับพิมพ์ PDF',
  checklist: 'แบบตรวจสอบรายการ PDF',
  poster: 'ผังติดผนัง PDF',
  size: (pages: number, bytes: number) => `${pages} หน้า ${fileSize(bytes)}`,
} as const;

/** The link to the Word document of a procedure. */
export const wordFileWords = { link: 'ฉบับแก้ไข Word', size: fileSize } as const;

export const procedureWords = {
  documentType: 'ประเภทเอกสาร',
  code: 'รหัสเอกสาร',
  place: 'หน่วยงาน',
  indicator: 'ตัวชี้วัดที่สำคัญของกระบวนการ',
  leadTime: 'เวลาดำเนินการรวม',
  description: (title: string, documentType: string, unit: string, office: string) =>
    `${title} ${documentType} ${unit} ${office}`,
  notNumeric: 'ไม่ได้กำหนดเป็นตัวเลข',
  exactly: (sum: string) => `รวมตามที่เขียนไว้: ${sum}`,
  uncounted: (number: string, label: string, written: string) => `${number} ${label}: ${written}`,
  replacedBy: 'ใช้กระบวนงานนี้แทน',
  history: 'ประวัติการแก้ไข',
  signature: (name: string, position: string, date: string) => `${name} ${position} (${date})`,
  unsigned: 'ยังไม่ลงนาม',
  means: 'หมายถึง',
  duration: 'เวลา',
  subprocess: 'กระบวนงานย่อย',
  owners: 'ผู้รับผิดชอบ',
  standard: 'มาตรฐาน',
  stepIndicator: 'ตัวชี้วัด',
  stepForms: 'แบบฟอร์ม',
  stepReferences: 'อ้างอิง',
  note: 'หมายเหตุ',
  starts: 'เริ่ม',
  records: 'บันทึก',
  due: 'กำหนดเสร็จ',
  ways: 'ไปต่อที่',
  loop: 'ย้อนกลับ',
  step: (number: string, label: string, part?: OwnerPart) => `${number} ${label}${part ? ` (${part})` : ''}`,
  swimlanes: 'ผังแยกตามผู้รับผิดชอบ',
  mermaid: 'ข้อความ Mermaid ของผังนี้',
  copy: 'คัดลอก',
  copied: 'คัดลอกแล้ว',
  chartHint: 'กดที่สัญลักษณ์เพื่อไปยังรายละเอียดของขั้นตอน',
  download: 'ดาวน์โหลด',
  noFile: 'ยังไม่มีไฟล์',
} as const;

/** What the guide for authors says in tables that are made of the code. */
export const guideWords = {
  contents: 'เนื้อหาในหน้านี้',
  sections: 'หัวข้อตามลำดับ และส่วนประกอบที่ต้องมี',
  may: 'วางได้:',
  fields: { field: 'ช่อง', holds: 'เก็บอะไร', example: 'ตัวอย่าง', required: 'ต้องมี' },
  every: 'ทุกโครงสร้าง',
  anywhere: 'วางได้ในหัวข้อใดก็ได้ รวมทั้งภาคผนวก อย่างละครั้ง:',
} as const;

/** What the pages of the rules say besides the rules themselves. */
export const ruleWords = {
  introduction:
    'คำสั่งตรวจใช้กฎเหล่านี้ ชื่อภาษาอังกฤษคือชื่อที่อยู่ในวงเล็บท้ายข้อความ แต่ละกฎบอกว่าต้องเป็นอย่างไร เพราะอะไร และแก้อย่างไร พร้อมตัวอย่าง',
  error: 'ข้อผิดพลาด',
  errorMeans: 'ต้องแก้ก่อนจึงสร้างเว็บไซต์ได้',
  warning: 'คำเตือน',
  warningMeans: 'ควรดู แต่ไม่หยุดการสร้างเว็บไซต์',
  what: 'ต้องเป็นอย่างไร',
  why: 'เพราะอะไร',
  mend: 'วิธีแก้',
  example: 'ตัวอย่าง',
  inFile: 'ในไฟล์',
  wrong: 'ผิด',
  right: 'ถูก',
  here: 'บรรทัดที่ผิด: ',
  others: (group: string) => `กฎอื่นเรื่อง${group}`,
} as const;

export const symbolWords = {
  introduction: (form: string) => `ผังขั้นตอนในคู่มือนี้ใช้สัญลักษณ์ห้าแบบตาม${form} และสัญลักษณ์เพิ่มเติมเท่าที่ผังต้องใช้`,
  /** How each symbol is read. */
  use: {
    terminal: 'ขั้นตอนแรกและขั้นตอนสุดท้ายของกระบวนงาน',
    process: 'งานที่ต้องทำ แล้วไปต่อที่ขั้นตอนถัดไป',
    decision: 'จุดที่เลือกทางไปต่อ เงื่อนไขของแต่ละทางเขียนไว้ข้างเส้น',
    subprocess: 'งานที่มีคู่มือขั้นตอนของตนเอง ทำตามคู่มือนั้นจนเสร็จ แล้วไปต่อที่ขั้นตอนถัดไป',
    arrow: 'ลูกศรชี้ไปยังขั้นตอนที่ทำต่อ เส้นที่วกขึ้นคือการย้อนกลับ',
    table: 'คำถามอยู่บนสุด แต่ละแถวคือเงื่อนไขหนึ่ง เครื่องหมายข้างแถวบอกว่าไปต่อที่ใด',
    bar: 'เส้นที่ออกจากแถบคืองานที่ทำพร้อมกัน เส้นที่เข้าแถบต้องเสร็จครบก่อนจึงไปต่อ',
    jump: 'ใช้แทนเส้นที่ยาวมาก ตัวเลขข้างเส้นออกคือขั้นตอนที่ไปต่อ ตัวเลขข้างเส้นเข้าคือขั้นตอนที่มา',
    connector: 'ใช้ในฉบับพิมพ์เมื่อผังยาวเกินหนึ่งหน้า ตัวอักษรเดียวกันคือจุดเดียวกัน',
  } satisfies Readonly<Record<SymbolName, string>>,
} as const;

export const transcriptionWords = {
  introduction: (count: number) =>
    `คู่มือนี้ถอดความจากเอกสารเดิมที่สแกนมา รายการข้างล่างบอกทุกแห่งที่ข้อความในคู่มือต่างจากต้นฉบับหรือยังไม่แน่ชัด พร้อมเหตุผล รวม ${count} รายการ`,
  none: 'ไม่มีคู่มือใดถอดความจากเอกสารเดิม',
  awaiting: 'รอยืนยันกับเจ้าของงาน',
  where: 'ตำแหน่ง',
  source: 'ต้นฉบับ',
  ours: 'คู่มือนี้',
  reason: 'เหตุผล',
  wholeManual: 'ทั้งเล่ม',
  summary: 'สรุปตามวิธีจัดการ',
  count: (count: number) => `${count} รายการ`,
  jump: (kind: string, count: number) => `${kind} ${count} รายการ`,
} as const;

/** How a passage was dealt with: the label on the chip, and what it means. */
export const transcriptionKindWords: Readonly<
  Record<TranscriptionKind, { readonly label: string; readonly meaning: string }>
> = {
  kept: { label: 'คงไว้ตามต้นฉบับ', meaning: 'ถ้อยคำไม่แน่ชัด จึงคงไว้ตามที่พบ และรอยืนยันกับเจ้าของงาน' },
  ours: { label: 'ข้อความของผู้ถอดความ', meaning: 'ต้นฉบับขาดหาย จึงเขียนจากถ้อยคำในต้นฉบับเอง' },
  mended: { label: 'แก้คำผิด', meaning: 'แน่ชัดว่าอ่านหรือพิมพ์ผิด จึงแก้ให้ถูก' },
  unstated: { label: 'ไม่ระบุ', meaning: 'ต้นฉบับไม่ได้บอกไว้' },
  none: { label: 'ไม่มี', meaning: 'ต้นฉบับใส่ขีด หมายความว่าไม่มี' },
};

/** How many procedures one entry of an index names; a page must not grow with the library. */
export const MOST_NAMED = 20;

export const indexWords = {
  glossary: 'คำจำกัดความจากทุกกระบวนงาน เรียงตามตัวอักษร',
  roles: 'ผู้รับผิดชอบแต่ละรายทำขั้นตอนใดบ้าง',
  references: 'กฎหมาย แผน มาตรฐาน คู่มือ และระบบที่กระบวนงานอ้างถึง',
  forms: 'แบบฟอร์มที่ใช้ในกระบวนงาน',
  letters: 'ตัวอักษร',
  usedIn: 'ใช้ใน',
  citedIn: 'อ้างถึงใน',
  definedIn: 'จากกระบวนงาน',
  unused: 'ยังไม่มีกระบวนงานใดใช้',
  empty: 'ยังไม่มีรายการ',
  more: (count: number) => `และอีก ${count} กระบวนงาน`,
  stepsOf: 'ขั้นตอนที่รับผิดชอบ',
} as const;

/** Of a page at a former address. */
export const formerWords = {
  title: 'หน้านี้ย้ายที่แล้ว',
  now: 'ที่อยู่ใหม่:',
} as const;

export const notFoundWords = {
  explanation: 'หน้านี้อาจย้ายที่หรือเลิกใช้แล้ว หรือที่อยู่พิมพ์ไม่ครบ',
  suggestion: 'ไปต่อได้ที่',
} as const;
