import { choiceWords } from './fields.ts';

/** What `npm run changes` says. */
export const changeWords = {
  title: 'สิ่งที่เปลี่ยนในคู่มือ',
  between: (from: string, to: string) => `เทียบ ${from} กับ ${to}`,
  workingCopy: 'ไฟล์ที่กำลังแก้',
  nothing: 'ไม่มีสิ่งใดที่ผู้อ่านเห็นเปลี่ยนไป',
  procedures: 'กระบวนงาน',
  chapters: 'บทอื่นในเล่ม',
  registers: { roles: 'ผู้รับผิดชอบ', forms: 'แบบฟอร์ม', references: 'เอกสารอ้างอิง' },
  office: 'ข้อมูลสำนักงาน',
  added: 'เพิ่ม',
  removed: 'ตัดออก',
  broken: 'ตรวจไม่ผ่าน จึงเทียบไม่ได้ ดูข้อผิดพลาดด้วย npm run validate',
  step: (number: string, label: string) => `ขั้นตอน ${number} ${label}`,
  moved: (from: string, to: string) => `ย้ายจาก ${from} เป็น ${to}`,
  /** A fact with what it was and what it is. */
  became: (before: string, after: string) => `${before} → ${after}`,
  sections: 'เนื้อหาที่เปลี่ยน',
  formerIds: 'id ที่เปลี่ยน ที่อยู่เดิมพาไปที่อยู่ใหม่',
  empty: '(ไม่มี)',
  shapes: choiceWords['step.shape'] ?? {},
  facts: {
    title: 'ชื่อ',
    code: 'รหัสเอกสาร',
    indicator: 'ตัวชี้วัด',
    status: 'สถานะ',
    control: 'การควบคุมเอกสาร',
    definitions: 'คำจำกัดความ',
    forms: 'แบบฟอร์ม',
    references: 'เอกสารอ้างอิง',
    label: 'คำในผัง',
    detail: 'รายละเอียด',
    narrative: 'คำอธิบาย',
    shape: 'สัญลักษณ์',
    time: 'เวลา',
    owners: 'ผู้รับผิดชอบ',
    standard: 'มาตรฐาน',
    ways: 'ทางต่อไป',
    note: 'หมายเหตุ',
    records: 'บันทึก',
    start: 'เริ่ม',
  },
  noSuchRevision: (revision: string) => `git ไม่รู้จักรุ่น ${revision} ในโฟลเดอร์นี้`,
  unreadable: (revision: string) =>
    `${revision}: ข้อมูลสำนักงานหรือทะเบียนมีข้อผิดพลาด จึงเทียบไม่ได้ ตรวจด้วย npm run validate`,
  noRepository: (folder: string) => `โฟลเดอร์ ${folder} ไม่อยู่ใน git จึงไม่มีรุ่นเดิมให้เทียบ`,
  notThere: (revision: string) => `รุ่น ${revision} ไม่มีโฟลเดอร์เนื้อหานี้`,
} as const;

export type ChangeWords = typeof changeWords;
