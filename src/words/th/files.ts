/** What reading a content folder says to people, in Thai. */
export const fileMessages = {
  missingFolder: (folder: string) => `ไม่พบโฟลเดอร์เนื้อหา ${folder} ตรวจค่า CONTENT_DIR หรือสร้างโฟลเดอร์นี้`,
  noFolder: (folder: string) => `${folder} ไม่ใช่โฟลเดอร์ CONTENT_DIR ต้องเป็นโฟลเดอร์เนื้อหา`,
  emptyFolder: (folder: string) => `โฟลเดอร์เนื้อหา ${folder} ว่าง ไม่มีไฟล์ .yaml หรือ .mdx`,
  unreadable: (path: string) => `อ่าน ${path} ไม่ได้ ตรวจสิทธิ์การอ่านของโฟลเดอร์และไฟล์`,
  unwritable: (path: string) => `เขียน ${path} ไม่ได้ ตรวจสิทธิ์การเขียนของโฟลเดอร์และไฟล์`,
  inTheWay: (path: string) => `มี ${path} อยู่แล้ว จึงไม่เขียนทับ`,
  link: (path: string) => ({
    message: `${path} เป็นลิงก์ของระบบไฟล์ (symlink) ซึ่งใช้ไม่ได้`,
    hint: 'วางไฟล์จริงแทนลิงก์',
  }),
  noFile: (path: string) => ({ message: `${path} ไม่ใช่ไฟล์ธรรมดา`, hint: 'ลบออกจากโฟลเดอร์เนื้อหา' }),
  textTooLarge: (path: string) => ({ message: `${path} ใหญ่เกิน 1 MB`, hint: 'แบ่งเนื้อหาเป็นหลายกระบวนงาน' }),
  encoding: { message: 'ไฟล์นี้ไม่ได้เข้ารหัสแบบ UTF-8', hint: 'บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8' },
} as const;
