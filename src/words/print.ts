/** What paper says besides the words of a procedure. */
export const printWords = {
  documentType: 'ประเภทเอกสาร :',
  documentName: 'ชื่อเอกสาร :',
  code: 'รหัสเอกสาร :',
  place: 'หน่วยงาน :',
  fact: (label: string) => `${label} :`,
  contents: 'สารบัญ',
  roles: 'ดัชนีผู้รับผิดชอบ',
  references: 'ดัชนีเอกสารอ้างอิง',
  position: (position: string) => `ตำแหน่ง ${position}`,
  year: (year: number) => `พ.ศ. ${year}`,
  page: 'หน้า',
  of: 'จาก',
  onPage: 'ต่อหน้า',
  fromPage: 'จากหน้า',
  continued: '(ต่อ)',
  part: (part: number, of: number) => `ส่วนที่ ${part} จาก ${of}`,
  signed: 'ลงชื่อ',
  starts: (month: string) => `(เริ่ม ${month})`,
  repealed: '(ยกเลิกแล้ว)',
  replacedBy: (status: string, title: string) => `${status} ใช้กระบวนงานนี้แทน: ${title}`,
  revision: (revision: number) => `แก้ไขครั้งที่ ${revision}`,
  effective: (date: string) => `เริ่มใช้ ${date}`,
  current: 'ตรวจสอบฉบับปัจจุบันได้ที่',
  currentFact: 'ฉบับปัจจุบัน :',
  qr: (address: string) => `คิวอาร์โค้ดไปยัง ${address}`,
  cover: (title: string) => `ภาพปก ${title}`,
  taskDone: 'ทำแล้ว',
  taskOpen: 'ยังไม่ทำ',
  keywords: ['คู่มือปฏิบัติงาน', 'ขั้นตอนการดำเนินงาน'],
} as const;

/** Letters of off-page connectors in their order; ฃ and ฅ are no longer written. */
export const CONNECTOR_LETTERS: readonly string[] = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];

/** Why something cannot be printed. */
export const printProblems = {
  unknownNode: (name: string) => `พิมพ์ “${name}” ลงกระดาษไม่ได้ เพราะโปรแกรมยังไม่รู้จักเนื้อหาชนิดนี้`,
  unknownElement: (name: string) => `พิมพ์ <${name}> ตรงนี้ลงกระดาษไม่ได้`,
  missingDefinition: (name: string) => `ไม่พบที่กำหนด [${name}] ในหมวดใดของไฟล์ จึงพิมพ์ลงกระดาษไม่ได้`,
  unknownPicture: (url: string) => `ไม่พบภาพ ${url} จึงพิมพ์ลงกระดาษไม่ได้`,
  template: (message: string) => `แม่แบบของ PDF ใช้ไม่ได้: ${message}`,
  missingGlyph: (glyph: string) => `ฟอนต์ Sarabun ไม่มีอักขระ “${glyph}” จึงพิมพ์ไม่ได้ ให้ใช้คำหรือรูปภาพแทน`,
  missingDate:
    'PDF/A ต้องมีวันที่ของเอกสาร ให้ใส่ effective ในกระบวนงาน หรือกำหนด SOURCE_DATE_EPOCH หรือเอา archive: true ออกจาก manual.yaml',
  standard: (message: string) => `เขียน PDF ตามมาตรฐานไม่ได้: ${message}`,
  missingPicture: 'อ่านไฟล์ภาพนี้ไม่ได้ ตรวจว่าไฟล์ยังอยู่แล้วพิมพ์อีกครั้ง',
  brokenPicture: (paths: readonly string[]) => `ไฟล์ภาพเสียหาย ให้บันทึกภาพใหม่: ${paths.join(' หรือ ')}`,
  stopped: (reason: string) => `การจัดหน้า PDF หยุดกลางคัน (${reason}) ลองพิมพ์อีกครั้ง`,
  symbolTooTall: (step: number) => `ข้อความในสัญลักษณ์ของขั้นตอนที่ ${step} ยาวเกินหนึ่งหน้า ให้ย่อ label ของขั้นตอนนี้`,
  badEpoch: (found: string) => `SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาทีตั้งแต่ปี 1970 แต่ได้ ${found}`,
} as const;

/** Why a printed file cannot be written. */
export const outputProblems = {
  full: (path: string) => `ดิสก์เต็ม เขียน ${path} ไม่ได้ เพิ่มที่ว่างแล้วเรียกอีกครั้ง`,
  forbidden: (path: string) => `เขียน ${path} ไม่ได้ ตรวจสิทธิ์การเขียนของโฟลเดอร์`,
  inTheWay: (path: string) => `เขียน ${path} ไม่ได้ มีไฟล์หรือโฟลเดอร์ชื่อเดียวกันขวางอยู่ ให้ย้ายหรือลบออก`,
  broken: (path: string) => `เขียน ${path} ไม่ได้ ดิสก์ทำงานผิดปกติ`,
} as const;
