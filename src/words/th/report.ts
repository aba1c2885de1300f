/** What reports say besides the findings themselves, in Thai. */
export const reportWords = {
  error: 'ผิดพลาด',
  warning: 'คำเตือน',
  hint: 'วิธีแก้',
  what: 'ต้องเป็นอย่างไร',
  why: 'เพราะอะไร',
  wrong: 'ผิด',
  right: 'ถูก',
  page: 'อ่านในเว็บไซต์ที่',
  explained: 'คำอธิบาย',
  explainedBy: (rule: string) => `npm run validate -- --explain ${rule}`,
  clean: 'ตรวจแล้ว ไม่พบข้อผิดพลาด',
  cleanHere: 'ไฟล์ที่เลือกไม่มีสิ่งที่ต้องแก้',
  counts: (errors: number, warnings: number) =>
    errors === 0
      ? `ไม่พบข้อผิดพลาด มีคำเตือน ${warnings} รายการ`
      : `พบข้อผิดพลาด ${errors} รายการ คำเตือน ${warnings} รายการ`,
  strict: (warnings: number) => `ไม่ผ่าน: มีคำเตือน ${warnings} รายการ ซึ่ง --strict ถือเป็นข้อผิดพลาด`,
  elsewhere: (errors: number) => `ไฟล์อื่นที่ไม่ได้เลือกมีข้อผิดพลาด ${errors} รายการ`,
  alsoHere: (places: number) => `ผิดเหมือนกันอีก ${places} แห่ง`,
  more: (places: number) => `และอีก ${places} แห่ง`,
  ofAKind: (title: string, places: number) => `${title} ${places} แห่ง`,
  moreLines: (places: number, lines: string) => `และอีก ${places} แห่ง ที่บรรทัด ${lines}`,
  verbose: 'ดูทุกรายการเต็มด้วย npm run validate -- --verbose',
  diffLeft: (lines: number) => `และอีก ${lines} บรรทัด (ดูทั้งหมดด้วย --verbose)`,
} as const;
