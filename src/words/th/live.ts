/** What the pages of the live server say besides the findings themselves, in Thai. */
export const liveWords = {
  /** In the terminal. */
  sound: (warnings: number) =>
    warnings === 0 ? 'ตรวจแล้ว ไม่พบข้อผิดพลาด' : `ตรวจแล้ว ไม่พบข้อผิดพลาด มีคำเตือน ${warnings} รายการ`,
  errors: (errors: number) => `ข้อผิดพลาด ${errors} รายการ`,
  warnings: (warnings: number) => `คำเตือน ${warnings} รายการ`,
  clean: 'ไม่พบข้อผิดพลาดหรือคำเตือน',
  all: 'ผลการตรวจเนื้อหา',
  seeAll: 'ดูผลการตรวจทั้งหมด',
  ofThisPage: (findings: number) => `ของหน้านี้ ${findings} รายการ`,
  pdf: 'PDF ของหน้านี้',
  notShown: 'ยังแสดงหน้านี้ไม่ได้',
  nothingShown: 'ยังแสดงเว็บไซต์ไม่ได้',
  noFolder: 'ใช้โฟลเดอร์เนื้อหาไม่ได้',
  mend: 'แก้ตามที่บอกด้านล่างแล้วบันทึกไฟล์ หน้านี้จะแสดงเองทันที',
  mendOthers: 'หน้านี้อ้างถึงสิ่งที่ยังผิดอยู่ในไฟล์อื่น แก้ตามที่บอกด้านล่างแล้วบันทึกไฟล์ หน้านี้จะแสดงเองทันที',
  mendAll: 'หน้าที่มีข้อผิดพลาดยังไม่แสดง หน้าอื่นแสดงตามปกติ ผลนี้เปลี่ยนเองทุกครั้งที่บันทึกไฟล์',
  place: (line: number, column: number) => `บรรทัด ${line} ตำแหน่ง ${column}`,
  open: (file: string, line: number) => `เปิด ${file} บรรทัด ${line} ในโปรแกรมแก้ไข`,
  home: 'หน้าแรก',
} as const;
