/** What the สพฐ. standard form says besides the words of a procedure, exactly as on the office's paper. */
export const formWords = {
  caption: (sheet: string, title: string) => `${sheet} ${title}`,
  title: 'ชื่องาน (กระบวนงาน)',
  code: 'รหัสเอกสาร :',
  indicator: 'ตัวชี้วัดที่สำคัญของกระบวนการ',
  number: 'ลำดับที่',
  step: 'ขั้นตอนที่',
  chart: 'ผังขั้นตอนการดำเนินงาน',
  detail: 'รายละเอียดงาน',
  duration: 'เวลาดำเนินการ',
  standard: 'มาตรฐานคุณภาพงาน',
  owners: 'ผู้รับผิดชอบ',
  note: 'หมายเหตุ',
  references: 'เอกสารอ้างอิง :',
  symbols: 'คำอธิบายสัญลักษณ์ผังขั้นตอน',
  connectorLetter: 'ก',
  /** How the paper writes what no value is given for. */
  instead: { ไม่ระบุ: '', ไม่มี: '-' },
  end: 'สิ้นสุด',
} as const;

/** The five symbols of a flowchart, in the order and the words of the paper, and those that some charts use besides. */
export const symbolMeanings = [
  { name: 'terminal', meaning: 'จุดเริ่มต้นหรือสิ้นสุดกระบวนการ' },
  { name: 'process', meaning: 'กิจกรรมงานหรือการปฏิบัติ' },
  { name: 'decision', meaning: 'การตัดสินใจ' },
  { name: 'arrow', meaning: 'ทิศทางหรือการเคลื่อนไหวของงาน' },
  { name: 'subprocess', meaning: 'กระบวนงานย่อย' },
  { name: 'table', meaning: 'การตัดสินใจที่มีหลายเงื่อนไข' },
  { name: 'bar', meaning: 'แยกไปทำพร้อมกัน หรือรอให้ครบทุกงาน' },
  { name: 'jump', meaning: 'ไปต่อที่ขั้นตอนตามหมายเลข หรือมาจากขั้นตอนตามหมายเลข' },
  { name: 'connector', meaning: 'จุดเชื่อมต่อระหว่างหน้า (ถ้าไม่จบภายใน 1 หน้า)' },
] as const;
export type SymbolName = (typeof symbolMeanings)[number]['name'];
