/** Why a file cannot be imported, and what to do, in Thai. */
export const importProblems = {
  missing: (file: string) => `ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์ ถ้าชื่อมีวรรคให้ใส่เครื่องหมาย "…" คร่อม`,
  isFolder: (file: string) => `${file} เป็นโฟลเดอร์ ให้ใส่ชื่อไฟล์ .docx หนึ่งไฟล์`,
  unreadable: (file: string) => `อ่านไฟล์ ${file} ไม่ได้ ปิดไฟล์ใน Word แล้วตรวจสิทธิ์การอ่าน`,
  emptyFile: (file: string) => `ไฟล์ ${file} ว่าง (0 ไบต์) อาจคัดลอกมาไม่ครบ ให้คัดลอกใหม่จากต้นทาง`,
  oldWord: (file: string) =>
    `${file} เป็นไฟล์ Word แบบเก่า (.doc หรือ .rtf) ให้เปิดใน Word เลือก ไฟล์ > บันทึกเป็น แล้วเลือกชนิด "เอกสาร Word (*.docx)" หรือใน LibreOffice เลือก File > Save As > Word 2007-365 (.docx) แล้วนำเข้าไฟล์ใหม่`,
  encrypted: (file: string) =>
    `${file} ตั้งรหัสผ่านไว้ ให้เปิดใน Word เลือก ไฟล์ > ข้อมูล > ป้องกันเอกสาร > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่านออก แล้วบันทึก`,
  noDocx: (file: string) =>
    `${file} ไม่ใช่เอกสาร Word (.docx) ถ้าเป็นไฟล์ของโปรแกรมอื่นให้เปิดในโปรแกรมนั้นแล้วบันทึกเป็นเอกสาร Word (*.docx)`,
  damaged: (file: string) => `ไฟล์ ${file} เสียหาย เปิดอ่านไม่ได้ ให้เปิดใน Word แล้วบันทึกใหม่ หรือขอไฟล์ใหม่จากต้นทาง`,
  tooLarge: (file: string) => `ไฟล์ ${file} ใหญ่เกิน 500 MB เมื่อคลายออก ให้บีบอัดรูปภาพใน Word หรือแบ่งไฟล์`,
  noText: (file: string) => `ไฟล์ ${file} ไม่มีข้อความ`,
  noProcedure: (file: string) =>
    `ไม่พบกระบวนงานใน ${file} ต้องมีหัวข้อของคู่มือ เช่น “ชื่องาน (กระบวนงาน)” หรือ “วัตถุประสงค์” หรือตารางที่มีหัวช่อง เช่น “รายละเอียดงาน” “เวลาดำเนินการ” และ “ผู้รับผิดชอบ”`,
  folderInUse: (folder: string) =>
    `โฟลเดอร์ ${folder} มีไฟล์อยู่แล้ว จึงไม่เขียนทับ ให้ลบหรือย้ายของเดิมก่อน หรือเลือกที่อื่นด้วย --to โฟลเดอร์`,
  notAFolder: (folder: string) => `${folder} เป็นไฟล์ ไม่ใช่โฟลเดอร์ เลือกที่อื่นด้วย --to โฟลเดอร์`,
  insideContent: (folder: string) =>
    `${folder} อยู่ในโฟลเดอร์เนื้อหาที่ใช้อยู่ ร่างจะทำให้เนื้อหานั้นผิด เลือกที่อื่นด้วย --to โฟลเดอร์`,
} as const;

/** What of a report a line belongs to: lost from the draft, to be looked at, or written by the product itself. */
type Part = 'lost' | 'look' | 'ours';

/** What is said of words of the source, and of what stands instead of them. */
export interface LossWords {
  readonly part: Part;
  readonly say: (words: string, ours?: string) => string;
}

const lost = (reason: string): LossWords => ({ part: 'lost', say: (words) => `${reason} “${words}”` });
const lostFrom = (reason: (ours: string) => string): LossWords => ({
  part: 'lost',
  say: (words, ours = '') => `${reason(ours)} “${words}”`,
});
const look = (reason: string): LossWords => ({
  part: 'look',
  say: (words, ours) => `${reason} “${words}”${ours === undefined ? '' : ` ในร่างเป็น “${ours}”`}`,
});
const looks = (kind: string): LossWords => ({
  part: 'look',
  say: (words, count = '') => `คำที่ต้นฉบับ${kind} ${count} แห่ง ที่นี่เป็นตัวธรรมดา ถ้าสำคัญให้ทำเป็นตัวหนา เช่น “${words}”`,
});
const ours = (reason: string): LossWords => ({ part: 'ours', say: (words) => `${reason} “${words}”` });

const losses = {
  deleted: lost('ถูกลบไว้ในการติดตามการเปลี่ยนแปลง ไม่ได้นำเข้า'),
  header: lost('หัวกระดาษ ไม่ได้นำเข้า'),
  footer: lost('ท้ายกระดาษ ไม่ได้นำเข้า'),
  footnote: lost('เชิงอรรถในช่องที่มีเชิงอรรถไม่ได้ ไม่ได้นำเข้า ถ้าต้องการให้ใส่ในเนื้อความเอง'),
  comment: lost('ข้อคิดเห็นใน Word ไม่ได้นำเข้า'),
  hidden: lost('ข้อความที่ซ่อนไว้ ไม่ได้นำเข้า'),
  diagram: lost('ข้อความในแผนภูมิหรือ SmartArt ไม่ได้นำเข้า'),
  symbol: lost('สัญลักษณ์ของแบบอักษรพิเศษ ไม่รู้ว่าคืออักขระใด'),
  object: lost('ส่วนที่แทรกจากไฟล์อื่น ไม่ได้นำเข้า'),
  shape: lost('ข้อความในรูปวาดหรือกล่องข้อความ ไม่ได้ใส่ในช่องใด'),
  picture: lostFrom((path) => `รูปภาพ เก็บไว้ข้างร่างที่ ${path} ยังไม่ได้แสดง`),
  cover: lost('ปกและข้อความก่อนกระบวนงาน ไม่ได้อยู่ในกระบวนงานใด'),
  contents: lost('สารบัญ ระบบสร้างเอง'),
  'form-head': lost('ส่วนหัวของแบบมาตรฐาน ไม่มีช่องให้ใส่'),
  'document-head': lost('ส่วนหัวเอกสาร ไม่ได้นำเข้า'),
  'other-title': {
    part: 'lost',
    say: (words, title) => `ชื่ออีกแบบหนึ่ง “${words}”${title === undefined ? '' : ` ร่างใช้ “${title}”`}`,
  },
  'unknown-column': lostFrom((header) => `ช่องที่แบบมาตรฐานไม่มี${header === '' ? '' : ` (หัวช่อง “${header}”)`}`),
  'unclear-column': lost('ไม่รู้ว่าอยู่ใต้หัวช่องใด ไม่ได้ใส่ในช่องใด'),
  'between-columns': lostFrom((headers) => `ช่องที่ผสานข้ามหลายหัวช่อง (${headers}) ไม่รู้ว่าเป็นของช่องใด ไม่ได้ใส่`),
  'second-cell': lostFrom((at) => `ช่องย่อยใต้หัวช่องเดียวกัน (${at}) ร่างใส่ค่าของช่องแรก ไม่ได้ใส่`),
  link: lostFrom((url) => `ลิงก์ไป ${url} ไม่ได้อยู่ในร่าง อยู่ที่คำว่า`),
  'chart-text': lost('ข้อความในช่องผัง ผังสร้างจากขั้นตอน'),
  filler: lost('ไม่ใช่คำตอบ ร่างจึงเป็น ไม่ระบุ'),
  'after-form': lost('ข้อความหลังแบบมาตรฐาน ไม่ได้อยู่ในหัวข้อใด'),
  connector: lost('แถวที่ไม่มีรายละเอียดงาน ไม่นับเป็นขั้นตอน'),
  unplaced: lost('ไม่ได้นำไปไว้ที่ใด'),
  'merged-down': look('ช่องที่ผสานกับแถวบน ใส่ค่าเดียวกันในแถวนี้'),
  'merged-across': look('ช่องที่ผสานข้ามช่องผัง ใส่ในช่อง'),
  'beside-cell': {
    part: 'look',
    say: (words, at = '') => `ช่องย่อยใต้หัวช่องเดียวกัน (${at}) ใส่รวมในช่องของหัวช่องนั้น “${words}”`,
  },
  owners: look('แยกผู้รับผิดชอบหลายรายในช่องเดียว'),
  'owners-joined': look('หลายบรรทัดในช่องผู้รับผิดชอบ อ่านเป็นชื่อเดียว'),
  label: look('ต้นฉบับไม่มีข้อความในสัญลักษณ์ที่อ่านได้ ตัดจากรายละเอียดงาน'),
  'shape-kind': look(
    'ไม่รู้รูปสัญลักษณ์จากผัง ให้แถวแรกและแถวสุดท้ายเป็นจุดเริ่มต้นและสิ้นสุด แถวอื่นเป็นกิจกรรม ทางตัดสินใจต้องใส่เอง เริ่มที่',
  ),
  'shape-ends': look(
    'คำอธิบายภาพผังบอกทางไปต่อ แต่ไม่บอกรูปสัญลักษณ์ ขั้นตอนที่มีเงื่อนไขเป็นการตัดสินใจ ขั้นตอนแรกและขั้นตอนที่จบงานเป็นจุดเริ่มต้นหรือสิ้นสุด อื่น ๆ เป็นกิจกรรม เริ่มที่',
  ),
  'hand-over': look('ผังไปต่อที่กระบวนงานอื่น ซึ่งไม่รู้ว่าอยู่ไฟล์ใด ในร่างเป็นสิ้นสุดหรือไม่มีทางนั้น ที่ขั้นตอน'),
  slip: look('แก้การพิมพ์ที่ผิดแน่ชัด'),
  struck: look('ต้นฉบับขีดฆ่าไว้ แต่ที่นี่ไม่มีเส้นขีด ให้ตรวจว่ายังใช้หรือไม่'),
  underlined: looks('ขีดเส้นใต้'),
  coloured: looks('ใส่สี'),
  raised: look('ตัวยกในต้นฉบับ ที่นี่เป็นตัวธรรมดา'),
  lowered: look('ตัวห้อยในต้นฉบับ ที่นี่เป็นตัวธรรมดา'),
  'other-heading': look('หัวข้อที่โครงสร้างไม่มี อยู่เป็นหัวข้อย่อยใต้หัวข้อก่อนหน้า'),
  'meaning-goes-on': {
    part: 'look',
    say: (words, term = '') => `ย่อหน้าที่ไม่ใช่คำจำกัดความ ต่อท้ายความหมายของ “${term}” ไว้ “${words}”`,
  },
  'nested-table': look('ตารางซ้อนหรือช่องผสาน อยู่เป็นข้อความหรือตารางธรรมดา'),
  'steps-apart': {
    part: 'look',
    say: (words, rows = '') =>
      `จำนวนข้อในหัวข้อขั้นตอนไม่เท่ากับแบบมาตรฐาน (${rows} แถว) ข้อความจึงอยู่ใต้รายการขั้นตอน “${words}”`,
  },
  'steps-from-text': {
    part: 'look',
    say: (count) =>
      `ไม่พบตารางแบบมาตรฐาน ขั้นตอนมาจากหัวข้อขั้นตอนการปฏิบัติงาน ${count} ข้อ เวลา มาตรฐาน และผู้รับผิดชอบที่ไม่มีบรรทัดบอกไว้เป็น ไม่ระบุ`,
  },
  'step-fact': look('บรรทัดใต้ขั้นตอนที่มีคำนำ เช่น เวลา ผู้รับผิดชอบ แบบฟอร์ม เป็นข้อมูลของขั้นตอนนั้น'),
  'no-steps': look('ไม่พบขั้นตอน ใส่ขั้นตอนเดียวตามชื่องานไว้ก่อน'),
  'no-total': look('ไม่พบระยะเวลารวมของบริการ ต้องใส่เองที่ service.total ในร่างเป็น'),
  'row-joined': look('แถวที่ไม่มีลำดับที่ ต่อเข้ากับแถวก่อนหน้า'),
  'row-alone': look('แถวที่ไม่มีลำดับที่แต่มีเวลาหรือผู้รับผิดชอบ นับเป็นขั้นตอนของตัวเอง'),
  'item-number': ours('เลขข้อและเครื่องหมายหน้าข้อ'),
  'picture-placed': look('รูปภาพ แก้คำอธิบายภาพให้บอกว่าเป็นภาพอะไร'),
  'own-picture': ours('ภาพผังขั้นตอน ระบบวาดเอง'),
  structure: ours('ชื่อหัวข้อและหัวช่อง'),
} as const satisfies Readonly<Record<string, LossWords>>;
/** What the report says of each line, by what became of its words. */
export const lossWords: Readonly<Record<keyof typeof losses, LossWords>> = losses;

/** What the report of an import says besides its lines. */
export const importReportWords = {
  intro: (file: string, manual: string, procedures: number) =>
    `# รายงานการนำเข้า ${file}

นำเข้าแล้ว ${procedures} กระบวนงาน ร่างอยู่ที่ \`content/manuals/${manual}/\` สิ่งที่ต้นฉบับไม่บอกเป็น ไม่ระบุ

ทำต่อ:

1. อ่านรายงานนี้ทีละบรรทัด เทียบกับต้นฉบับ แล้วแก้ร่าง
2. ตั้งชื่อไฟล์ \`procedure-1.mdx\` ชื่อขั้นตอน \`step-1\` และรหัสในทะเบียน เช่น \`role-1\` ให้มีความหมาย
3. ย้าย \`content/manuals/${manual}/\` เข้าโฟลเดอร์เนื้อหา และเพิ่มรายการใหม่ในทะเบียน (ท้ายรายงาน)
4. เรียก \`npm run validate\``,
  wholeFile: 'ทั้งไฟล์',
  procedure: (id: string, title: string) => `${id}: ${title}`,
  lost: 'ถ้อยคำที่ไม่ได้อยู่ในร่าง',
  look: 'อยู่ในร่าง แต่ต้องตรวจ',
  ours: 'ถ้อยคำที่ระบบเขียนเอง',
  newEntries: 'รายการใหม่ในทะเบียน คัดลอกไปวางท้ายไฟล์ได้ (ประเภทเดาจากคำในชื่อ)',
  registers: { roles: 'roles.yaml', forms: 'forms.yaml', references: 'references.yaml' },
  place: ({
    paragraph,
    table,
    row,
    cell,
  }: {
    readonly paragraph?: number;
    readonly table?: number;
    readonly row?: number;
    readonly cell?: number;
  }) =>
    paragraph !== undefined
      ? `ย่อหน้าที่ ${paragraph}`
      : [
          `ตารางที่ ${table}`,
          ...(row === undefined ? [] : [`แถวที่ ${row}`]),
          ...(cell === undefined ? [] : [`ช่องที่ ${cell}`]),
        ].join(' '),
  file: 'รายงานการนำเข้า.md',
} as const;
