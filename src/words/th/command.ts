const NOTHING_TO_MEND = 'ไม่มีไฟล์ที่ต้องแก้การพิมพ์';

/** What commands say to the person who called them, in Thai. */
export const commandMessages = {
  built: (folder: string) => `สร้างเว็บไซต์แล้วที่ ${folder}`,
  printed: (files: number, unchanged: number, folder: string) =>
    `พิมพ์ PDF แล้ว ${files} ไฟล์${unchanged > 0 ? ` (ไม่เปลี่ยนแปลง ${unchanged})` : ''} ที่ ${folder}`,
  printedFile: (path: string, pages: number, bytes: number) =>
    `${path} ${pages} หน้า ${Math.ceil(bytes / 1000)} KB`,
  notPrinted: 'ไม่ได้พิมพ์ PDF ของเดิมยังอยู่ครบ',
  pdfUsage:
    'เรียกแบบ npm run pdf หรือ npm run pdf -- [--procedure คู่มือ/กระบวนงาน] [--checklist] [--poster] [--office] [--templates โฟลเดอร์]',
  givenTwice: (option: string) => `ใส่ --${option} ได้ครั้งเดียวต่อการเรียก`,
  templatesBlank: 'ใส่ชื่อโฟลเดอร์แม่แบบหลัง --templates',
  procedureOrOffice: 'เลือก --procedure หรือ --office อย่างเดียว เพราะเล่มรวมมีทุกกระบวนงานของสำนักงาน',
  unknownProcedure: (id: string, known: readonly string[]) =>
    `ไม่พบกระบวนงาน ${id} มี ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' …' : ''}`,
  buildUsage: 'เรียกแบบ npm run build, npm run build -- --no-pdf หรือ npm run build -- --docx',
  docxUsage: 'เรียกแบบ npm run docx หรือ npm run docx -- --procedure คู่มือ/กระบวนงาน',
  notWritten: 'ไม่ได้เขียนเอกสาร Word ของเดิมยังอยู่ครบ',
  written: (files: number, folder: string) => `เขียนเอกสาร Word แล้ว ${files} ไฟล์ ที่ ${folder}`,
  importUsage: 'เรียกแบบ npm run import -- ไฟล์.docx [--to โฟลเดอร์]',
  imported: (procedures: number, folder: string) => `นำเข้าแล้ว ${procedures} กระบวนงาน ร่างอยู่ที่ ${folder}`,
  importReport: (file: string, lost: number) => `รายงานว่าอะไรไม่ได้อยู่ในร่างหรือต้องตรวจ ${lost} บรรทัด อยู่ที่ ${file}`,
  importChecked: (errors: number, warnings: number) =>
    `ตรวจร่างแล้ว พบข้อผิดพลาด ${errors} รายการ คำเตือน ${warnings} รายการ ดูด้วย npm run validate โดยให้ CONTENT_DIR ชี้ที่โฟลเดอร์ content ของร่าง`,
  validateUsage:
    'เรียกแบบ npm run validate -- [--format pretty|json|github|sarif] [--strict] [--quiet] [--verbose] [--fix [--dry-run]] [ไฟล์ …] หรือ npm run validate -- --explain กฎ',
  unknownRule: (name: string, meant: string | undefined) =>
    `ไม่มีกฎ ${name} ${meant === undefined ? 'ชื่อกฎอยู่ในวงเล็บท้ายข้อความของคำสั่งตรวจ' : `ตั้งใจเขียน ${meant} ใช่หรือไม่`}`,
  keptByNpm: (option: string) =>
    `npm เก็บ --${option} ไว้เอง คำสั่งนี้จึงไม่ได้รับ ให้เขียน -- คั่น: npm run validate -- --${option}`,
  dryRunAlone: 'ใช้ --dry-run คู่กับ --fix: npm run validate -- --fix --dry-run',
  noContentFile: (name: string) =>
    `${name} ไม่ใช่ไฟล์ในโฟลเดอร์เนื้อหา เขียนชื่อไฟล์ เช่น content/roles.yaml หรือ manuals/คู่มือ/กระบวนงาน.mdx`,
  unknownFormat: (found: string, known: readonly string[]) =>
    `ไม่รู้จักรูปแบบ ${found} ของ --format ใช้ได้ ${known.join(', ')}`,
  validateHelp: `ตรวจเนื้อหาในโฟลเดอร์ content หรือโฟลเดอร์ที่ CONTENT_DIR ชี้

  npm run validate -- [ตัวเลือก] [ไฟล์ …]

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
  --help            แสดงข้อความนี้

  รหัสจบ 0 ไม่พบข้อผิดพลาด, 1 พบข้อผิดพลาด, 2 เรียกผิดหรือใช้โฟลเดอร์ไม่ได้
`,
  mended: (files: number) => (files === 0 ? NOTHING_TO_MEND : `แก้การพิมพ์แล้ว ${files} ไฟล์`),
  wouldMend: (files: number) =>
    files === 0 ? NOTHING_TO_MEND : `--fix จะแก้การพิมพ์ ${files} ไฟล์ ยังไม่ได้เขียนไฟล์ใด`,
} as const;
