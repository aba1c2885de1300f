/** What the book of a whole office says on paper besides its words on the site. */
export const officeBookWords = {
  approves: (title: string, office: string) =>
    `อนุมัติให้ใช้ ${title} เป็นแนวทางปฏิบัติงานของ${office} ประกอบด้วยคู่มือดังนี้`,
  manuals: { title: 'คู่มือ', unit: 'งาน', procedures: 'กระบวนงาน', date: 'วันที่ล่าสุด' },
  /** To be filled in by hand. */
  blankName: '(....................................................)',
  blankPosition: 'ตำแหน่ง ........................................',
  distribution: {
    title: 'บัญชีแจกจ่ายคู่มือ',
    head: ['ที่', 'ผู้รับ', 'เล่มที่', 'วันที่รับ', 'ลงชื่อ'],
  },
  reading: {
    title: 'บันทึกการอ่านและรับทราบ',
    words: 'ข้าพเจ้าได้อ่านและเข้าใจวิธีปฏิบัติงานในคู่มือเล่มนี้ และจะปฏิบัติตาม',
    head: ['ที่', 'ชื่อ-สกุล', 'ตำแหน่ง', 'วันที่', 'ลงชื่อ'],
  },
  forms: {
    title: 'ภาคผนวก แบบฟอร์ม',
    file: (name: string) => `ไฟล์ ${name}`,
    notSetIn: (name: string) => `ไฟล์ ${name} (เข้ารหัสหรือเปิดไม่ได้ จึงไม่ได้พิมพ์ไว้ในเล่ม)`,
    tooLong: (name: string, pages: number) => `ไฟล์ ${name} (มีตั้งแต่ ${pages} หน้าขึ้นไป ยาวเกินกว่าจะพิมพ์ไว้ในเล่ม)`,
    none: 'ไม่มีไฟล์',
    page: (title: string, page: number) => `แบบฟอร์ม ${title} หน้า ${page}`,
  },
} as const;
