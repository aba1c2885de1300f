/** What the checklist of a procedure says besides its words. */
export const checklistWords = {
  title: 'แบบตรวจสอบรายการ',
  of: (title: string) => `แบบตรวจสอบรายการ: ${title}`,
  /** To be filled in: what the case is, and who works on it. */
  case: ['เรื่อง', 'เลขที่', 'ผู้รับผิดชอบเรื่อง', 'วันที่เริ่ม'],
  done: 'ทำแล้ว',
  step: 'ที่',
  work: 'ขั้นตอน',
  date: 'วันที่ทำ',
  signature: 'ลงชื่อ',
  owners: 'ผู้รับผิดชอบ',
  time: 'เวลา',
  forms: 'แบบฟอร์ม',
  remarks: 'หมายเหตุ',
  signers: ['ผู้ปฏิบัติงาน', 'ผู้ตรวจสอบ'],
} as const;

/** What the chart of a procedure for the wall says besides its words. */
export const posterWords = {
  of: (title: string) => `ผังขั้นตอน: ${title}`,
  chart: 'ผังขั้นตอนการปฏิบัติงาน',
  lanes: 'ผังขั้นตอนตามผู้รับผิดชอบ',
  /** Its columns stand on one sheet, or on several. */
  connector: 'จุดเชื่อมต่อระหว่างส่วนของผัง',
} as const;
