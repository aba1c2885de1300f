import type { CalloutKind } from '#manual/callouts.ts';
import type { Reference, Role } from '#manual/library.ts';
import type { Channel, Outcome, OwnerPart, ProcedureData } from '#manual/procedure.ts';

/** Conditions that already begin like one. */
const CONDITIONAL = /^(?:ถ้า|หาก|กรณี|เมื่อ)/u;

/** What a document says besides the words of its author, the same on page and paper and in search. */
export const documentWords = {
  sections: {
    /** Whose form it is, where the office does not say. */
    formName: 'สพฐ.',
    standardForm: (formName: string) => `โครงสร้างส่วนประกอบมาตรฐานงานของ ${formName}`,
    standardFormShort: (formName: string) => `แบบมาตรฐานงานของ ${formName}`,
    appendix: (letter: string, title: string) => `ภาคผนวก ${letter} ${title}`.trimEnd(),
  },
  manual: {
    position: (position: string) => `ตำแหน่ง ${position}`,
    year: (year: number) => `พ.ศ. ${year}`,
    advisers: 'ที่ปรึกษา',
    authors: 'ผู้จัดทำ',
  },
  officeBook: {
    title: 'รวมคู่มือปฏิบัติการงาน',
    preface: 'คำนำ',
    approval: 'การอนุมัติให้ใช้คู่มือ',
    distribution: 'ผู้รับเล่ม',
    manuals: 'คู่มือในเล่ม',
  },
  body: {
    picture: (number: number) => `ภาพที่ ${number}`,
    table: (number: number) => `ตารางที่ ${number}`,
    callouts: {
      note: 'หมายเหตุ',
      important: 'สำคัญ',
      warning: 'ข้อควรระวัง',
    } satisfies Readonly<Record<CalloutKind, string>>,
  },
  /** Between a term and its meaning. */
  means: 'หมายถึง',
  registers: {
    numbered: (number: string) => `ที่ ${number}`,
    dated: (date: string) => `ลงวันที่ ${date}`,
    year: (year: number) => `พ.ศ. ${year}`,
    until: (date: string) => `ใช้ถึงวันที่ ${date}`,
    repealed: 'ยกเลิกแล้ว',
    repealedIn: (year: number) => `ยกเลิก พ.ศ. ${year}`,
    aside: (words: string) => `(${words})`,
    phone: (phone: string) => (phone.startsWith('โทร') ? phone : `โทร. ${phone}`),
    referenceKinds: {
      law: 'กฎหมาย',
      regulation: 'ระเบียบ',
      announcement: 'ประกาศ',
      order: 'คำสั่ง',
      circular: 'หนังสือเวียน',
      plan: 'แผนและนโยบาย',
      standard: 'มาตรฐาน',
      manual: 'คู่มือและองค์ความรู้',
      system: 'ระบบ',
    } satisfies Readonly<Record<Reference['kind'], string>>,
    roleKinds: {
      unit: 'หน่วยงาน',
      committee: 'คณะทำงาน',
      position: 'ตำแหน่ง',
      external: 'บุคคลภายนอก',
    } satisfies Readonly<Record<Role['kind'], string>>,
  },
  /** Someone, or what they do, with the part that is theirs. */
  part: (words: string, part: OwnerPart) => `${words} (${part})`,
  /** Of several indicators: what one is, and how well it should be. */
  indicator: (name: string, target: string) => `${name} (เป้าหมาย: ${target})`,
  /** Headers of the tables of components that may stand in any section; those of controls are of แบบ ปค.5. */
  anywhere: {
    duties: ['ผู้รับผิดชอบ', 'หน้าที่'],
    controls: [
      'ภารกิจ/ขั้นตอน',
      'ความเสี่ยง',
      'การควบคุมภายในที่มีอยู่',
      'การประเมินผลการควบคุมภายใน',
      'ความเสี่ยงที่ยังมีอยู่',
      'การปรับปรุงการควบคุมภายใน',
      'หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ',
    ],
    records: ['ชื่อบันทึก', 'แบบฟอร์ม', 'ผู้เก็บรักษา', 'ระยะเวลาเก็บ'],
  },
  chart: {
    title: (title: string) => `ผังขั้นตอน${title}`,
    step: (row: number, label: string, ways: readonly string[]) => `${row} ${label}: ${ways.join(', ')}`,
  },
  /** The chart in columns, one for each who does the work. */
  swimlanes: {
    title: (title: string) => `${title} แยกตามผู้รับผิดชอบ`,
    /** Below the words of a symbol: the part of the one whose column it is, and who else does it. */
    who: (part: OwnerPart | undefined, others: readonly string[]) =>
      `(${[...(part ? [part] : []), ...(others.length > 0 ? [`ร่วมกับ ${others.join(', ')}`] : [])].join(' ')})`,
    step: (owners: readonly string[], sentence: string) => `[${owners.join(', ')}] ${sentence}`,
  },
  /** Where a step leads. */
  ways: {
    condition: (when: string) => (CONDITIONAL.test(when) ? when : `ถ้า${when}`),
    next: 'ถัดไป',
    together: 'ทำพร้อมกัน',
    alongside: 'พร้อมกับ',
    step: (row: number) => `ขั้นตอนที่ ${row}`,
    to: 'ไป',
    backTo: 'กลับไป',
    again: 'ทำขั้นตอนนี้ซ้ำ',
    ends: {
      done: 'สิ้นสุดกระบวนการ',
      refused: 'สิ้นสุดกระบวนการ (ไม่อนุมัติ)',
      cancelled: 'สิ้นสุดกระบวนการ (ยกเลิก)',
    } satisfies Readonly<Record<Outcome, string>>,
    endSymbols: {
      done: 'สิ้นสุด',
      refused: 'สิ้นสุด (ไม่อนุมัติ)',
      cancelled: 'สิ้นสุด (ยกเลิก)',
    } satisfies Readonly<Record<Outcome, string>>,
    /** In the small symbols of the form. */
    /** To a step that waits for all branches of a fork. */
    joining: (goal: string) => `${goal} เมื่อครบทุกงาน`,
    join: 'เมื่อครบทุกงาน',
    handOver: 'ต่อที่',
    procedure: (title: string) => `กระบวนงาน “${title}”`,
    handOverSymbol: (title: string) => `ต่อที่กระบวนงาน “${title}”`,
    /** What is done in a step. */
    subprocess: (title: string) => `กระบวนงานย่อย “${title}”`,
    start: 'เริ่มงานที่ขั้นตอนนี้ได้',
  },
  /** Procedures that lead to this one. */
  connections: {
    continuedFrom: 'ใช้ต่อจาก',
    usedIn: 'ใช้ใน',
  },
  leadTime: {
    within: 'ตามกระบวนงานย่อย',
    range: (shortest: string, longest: string) => `${shortest} ถึง ${longest}`,
    atMost: (longest: string) => `ไม่เกิน${/^\d/.test(longest) ? ' ' : ''}${longest}`,
    about: (span: string) => `ประมาณ ${span}`,
    atLeast: (span: string) => `อย่างน้อย${/^\d/.test(span) ? ' ' : ''}${span}`,
    fromNothing: (longest: string) => `0 วัน ถึง${/^\d/.test(longest) ? ' ' : ''}${longest}`,
    orLonger: (span: string) => `${span} หรือนานกว่านั้น`,
    atOnce: 'ทันที',
    rate: (steps: string, per: string) => `ขั้นตอน ${steps} ${/^\d/.test(per) ? `นับ ${per}` : `นับหนึ่ง${per}`}`,
    partly: (count: number) => `รวมเฉพาะขั้นตอนที่กำหนดเวลาเป็นตัวเลข ยังมีอีก ${count} ขั้นตอนที่ไม่ได้นับ`,
    partlyShort: (count: number) => `ไม่นับ ${count} ขั้นตอนที่ไม่กำหนดเป็นตัวเลข`,
    loops: 'นับแต่ละขั้นตอนครั้งเดียว ไม่นับการย้อนกลับไปทำซ้ำ',
  },
  /** When a step starts, and by when it is done. */
  stepTime: {
    starts: (time: string) => `เริ่ม ${time}`,
    due: (time: string) => `กำหนดเสร็จ ${time}`,
  },
  /** Groups of the fiscal year. */
  timeline: {
    month: (name: string) => `เดือน${name}`,
    everyMonth: 'ทุกเดือน',
    everyQuarter: 'ทุกไตรมาส',
    unclear: 'เขียนเวลาไว้ แต่ไม่บอกเดือน',
  },
  /** What is promised to whoever asks for a service. */
  service: {
    channelKinds: {
      counter: 'เคาน์เตอร์',
      online: 'ออนไลน์',
      post: 'ไปรษณีย์',
    } satisfies Readonly<Record<Channel['kind'], string>>,
    /** In the box of its facts. */
    total: 'ระยะเวลารวม',
    fee: 'ค่าธรรมเนียม',
    channels: 'ช่องทาง',
    documents: 'เอกสารหลักฐาน',
    items: (count: number) => `${count} รายการ`,
    baht: (amount: string) => `${amount} บาท`,
    copies: (count: string) => `${count} ฉบับ`,
    form: 'แบบฟอร์ม:',
    issuer: (issuer: string) => (issuer.startsWith('ออกโดย') ? issuer : `ออกโดย ${issuer}`),
    /** Heads of columns. */
    number: 'ที่',
    document: 'เอกสาร',
    amount: 'จำนวน',
    item: 'รายการ',
  },
  control: {
    revision: 'ครั้งที่แก้ไข',
    effective: 'เริ่มใช้',
    reviewBy: 'ทบทวนภายใน',
    prepared: 'ผู้จัดทำ',
    reviewed: 'ผู้ตรวจสอบ',
    approved: 'ผู้อนุมัติ',
    history: 'ประวัติการแก้ไข',
    revisionOn: (revision: number, date: string) => `ครั้งที่ ${revision} (${date})`,
    changedBy: (change: string, name: string) => `${change} (โดย ${name})`,
    revised: (revision: number) => `แก้ไขครั้งที่ ${revision}`,
    since: (date: string) => `เริ่มใช้ ${date}`,
    status: {
      draft: 'ฉบับร่าง',
      approved: 'ประกาศใช้แล้ว',
      retired: 'เลิกใช้แล้ว',
    } satisfies Readonly<Record<NonNullable<ProcedureData['status']>, string>>,
  },
};

/** The same in any language. */
export type DocumentWords = typeof documentWords;
