import type { RuleId } from './rule-guide.ts';

/** Lines of a file that break a rule, beside the same as they should be. Tests break each of a small office in turn. */
export interface LinesExample {
  readonly file: string;
  /** With {@link EXAMPLE_MARK} where the finding points to. */
  readonly wrong: string;
  readonly right: string;
  /** What of the office both take the place of; what is right unless told. */
  readonly instead?: string;
}

/** What is wrong is no line of a file, but told in words. */
export interface SituationExample {
  readonly file?: undefined;
  readonly wrong: string;
  readonly right: string;
}

export type RuleExample = LinesExample | SituationExample;

/** Stands in lines that are wrong where the finding points to. */
export const EXAMPLE_MARK = '⟦';

const RECEIVE = 'manuals/saraban/receive.mdx';
const SEND = 'manuals/saraban/send.mdx';
const MANUAL = 'manuals/saraban/manual.yaml';
const SERVICE_MANUAL = 'manuals/services/manual.yaml';
const CERTIFICATE = 'manuals/services/certificate.mdx';

const DIRECTOR = '- { id: director, name: ผู้อำนวยการสำนักงาน, kind: position }';
const OFFICER = '- { id: registry-officer, name: เจ้าหน้าที่สารบรรณ, kind: position }';
const WAYS = '      - { to: forward, when: ครบ }\n      - { to: receive, when: ไม่ครบ }';
const FORWARD = '    standard: เสนอภายในวันที่รับ\n    owners: [registry-officer, director]';
const PURPOSE =
  'เพื่อให้การรับหนังสือเป็นระบบ ตรวจสอบได้[^1] และส่งต่อ[งานส่งหนังสือ](./send.mdx)\n\n[^1]: ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ';
const SYSTEM =
  'ใช้ระบบ [สารบรรณอิเล็กทรอนิกส์][system] **ทุกครั้ง** ขนาดไฟล์ 2×3 MB\n\n[system]: https://saraban.example.go.th';

/** For each rule what breaks it, and how it should be. */
export const ruleExamples = {
  'missing-file': {
    wrong: 'ในโฟลเดอร์เนื้อหาไม่มี references.yaml',
    right: 'มี references.yaml ซึ่งเขียนเพียง [] ถ้ายังไม่มีเอกสารอ้างอิง',
  },
  'near-name': { wrong: 'manuals/saraban/back/retention.md', right: 'manuals/saraban/back/retention.mdx' },
  address: { wrong: 'manuals/saraban/back/อายุการเก็บ.mdx', right: 'manuals/saraban/back/retention.mdx' },
  'stray-file': { wrong: 'drafts/retention.mdx', right: 'manuals/saraban/back/retention.mdx' },
  'unused-file': {
    wrong: 'manuals/saraban/old-screen.png ที่ไม่มีกระบวนงานใดแสดง',
    right: 'manuals/saraban/screen.png ที่แสดงด้วย ![หน้าจอลงทะเบียนรับ](screen.png)',
  },
  link: {
    wrong: 'manuals/saraban/back/retention.mdx เป็นลิงก์ไปไฟล์ในเครื่องของผู้เขียน',
    right: 'manuals/saraban/back/retention.mdx เป็นไฟล์จริง',
  },
  'file-kind': {
    wrong: 'manuals/saraban/back/retention.mdx เป็นท่อ (pipe) ของระบบ',
    right: 'manuals/saraban/back/retention.mdx เป็นไฟล์จริง',
  },
  'file-size': {
    wrong: 'manuals/saraban/back/retention.mdx มีขนาด 2 MB',
    right: 'แบ่งเป็น retention-1.mdx และ retention-2.mdx ไฟล์ละไม่เกิน 1 MB',
  },
  encoding: {
    wrong: 'manuals/saraban/back/retention.mdx บันทึกเป็น TIS-620',
    right: 'manuals/saraban/back/retention.mdx บันทึกเป็น UTF-8',
  },
  'conflict-mark': {
    file: RECEIVE,
    wrong: '⟦<<<<<<< HEAD\ntitle: งานรับหนังสือ\n=======\ntitle: งานรับหนังสือราชการ\n>>>>>>> งานของสมชาย',
    right: 'title: งานรับหนังสือราชการ',
  },

  frontmatter: {
    file: RECEIVE,
    wrong: '⟦title: งานรับหนังสือราชการ\ncode: สบ-1',
    right: '---\ntitle: งานรับหนังสือราชการ\ncode: สบ-1',
  },
  yaml: { file: RECEIVE, wrong: '⟦title:งานรับหนังสือราชการ', right: 'title: งานรับหนังสือราชการ' },
  'yaml-comment': {
    file: RECEIVE,
    wrong: '    standard: ลงทะเบียนในเล่ม ⟦#1 ครบทุกฉบับ',
    right: '    standard: "ลงทะเบียนในเล่ม #1 ครบทุกฉบับ"',
    instead: '    standard: ลงทะเบียนครบทุกฉบับ',
  },
  schema: {
    file: RECEIVE,
    wrong: '  - id: receive\n    ⟦lable: รับหนังสือ',
    right: '  - id: receive\n    label: รับหนังสือ',
  },
  'unstated-here': {
    file: RECEIVE,
    wrong: '  - id: receive\n    label: ⟦ไม่ระบุ',
    right: '  - id: receive\n    label: รับหนังสือ',
  },
  placeholder: {
    file: RECEIVE,
    wrong: '    standard: ⟦-',
    right: '    standard: ไม่มี',
    instead: '    standard: ลงทะเบียนครบทุกฉบับ',
  },
  unstated: { file: RECEIVE, wrong: 'code: ⟦ไม่ระบุ', right: 'code: สบ-1' },

  'mdx-syntax': { file: RECEIVE, wrong: '⟦<Steps>', right: '<Steps />' },
  'mdx-content': { file: RECEIVE, wrong: '⟦<b>ทุกครั้ง</b>', right: '**ทุกครั้ง**' },
  'mdx-limits': {
    wrong: 'เนื้อหาของ receive.mdx ยาว 200,000 ตัวอักษร',
    right: 'แบ่งเป็นกระบวนงาน receive.mdx และ receive-secret.mdx',
  },
  sections: { file: RECEIVE, wrong: '⟦### ขอบเขตของงาน', right: '## ขอบเขตของงาน' },
  'section-empty': {
    file: SEND,
    wrong: '⟦## วัตถุประสงค์',
    right: '## วัตถุประสงค์\n\nเพื่อให้หนังสือถึงผู้รับทันเวลา',
  },
  'section-title': {
    file: RECEIVE,
    wrong: '⟦## Work Flow',
    right: '## Flow Chart การปฏิบัติงาน',
  },
  components: {
    file: SEND,
    wrong: '⟦## ขั้นตอนการปฏิบัติงาน\n\nทำตามลำดับ',
    right: '## ขั้นตอนการปฏิบัติงาน\n\n<Steps />',
  },
  'component-empty': {
    file: SEND,
    wrong: '<StandardForm />\n\n⟦<Records />',
    right: '<StandardForm />',
  },
  'field-unshown': {
    file: SEND,
    wrong:
      'references: ไม่มี\n⟦records:\n  - { id: copy, name: สำเนาหนังสือส่ง, keeper: registry-officer, keep: 5 ปี }',
    right: 'references: ไม่มี',
  },
  headings: { file: RECEIVE, wrong: '⟦#### การรับทางอีเมล', right: '### การรับทางอีเมล' },
  'table-cells': {
    file: RECEIVE,
    wrong: '| ชั้น | เวลา |\n| --- | --- |\n| ด่วนที่สุด | ทันที ⟦| ทุกวัน |',
    right: '| ชั้น | เวลา |\n| --- | --- |\n| ด่วนที่สุด | ทันที |',
  },
  'table-row': {
    file: RECEIVE,
    wrong: '| ด่วน | 1 วัน |\n⟦หนังสือลับรับแยก',
    right: '| ด่วน | 1 วัน |\n\nหนังสือลับรับแยก',
    instead: '| ด่วน | 1 วัน |',
  },
  'table-caption': {
    file: RECEIVE,
    wrong: '⟦ตาราง: ความเร่งด่วนของหนังสือ\n\nหนังสือมีสองชั้น\n\n| ชั้น | เวลา |',
    right: 'ตาราง: ความเร่งด่วนของหนังสือ\n\n| ชั้น | เวลา |',
  },
  'caption-number': {
    file: RECEIVE,
    wrong: '⟦ตาราง: ตารางที่ 1 ความเร่งด่วนของหนังสือ',
    right: 'ตาราง: ความเร่งด่วนของหนังสือ',
  },
  'callout-empty': {
    file: RECEIVE,
    wrong: '⟦> [!NOTE]',
    right: '> [!NOTE]\n> หนังสือลับรับแยกจากหนังสืออื่น',
  },
  footnotes: {
    file: RECEIVE,
    wrong: PURPOSE.replace('[^1]', '').replace('[^1]:', '⟦[^1]:'),
    right: PURPOSE,
  },
  'link-definitions': {
    file: RECEIVE,
    wrong: SYSTEM.replace('[สารบรรณอิเล็กทรอนิกส์][system]', 'สารบรรณอิเล็กทรอนิกส์').replace(
      '[system]:',
      '⟦[system]:',
    ),
    right: SYSTEM,
  },
  'link-title': {
    file: RECEIVE,
    wrong: '⟦[งานส่งหนังสือ](./send.mdx "ดูต่อที่นี่")',
    right: '[งานส่งหนังสือ](./send.mdx)',
  },
  links: {
    file: RECEIVE,
    wrong: '⟦[งานส่งหนังสือ](./sent.mdx)',
    right: '[งานส่งหนังสือ](./send.mdx)',
  },
  'literal-markup': { file: RECEIVE, wrong: '⟦** ทุกครั้ง **', right: '**ทุกครั้ง**' },
  'lost-sign': { file: RECEIVE, wrong: 'ขนาดไฟล์ 2⟦*3*4 MB', right: 'ขนาดไฟล์ 2×3 MB' },
  'lost-backslash': {
    file: RECEIVE,
    wrong: '**ทุกครั้ง** เก็บที่ C:\\งาน⟦\\*.doc',
    right: '**ทุกครั้ง** เก็บที่ `C:\\งาน\\*.doc`',
    instead: '**ทุกครั้ง**',
  },
  'list-marks': {
    file: RECEIVE,
    wrong: '⟦(1) การรับหนังสือจากภายนอก\n(2) การรับหนังสือจากภายใน',
    right: '1. การรับหนังสือจากภายนอก\n2. การรับหนังสือจากภายใน',
  },
  'list-number': {
    file: RECEIVE,
    wrong: '1. การรับหนังสือจากภายนอก\n⟦3. การรับหนังสือจากภายใน',
    right: '1. การรับหนังสือจากภายนอก\n2. การรับหนังสือจากภายใน',
  },
  'code-block': {
    file: RECEIVE,
    wrong: '⟦```mermiad\nflowchart TD',
    right: '```mermaid\nflowchart TD',
  },
  mermaid: {
    file: RECEIVE,
    wrong: '```mermaid\nflowchart TD\n  A[รับ --> B⟦[ลงทะเบียน]\n```',
    right: '```mermaid\nflowchart TD\n  A[รับ] --> B[ลงทะเบียน]\n```',
  },
  'mermaid-tag': {
    file: RECEIVE,
    wrong: '```mermaid\nflowchart TD\n  A[⟦<b>รับ</b>] --> B[ลงทะเบียน]\n```',
    right: '```mermaid\nflowchart TD\n  A[รับ] --> B[ลงทะเบียน]\n```',
  },
  'mermaid-title': {
    file: RECEIVE,
    wrong: '```mermaid\n---\n⟦title: ทางของหนังสือด่วน\n---\nflowchart TD',
    right: '**ทางของหนังสือด่วน**\n\n```mermaid\n---\ntitle: ทางของหนังสือด่วน\n---\nflowchart TD',
    instead: '```mermaid\nflowchart TD',
  },

  images: {
    file: RECEIVE,
    wrong: '⟦![](screen.png)',
    right: '![หน้าจอลงทะเบียนรับ](screen.png)',
  },
  'image-frames': {
    wrong: 'screen.gif เป็นภาพเคลื่อนไหว 12 ภาพ',
    right: 'screen.png เป็นภาพเดียว',
  },
  cover: {
    wrong: 'manual.yaml เขียน cover: cover.png แต่ไม่มีไฟล์ cover.png ในโฟลเดอร์ของคู่มือ',
    right: 'cover.png อยู่ข้าง manual.yaml',
  },
  'picture-data': {
    wrong: 'screen.png คัดลอกมาไม่ครบ ครึ่งล่างของภาพหายไป',
    right: 'screen.png บันทึกใหม่จากต้นฉบับ',
  },
  'unprintable-character': {
    file: RECEIVE,
    wrong: '**ทุกครั้ง** ⟦👍',
    right: '**ทุกครั้ง** ✓',
    instead: '**ทุกครั้ง**',
  },
  'archive-date': {
    wrong: 'manual.yaml เขียน archive: true และ certificate.mdx ไม่มีวันที่ใดเลย',
    right: 'certificate.mdx เขียน effective: 2025-10-01',
  },

  'hidden-character': {
    file: RECEIVE,
    wrong: '    standard: ลงทะเบียน⟦\u202eครบทุกฉบับ',
    right: '    standard: ลงทะเบียนครบทุกฉบับ',
  },
  'typing-slip': {
    file: RECEIVE,
    wrong: '    detail: เก็บสำเนาเข้า⟦เเฟ้ม',
    right: '    detail: เก็บสำเนาเข้าแฟ้ม',
  },
  'stray-mark': {
    file: RECEIVE,
    wrong: '    detail: เก็บสำเนาเข้าเ⟦้แฟม',
    right: '    detail: เก็บสำเนาเข้าแฟ้ม',
  },
  'look-alike': {
    file: RECEIVE,
    wrong: '[system]: https://s⟦аraban.example.go.th',
    right: '[system]: https://saraban.example.go.th',
  },
  year: {
    file: RECEIVE,
    wrong: '[^1]: ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ ⟦พ.ศ. 1983',
    right: '[^1]: ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526',
    instead: '[^1]: ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ',
  },
  'mixed-digits': { file: RECEIVE, wrong: '| ด่วน | ⟦๑ วัน |', right: '| ด่วน | 1 วัน |' },
  spelling: {
    file: RECEIVE,
    wrong: '1. การรับหนังสือจากภายนอก\n2. การรับ⟦หนังสีอจากภายใน',
    right: '1. การรับหนังสือจากภายนอก\n2. การรับหนังสือจากภายใน',
  },
  'extra-space': {
    file: RECEIVE,
    wrong: '    detail: เก็บสำเนา⟦  เข้าแฟ้ม',
    right: '    detail: เก็บสำเนาเข้าแฟ้ม',
  },
  'near-duplicate': {
    file: 'roles.yaml',
    wrong: `${OFFICER}\n- { id: director, name: ⟦เจ้าหน้าทีสารบรรณ, kind: position }`,
    right: `${OFFICER}\n${DIRECTOR}`,
  },
  'label-detail': {
    file: CERTIFICATE,
    wrong: '    label: ⟦มอบหนังสือรับรอง\n    detail: ยื่นคำขอพร้อมบัตรประจำตัว',
    right: '    label: ยื่นคำขอ\n    detail: ยื่นคำขอพร้อมบัตรประจำตัว',
  },

  'step-ids': {
    file: RECEIVE,
    wrong: '  - id: ⟦receive\n    label: เอกสารครบหรือไม่',
    right: '  - id: check\n    label: เอกสารครบหรือไม่',
  },
  'next-exists': { file: RECEIVE, wrong: WAYS.replace('forward', '⟦foward'), right: WAYS },
  'next-ways': {
    file: RECEIVE,
    wrong: `${FORWARD}\n    next: [{ to: reply, when: ⟦ลงนามแล้ว }]`,
    right: `${FORWARD}\n    next: reply`,
    instead: FORWARD,
  },
  'step-to-itself': {
    file: RECEIVE,
    wrong: `${FORWARD}\n    next: [⟦forward, reply]`,
    right: `${FORWARD}\n    next: reply`,
    instead: FORWARD,
  },
  'decision-conditions': {
    file: RECEIVE,
    wrong: WAYS.replace('{ to: receive, when: ไม่ครบ }', '⟦{ to: receive }'),
    right: WAYS,
  },
  'decision-ways': {
    file: RECEIVE,
    wrong: '    next:\n      ⟦- { to: forward, when: ครบ }',
    right: `    next:\n${WAYS}`,
  },
  reachable: {
    file: RECEIVE,
    wrong: `${WAYS.replace('forward', 'reply')}\n  - ⟦id: forward`,
    right: `${WAYS}\n  - id: forward`,
  },
  terminals: {
    file: RECEIVE,
    wrong: '    detail: เก็บสำเนาเข้าแฟ้ม\n    shape: ⟦process',
    right: '    detail: เก็บสำเนาเข้าแฟ้ม\n    shape: terminal',
  },
  outcome: {
    file: RECEIVE,
    wrong: WAYS.replace('ไม่ครบ }', 'ไม่ครบ, outcome: ⟦cancelled }'),
    right: WAYS.replace('to: receive, when: ไม่ครบ }', 'to: end, when: ไม่ครบ, outcome: cancelled }'),
    instead: WAYS,
  },
  'hand-over': {
    file: SEND,
    wrong: '    standard: มีหลักฐานการส่ง\n    next: ⟦saraban/archive',
    right: '    standard: มีหลักฐานการส่ง\n    next: services/certificate',
    instead: '    standard: มีหลักฐานการส่ง',
  },
  subprocess: {
    file: RECEIVE,
    wrong: '    shape: subprocess\n    procedure: ⟦saraban/sent',
    right: '    shape: subprocess\n    procedure: saraban/send',
  },
  'subprocess-circle': {
    file: RECEIVE,
    wrong: '    shape: subprocess\n    procedure: ⟦saraban/receive',
    right: '    shape: subprocess\n    procedure: saraban/send',
  },
  'step-duration': {
    file: RECEIVE,
    wrong: '  - ⟦id: store\n    label: เก็บสำเนา\n    detail: เก็บสำเนาเข้าแฟ้ม\n    shape: terminal',
    right:
      '  - id: store\n    label: เก็บสำเนา\n    detail: เก็บสำเนาเข้าแฟ้ม\n    shape: terminal\n    duration: 30 นาที',
  },
  'no-such-day': {
    file: RECEIVE,
    wrong: '    duration: 1-2 วัน\n    due: ⟦31 พ.ย.',
    right: '    duration: 1-2 วัน\n    due: 30 พ.ย.',
    instead: '    duration: 1-2 วัน',
  },
  'duration-uncounted': { file: RECEIVE, wrong: '    duration: ⟦สักพัก', right: '    duration: 30 นาที' },
  'service-total': { file: CERTIFICATE, wrong: '  total: ⟦1 วันทำการ', right: '  total: 3 วันทำการ' },
  'step-registers': {
    file: RECEIVE,
    wrong: 'forms: ⟦ไม่มี\nreferences: [saraban-regulation]',
    right: 'forms: [receive-register]\nreferences: [saraban-regulation]',
  },
  records: { file: RECEIVE, wrong: '    records: [⟦registry]', right: '    records: [register]' },
  'record-keep': { file: RECEIVE, wrong: 'keep: ⟦นานพอสมควร', right: 'keep: 10 ปี' },

  registered: {
    file: RECEIVE,
    wrong: '    owners: [registry-officer, ⟦directer]',
    right: '    owners: [registry-officer, director]',
  },
  'register-ids': {
    file: 'roles.yaml',
    wrong: `${DIRECTOR}\n- { id: ⟦director, name: หัวหน้างานสารบรรณ, kind: position }`,
    right: DIRECTOR,
  },
  'unused-entry': {
    file: 'roles.yaml',
    wrong: `${DIRECTOR}\n- { id: ⟦driver, name: พนักงานขับรถยนต์, kind: position }`,
    right: DIRECTOR,
  },
  'unit-exists': { file: MANUAL, wrong: 'unit: ⟦sarabun', right: 'unit: saraban' },
  'form-files': {
    wrong: 'forms.yaml เขียน file: receive-register.pdf แต่ไม่มีไฟล์นี้ในโฟลเดอร์ forms',
    right: 'forms/receive-register.pdf อยู่ในโฟลเดอร์เนื้อหา',
  },
  'form-empty': {
    wrong: 'forms/receive-register.pdf มีขนาด 0 ไบต์',
    right: 'forms/receive-register.pdf เป็นไฟล์ที่เปิดได้',
  },
  'reference-dates': {
    file: 'references.yaml',
    wrong: '  date: 1983-11-11\n  until: ⟦1980-01-01',
    right: '  date: 1983-11-11',
  },
  'reference-years': { file: 'references.yaml', wrong: '  year: ⟦2562', right: '  year: 2526' },
  authors: {
    file: MANUAL,
    wrong:
      'author: { name: นางสาวพิมพ์ใจ รักงาน, position: เจ้าพนักงานธุรการ }\nauthors:\n  ⟦- { name: นายสมชาย ใจเย็น, position: นักจัดการงานทั่วไป }',
    right: 'author: { name: นางสาวพิมพ์ใจ รักงาน, position: เจ้าพนักงานธุรการ }',
  },
  parts: {
    file: MANUAL,
    wrong:
      '  - { title: ส่วนที่ 2 งานส่ง, procedures: [send] }\n  - { title: ส่วนที่ 3 งานเก็บ, procedures: [⟦store] }',
    right: '  - { title: ส่วนที่ 2 งานส่ง, procedures: [send] }',
  },
  'parts-whole': {
    file: MANUAL,
    wrong: '⟦parts:\n  - { title: ส่วนที่ 1 งานรับ, procedures: [receive] }',
    right:
      'parts:\n  - { title: ส่วนที่ 1 งานรับ, procedures: [receive] }\n  - { title: ส่วนที่ 2 งานส่ง, procedures: [send] }',
  },
  'form-number': {
    file: SERVICE_MANUAL,
    wrong: 'structure: service\n⟦formNumber: 9',
    right: 'structure: service',
  },
  'manual-contents': {
    wrong: 'โฟลเดอร์ manuals/services มีเพียง manual.yaml',
    right: 'มี manuals/services/certificate.mdx ด้วย',
  },

  'code-unique': { file: SEND, wrong: 'code: ⟦สบ-๑', right: 'code: สบ-2' },
  'order-unique': { file: SEND, wrong: 'order: ⟦1', right: 'order: 2' },
  'title-unique': { file: SEND, wrong: 'title: ⟦งานรับหนังสือราชการ', right: 'title: งานส่งหนังสือราชการ' },
  'term-unique': {
    file: RECEIVE,
    wrong:
      '  - { term: หนังสือราชการ, meaning: เอกสารที่เป็นหลักฐานในราชการ }\n  - { term: ⟦หนังสือราชการ, meaning: หนังสือที่ส่งถึงสำนักงาน }',
    right: '  - { term: หนังสือราชการ, meaning: เอกสารที่เป็นหลักฐานในราชการ }',
  },
  'synonym-unique': {
    file: 'synonyms.yaml',
    wrong: '- [หนังสือราชการ, จดหมายราชการ]\n- [จดหมาย, ⟦จดหมายราชการ]',
    right: '- [หนังสือราชการ, จดหมายราชการ, จดหมาย]',
  },
  'document-control': {
    file: RECEIVE,
    wrong: 'effective: 2025-10-01\nreviewBy: ⟦2025-01-01',
    right: 'effective: 2025-10-01\nreviewBy: 2027-10-01',
  },
  'replaced-by': {
    file: SEND,
    wrong: 'order: 2\nreplacedBy: ⟦saraban/recieve',
    right: 'order: 2\nreplacedBy: saraban/receive',
    instead: 'order: 2',
  },
  formerly: {
    file: 'roles.yaml',
    wrong: '- { id: director, name: ผู้อำนวยการสำนักงาน, kind: position, formerly: [⟦registry-officer] }',
    right: '- { id: director, name: ผู้อำนวยการสำนักงาน, kind: position, formerly: [head-of-office] }',
    instead: '- { id: director, name: ผู้อำนวยการสำนักงาน, kind: position }',
  },
  'retired-untold': {
    file: CERTIFICATE,
    wrong: 'code: สบ-3\nstatus: ⟦retired',
    right: 'code: สบ-3\nstatus: retired\nreplacedBy: saraban/receive',
    instead: 'code: สบ-3',
  },
  'retired-used': {
    wrong: '[การขอหนังสือรับรอง](../../services/certificate.mdx) โดยที่ certificate.mdx มี status: retired',
    right: '[งานรับหนังสือราชการ](../receive.mdx) ซึ่งเป็น replacedBy ของ certificate.mdx',
  },
} as const satisfies Readonly<Record<RuleId, RuleExample>>;
