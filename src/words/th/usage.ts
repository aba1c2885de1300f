/** How a command is called: the call alone, for those who called it otherwise, and what there is to know of it. */
interface Usage {
  readonly call: string;
  readonly details: string;
}

/** How every command is called, in Thai. */
export const usages = {
  build: {
    call: 'เรียกแบบ npm run build -- [--no-pdf] [--docx]',
    details: `ตรวจเนื้อหา แล้วสร้างเว็บไซต์ ดัชนีค้นหา และ PDF ไว้ใน dist หรือโฟลเดอร์ที่ OUT_DIR ชี้ ถ้าผิดพลาดของเดิมยังอยู่

  --no-pdf    ไม่พิมพ์ PDF
  --docx      เขียนเอกสาร Word ด้วย และให้หน้าเว็บมีลิงก์`,
  },
  dev: {
    call: 'เรียกแบบ npm run dev -- [--port เลข]',
    details: `แสดงเว็บไซต์ขณะเขียนเนื้อหา ข้อผิดพลาดแสดงในเบราว์เซอร์ กด Ctrl+C เพื่อเลิก

  --port เลข    ช่องทาง (port) ของที่อยู่ในเครื่อง 1 ถึง 65535 ถ้าไม่บอก ใช้ 4321 หรือช่องแรกต่อจากนั้นที่ว่าง`,
  },
  preview: {
    call: 'เรียกแบบ npm run preview -- [--port เลข]',
    details: `แสดงเว็บไซต์ที่สร้างแล้วด้วย npm run build กด Ctrl+C เพื่อเลิก

  --port เลข    ช่องทาง (port) ของที่อยู่ในเครื่อง 1 ถึง 65535 ถ้าไม่บอก ใช้ 4321 หรือช่องแรกต่อจากนั้นที่ว่าง`,
  },
  prepare: {
    call: 'เรียกแบบ npm run prepare',
    details: 'เตรียมคำช่วยขณะพิมพ์ของ VS Code ปกติ npm ci เรียกให้',
  },
  pdf: {
    call: 'เรียกแบบ npm run pdf -- [--procedure คู่มือ/กระบวนงาน] [--checklist] [--poster] [--office] [--templates โฟลเดอร์]',
    details: `พิมพ์ PDF ทุกฉบับไว้ใน dist/pdf หรือใต้โฟลเดอร์ที่ OUT_DIR ชี้

  --procedure คู่มือ/กระบวนงาน   พิมพ์กระบวนงานเดียว
  --checklist                 พิมพ์แบบตรวจสอบด้วย
  --poster                    พิมพ์ผังติดผนังด้วย
  --office                    พิมพ์เล่มรวมของสำนักงานด้วย
  --templates โฟลเดอร์          ใช้แม่แบบในโฟลเดอร์นี้แทนแม่แบบชื่อเดียวกัน`,
  },
  docx: {
    call: 'เรียกแบบ npm run docx -- [--procedure คู่มือ/กระบวนงาน]',
    details: `เขียนกระบวนงานเป็นเอกสาร Word ไว้ใน dist/docx หรือใต้โฟลเดอร์ที่ OUT_DIR ชี้

  --procedure คู่มือ/กระบวนงาน   เขียนกระบวนงานเดียว`,
  },
  import: {
    call: 'เรียกแบบ npm run import -- ไฟล์.docx [--to โฟลเดอร์]',
    details: `ทำร่างจากเอกสาร Word พร้อมรายงานว่าอะไรไม่ได้อยู่ในร่าง

  --to โฟลเดอร์    โฟลเดอร์ใหม่หรือว่างสำหรับร่าง ถ้าไม่บอก ใช้ drafts/ชื่อไฟล์

  รหัสจบ 0 เขียนแล้ว, 1 เขียนแล้วแต่ร่างมีข้อผิดพลาด, 2 นำเข้าไม่ได้`,
  },
  validate: {
    call: 'เรียกแบบ npm run validate -- [--format pretty|json|github|sarif] [--strict] [--quiet] [--verbose] [--fix [--dry-run]] [ไฟล์ …] หรือ npm run validate -- --explain กฎ',
    details: `ตรวจเนื้อหาในโฟลเดอร์ content หรือโฟลเดอร์ที่ CONTENT_DIR ชี้

  ไฟล์ …            ตรวจทั้งโฟลเดอร์ แต่แสดงเฉพาะไฟล์เหล่านี้
  --format pretty   แสดงให้คนอ่าน พร้อมบรรทัดที่ผิด (ค่าเริ่มต้น)
  --format json     แสดงเป็น JSON สำหรับโปรแกรม ใช้กับ npm run -s
  --format github   แสดงเป็นคำสั่งของ GitHub Actions
  --format sarif    แสดงเป็น SARIF 2.1.0
  --strict          ถือคำเตือนเป็นข้อผิดพลาด
  --quiet           แสดงเฉพาะข้อผิดพลาด ไม่แสดงคำเตือน
  --verbose         แสดงทุกรายการเต็ม ไม่รวมคำเตือนชนิดเดียวกัน
  --fix             แก้การพิมพ์ที่ผิดแน่ชัด เช่น สระซ้ำหรืออักขระที่มองไม่เห็น แสดงบรรทัดที่แก้ แล้วตรวจใหม่
  --fix --dry-run   แสดงบรรทัดที่ --fix จะแก้ โดยไม่เขียนไฟล์
  --explain กฎ      อธิบายกฎที่อยู่ในวงเล็บท้ายข้อความ พร้อมตัวอย่างที่ผิดและที่ถูก

  รหัสจบ 0 ไม่พบข้อผิดพลาด, 1 พบข้อผิดพลาด, 2 เรียกผิดหรือใช้โฟลเดอร์ไม่ได้`,
  },
  changes: {
    call: 'เรียกแบบ npm run changes -- [เดิม [ใหม่]]',
    details: `บอกสิ่งที่ผู้อ่านจะเห็นเปลี่ยนไป จากรุ่นเดิมถึงรุ่นใหม่

  เดิม    ชื่อรุ่นใน git เช่น main หรือ v1 ถ้าไม่บอก ใช้รุ่นที่บันทึกครั้งล่าสุด
  ใหม่    ชื่อรุ่นใน git ถ้าไม่บอก ใช้ไฟล์ที่กำลังแก้`,
  },
  new: {
    call: 'เรียกแบบ npm run new แล้วตอบคำถาม หรือใส่คำตอบมาด้วย: npm run new -- [--office] [ตัวเลือก]',
    details: `  npm run new -- [ตัวเลือก]               กระบวนงานใหม่
  npm run new -- --office [ตัวเลือก]      เนื้อหาของสำนักงานใหม่ ในโฟลเดอร์ว่างที่ CONTENT_DIR ชี้

  --manual ID            คู่มือที่กระบวนงานอยู่: id หรือชื่อเต็ม
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
  },
  rename: {
    call: [
      'เรียกแบบ npm run rename -- role|form|reference เดิม ใหม่ [--dry-run]',
      '         npm run rename -- procedure คู่มือ/เดิม ใหม่ [--dry-run]',
      '         npm run rename -- step คู่มือ/กระบวนงาน#เดิม ใหม่ [--dry-run]',
    ].join('\n'),
    details: `เปลี่ยน id ของผู้รับผิดชอบ แบบฟอร์ม เอกสารอ้างอิง กระบวนงาน หรือขั้นตอน ทุกแห่งที่อ้างถึง ที่อยู่เดิมพาไปที่อยู่ใหม่

  --dry-run    แสดงโดยไม่เขียน`,
  },
  bench: {
    call: 'เรียกแบบ npm run bench -- --procedures 1000 [--manuals 20] หรือ npm run bench -- --print [--procedures 500] หรือ npm run bench -- --search [--procedures 1000] [--failures] หรือ npm run bench -- --search --index 10000',
    details: 'วัดเวลาและหน่วยความจำที่การสร้าง การพิมพ์ และการค้นหาใช้ กับเนื้อหาที่แต่งขึ้น',
  },
} as const satisfies Readonly<Record<string, Usage>>;

/** A command that is called with `npm run`. */
export type CommandName = keyof typeof usages;

/** What is wrong with a call, and where the details are. */
export const callWords = {
  unknownOption: (option: string, meant: string | undefined) =>
    `ไม่มีตัวเลือก ${option}${meant === undefined ? '' : ` ตั้งใจเขียน ${meant} ใช่หรือไม่`}`,
  noValue: (option: string) => `ต้องมีค่าตามหลัง ${option}`,
  needlessValue: (option: string) => `ตัวเลือก ${option} ไม่มีค่าตามหลัง`,
  needlessWord: (word: string) => `“${word}” เกินมา`,
  keptByNpm: (command: string, option: string) =>
    `npm เก็บ --${option} ไว้เอง คำสั่งนี้จึงไม่ได้รับ ให้เขียน -- คั่น: npm run ${command} -- --${option}`,
  details: (command: string) => `ดูตัวเลือกทั้งหมดด้วย npm run ${command} -- --help`,
} as const;
