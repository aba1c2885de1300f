/** What the tools of a reader say: how pages are shown, keys, sharing, and telling the office of a mistake. */
export const readerWords = {
  display: 'การแสดงผล',
  close: 'ปิด',
  choices: {
    theme: { legend: 'พื้นหลัง', values: { '': 'ตามเครื่อง', light: 'สว่าง', dark: 'มืด' } },
    text: { legend: 'ขนาดตัวอักษร', values: { '': 'ปกติ', large: 'ใหญ่', larger: 'ใหญ่มาก' } },
    digits: { legend: 'ตัวเลขในเนื้อหา', values: { '': 'ตามที่เขียน', thai: 'เลขไทย' } },
    keys: { legend: 'แป้นลัดตัวเดียว', values: { '': 'เปิด', off: 'ปิด' } },
  },
  keys: 'แป้นลัด',
  keyList: [
    { keys: ['/', 'Ctrl K'], does: 'ค้นหา' },
    { keys: ['?'], does: 'เปิดหน้าต่างนี้' },
    { keys: ['Tab', 'Shift Tab'], does: 'ไปยังลิงก์หรือปุ่มถัดไป หรือก่อนหน้า' },
    { keys: ['Enter'], does: 'เปิดลิงก์หรือกดปุ่ม' },
    { keys: ['Esc'], does: 'ปิดหน้าต่างหรือเมนู' },
  ],
  share: 'แชร์',
  copied: 'คัดลอกลิงก์แล้ว',
  notCopied: 'คัดลอกลิงก์ไม่ได้ คัดลอกจากช่องที่อยู่ของเบราว์เซอร์แทน',
  changed: (date: string) => `แก้ไขล่าสุด ${date}`,
  report: 'แจ้งแก้ไข',
  reportSubject: (title: string) => `แจ้งแก้ไข ${title}`,
  reportLines: {
    title: 'เรื่อง',
    code: 'รหัสเอกสาร',
    revision: 'ฉบับ',
    words: 'ข้อความที่ควรแก้ และที่ถูกต้อง',
    step: 'ขั้นตอน',
    page: 'หน้า',
  },
} as const;

/** The choices that a reader makes of how pages are shown; the first value of each is the one without a choice. */
export type DisplayChoice = keyof typeof readerWords.choices;
