const QUOTE_HINT = 'ข้อความที่มีวงเล็บหรือเครื่องหมายพิเศษ ให้ใส่ในเครื่องหมายคำพูด เช่น step1["รับเรื่อง (ภายใน)"]';
const KIND_HINT = 'บรรทัดแรกของแผนภาพต้องเป็น flowchart TD (บนลงล่าง) หรือ flowchart LR (ซ้ายไปขวา)';

/** What is said of a Mermaid text that cannot be drawn. */
export const mermaidMessages = {
  /** What an author may be asked for, in the order in which it is named. */
  expected: {
    closing: 'วงเล็บหรือเครื่องหมายปิดของข้อความ',
    line: 'การขึ้นบรรทัดใหม่',
    arrow: 'ลูกศร เช่น -->',
    node: 'ชื่อจุด เช่น step1',
    end: 'คำว่า end ปิดกลุ่ม',
    rest: 'ส่วนที่เหลือของคำสั่ง',
    direction: 'ทิศทางของผังงาน',
    nodeOrArrow: 'ชื่อจุดหรือลูกศร',
  },
  oneOf: (wanted: readonly string[]) => wanted.join(' หรือ '),
  empty: { message: 'แผนภาพว่างเปล่า ต้องมีผังงาน (flowchart)', hint: KIND_HINT },
  wrongKind: (kind: string) => ({
    message: `พบแผนภาพชนิด “${kind}” แต่ใช้ได้เฉพาะผังงาน (flowchart หรือ graph)`,
    hint: KIND_HINT,
  }),
  failed: (reason: string) => `อ่านผังงานไม่ได้: ${reason}`,
  unclosed: { message: 'ข้อความที่เริ่มตรงนี้ไม่มีวงเล็บหรือเครื่องหมายปิด', hint: QUOTE_HINT },
  cutOff: (expected: string) => `ผังงานจบก่อนครบ หลังจากนี้ต้องมี${expected}`,
  unexpected: (found: string, expected: string) => `พบ “${found}” ตรงที่ต้องเป็น${expected}`,
  unreadable: (found: string, expected: string) => `อ่าน “${found}” ไม่ได้ ตรงนี้ต้องเป็น${expected}`,
  quoteHint: QUOTE_HINT,
  kindHint: KIND_HINT,
  nameHint: 'ชื่อจุดต้องเป็นอักษรอังกฤษหรือตัวเลข ข้อความไทยให้อยู่ในวงเล็บ เช่น start["เริ่ม"]',
  endHint: 'end เป็นคำของ Mermaid ให้ตั้งชื่อจุดเป็นคำอื่น เช่น finish["สิ้นสุด"]',
  lineHint: 'เขียนหนึ่งคำสั่งต่อหนึ่งบรรทัด และขึ้นบรรทัดใหม่หลังคำว่า flowchart TD',
  call: (code: string) => ({
    message: `คำสั่ง click เรียกโปรแกรม “${code}” ไม่ได้ ใช้เป็นลิงก์ได้เท่านั้น`,
    hint: 'เขียนเป็น click step1 href "https://…"',
  }),
  unsafeLink: (node: string, href: string) => ({
    message: `ลิงก์ของจุด “${node}” ไปที่ “${href}” ซึ่งไม่อนุญาต`,
    hint: 'ใช้ได้เฉพาะ http://, https://, mailto:, ที่อยู่ในเว็บไซต์นี้ หรือ #หัวข้อ',
  }),
} as const;
