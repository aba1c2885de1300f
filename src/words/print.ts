/** What paper says besides the words of a procedure. */
export const printWords = {
  contents: 'สารบัญ',
  roles: 'ดัชนีผู้รับผิดชอบ',
  references: 'ดัชนีเอกสารอ้างอิง',
  documentType: 'ประเภทเอกสาร :',
  documentName: 'ชื่อเอกสาร :',
  code: (code: string) => `รหัสเอกสาร ${code}`,
  page: 'หน้า',
  of: 'จาก',
  onPage: 'ต่อหน้า',
  fromPage: 'จากหน้า',
  current: 'ตรวจสอบฉบับปัจจุบันได้ที่',
  revision: (revision: string) => `แก้ไขครั้งที่ ${revision}`,
  effective: (date: string) => `เริ่มใช้ ${date}`,
  keywords: ['คู่มือปฏิบัติงาน', 'กระบวนงาน'],
  continued: '(ต่อ)',
} as const;

/** Letters of off-page connectors in their order; ฃ and ฅ are no longer used. */
export const CONNECTOR_LETTERS = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'] as const;

/** Why something cannot be printed. */
export const printProblems = {
  template: (message: string) => `แม่แบบของ PDF ใช้ไม่ได้: ${message}`,
  missingGlyph: (glyph: string) =>
    `ฟอนต์ Sarabun ไม่มีอักขระ “${glyph}” จึงพิมพ์ไม่ได้ ให้ใช้คำหรือรูปภาพแทน`,
  missingDate:
    'PDF/A ต้องมีวันที่ของเอกสาร ให้ใส่ effective ในกระบวนงาน หรือกำหนด SOURCE_DATE_EPOCH หรือเอา archive: true ออกจาก manual.yaml',
  standard: (message: string) => `เขียน PDF ตามมาตรฐานไม่ได้: ${message}`,
  missingPicture: (path: string) => `อ่านภาพ ${path} ไม่ได้`,
} as const;
