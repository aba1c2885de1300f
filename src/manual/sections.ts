import { SECTION_TITLES } from './vocabulary.ts';

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
  { number: 2, title: SECTION_TITLES[2] },
  { number: 3, title: SECTION_TITLES[3] },
  { number: 4, title: SECTION_TITLES[4], component: 'Definitions' },
  { number: 5, title: SECTION_TITLES[5], component: 'Steps' },
  { number: 6, title: SECTION_TITLES[6], component: 'Flowchart' },
  { number: 7, title: SECTION_TITLES[7], component: 'Forms' },
  { number: 8, title: SECTION_TITLES[8], component: 'References' },
  { number: 9, title: SECTION_TITLES[9], component: 'StandardForm' },
] as const satisfies readonly { number: number; title: string; component?: ComponentName }[];

/** Section 1 has no heading of its own in the file. */
export const TITLE_SECTION = { number: 1, title: SECTION_TITLES[1] } as const;

/** The number of the section that holds the standard form; it is never shown. */
export const STANDARD_FORM_SECTION = 9;
