import type { ProcedureData } from '#manual/procedure.ts';

/** What paper says besides the words of a procedure. */
export const printWords = {
  documentType: 'ประเภทเอกสาร :',
  documentName: 'ชื่อเอกสาร :',
  code: 'รหัสเอกสาร :',
  indicator: 'ตัวชี้วัด :',
  place: 'หน่วยงาน :',
  /** Of a step. */
  facts: {
    duration: 'เวลา',
    owners: 'ผู้รับผิดชอบ',
    standard: 'มาตรฐาน',
    indicator: 'ตัวชี้วัด',
    forms: 'แบบฟอร์ม',
    references: 'อ้างอิง',
    note: 'หมายเหตุ',
    records: 'บันทึก',
  },
  fact: (label: string) => `${label} :`,
  contents: 'สารบัญ',
  roles: 'ดัชนีผู้รับผิดชอบ',
  references: 'ดัชนีเอกสารอ้างอิง',
  page: 'หน้า',
  of: 'จาก',
  onPage: 'ต่อหน้า',
  fromPage: 'จากหน้า',
  continued: '(ต่อ)',
  part: (part: number, of: number) => `ส่วนที่ ${part} จาก ${of}`,
  /** Across every sheet of what is not in force, and in its header. */
  status: { draft: 'ร่าง', approved: undefined, retired: 'เลิกใช้แล้ว' } satisfies Readonly<
    Record<NonNullable<ProcedureData['status']>, string | undefined>
  >,
  signed: 'ลงชื่อ',
  dated: 'วันที่',
  /** After what section 5 says of a step. */
  aside: (words: string) => `(${words})`,
  replacedBy: (status: string, title: string) => `${status} ใช้กระบวนงานนี้แทน: ${title}`,
  current: 'ตรวจสอบฉบับปัจจุบันได้ที่',
  currentFact: 'ฉบับปัจจุบัน :',
  qr: (address: string) => `คิวอาร์โค้ดไปยัง ${address}`,
  crest: (office: string) => `ตรา ${office}`,
  coverLabel: 'ปก',
  cover: (title: string) => `ภาพปก ${title}`,
  /** Stands for what is told elsewhere. */
  more: '…',
  taskDone: 'ทำแล้ว',
  taskOpen: 'ยังไม่ทำ',
  keywords: ['คู่มือปฏิบัติงาน', 'ขั้นตอนการดำเนินงาน'],
} as const;

/** Letters of off-page connectors in their order; ฃ and ฅ are no longer written. */
export const CONNECTOR_LETTERS: readonly string[] = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];

/** Why printing failed, though the content is sound. */
export const printProblems = {
  noCompiler: (machine: string) =>
    `ไม่มี Typst สำหรับเครื่องนี้ (${machine}) จึงพิมพ์ PDF ไม่ได้ ให้พิมพ์บนเครื่องอื่น หรือเรียก npm run build -- --no-pdf`,
  template: (message: string) => `แม่แบบของ PDF ใช้ไม่ได้: ${message}`,
  package: (file: string) =>
    `${file}: แม่แบบใช้แพ็กเกจ (“@…”) ไม่ได้ เพราะต้องโหลดจากอินเทอร์เน็ต คัดลอกไฟล์ที่ใช้มาไว้ในโฟลเดอร์เดียวกันแทน`,
  noTemplates: (folder: string) => `อ่านโฟลเดอร์แม่แบบ ${folder} ไม่ได้ ตรวจชื่อและสิทธิ์การอ่านของโฟลเดอร์`,
  unknownTemplate: (file: string, known: readonly string[]) =>
    `${file}: ไม่มีแม่แบบชื่อนี้ และไม่มีแม่แบบใดในโฟลเดอร์ใช้ไฟล์นี้ แม่แบบที่แทนได้: ${known.join(', ')}`,
  noneOfTemplates: (folder: string, known: readonly string[]) =>
    `โฟลเดอร์ ${folder} ไม่มีแม่แบบ (ไฟล์ .typ) แม่แบบที่แทนได้: ${known.join(', ')}`,
  notPrinted: (id: string) => `พิมพ์ ${id} ไม่สำเร็จ`,
  stopped: (reason: string) => `การจัดหน้า PDF หยุดกลางคัน (${reason}) ลองพิมพ์อีกครั้ง`,
} as const;

/** Why a printed file cannot be written. */
export const outputProblems = {
  full: (path: string) => `ดิสก์เต็ม เขียน ${path} ไม่ได้ เพิ่มที่ว่างแล้วเรียกอีกครั้ง`,
  forbidden: (path: string) => `เขียน ${path} ไม่ได้ ตรวจสิทธิ์การเขียนของโฟลเดอร์`,
  inTheWay: (path: string) => `เขียน ${path} ไม่ได้ มีไฟล์หรือโฟลเดอร์ชื่อเดียวกันขวางอยู่ ให้ย้ายหรือลบออก`,
  broken: (path: string) => `เขียน ${path} ไม่ได้ ดิสก์ทำงานผิดปกติ`,
} as const;
