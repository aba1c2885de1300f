/*
 * What offices write in their Word files, in the many spellings in which they write it.
 */

const WORK = '(?:งาน|กระบวนงาน|กระบวนการ|การปฏิบัติงาน|การดำเนินงาน|การดำเนินการ|การทำงาน|การให้บริการ|คู่มือ)';

/** Sections of a manual, and what stands beside them, by the words of their headings; spaces are left out. */
export const HEADINGS = {
  name: /^ชื่อ(?:งาน|กระบวนงาน|กระบวนการ)(?:\((?:กระบวน(?:งาน|การ)|งาน)\))?/u,
  objectives: new RegExp(`^วัตถุประสงค์(?:ของ)?${WORK}?`, 'u'),
  scope: new RegExp(`^ขอบเขต(?:ของ)?${WORK}?`, 'u'),
  definitions: /^(?:คำจำกัดความ|คำนิยาม(?:ศัพท์)?|นิยาม(?:ศัพท์)?(?:เฉพาะ)?|ความหมายของคำ)/u,
  flowchart: new RegExp(
    `^(?:flow-?chart|work-?flow|แผนผัง|ผัง)(?:งาน|ขั้นตอน|กระบวนการ|กระบวนงาน|แสดง)*(?:ของ)?${WORK}?(?:\\((?:flow-?chart|work-?flow)\\))?`,
    'iu',
  ),
  steps: new RegExp(
    `^(?:ขั้นตอน(?:และ)?(?:การ(?:ให้)?บริการ)?(?:และ)?ระยะเวลา(?:และส่วนงานที่รับผิดชอบ|(?:ใน)?การ(?:ให้)?บริการ)*|(?:รายละเอียด)?(?:ขั้นตอน(?:และวิธีการ|และวิธี|วิธี)?|วิธีการ|วิธี)(?:การ)?${WORK})`,
    'u',
  ),
  forms: /^(?:เอกสาร\/?)?แบบ(?:ฟอร์ม|พิมพ์)(?:\/เอกสาร)?(?:ที่ใช้(?:ในการปฏิบัติงาน)?|ที่เกี่ยวข้อง)?/u,
  references:
    /^(?:เอกสาร\/?(?:และ)?หลักฐานอ้างอิง|เอกสารอ้างอิง|เอกสารที่เกี่ยวข้อง|(?:กฎหมาย|ระเบียบ)[^0-9๐-๙:]{0,40}ที่(?:เกี่ยวข้อง|ใช้อ้างอิง))/u,
  duties: /^(?:บทบาท)?(?:และ)?(?:หน้าที่(?:และ)?)?ความรับผิดชอบ/u,
  monitoring: /^(?:ระบบ)?(?:การ)?ติดตาม(?:และ)?ประเมินผล/u,
  channels: /^(?:สถานที่(?:\/|และ))?ช่องทาง(?:ใน)?(?:การ)?(?:ให้|รับ)บริการ/u,
  criteria:
    /^หลักเกณฑ์,?(?:และ)?วิธีการ,?(?:และ)?(?:เงื่อนไข)?(?:ใน)?(?:การยื่นคำขอ)?(?:\(ถ้ามี\))?(?:และในการพิจารณาอนุญาต)?/u,
  documents:
    /^(?:รายการ)?เอกสาร(?:(?:และ|\/)?หลักฐาน(?:ที่(?:ต้อง)?ใช้)?(?:ประกอบ)?|ที่ต้องใช้|ประกอบ)(?:การ(?:ยื่นคำขอ|พิจารณา|ขออนุญาต))?/u,
  fee: /^(?:อัตรา)?ค่าธรรมเนียม(?:\(ถ้ามี\))?/u,
  complaints: /^ช่องทาง(?:การ)?(?:ร้องเรียน|ร้องทุกข์|แจ้ง|และ|\/|,|แนะนำ(?:บริการ)?)+/u,
  form: /^(?:แบบ(?:ฟอร์ม)?(?:การ)?สรุปมาตรฐานงาน|สรุปมาตรฐานงาน|โครงสร้าง(?:และ)?ส่วนประกอบ(?:ของ)?มาตรฐาน(?:งาน)?(?:ของ[\p{L}\p{M}.]*)?|แบบฟอร์มมาตรฐาน(?:งาน)?(?:ของ[\p{L}\p{M}.]*)?|มาตรฐานงาน)/u,
  legend: /^คำอธิบายสัญลักษณ์(?:ผังขั้นตอน|ในผัง|ที่ใช้|flowchart)*/iu,
} as const;

/** Headings that stand behind the sections of a manual, and are none of them, whatever they look like. */
export const FURTHER_HEADING = /^(?:ภาคผนวก|บรรณานุกรม)(?:[ก-ฮ]|[0-9]{1,2})?$/u;

/** How such headings begin, where a line looks like a heading or stands behind the form. */
export const FURTHER_TITLE =
  /^(?:ภาคผนวก|บรรณานุกรม|ประวัติการแก้ไข|ตัวอย่าง(?:แบบ|เอกสาร|หนังสือ|การกรอก|บันทึก|ภาพ))/u;

/** Words of the legend of symbols. */
export const LEGEND_WORDS = /จุดเริ่มต้น|สิ้นสุด|กิจกรรม|การตัดสินใจ|ทิศทาง|การเคลื่อนไหว|เชื่อมต่อ|สัญลักษณ์|หมายถึง/u;

/** What a cover and the head of a document say of it. */
export const DOCUMENT_NAME = /^ชื่อเอกสาร\s*[:：]?\s*/u;
export const DOCUMENT_TYPE = /^ประเภทเอกสาร\s*[:：]?\s*/u;
/** Facts of a document that the product counts and writes itself. */
export const OWN_FACTS = /^(?:เวลาดำเนินการรวม|ใช้ใน|ทำต่อจาก|ฉบับปัจจุบัน|ค่าธรรมเนียม|ช่องทาง|เอกสารหลักฐาน)\s*[:：]/u;
/** How long a service takes in all, before the value. */
export const TOTAL_TIME =
  /^(?:ระยะเวลา(?:(?:ใน)?การ(?:ดำเนินการ|ให้บริการ)|ดำเนินการ|ให้บริการ)?รวม|เวลาดำเนินการรวม|รวมระยะเวลา(?:(?:ใน)?การ)?(?:ดำเนินการ|ให้บริการ)?(?:ทั้งหมด|ทั้งสิ้น)?)\s*[:：]?\s*/u;
export const MANUAL_TITLE = /^คู่มือ/u;
export const OFFICE_NAME = /^(?:สำนักงาน|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|กรม|เทศบาล|องค์การบริหาร|ศูนย์)/u;
export const GROUP_NAME = /^กลุ่ม/u;
export const UNIT_NAME = /^งาน/u;
export const PERSON_NAME = /^(?:ผู้จัดทำ\s*[:：]?\s*)?(?<name>(?:นาย|นางสาว|นาง|น\.ส\.|ว่าที่|ดร\.).+)$/u;
export const POSITION = /^ตำแหน่ง\s*[:：]?\s*(?<position>.+)$/u;

/** What stands in a standard form above its columns, before a value or in the cell beside it. */
export const FORM_HEAD = {
  title: /^ชื่อ(?:งาน|กระบวนงาน|กระบวนการ)\s*(?:\(\s*(?:กระบวน(?:งาน|การ)|งาน)\s*\))?\s*[:：]?\s*/u,
  code: /^รหัส(?:เอกสาร|งาน|กระบวนงาน)?\s*[:：]?\s*/u,
  indicator: /^ตัวชี้วัด(?:ที่สำคัญ|สำคัญ|ความสำเร็จ)?(?:ของ(?:กระบวนการ|กระบวนงาน|งาน))?\s*[:：]?\s*/u,
} as const;

/** How long a step takes, and behind it when it starts and by when it is done. */
export const TIMES =
  /^(?<duration>.*?)(?:(?:^|,?\s)(?<startLabel>เริ่ม)\s+(?<starts>\S.*?))?(?:(?:^|,?\s)(?<dueLabel>กำหนดเสร็จ)\s+(?<due>\S.*))?$/u;

/** How well an indicator should be, behind it. */
export const TARGET = /^(?<name>.*\S)\s*\(เป้าหมาย\s*:\s*(?<target>\S.*)\)$/u;

/** Whose form it is, which stands where a title may. */
export const FORM_UNIT = /^(?:ส[พฟ][ฐรท]\.?|สพม|สพป|กลุ่ม|ฝ่าย|หน่วยงาน|สำนัก|โรงเรียน)/u;

/**
 * Columns of the standard form by the words of their headers, spaces left out; the first that fits is it. `label` is a
 * short name of the step beside its details.
 */
export const COLUMNS = {
  number: /^(?:ลำดับ(?:ที่|ขั้นตอน)?|ขั้น(?:ตอน)?ที่|ข้อ(?:ที่)?|ที่|no\.?|#)$/iu,
  chart: /^(?:แผนผัง|ผัง|flow-?chart|work-?flow)/iu,
  standard: /^(?:มาตรฐาน|เกณฑ์(?:มาตรฐาน|คุณภาพ)|คุณภาพงาน|มาตราฐาน)/u,
  duration: /^(?:ระยะเวลา|เวลา|กำหนดเวลา|กรอบเวลา|กำหนดการ)/u,
  owners:
    /^(?:ผู้รับผิดชอบ|ส่วนงาน(?:\/หน่วยงาน)?(?:ที่)?รับผิดชอบ|ผู้ปฏิบัติ|ผู้ดำเนินการ|ผู้ดำเนินงาน|หน่วยงาน(?:ที่)?รับผิดชอบ|หน่วยงาน\/ผู้รับผิดชอบ|ผู้เกี่ยวข้อง|เจ้าของงาน|ผรช)/u,
  note: /^หมายเหตุ/u,
  detail: /^(?:รายละเอียด|คำอธิบาย|วิธีการ(?:ปฏิบัติ|ดำเนิน)|วิธีปฏิบัติ|ลักษณะงาน|สาระสำคัญ)/u,
  label: /^(?:(?:ประเภท)?ขั้นตอน|กิจกรรม|กระบวนการ|งานที่ปฏิบัติ)/u,
} as const;

/** The unit of a column of numbers, in its header. */
export const HEADER_UNIT = /\((?<unit>นาที|ชั่วโมง|วัน(?:ทำการ)?|สัปดาห์|เดือน)\)/u;

/** What a form says that goes on from another page. */
export const GOES_ON = /\s*\(\s*ต่อ\s*\)$/u;

/** What stands where a page ends and the next begins, typed into the text. */
export const PAGE_TURN = /^(?:[-–(]?(?:หน้า(?:ที่)?)?[0-9]{1,3}[-–)]?|[/(]?(?:มี)?ต่อ(?:หน้าถัดไป|หน้า[0-9]+)?\)?)$/u;

/** Labels of lines below a step, each with its value behind a colon. */
export const STEP_LABELS = {
  duration: /^(?:ระยะ)?เวลา(?:ดำเนินการ|ที่ใช้)?$/u,
  owners: /^(?:ผู้รับผิดชอบ|ส่วนงานที่รับผิดชอบ|หน่วยงานที่รับผิดชอบ)$/u,
  standard: /^มาตรฐาน(?:งาน|คุณภาพงาน)?$/u,
  forms: /^แบบ(?:ฟอร์ม|พิมพ์)(?:ที่ใช้|ที่เกี่ยวข้อง)?$/u,
  references: /^(?:เอกสาร)?อ้างอิง$/u,
  indicator: /^ตัวชี้วัด$/u,
  starts: /^เริ่ม$/u,
  due: /^กำหนดเสร็จ$/u,
  records: /^บันทึก$/u,
  note: /^หมายเหตุ$/u,
} as const;

/** Where in a reference a step looks, behind its title. */
export const CITED_AT = /\s(?=(?:มาตรา|ข้อ(?:ที่)?|หมวด|ส่วนที่|วรรค|หน้า|บทที่)\s*[0-9๐-๙])/u;

/** How a term and its meaning are parted. */
export const MEANS =
  /^(?<term>[^\n]{1,160}?)\s*(?<means>หมายความถึง|หมายความว่า|หมายถึง|ได้แก่|คือ|:(?=\s))\s*(?<meaning>\S[\s\S]*)$/u;

/** What numbers of items stand behind. */
export const ITEM = 'ข้อ(?:ที่)?';

/** A table of contents. */
export const CONTENTS = /^(?:สารบัญ|สารบาญ)(?:ตาราง|ภาพ)?$/u;

/** How those who do a step begin, also after a space inside a line. */
export const OWNER_BEGINS =
  'กลุ่ม|กอง|ปลัด|พนักงาน|คณะทำงาน|คณะกรรมการ|คณะอนุกรรมการ|ผู้|เจ้าหน้าที่|เจ้าพนักงาน|หัวหน้า|นัก|รองผู้|รองปลัด|รองนายก|รองผอ|ผอ\\.|ผอก|ผชช|ฝ่าย|ศูนย์|นิติกร|บุคลากร|ประธาน|เลขานุการ|ธุรการ|ครู|โรงเรียน|สถานศึกษา|หน่วยงาน|สพ[ทฐมป]|สำนัก|งาน|นาย|นาง|น\\.ส\\.|ดร\\.|ว่าที่';
/** Those of them that only begin another one where what stands before is more than a bare position. */
export const BARE_POSITION =
  /^(?:รอง|(?:รอง)?ผู้อำนวยการ|รองผอ\.?|ผอ\.?|หัวหน้า(?:กลุ่ม|งาน|ฝ่าย)?|เจ้าหน้าที่|ประธาน|เลขานุการ|ครู|บุคลากร|นักวิชาการ|นาย|นาง|นางสาว|น\.ส\.|ดร\.|ว่าที่)$/u;
/** How a line of a cell ends that the next one goes on, and how one begins that goes on with that before it. */
export const OWNER_GOES_ON = {
  end: /(?:[/(-]|และ|กับ|ของ|ด้าน|ประจำ)$/u,
  begin: /^(?:[/)(-]|และ|กับ|ร่วมกับ|ของ)/u,
} as const;
export const AND = /\s+(?:และ|กับ|ร่วมกับ)\s*/u;
/** What parts a name of the register from others in its line. */
export const BETWEEN_OWNERS = `\\s*[,;،、/]\\s*|\\s+(?:และ|กับ|ร่วมกับ)\\s*|\\s+(?=(?:${OWNER_BEGINS}))`;

/** Kinds of those who do a step, by how their names begin; others are positions. */
export const ROLE_KIND_WORDS = [
  ['committee', /^คณะ/u],
  ['external', /^(?:ผู้(?:ใช้|รับ|ขอรับ)บริการ|ผู้ยื่น|ผู้ขอ|ประชาชน|ผู้ปกครอง|นักเรียน|ผู้มาติดต่อ|ผู้มีส่วนได้)/u],
  ['unit', /^(?:กลุ่ม|งาน|ฝ่าย|ศูนย์|หน่วย|สำนัก|โรงเรียน|สถานศึกษา|กอง|แผนก|สพ[ทฐมป])/u],
] as const;

/** Kinds of references, by the words in their titles; the first that fits. */
export const REFERENCE_KIND_WORDS = [
  ['circular', /^หนังสือ|ที่\s*\S+\s*\/\s*ว\s*[0-9๐-๙]/u],
  ['regulation', /^(?:ระเบียบ|ข้อบังคับ)/u],
  ['announcement', /^ประกาศ/u],
  ['order', /^คำสั่ง/u],
  [
    'law',
    /^(?:พระราชบัญญัติ|พ\.?\s*ร\.?\s*บ\.?|รัฐธรรมนูญ|พระราชกฤษฎีกา|พระราชกำหนด|กฎกระทรวง|กฎ\s*ก\.|ประมวลกฎหมาย)/u,
  ],
  ['manual', /^(?:คู่มือ|แนวทาง|แนวปฏิบัติ|เอกสาร)/u],
  ['plan', /^(?:แผน|นโยบาย|ยุทธศาสตร์|โครงการ)/u],
  ['system', /^(?:ระบบ|โปรแกรม|ฐานข้อมูล|เว็บไซต์)/u],
  ['standard', /มาตรฐาน|เกณฑ์|คุณลักษณะ/u],
] as const;
/** What a reference is whose words do not tell. */
export const ANY_REFERENCE_KIND = 'manual';
export const YEAR_AT_END = /\s*พ\.\s?ศ\.\s?(?<year>[0-9๐-๙]{4})$/u;

/** Kinds of channels of a service, by how their lines begin as the product writes them, and by the words in others. */
export const CHANNEL_KIND_WORDS = [
  ['online', /^ออนไลน์/u, /ออนไลน์|เว็บไซต์|https?:|e-?service|แอปพลิเคชัน|อีเมล/iu],
  ['post', /^ไปรษณีย์/u, /ไปรษณีย์|ตู้\s*ปณ/u],
  ['counter', /^เคาน์เตอร์/u, /./u],
] as const;

/** Lines below a channel, and what their value stands behind. */
export const CHANNEL_LINES = {
  url: /^(?:เว็บไซต์\s*[:：]?\s*)?(?=https?:\/\/\S+$)/u,
  phone: /^โทร(?:ศัพท์)?[.:：]?\s*(?=\S)/u,
  hours:
    /^(?:(?:ระยะเวลา|วัน(?:และ)?เวลา)?(?:ที่)?(?:เปิด)?(?:ให้|รับ)บริการ\s*[:：]?\s*|(?=เปิดให้บริการ|วัน(?:จันทร์|อังคาร|ทำการ|และเวลา)|ตลอด|ทุกวัน|[0-9๐-๙]+\s*ชั่วโมง))/u,
} as const;

/** Columns of the tables of a service, by the words of their headers; spaces are left out. */
export const SERVICE_COLUMNS = {
  number: /^(?:ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|no\.?|#)$/iu,
  issuer: /^(?:หน่วยงาน.*ออก|ผู้ออก|ออกโดย)/u,
  original: /^(?:จำนวน)?(?:เอกสาร)?ฉบับจริง/u,
  duplicate: /^(?:จำนวน)?(?:เอกสาร)?(?:ฉบับ)?สำเนา$/u,
  unit: /^หน่วย(?:นับ)?(?:เอกสาร)?$/u,
  copies: /^จำนวน(?!เงิน)(?:เอกสาร|ฉบับ)?/u,
  amount: /^(?:(?:อัตรา)?ค่าธรรมเนียม|จำนวนเงิน|อัตรา|ราคา|บาท)/u,
  where: /^(?:ที่ติดต่อ|วิธี(?:การ)?ติดต่อ|ที่อยู่|โทร|หมายเหตุ)/u,
  name: /^(?:รายการ|รายละเอียด|ชื่อ|เอกสาร|หลักฐาน|ช่องทาง|ประเภท)/u,
} as const;

/** Columns that count the original of a paper and its copies apart, and what is said of them. */
export const COUNTED_APART = [
  ['original', 'ฉบับจริง'],
  ['duplicate', 'สำเนา'],
] as const;

/** Whose form a paper is, and who gives it out, in lines below its name. */
export const PAPER_FORM = /^แบบฟอร์ม\s*[:：]\s*/u;
export const PAPER_ISSUER = /^ออกโดย\s*[:：]?\s*/u;
/** How many of a paper, behind its name. */
export const PAPER_COPIES = /\s+(?:จำนวน\s*)?(?<copies>[0-9๐-๙]+\s*(?:ฉบับ|ชุด|แผ่น|ใบ|รูป))$/u;
/** An amount of money behind what it is for. */
export const FEE_AMOUNT = /\s*[:：]?\s+(?<amount>[0-9๐-๙][0-9๐-๙,.]*\s*บาท.*|ไม่เสียค่า.*)$/u;
/** That there is no fee. */
export const NO_FEE = /^(?:ไม่มี|ไม่เสีย|ไม่เก็บ|ยกเว้น)(?:การเก็บ)?ค่า(?:ธรรมเนียม|ใช้จ่าย)(?:ใด\s?ๆ)?$/u;
export const BAHT = /^(?<amount>[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?)\s*บาท$/u;
export const COPIES = /^(?<copies>[0-9๐-๙]+)\s*ฉบับ$/u;
/** Where the way to someone begins, behind their name in the same line. */
export const REACHED_AT = /\s*[:：]\s+|\s+(?=โทร|สายด่วน|เลขที่|ตู้|https?:|www\.|\()/u;

/** The label of references in a standard form. */
export const REFERENCES_LABEL = /^เอกสาร\s*(?:\/\s*)?(?:และ)?\s*(?:หลักฐาน)?\s*อ้างอิง\s*[:：]?\s*/u;
export const BUDDHIST_ERA = 'พ.ศ.';

/** What stands in a draft where the file gives no name. */
export const UNNAMED = {
  office: 'สำนักงาน (รอใส่ชื่อ)',
  group: 'กลุ่ม (รอใส่ชื่อ)',
  unit: 'งาน (รอใส่ชื่อ)',
  author: 'ผู้จัดทำ (รอใส่ชื่อ)',
  position: 'ตำแหน่ง (รอใส่)',
  place: 'สถานที่ (รอใส่)',
  contact: 'ช่องทางติดต่อ (รอใส่)',
  complaint: 'หน่วยงาน (รอใส่ชื่อ)',
  paper: 'เอกสาร (รอใส่ชื่อ)',
  fee: 'รายการ (รอใส่)',
  amount: 'อัตรา (รอใส่)',
  procedure: (number: number) => `กระบวนงานที่ ${number} (รอใส่ชื่อ)`,
} as const;
/** What kind of document a manual is that does not say so. */
export const DEFAULT_DOCUMENT_TYPE = 'คู่มือขั้นตอนการดำเนินงาน';
