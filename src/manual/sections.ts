/** Names of the components that stand for data of the frontmatter. */
export const COMPONENTS = [
  'Definitions',
  'Steps',
  'Flowchart',
  'Forms',
  'References',
  'StandardForm',
] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/**
 * The sections of a procedure in the order of the official form (โครงสร้างคู่มือขั้นตอนการดำเนินงาน). Section 1,
 * ชื่องาน (กระบวนงาน), is the title; after section 8 comes the สพฐ. standard form, which has no number.
 */
export const SECTIONS = [
  { number: 2, title: 'วัตถุประสงค์' },
  { number: 3, title: 'ขอบเขตของงาน' },
  { number: 4, title: 'คำจำกัดความ', component: 'Definitions' },
  { number: 5, title: 'ขั้นตอนการปฏิบัติงาน', component: 'Steps' },
  { number: 6, title: 'Flow Chart การปฏิบัติงาน', component: 'Flowchart' },
  { number: 7, title: 'แบบฟอร์มที่ใช้', component: 'Forms' },
  { number: 8, title: 'เอกสาร/หลักฐานอ้างอิง', component: 'References' },
  { number: 9, title: 'มาตรฐานงาน', component: 'StandardForm' },
] as const satisfies readonly { number: number; title: string; component?: ComponentName }[];

/** Section 1 has no heading of its own in the file. */
export const TITLE_SECTION = { number: 1, title: 'ชื่องาน (กระบวนงาน)' } as const;

/** The number of the section that holds the standard form; it is never shown. */
export const STANDARD_FORM_SECTION = 9;
