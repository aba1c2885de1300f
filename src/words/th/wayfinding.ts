/** What a page says to those who look for their way. */
export const wayWords = {
  manual: 'กระบวนงานในคู่มือนี้',
  contents: (manual: string) => `สารบัญ ${manual}`,
  allPages: (count: number) => `ดูสารบัญทั้ง ${count} เรื่อง`,
  steps: (count: number) => `${count} ขั้นตอน`,
  owners: 'ผู้รับผิดชอบหลัก',
  ownerSteps: (name: string, steps: number) => `${name} (${steps} ขั้นตอน)`,
  moreOwners: (count: number) => `และอีก ${count} ฝ่าย`,
  moreForms: (count: number) => `และอีก ${count} แบบ`,
  forms: 'แบบฟอร์มที่ใช้',
  moreFacts: 'ข้อมูลเพิ่มเติมของเอกสาร',
  timeSum: 'ที่มาของเวลารวม',
  folded: {
    steps: (count: number) => `ขั้นตอนทั้งหมด ${count} ขั้นตอน`,
    chart: 'ผังขั้นตอน',
    form: 'แบบฟอร์มมาตรฐานงาน',
  },
} as const;

/** What the first page says. */
export const homeWords = {
  search: 'ค้นในคู่มือทั้งหมด',
  indexes: 'ดูตาม',
  mine: 'งานของฉัน',
  chooseRole: 'เลือกหน้าที่ของท่านเพื่อดูว่าต้องทำอะไรบ้าง',
  rememberRole: 'กด “งานของฉัน” ในหน้านั้น แล้วเครื่องนี้จะจำไว้',
  allRoles: (count: number) => `เลือกจากหน้าที่ทั้ง ${count} รายการ`,
  changeRole: 'เปลี่ยนหน้าที่',
  recent: 'เปิดล่าสุดในเครื่องนี้',
  forgetRecent: 'ลบรายการนี้',
  moreProcedures: (count: number) => `อีก ${count} เรื่อง`,
} as const;
