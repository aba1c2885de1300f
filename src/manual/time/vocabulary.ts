/*
 * How people write times in Thai, without spaces: what the grammar of `length.ts`, `when.ts` and `calendar.ts` reads.
 */
import type { TimeUnit } from '../vocabulary.ts';

/** Words for units; longer ones are tried first. */
export const UNIT_WORDS = {
  นาที: 'นาที',
  ชั่วโมงทำการ: 'ชั่วโมง',
  ชั่วโมงทำงาน: 'ชั่วโมง',
  ชั่วโมง: 'ชั่วโมง',
  'ชม.': 'ชั่วโมง',
  ชม: 'ชั่วโมง',
  'ช.ม.': 'ชั่วโมง',
  'ช.ม': 'ชั่วโมง',
  วันทำการ: 'วันทำการ',
  วันทำงาน: 'วันทำการ',
  วันราชการ: 'วันทำการ',
  วันเปิดทำการ: 'วันทำการ',
  วันปฏิทิน: 'วัน',
  วัน: 'วัน',
  สัปดาห์: 'สัปดาห์',
  อาทิตย์: 'สัปดาห์',
  เดือน: 'เดือน',
  ไตรมาส: 'ไตรมาส',
  ภาคเรียน: 'ภาคเรียน',
  ภาคการศึกษา: 'ภาคเรียน',
  เทอม: 'ภาคเรียน',
  ปีปฏิทิน: 'ปี',
  ปีงบประมาณ: 'ปีงบประมาณ',
  ปีการศึกษา: 'ปีการศึกษา',
  ปี: 'ปี',
} as const satisfies Readonly<Record<string, TimeUnit>>;

/** Hours that are told to be of the office, not of the clock. */
export const OFFICE_HOURS = /ชั่วโมงทำ(?:การ|งาน)/u;

/** What a word beside a length of time makes of it: the longest, also as the last moment, the least, or nothing that is counted. */
export type Bound = 'most' | 'latest' | 'least' | 'none';

/** Words before a length of time. */
export const BEFORE_LENGTH = {
  ภายใน: 'most',
  ภายในไม่เกิน: 'most',
  ภายในกำหนด: 'most',
  ภายในระยะเวลา: 'most',
  ภายในเวลา: 'most',
  ไม่เกิน: 'most',
  ไม่เกินกว่า: 'most',
  ไม่เกินภายใน: 'most',
  ไม่มากกว่า: 'most',
  ไม่ควรเกิน: 'most',
  ต้องไม่เกิน: 'most',
  น้อยกว่า: 'most',
  อย่างช้า: 'latest',
  อย่างช้าที่สุด: 'latest',
  อย่างช้าไม่เกิน: 'latest',
  อย่างช้าภายใน: 'latest',
  ช้าสุด: 'latest',
  อย่างมาก: 'most',
  อย่างมากที่สุด: 'most',
  มากที่สุด: 'most',
  สูงสุด: 'most',
  '<': 'most',
  '≤': 'most',
  ไม่น้อยกว่า: 'least',
  ต้องไม่น้อยกว่า: 'least',
  ไม่ต่ำกว่า: 'least',
  อย่างน้อย: 'least',
  อย่างน้อยที่สุด: 'least',
  อย่างต่ำ: 'least',
  ขั้นต่ำ: 'least',
  มากกว่า: 'least',
  เกินกว่า: 'least',
  เกิน: 'least',
  ล่วงหน้า: 'least',
  ล่วงหน้าก่อน: 'least',
  พ้น: 'least',
  พ้นกำหนด: 'least',
  พ้นกำหนดเวลา: 'least',
  พ้นระยะเวลา: 'least',
  เมื่อพ้น: 'least',
  เมื่อพ้นกำหนด: 'least',
  เมื่อพ้นกำหนดเวลา: 'least',
  เมื่อพ้นระยะเวลา: 'least',
  ครบ: 'none',
  ครบกำหนด: 'none',
  ก่อนพ้น: 'most',
  ก่อนพ้นกำหนด: 'most',
  '>': 'least',
  '≥': 'least',
  ประมาณ: 'none',
  โดยประมาณ: 'none',
  ราว: 'none',
  ราวๆ: 'none',
  เฉลี่ย: 'none',
  โดยเฉลี่ย: 'none',
  '~': 'none',
  '≈': 'none',
  จำนวน: 'none',
  ใช้เวลา: 'none',
  ใช้ระยะเวลา: 'none',
  ระยะเวลา: 'none',
  ระยะเวลาดำเนินการ: 'none',
  เวลา: 'none',
  เวลาดำเนินการ: 'none',
  ดำเนินการ: 'none',
  เป็นเวลา: 'none',
  เป็นระยะเวลา: 'none',
  กำหนดเวลา: 'none',
  กำหนด: 'none',
  แล้วเสร็จ: 'none',
  ให้แล้วเสร็จ: 'none',
  เสร็จ: 'none',
  รวม: 'none',
  รวมเวลา: 'none',
  รวมระยะเวลา: 'none',
  ทั้งสิ้น: 'none',
  ทั้งหมด: 'none',
  ระหว่าง: 'none',
  ตั้งแต่: 'none',
  ในเวลา: 'none',
  ภายในช่วง: 'most',
  ':': 'none',
} as const satisfies Readonly<Record<string, Bound>>;

/** Words after a length of time. */
export const AFTER_LENGTH = {
  ขึ้นไป: 'least',
  เป็นต้นไป: 'least',
  เป็นอย่างน้อย: 'least',
  อย่างน้อย: 'least',
  อย่างต่ำ: 'least',
  หรือมากกว่า: 'least',
  หรือมากกว่านั้น: 'least',
  ล่วงหน้า: 'least',
  กว่า: 'least',
  กว่าๆ: 'least',
  เป็นอย่างช้า: 'latest',
  อย่างช้า: 'latest',
  เป็นอย่างมาก: 'most',
  อย่างมาก: 'most',
  ไม่เกิน: 'most',
  สูงสุด: 'most',
  หรือน้อยกว่า: 'most',
  โดยประมาณ: 'none',
  ประมาณ: 'none',
  โดยเฉลี่ย: 'none',
  เฉลี่ย: 'none',
  เท่านั้น: 'none',
  พอดี: 'none',
  เต็ม: 'none',
  ติดต่อกัน: 'none',
  ต่อเนื่องกัน: 'none',
  ต่อเนื่อง: 'none',
  แล้วเสร็จ: 'none',
  ถัดไป: 'none',
  ถัดมา: 'none',
  '.': 'none',
} as const satisfies Readonly<Record<string, Bound>>;

/** Days that are counted without holidays are working days. */
export const WORKING_ONLY =
  /^(?:ทำการ|วันทำการ|เฉพาะวันทำการ|นับเฉพาะวันทำการ|วันราชการ|(?:โดย)?(?:ไม่รวม|ไม่นับ|ไม่นับรวม|ยกเว้น|เว้น)วันหยุด(?:ราชการ|ราชการและวันหยุดนักขัตฤกษ์|นักขัตฤกษ์|เสาร์อาทิตย์|เสาร์-อาทิตย์)?|(?:โดย)?(?:ไม่รวม|ไม่นับ)(?:วัน)?เสาร์-?อาทิตย์)$/u;

/** Between the two ends of a range; between the amounts of a sum; between the least and the most. */
export const RANGE_WORDS = ['-', '~', 'จนถึง', 'ไปจนถึง', 'ถึง', 'หรือ'] as const;
export const SUM_WORDS = ['และ', 'กับ', '+', ','] as const;
export const MOST_AFTER_LEAST = [
  'แต่ไม่เกิน',
  'แต่ต้องไม่เกิน',
  'แต่ไม่มากกว่า',
  'และไม่เกิน',
  'และไม่มากกว่า',
  'ไม่เกิน',
] as const;
/** Between the most and the least. */
export const LEAST_AFTER_MOST = [
  'แต่ไม่น้อยกว่า',
  'แต่ต้องไม่น้อยกว่า',
  'แต่ไม่ต่ำกว่า',
  'แต่อย่างน้อย',
  'และไม่น้อยกว่า',
  'และไม่ต่ำกว่า',
  'ไม่น้อยกว่า',
] as const;

/** A time that may be made longer: ขยายได้อีก, ขยายระยะเวลาออกไปได้. Without ได้ it may be what is counted from; after ไม่ it may not. */
export const EXTENSION =
  /(?:และ|แต่|โดย|ทั้งนี้|ซึ่ง|,)*(?<!ไม่|ไม่อาจ|ไม่สามารถ|ไม่ให้|ห้าม)(?:(?:ขอ|อาจ|สามารถ|ให้)*ขยาย(?:ระยะเวลา|กำหนดเวลา|เวลา)?(?:ออกไป)?(?:ได้(?!รับ)|อีก)|ต่อ(?:ระยะเวลา|เวลา)?ได้(?=อีก))/u;
/** On what condition. */
export const CONDITION = /^\(?(?:และ|แต่|โดย|ทั้งนี้)?(?:ใน)?(?:กรณี|หาก|ถ้า|เมื่อ)/u;
/** Between that and for how long, or how many times. */
export const FURTHER = /^(?:อีก|ออกไป)*/u;
export const EXTENDED_BY = /^(?:อีก|ออกไป|ไม่เกิน|จำนวน|เพียง)*/u;
export const OCCASIONS = ['คราว', 'ครั้ง', 'รอบ'] as const;
/** Each of them: 2 คราว ๆ ละ. */
export const EACH_OF_THEM = /^ๆละ/u;
export const EACH_OCCASION = 'คราวละ';
export const ONCE = ['คราวเดียว', 'ครั้งเดียว', 'รอบเดียว'] as const;
/** How long each time, and how many times at most. */
export const OCCASIONS_AFTER = /^(.+?)(?:แต่|และ|โดย|รวม)*(?:ได้)?ไม่เกิน((?:(?!ไม่เกิน).)+?(?:คราว|ครั้ง|รอบ))$/u;
/** Of the first time and what is added together. */
export const IN_ALL = /รวม|ทั้งสิ้น|ทั้งหมด/u;

/** The last letters of วันที่ and ครั้งที่: a number after them counts nothing, nor does one with a unit before them. */
export const ORDINAL = 'ที่';

export const HALF_WORDS = ['ครึ่ง', '½'] as const;
/** วันเดียว is one day. */
export const SINGLE = 'เดียว';

/** What a length of time is counted from or for: after it, or before it where the length follows. */
export const REFERENCE_WORDS =
  /^(?:นับ|หลัง|ภายหลัง|ก่อน|ตั้งแต่|ถัดจาก|ต่อจาก|จากวัน|จากนั้น|จากได้รับ|เมื่อ|ในการ|สำหรับ|เพื่อ|ไม่รวม|ไม่นับ|รวมวันหยุด|ยกเว้น)/u;
export const CLAUSE_WORDS = /^(?:นับ|หลัง|ภายหลัง|ก่อน|ถัดจาก|เมื่อ|จากวัน|ล่วงหน้าก่อน)/u;
/** So long before something says when, not how long; nor does so long after a day or after what the calendar has. */
export const BEFORE_POINT = /ก่อน(?=.)/u;
export const AFTER_POINT =
  /(?:ภาย)?หลัง(?:จาก)?(?:วัน(?!(?:ที่)?(?:ได้)?(?:รับ|ยื่น))|สิ้น|ต้น|ปลาย|กลาง|เปิด(?=ภาค|เทอม)|ปิด(?=ภาค|เทอม)|เดือน|ปี|ไตรมาส|ภาคเรียน|ภาคการศึกษา|เทอม)/u;
/** An event: even ภายใน so long before it says when. What is done before the next deed, ก่อนส่งต่อ, is done within the time. */
export const BEFORE_EVENT =
  /^(?:(?!นับ).)*ก่อน(?:ที่|จะ|ถึง)*(?:วัน|การ|กำหนด|สิ้น|หมด|ครบ|พ้น|ต้น|ปลาย|กลาง|เริ่ม|เปิด(?=ภาค|เทอม)|ปิด(?=ภาค|เทอม)|เดือน|ปี|ไตรมาส|ภาคเรียน|ภาคการศึกษา|เทอม|.*(?:สิ้นอายุ|หมดอายุ|ครบอายุ|สิ้นสุด|สิ้นผล|ครบกำหนด|ครบวาระ|หมดวาระ|หมดเขต|ครบสัญญา|หมดสัญญา|พ้นจากตำแหน่ง|พ้นตำแหน่ง|เกษียณ|จะถึง))/u;
/** A clause that makes the length after it the least. */
export const AHEAD = /^ล่วงหน้า/u;
/** What makes a clause before a length of time a case, another length, or its opposite. */
export const NOT_PLAIN = /ไม่|กรณี|หาก|ถ้า|เว้น|หรือ|และ|ทุก|ละ|ครั้ง|ต่อ/u;

/** For one of what follows; not the beginning of a longer word. */
export const PER_WORDS = /^(?:\/|:|ต่อ(?!เนื่อง|ไป|จาก|มา|อีก|ครั้งไป))/u;
/** What that is, up to what says more of the length. */
export const RATED = /^[^\d(]+?(?=นับ|หลังจาก|ก่อน|โดย|ขึ้นไป|เป็นอย่าง|\(|$)/u;
/** Each one of what stands before it: รายละ, แต่ละราย. */
export const EACH = /^(?!แต่)([\u0e01-\u0e4e]{1,24}?)ละ/u;
export const EACH_OF = /^แต่ละ([\u0e01-\u0e4e]{1,24}?)(?=ใช้|ไม่|ภายใน|ประมาณ|\d)/u;

/** At once, which takes no time. */
export const AT_ONCE = /^(?:ดำเนินการ|ให้ดำเนินการ|ดำเนินการโดย|แจ้ง|ส่ง|โดย|ใน|เสร็จ|แล้วเสร็จ)?ทันที(?!ทันใด)/u;

/** On the day or in the week itself, or by the next: 0 to 1 of the unit. */
export const SAME_PERIOD =
  /^(?:ภายใน|ใน|เสร็จภายใน|แล้วเสร็จภายใน|ให้แล้วเสร็จภายใน|ดำเนินการภายใน)?(วันทำการ|วันราชการ|วัน|สัปดาห์)(?:เดียวกัน|เดียวกับ|นั้น|ถัดไป|ถัดมา|รุ่งขึ้น|ที่ได้รับ|ที่รับ|ที่ยื่น|ที่มา)/u;

/** Words that begin a time which tells when, not how long. */
export const WHEN_WORDS =
  /^(?:ตลอด|ทั้งปี|แล้วแต่|เมื่อ|(?:อย่าง)?สม่ำเสมอ|ในเวลา(?:ราชการ|ทำการ)|ประจำ|เป็นประจำ|เป็นระยะ|เป็นครั้งคราว|เป็นราย|ราย(?:วัน|สัปดาห์|เดือน|ไตรมาส|ภาคเรียน|ปี)|ตาม(?:ปฏิทิน|กำหนด|ที่|แผน|ระยะ|ช่วง|ห้วง|รอบ|เวลา|วัน|ความ|สัญญา|ประกาศ|หนังสือ|ระเบียบ|กรอบ|นโยบาย|สถานการณ์|ภารกิจ|โครงการ|กิจกรรม|ข้อสั่ง|คำสั่ง|ตาราง|มติ|ข้อตกลง|เงื่อนไข|ฤดู)|(?:ภายใน|ก่อน|หลัง|เมื่อ|ในช่วง|ช่วง|ณ|ทุก|ทุกๆ)*(?:สิ้น|ต้น|ปลาย|กลาง)(?:วัน|สัปดาห์|เดือน|ไตรมาส|ภาค|เทอม|ปี)|(?:ภายใน|ใน|ก่อน|หลัง|ช่วง|ในช่วง|ระหว่าง|ระหว่างช่วง)?(?:ปิด|เปิด)(?:ภาค|เทอม)|(?:ภายใน|ใน|ช่วง|ในช่วง|ระหว่าง)?(?:ไตรมาส|ภาคเรียน|ภาคการศึกษา|เทอม)(?:ที่|\d)|สัปดาห์ที่|(?:ภายใน|ใน|ระหว่าง)?(?:ปีงบประมาณ|ปีการศึกษา)|ภายใน(?:เดือน|ภาคเรียน|ภาคการศึกษา|ไตรมาส|ปี)|(?:ภายใน|ก่อน|ไม่เกิน|ณ|ระหว่าง|อย่างช้า)?(?:ทุก)?วันที่\d|ทุกๆ?(?:\d|วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ภาค|เทอม|ปี|ครั้ง|รอบ|งวด)|ใช้อย่างต่อเนื่อง|(?:ดำเนินการ)?(?:อย่าง)?ต่อเนื่อง)/u;
/** Of these the length that may stand in them is part of how often. */
export const HOW_OFTEN = /^(?:ทุก|ตลอด|(?:ภายใน|ก่อน|ไม่เกิน|ณ|ระหว่าง|อย่างช้า)?(?:ทุก)?วันที่\d)/u;
/** How often in a time. */
export const FREQUENCY =
  /^(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ประมาณ|จำนวน|ดำเนินการ|รายงาน|ประชุม)*(?:(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ภาคเรียน|ภาคการศึกษา|เทอม|ปี|ปีงบประมาณ|ปีการศึกษา)ละ|\d[\d-]*ครั้ง(?:\/|ต่อ|ใน)(?:\d*)(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ภาคเรียน|ภาคการศึกษา|เทอม|ปี)|(?:วัน|สัปดาห์|เดือน|ภาคเรียน|ปี)(?:เว้น)(?:วัน|สัปดาห์|เดือน|ภาคเรียน|ปี))/u;
export const BEFORE_MONTH = /^(?:ภายใน|ก่อน|ใน|ช่วง|ระหว่าง|ประจำ|ประมาณ|ต้น|ปลาย|กลาง|สิ้น|ของ|ทุก|เดือน)*/u;

export const FROM_TO = /-|ถึง/u;

/** Parts of a place in the calendar. */
export const CALENDAR = {
  before:
    '(?:ภายใน|ไม่เกิน|อย่างช้า|อย่างช้าภายใน|ก่อน|ไม่เกินภายใน|เริ่ม|ตั้งแต่|ณ|เสร็จภายใน|แล้วเสร็จภายใน|ให้แล้วเสร็จภายใน|ส่งภายใน|รายงานภายใน)?',
  day: '(?:วันที่)?',
  ofDay: 'วันที่',
  everyDay: 'ทุกวันที่',
  month: '(?:เดือน)?',
  monthEnd: '(?:วัน)?สิ้น(?:เดือน)?',
  lastDay: '(?:(?:วัน)?สิ้นเดือน|วันสุดท้ายของเดือน|ทุกสิ้นเดือน|สิ้นเดือนของทุกเดือน|วันสุดท้ายของทุกเดือน)',
  eachYear: '(?:(?:ของ)?(?:ทุกปี|แต่ละปี|ทุกๆปี|ปีถัดไป|ปี|ทุกปีงบประมาณ|ทุกปีการศึกษา))?',
  year: '(?:(?:พ\\.?ศ\\.?)?(25\\d\\d))?',
  everyMonth: '(?:ของ)?(?:ทุกเดือน|แต่ละเดือน|ทุกๆเดือน|เดือน)',
  nextMonth: '(?:ของ)?เดือน(?:ถัดไป|ถัดมา|หน้า)',
  every: '(?:ทุก|ทุกๆ|เป็นประจำทุก|ประจำทุก|เป็นราย|ราย)',
  fiscalYearEnd: '(?:วัน)?สิ้นปีงบประมาณ',
  relation: '(นับจาก|นับแต่|นับถัดจาก|หลังจาก|ภายหลัง|หลัง|ก่อน|จาก)',
  edge: '(?:วัน)?(สิ้น|ต้น|เริ่มต้น|เริ่ม|ปิด|เปิด|เมื่อสิ้น)',
} as const;

/** A day of a month that is not named; a number after วันที่ alone may count days from something. */
export const DAY_OF_MONTH =
  'ทุกวันที่(\\d{1,3})(?!\\d)|วันที่(?:\\d{1,2}(?:-|ถึง))?(\\d{1,3})(?=(?:ของ)?(?:ทุก|แต่ละ)?(?:ๆ)?เดือน(?:ถัดไป|ถัดมา|หน้า|นั้น|$|[^\\p{L}]))';
/** What follows ก.ค. in ก.ค.ศ., which is no month; but not พ.ศ. */
export const OTHER_ABBREVIATION = '(?!พ\\.?ศ)[\u0e01-\u0e2e]\\.';

/** Words of `CALENDAR` that mean: before; at the end. */
export const EARLIER = 'ก่อน';
export const AT_END = /^(?:สิ้น|ปิด|เมื่อสิ้น)$/u;
/** The end of the fiscal year, by พ.ร.บ.วิธีการงบประมาณ พ.ศ. 2561. */
export const FISCAL_YEAR_END = { month: 'ก.ย.', day: 30 } as const;
