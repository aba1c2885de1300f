/*
 * The words that the format itself gives a meaning: what authors write in Thai, whatever language the product speaks.
 */

/** The source does not say; prints blank on the official form. */
export const UNSTATED = 'ไม่ระบุ';

/** The source says that there is none: it writes "-". */
export const NONE = 'ไม่มี';

/** Headings of the official form, which only fill a cell where they are its text. */
export const FORM_HEADINGS = 'มาตรฐานคุณภาพงาน|ผู้รับผิดชอบ|รายละเอียดงาน|เวลาดำเนินการ|รหัสเอกสาร ?:?';

/** Titles of the sections of the official form (โครงสร้างคู่มือขั้นตอนการดำเนินงาน), by number. */
export const SECTION_TITLES = {
  1: 'ชื่องาน (กระบวนงาน)',
  2: 'วัตถุประสงค์',
  3: 'ขอบเขตของงาน',
  4: 'คำจำกัดความ',
  5: 'ขั้นตอนการปฏิบัติงาน',
  6: 'Flow Chart การปฏิบัติงาน',
  7: 'แบบฟอร์มที่ใช้',
  8: 'เอกสาร/หลักฐานอ้างอิง',
  9: 'มาตรฐานงาน',
} as const;

/**
 * Days that one unit of time counts for, shortest first, only to compare two ways: เดือน = 30 วัน, วันทำการ = 7/5 วัน
 * (five working days a week), ปี = 365 วัน, a day of work = 7 ชั่วโมง (the office hours of
 * ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการกำหนดเวลาทำงานและวันหยุดราชการ พ.ศ. 2502: 08.30-16.30 less an hour at noon).
 */
export const DAYS = {
  นาที: 1 / 420,
  ชั่วโมง: 1 / 7,
  วัน: 1,
  วันทำการ: 7 / 5,
  สัปดาห์: 7,
  เดือน: 30,
  ปี: 365,
} as const;

/** A unit in which people write how long a step takes. */
export type TimeUnit = keyof typeof DAYS;
export const TIME_UNITS = Object.keys(DAYS) as readonly TimeUnit[];
export const SHORTEST_UNIT: TimeUnit = 'นาที';
export const WORKING_DAY: TimeUnit = 'วันทำการ';

/** What stands before a length of time that is the longest allowed, and between the two ends of a range. */
export const WITHIN = 'ภายใน|ไม่เกิน';
export const UP_TO = '-|–|ถึง';

/** Wordings of a time that is not a number, and what they mean. */
export const TIME_WORDINGS = {
  ตลอดปีงบประมาณ: 'fiscal-year',
  ตลอดปี: 'fiscal-year',
  ใช้อย่างต่อเนื่อง: 'continuous',
  ต่อเนื่อง: 'continuous',
  'ตามช่วงเวลาของแผนงาน/โครงการ': 'as-planned',
  [UNSTATED]: 'unstated',
  [NONE]: 'none',
} as const;

/** When a step starts, where it is not in one month. */
export const RECURRING_STARTS = ['ทุกเดือน', 'ทุกไตรมาส'] as const;

/** What people write before the number of an item. */
export const ITEM_WORD = 'ข้อ(?:ที่)?';

/** Words before which `>` is a limit, as in `> ร้อยละ 80`. */
export const LIMIT_WORDS = 'ร้อยละ|เกณฑ์|เป้าหมาย|ค่า';
