/*
 * The words that the format itself gives a meaning: what authors write in Thai, whatever language the product speaks.
 */

/** The source does not say; prints blank on the official form. */
export const UNSTATED = 'ไม่ระบุ';

/** Begins the mark of what a draft could not know: `(รอใส่ชื่อ)`. */
export const AWAITED = 'รอใส่';

/** The source says that there is none: it writes "-". */
export const NONE = 'ไม่มี';

/** What those who do a step together may have to do with it. */
export const OWNER_PARTS = ['ทำ', 'ตรวจ', 'เห็นชอบ', 'อนุมัติ', 'รับทราบ', 'ยื่นคำขอ'] as const;

/** Headings of the official form, which only fill a cell where they are its text. */
export const FORM_HEADINGS = 'มาตรฐานคุณภาพงาน|ผู้รับผิดชอบ|รายละเอียดงาน|เวลาดำเนินการ|รหัสเอกสาร ?:?';

/** Title of section 1 of the official form, which is the title of the procedure. */
export const NAME_TITLE = 'ชื่องาน (กระบวนงาน)';

/** How a heading begins after which what it names may stand once more: an appendix. */
export const APPENDIX = 'ภาคผนวก';

/** Letters of appendices, in the order of documents of the government: ฃ and ฅ are out of use. */
export const APPENDIX_LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';

/** Titles of sections as a structure calls them, each with others that authors use for the same. */
export const SECTION_TITLES = {
  obec: {
    objectives: ['วัตถุประสงค์'],
    scope: ['ขอบเขตของงาน', 'ขอบเขต'],
    definitions: ['คำจำกัดความ', 'นิยามศัพท์', 'คำนิยาม'],
    steps: ['ขั้นตอนการปฏิบัติงาน', 'ขั้นตอนการดำเนินงาน'],
    flowchart: ['Flow Chart การปฏิบัติงาน', 'Flow Chart', 'Flowchart', 'Work Flow', 'ผังกระบวนการ'],
    forms: ['แบบฟอร์มที่ใช้', 'แบบฟอร์ม'],
    references: ['เอกสาร/หลักฐานอ้างอิง', 'เอกสารอ้างอิง'],
    form: ['มาตรฐานงาน'],
  },
  opdc: {
    objectives: ['วัตถุประสงค์'],
    scope: ['ขอบเขต', 'ขอบเขตของงาน'],
    definitions: ['คำจำกัดความ', 'นิยามศัพท์', 'คำนิยาม'],
    duties: ['หน้าที่ความรับผิดชอบ', 'ความรับผิดชอบ'],
    flowchart: ['ผังกระบวนการ', 'Flow Chart การปฏิบัติงาน', 'Flow Chart', 'Flowchart', 'Work Flow'],
    steps: ['ขั้นตอนการปฏิบัติงาน', 'ขั้นตอนการดำเนินงาน'],
    standard: ['มาตรฐานงาน'],
    monitoring: ['ระบบติดตามประเมินผล', 'การติดตามประเมินผล'],
    references: ['เอกสารอ้างอิง', 'เอกสาร/หลักฐานอ้างอิง'],
    forms: ['แบบฟอร์มที่ใช้', 'แบบฟอร์ม'],
  },
  service: {
    channels: ['ช่องทางการให้บริการ', 'ช่องทางให้บริการ'],
    criteria: ['หลักเกณฑ์ วิธีการ เงื่อนไข', 'หลักเกณฑ์ วิธีการ และเงื่อนไข'],
    steps: ['ขั้นตอนและระยะเวลา', 'ขั้นตอน ระยะเวลา และส่วนงานที่รับผิดชอบ', 'ขั้นตอนการปฏิบัติงาน'],
    documents: ['เอกสารหลักฐาน', 'รายการเอกสารหลักฐานประกอบ'],
    fee: ['ค่าธรรมเนียม'],
    complaints: ['ช่องทางการร้องเรียน', 'ช่องทางร้องเรียน'],
  },
} as const;

/**
 * Days that one unit of time counts for, shortest first, only to compare two ways: เดือน = 30 วัน, วันทำการ = 7/5 วัน
 * (five working days a week), ปี = 365 วัน, a day of work = 7 ชั่วโมง (the office hours of
 * ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการกำหนดเวลาทำงานและวันหยุดราชการ พ.ศ. 2502: 08.30-16.30 less an hour at noon; 24 ชั่วโมง
 * and their multiples are read as days before).
 * ไตรมาส = 3 เดือน and ปีงบประมาณ = 1 ปี (พ.ร.บ.วิธีการงบประมาณ พ.ศ. 2561: 1 October to 30 September), ปีการศึกษา = 1 ปี
 * and ภาคเรียน = 5 เดือน (ระเบียบกระทรวงศึกษาธิการว่าด้วยปีการศึกษา การเปิดและปิดสถานศึกษา พ.ศ. 2549: 16 May to 15 May;
 * terms of 16 May to 11 October and 1 November to 1 April, 148 and 151 days).
 */
export const DAYS = {
  นาที: 1 / 420,
  ชั่วโมง: 1 / 7,
  วัน: 1,
  วันทำการ: 7 / 5,
  สัปดาห์: 7,
  เดือน: 30,
  ไตรมาส: 90,
  ภาคเรียน: 150,
  ปี: 365,
  ปีงบประมาณ: 365,
  ปีการศึกษา: 365,
} as const;

/** A unit in which people write how long a step takes. */
export type TimeUnit = keyof typeof DAYS;
export const TIME_UNITS = Object.keys(DAYS) as readonly TimeUnit[];
export const DAY: TimeUnit = 'วัน';
export const WORKING_DAY: TimeUnit = 'วันทำการ';
export const HOUR: TimeUnit = 'ชั่วโมง';
export const MINUTE: TimeUnit = 'นาที';
export const WEEK: TimeUnit = 'สัปดาห์';
export const MONTH: TimeUnit = 'เดือน';
export const QUARTER: TimeUnit = 'ไตรมาส';
export const FISCAL_YEAR: TimeUnit = 'ปีงบประมาณ';
/** Units of which every month has several. */
export const SHORTER_THAN_MONTH: readonly TimeUnit[] = ['วัน', 'วันทำการ', 'สัปดาห์'];
/** Units in which sums of several are told; working days are days by then. */
export const PLAIN_UNITS: readonly TimeUnit[] = ['นาที', 'ชั่วโมง', 'วัน', 'สัปดาห์', 'เดือน', 'ปี'];

/** Wordings of a time that is not a number, and what they mean. */
export const TIME_WORDINGS = {
  ใช้อย่างต่อเนื่อง: 'continuous',
  ต่อเนื่อง: 'continuous',
  'ตามช่วงเวลาของแผนงาน/โครงการ': 'as-planned',
  [UNSTATED]: 'unstated',
  [NONE]: 'none',
} as const;

/** How long a record is kept, where that is no length of time: for ever, until something, as long as something lasts. */
export const KEEP_WORDS =
  /^(?:(?:เก็บ|จัดเก็บ|เก็บรักษา)(?:ไว้)?)?(?:ตลอดไป|ถาวร|(?:จนกว่า|จนถึง|จนสิ้น|จนหมด|ตลอดอายุ|ตลอดระยะเวลา|ตลอดเวลา).+)$/u;
/** What may stand before a length of time for which a record is kept. */
export const KEEP_VERB = /^(?:เก็บ|จัดเก็บ|เก็บรักษา)(?:ไว้)?(?:เป็นเวลา|นาน)?\s*/u;

/** What people write before the number of an item. */
export const ITEM_WORD = 'ข้อ(?:ที่)?';

/** Words before which `>` is a limit, as in `> ร้อยละ 80`. */
export const LIMIT_WORDS = 'ร้อยละ|เกณฑ์|เป้าหมาย|ค่า';

/** What begins the paragraph above a table that is its caption. */
export const TABLE_CAPTION = 'ตาราง';

/** Words that people number their captions with. */
export const CAPTION_WORDS = '(?:ภาพ|รูป|รูปภาพ|แผนภาพ|ตาราง)(?:ที่)?';
/** Numbers of references that say themselves what they are: ที่ ศธ 04002/ว 12, (ฉบับที่ 2). */
export const NUMBER_WORDS = /^(?:ที่|เลขที่|ฉบับที่|\()/u;

/** Words with which a history tells that a procedure is no longer in use, and why. */
export const ENDING_WORDS = /เลิก|แทน|สิ้นสุด|งด|ยุติ|ยุบ|รวม|โอน|ถ่ายโอน|ย้าย/u;
