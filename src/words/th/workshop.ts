/** What `npm run rename` and `npm run new` say to the person who called them. */
export const renameWords = {
  usage: [
    'เรียกแบบ npm run rename -- role|form|reference เดิม ใหม่ [--dry-run]',
    '         npm run rename -- procedure คู่มือ/เดิม ใหม่ [--dry-run]',
    '         npm run rename -- step คู่มือ/กระบวนงาน#เดิม ใหม่ [--dry-run]',
  ].join('\n'),
  kinds: {
    role: 'ผู้รับผิดชอบ',
    form: 'แบบฟอร์ม',
    reference: 'เอกสารอ้างอิง',
    procedure: 'กระบวนงาน',
    step: 'ขั้นตอน',
  },
  notFound: (kind: string, id: string, meant: string | undefined) =>
    `ไม่พบ${kind} ${id}${meant === undefined ? '' : ` ตั้งใจเขียน ${meant} ใช่หรือไม่`}`,
  same: 'id เดิมและใหม่เป็นคำเดียวกัน',
  pattern: (id: string) => `“${id}” ใช้เป็น id ไม่ได้ ใช้ตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีด ขึ้นต้นด้วยตัวอักษร`,
  reserved: (id: string) => `“${id}” เป็นคำที่ระบบใช้เอง ตั้งชื่ออื่น`,
  taken: (id: string, file: string) => `“${id}” มีผู้ใช้แล้วใน ${file}`,
  formerOf: (id: string, other: string, file: string) =>
    `“${id}” เป็น id เดิมของ ${other} ใน ${file} ที่อยู่นั้นพาไปที่ ${other} อยู่`,
  notRenamed: 'ไม่ได้เปลี่ยนชื่อ ไฟล์ทั้งหมดยังเป็นอย่างเดิม',
  unwritable: {
    message: 'เขียน id ตรงนี้ใหม่ไม่ได้ เพราะไม่ได้เขียนเป็นตัวอักษรธรรมดา',
    hint: 'เขียน id ให้เป็นคำเดียว ไม่ใช้รหัสอักขระ แล้วเรียกใหม่',
  },
  moved: (from: string, to: string) => `ย้ายไฟล์ ${from} เป็น ${to}`,
  done: (from: string, to: string, files: number) => `เปลี่ยน ${from} เป็น ${to} แล้ว ใน ${files} ไฟล์`,
  tried: (from: string, to: string, files: number) =>
    `จะเปลี่ยน ${from} เป็น ${to} ใน ${files} ไฟล์ ยังไม่ได้เขียน (--dry-run)`,
} as const;

/** The same of `npm run new`. */
export const newWords = {
  usage: `เรียกแบบ npm run new แล้วตอบคำถาม หรือใส่คำตอบมาด้วย

  npm run new -- [ตัวเลือก]               กระบวนงานใหม่
  npm run new -- --office [ตัวเลือก]      เนื้อหาของสำนักงานใหม่ ในโฟลเดอร์ว่างที่ CONTENT_DIR ชี้

  --manual ID            คู่มือที่กระบวนงานอยู่
  --title ชื่อ             ชื่องาน
  --id ID                ชื่อไฟล์ของกระบวนงาน เป็นที่อยู่ของหน้าเว็บ
  --step คำในผัง          ขั้นตอน ใส่ซ้ำได้ตามลำดับ หรือ --steps จำนวน
  --owner ชื่อ             ผู้รับผิดชอบของทุกขั้นตอน: id ชื่อ หรือบางส่วนของชื่อ ใส่ซ้ำได้
  --form ชื่อ --reference ชื่อ   แบบฟอร์มและเอกสารอ้างอิงที่มีในทะเบียน ใส่ซ้ำได้
  --add-role ID:ประเภท:ชื่อ      เพิ่มในทะเบียนแล้วใช้ ประเภทคือ unit committee position external
  --add-form ID:ชื่อ --add-reference ID:ประเภท:ชื่อ
  --where --total --complaint --complaint-at --fee รายการ:จำนวน --document ชื่อ   ของคู่มือสำหรับประชาชน
  --office-name --abbreviation --group --unit --manual-title --author --position --structure   ของสำนักงานใหม่
  --dry-run              แสดงโดยไม่เขียน`,
  stopped: 'เลิกแล้ว ยังไม่ได้เขียนไฟล์ใด',
  prompt: (question: string, otherwise: string | undefined) =>
    `${question}${otherwise === undefined ? '' : ` [${otherwise}]`}: `,
  needed: 'ต้องตอบข้อนี้',
  missing: (flags: readonly string[]) =>
    `ขาด ${flags.map((flag) => `--${flag}`).join(' ')} (หรือเรียกจากหน้าต่างคำสั่งเพื่อตอบคำถาม)`,
  questions: {
    manual: 'คู่มือ (เลขลำดับ id หรือบางส่วนของชื่อ)',
    title: 'ชื่องาน',
    id: 'ชื่อไฟล์ภาษาอังกฤษ (เป็นที่อยู่ของหน้าเว็บ)',
    step: (number: number) => `ขั้นตอนที่ ${number} ทำอะไร (เว้นว่างเมื่อครบ)`,
    owner: 'ผู้รับผิดชอบ (ชื่อหรือบางส่วนของชื่อ เว้นว่างเมื่อครบหรือไม่ทราบ)',
    form: 'แบบฟอร์มที่ใช้ (ชื่อหรือบางส่วนของชื่อ เว้นว่างเมื่อครบหรือไม่ทราบ)',
    reference: 'เอกสารอ้างอิง (ชื่อหรือบางส่วนของชื่อ เว้นว่างเมื่อครบหรือไม่ทราบ)',
    which: 'เลขลำดับ (เว้นว่างถ้าไม่ใช่ทั้งหมด)',
    add: (name: string) => `ไม่พบ “${name}” ในทะเบียน เพิ่มหรือไม่ (ใช่/ไม่)`,
    entryId: 'id ภาษาอังกฤษ',
    kind: 'ประเภท (เลขลำดับ)',
    where: 'ผู้รับบริการติดต่อที่ใด',
    total: 'ระยะเวลารวมที่แจ้งผู้รับบริการ เช่น 15 วันทำการ',
    document: 'เอกสารที่ผู้รับบริการต้องยื่น ทีละรายการ (เว้นว่างเมื่อครบ ไม่มีเลยก็เว้นว่าง)',
    fee: 'ค่าธรรมเนียม แบบ รายการ:จำนวน (เว้นว่างเมื่อครบ ไม่มีเลยก็เว้นว่าง)',
    complaint: 'ร้องเรียนต่อใคร',
    complaintAt: 'ที่อยู่หรือโทรศัพท์ของผู้รับเรื่องร้องเรียน',
    officeName: 'ชื่อสำนักงาน',
    abbreviation: 'ชื่อย่อ',
    group: 'ชื่อกลุ่ม',
    unit: 'ชื่องานในกลุ่ม',
    manualTitle: 'ชื่อคู่มือ',
    manualId: 'ชื่อโฟลเดอร์ของคู่มือภาษาอังกฤษ (เป็นที่อยู่ของหน้าเว็บ)',
    author: 'ผู้จัดทำคู่มือ',
    position: 'ตำแหน่งของผู้จัดทำ',
    structure: 'โครงสร้าง: obec ตามแบบ สพฐ., opdc ตามแนว ก.พ.ร., service คู่มือสำหรับประชาชน',
  },
  yes: 'ใช่',
  chosen: (name: string, id: string) => `→ ${name} (${id})`,
  listed: (number: number, name: string, id: string) => `  ${number}. ${name} (${id})`,
  stepNamed: (number: number) => `ขั้นตอนที่ ${number}`,
  manualNamed: (unit: string) => `คู่มือปฏิบัติการงาน ${unit}`,
  documentType: 'คู่มือขั้นตอนการดำเนินงาน',
  noManual: 'ยังไม่มีคู่มือ สร้าง manuals/<คู่มือ>/manual.yaml ก่อน หรือเริ่มสำนักงานใหม่ด้วย npm run new -- --office',
  noEntry: (words: string) => `ไม่พบ “${words}”`,
  several: (words: string, names: readonly string[]) =>
    `“${words}” ตรงกับหลายรายการ: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}`,
  blank: 'ต้องเป็นข้อความที่มีความหมาย ไม่ใช่ ไม่ระบุ หรือ ไม่มี',
  idTaken: (id: string) => `“${id}” มีแล้ว`,
  badEntry: (flag: string) =>
    `--add-${flag} ต้องเป็น ${flag === 'form' ? 'ID:ชื่อ' : 'ID:ประเภท:ชื่อ'} โดยประเภทเป็นคำหนึ่งของทะเบียน`,
  stepCount: '--steps ต้องเป็นจำนวนเต็ม 1 ถึง 100 และใช้กับ --step พร้อมกันไม่ได้',
  noLength: (found: string) => `“${found}” ไม่ใช่ระยะเวลาที่นับได้ เขียนแบบ 15 วันทำการ`,
  badChoice: (choices: readonly string[]) => `ใช้ได้ ${choices.join(', ')}`,
  badFee: 'เขียนแบบ รายการ:จำนวน เช่น คำขอ:10 บาท',
  notEmpty: (folder: string) =>
    `โฟลเดอร์ ${folder} มีไฟล์อยู่แล้ว จึงไม่เริ่มสำนักงานใหม่ทับ ให้ชี้ CONTENT_DIR ไปที่โฟลเดอร์ว่างหรือที่ยังไม่มี`,
  notWritten: 'ไม่ได้เขียนไฟล์ใด',
  tried: 'ยังไม่ได้เขียน (--dry-run)',
  written: (file: string) => `เขียน ${file} แล้ว`,
  open: (count: number) => `เหลือที่ยังไม่ระบุ ${count} แห่ง ดูด้วย npm run validate แล้วเติมในไฟล์`,
} as const;
