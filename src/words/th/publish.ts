/** What publishing says to the person who started it, in Thai. */
export const publishMessages = {
  warnings: (warnings: number) => `มีคำเตือน ${warnings} รายการ ดูด้วย npm run validate`,
  notBuilt: 'เนื้อหามีข้อผิดพลาด จึงยังไม่สร้างหรือแสดงเว็บไซต์ ของเดิมยังอยู่ครบ แก้แล้วเรียกคำสั่งอีกครั้ง',
  notBuiltYet: (folder: string) => `ยังไม่มีเว็บไซต์ใน ${folder} เรียก npm run build ก่อน`,
  printing: 'พิมพ์ PDF',
  writingWord: 'เขียน Word',
  badEpoch: (found: string) => `SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาทีตั้งแต่ปี 1970 แต่ได้ ${found}`,
  otherOutDir: 'ใช้ --outDir ไม่ได้ โฟลเดอร์ผลลัพธ์บอกด้วยตัวแปร OUT_DIR ซึ่งแทนที่เฉพาะโฟลเดอร์ที่คำสั่งนี้เคยสร้าง',
  outputHoldsSource: (folder: string) => `OUT_DIR (${folder}) ทับโครงการหรือโฟลเดอร์เนื้อหา ให้ใช้โฟลเดอร์อื่น`,
  outputIsFile: (folder: string) => `OUT_DIR (${folder}) เป็นไฟล์ ต้องเป็นโฟลเดอร์`,
  outputUnusable: (folder: string) => `ใช้โฟลเดอร์ ${folder} ไม่ได้ ตรวจสิทธิ์การเขียน`,
  outputIsForeign: (folder: string) =>
    `OUT_DIR (${folder}) มีไฟล์ที่ไม่ได้สร้างด้วยคำสั่งนี้ ให้ใช้โฟลเดอร์ว่าง หรือลบไฟล์ออกเอง`,
} as const;
