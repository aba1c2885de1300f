/** What commands say to the person who called them, in Thai. */
export const messages = {
  oldNode: (found: string, oldest: string) =>
    `คำสั่งนี้ต้องใช้ Node.js ${oldest} ขึ้นไป แต่กำลังใช้ ${found} ให้เรียกด้วย npm run … หลังจาก npm ci ซึ่งนำ Node.js ที่ถูกรุ่นมาให้แล้ว`,
  warnings: (warnings: number) => `มีคำเตือน ${warnings} รายการ ดูด้วย npm run validate`,
  notBuilt: 'ไม่ได้สร้างเว็บไซต์ เพราะเนื้อหามีข้อผิดพลาด ของเดิมยังอยู่ครบ',
  built: (folder: string) => `สร้างเว็บไซต์แล้วที่ ${folder}`,
  notServed: 'แก้ข้อผิดพลาดแล้วเรียก npm run dev อีกครั้ง',
  benchUsage: 'เรียกแบบ npm run bench -- --procedures 1000 [--manuals 20]',
  buildUsage: 'เรียกแบบ npm run build หรือ npm run build -- --no-pdf',
  outputHoldsSource: (folder: string) => `OUT_DIR (${folder}) ทับโครงการหรือโฟลเดอร์เนื้อหา ให้ใช้โฟลเดอร์อื่น`,
  outputIsFile: (folder: string) => `OUT_DIR (${folder}) เป็นไฟล์ ต้องเป็นโฟลเดอร์`,
  outputUnusable: (folder: string) => `ใช้โฟลเดอร์ ${folder} ไม่ได้ ตรวจสิทธิ์การเขียน`,
  outputIsForeign: (folder: string) =>
    `OUT_DIR (${folder}) มีไฟล์ที่ไม่ได้สร้างด้วยคำสั่งนี้ ให้ใช้โฟลเดอร์ว่าง หรือลบไฟล์ออกเอง`,
} as const;
