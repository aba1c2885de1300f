/** What search says. */
export const searchWords = {
  title: 'ค้นหา',
  dialog: 'ค้นหาในคู่มือ',
  label: 'คำที่ต้องการค้น',
  placeholder: 'ชื่องาน ขั้นตอน กฎหมาย',
  submit: 'ค้นหา',
  close: 'ปิด',
  contents: 'สารบัญ',
  results: 'ผลการค้นหา',
  all: 'ดูผลทั้งหมด',
  more: 'แสดงผลเพิ่ม',
  elsewhere: 'ยังพบใน',
  tips: [
    'ค้นได้ทั้งชื่องาน ขั้นตอน คำจำกัดความ แบบฟอร์ม เอกสารอ้างอิง และผู้รับผิดชอบ',
    'พิมพ์เพียงบางส่วนของคำก็ได้ เช่น “เครือข” พบ “เครือข่าย”',
    'เลขไทยและเลขอารบิกให้ผลเดียวกัน เช่น ๒๕๕๐ กับ 2550',
    'ใช้คำย่อหรือคำเต็มก็ได้ เช่น พ.ร.บ. กับ พระราชบัญญัติ',
  ],
  keys: 'กด ↑ ↓ เพื่อเลือก, Enter เพื่อเปิด, Esc เพื่อปิด',
  needsScript: 'การค้นหาต้องใช้ JavaScript ซึ่งเบราว์เซอร์นี้ปิดไว้ เลือกจากสารบัญของคู่มือแทนได้',
  loading: 'กำลังค้นหา',
  failed: 'เปิดระบบค้นหาไม่ได้ ตรวจการเชื่อมต่อแล้วลองใหม่ หรือเลือกจากสารบัญ',
  found: (count: number) => `พบ ${count} รายการ`,
  none: (query: string) => `ไม่พบ “${query}” ในคู่มือ`,
  noneChosen: (query: string) => `ไม่พบ “${query}” ในส่วนที่เลือก เลือก “ทั้งหมด” ทุกช่องเพื่อค้นทุกคู่มือ`,
  onlyChosen: 'พิมพ์คำที่ต้องการค้นในส่วนที่เลือก',
  missing: (words: readonly string[]) => `ไม่พบข้อความ ${words.map((word) => `“${word}”`).join(' ')}`,
  lacking: (words: readonly string[]) => `ไม่มี ${words.map((word) => `“${word}”`).join(' ')}`,
  corrected: (words: string) => `ไม่พบคำตรงตัว แสดงผลใกล้เคียงของ “${words}”`,
  recent: 'ค้นล่าสุดในเครื่องนี้',
  forget: (query: string) => `ลบ “${query}” จากรายการค้นล่าสุด`,
  forgotten: (query: string) => `ลบ “${query}” แล้ว`,
  forgetAll: 'ลบทั้งหมด',
  forgottenAll: 'ลบรายการค้นล่าสุดแล้ว',
  highlighted: (count: number) => `เน้นคำที่ค้น ${count} แห่ง`,
  unhighlight: 'เลิกเน้น',
  anyName: 'ทั้งหมด',
} as const;

/** How the best results answer, where they are not the very words. */
export const tierNotes = {
  phrase: '',
  all: 'ไม่พบคำเรียงกันตามที่พิมพ์ แสดงหน้าที่มีครบทุกคำ',
  gist: 'ค้นโดยไม่นับคำที่ใช้ถาม',
  synonym: 'ไม่พบคำตรงตัว แสดงผลของคำที่ใช้แทนกัน',
  prefix: 'แสดงคำที่ขึ้นต้นตามที่พิมพ์',
  spelling: 'ไม่พบคำตรงตัว แสดงผลใกล้เคียง',
  apart: 'ไม่พบคำที่เขียนติดกันตามที่พิมพ์ แสดงหน้าที่คำเหล่านี้อยู่แยกกัน',
  any: 'ไม่พบหน้าที่มีครบทุกคำ แสดงหน้าที่มีบางคำ',
} as const;

/** How one result answers, beside it. */
export const tierNames = {
  phrase: '',
  all: 'ครบทุกคำ',
  gist: 'ครบคำที่ไม่ใช่คำถาม',
  synonym: 'คำที่ใช้แทนกัน',
  prefix: 'ขึ้นต้นเหมือนกัน',
  spelling: 'สะกดใกล้เคียง',
  apart: 'คำอยู่แยกกัน',
  any: 'บางคำ',
} as const;

/** What results are narrowed by, in the order shown. */
export const filterNames = {
  manual: 'คู่มือ',
  role: 'ผู้รับผิดชอบ',
  reference: 'เอกสารอ้างอิงประเภท',
} as const;
export type FilterName = keyof typeof filterNames;
