import { fileSize } from './file-size.ts';

const NOTHING_TO_MEND = 'ไม่มีไฟล์ที่ต้องแก้การพิมพ์';

/** What commands say to the person who called them, in Thai. */
export const commandMessages = {
  built: (folder: string) => `สร้างเว็บไซต์แล้วที่ ${folder}`,
  printed: (files: number, unchanged: number, folder: string) =>
    `พิมพ์ PDF แล้ว ${files} ไฟล์${unchanged > 0 ? ` (ไม่เปลี่ยนแปลง ${unchanged})` : ''} ที่ ${folder}`,
  printedFile: (path: string, pages: number, bytes: number) => `${path} ${pages} หน้า ${fileSize(bytes)}`,
  notPrinted: 'ไม่ได้พิมพ์ PDF ของเดิมยังอยู่ครบ',
  givenTwice: (option: string) => `ใส่ --${option} ได้ครั้งเดียวต่อการเรียก`,
  templatesBlank: 'ใส่ชื่อโฟลเดอร์แม่แบบหลัง --templates',
  procedureOrOffice: 'เลือก --procedure หรือ --office อย่างเดียว เพราะเล่มรวมมีทุกกระบวนงานของสำนักงาน',
  unknownProcedure: (id: string, known: readonly string[], meant: string | undefined) =>
    `ไม่พบกระบวนงาน ${id} ${meant === undefined ? '' : `ตั้งใจเขียน ${meant} ใช่หรือไม่ `}มี ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' …' : ''}`,
  notWritten: 'ไม่ได้เขียนเอกสาร Word ของเดิมยังอยู่ครบ',
  written: (files: number, folder: string) => `เขียนเอกสาร Word แล้ว ${files} ไฟล์ ที่ ${folder}`,
  badPort: '--port ต้องเป็นจำนวนเต็ม 1 ถึง 65535',
  portUsed: (command: string, port: number) =>
    `ช่องทาง (port) ${port} มีโปรแกรมอื่นใช้อยู่ เลือกเลขอื่น เช่น npm run ${command} -- --port ${port === 65_535 ? port - 1 : port + 1}`,
  portRefused: (command: string, port: number) =>
    `ใช้ช่องทาง (port) ${port} ไม่ได้ เลือกเลขตั้งแต่ 1024 ขึ้นไป เช่น npm run ${command} -- --port 4400`,
  importNothing: 'ต้องบอกไฟล์ .docx ที่จะนำเข้า',
  imported: (procedures: number, folder: string) => `นำเข้าแล้ว ${procedures} กระบวนงาน ร่างอยู่ที่ ${folder}`,
  importReport: (file: string, lost: number) => `รายงานว่าอะไรไม่ได้อยู่ในร่างหรือต้องตรวจ ${lost} บรรทัด อยู่ที่ ${file}`,
  importChecked: (errors: number, warnings: number) =>
    `ตรวจร่างแล้ว พบข้อผิดพลาด ${errors} รายการ คำเตือน ${warnings} รายการ ดูด้วย npm run validate โดยให้ CONTENT_DIR ชี้ที่โฟลเดอร์ content ของร่าง`,
  unknownRule: (name: string, meant: string | undefined) =>
    `ไม่มีกฎ ${name} ${meant === undefined ? 'ชื่อกฎอยู่ในวงเล็บท้ายข้อความของคำสั่งตรวจ' : `ตั้งใจเขียน ${meant} ใช่หรือไม่`}`,
  dryRunAlone: 'ใช้ --dry-run คู่กับ --fix: npm run validate -- --fix --dry-run',
  noContentFile: (name: string) =>
    `${name} ไม่ใช่ไฟล์ในโฟลเดอร์เนื้อหา เขียนชื่อไฟล์ เช่น content/roles.yaml หรือ manuals/คู่มือ/กระบวนงาน.mdx`,
  unknownFormat: (found: string, known: readonly string[]) =>
    `ไม่รู้จักรูปแบบ ${found} ของ --format ใช้ได้ ${known.join(', ')}`,
  mended: (files: number) => (files === 0 ? NOTHING_TO_MEND : `แก้การพิมพ์แล้ว ${files} ไฟล์`),
  wouldMend: (files: number) =>
    files === 0 ? NOTHING_TO_MEND : `--fix จะแก้การพิมพ์ ${files} ไฟล์ ยังไม่ได้เขียนไฟล์ใด`,
} as const;
