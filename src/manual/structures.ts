import { NAME_TITLE, SECTION_TITLES } from './vocabulary.ts';

/** Components that may stand in any section, appendices too, of any structure. */
export const ANYWHERE = ['Duties', 'Controls', 'Records'] as const;
export type AnywhereName = (typeof ANYWHERE)[number];

/** Names of the components that stand for data of the frontmatter. */
export const COMPONENTS = [
  'Definitions',
  'Steps',
  'Flowchart',
  'Forms',
  'References',
  'StandardForm',
  'Channels',
  'Documents',
  'Fee',
  'Complaints',
  ...ANYWHERE,
] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** Whether a component may stand in any section. */
export function isAnywhere(name: string): name is AnywhereName {
  return (ANYWHERE as readonly string[]).includes(name);
}

/** A section as a structure wants it. */
export interface SectionRule {
  /** The number of its place on the page, by which links lead to it. */
  readonly number: number;
  /** What stands before its title; none where it has no number. */
  readonly marker?: string;
  /** Its title, and others that authors use for it. */
  readonly titles: readonly [title: string, ...others: string[]];
  /** What must stand in it, and what may. */
  readonly component?: ComponentName;
  readonly allowed?: readonly ComponentName[];
}

/** What a procedure consists of, in its order. Every output asks it for titles and numbers of sections. */
export interface Structure {
  /** The section that is the title of the procedure, where the structure counts it. */
  readonly title?: { readonly number: number; readonly title: string };
  /** All of them must be there. Appendices may follow. */
  readonly sections: readonly SectionRule[];
}

export const STRUCTURE_NAMES = ['obec', 'opdc', 'service'] as const;
export type StructureName = (typeof STRUCTURE_NAMES)[number];

const { obec, opdc, service } = SECTION_TITLES;

/**
 * `obec`: โครงสร้างคู่มือขั้นตอนการดำเนินงาน of สพฐ., after whose section 8 comes the standard form, without a number.
 * `opdc`: a work manual as สำนักงาน ก.พ.ร. teaches it. `service`: คู่มือสำหรับประชาชน by พ.ร.บ. การอำนวยความสะดวกในการพิจารณา
 * อนุญาตของทางราชการ พ.ศ. 2558, section 7.
 */
export const STRUCTURES: Readonly<Record<StructureName, Structure>> = {
  obec: {
    title: { number: 1, title: NAME_TITLE },
    sections: [
      { number: 2, marker: '2', titles: obec.objectives },
      { number: 3, marker: '3', titles: obec.scope },
      { number: 4, marker: '4', titles: obec.definitions, component: 'Definitions' },
      { number: 5, marker: '5', titles: obec.steps, component: 'Steps' },
      { number: 6, marker: '6', titles: obec.flowchart, component: 'Flowchart' },
      { number: 7, marker: '7', titles: obec.forms, component: 'Forms' },
      { number: 8, marker: '8', titles: obec.references, component: 'References' },
      { number: 9, titles: obec.form, component: 'StandardForm' },
    ],
  },
  opdc: {
    sections: [
      { number: 1, marker: '1', titles: opdc.objectives },
      { number: 2, marker: '2', titles: opdc.scope },
      { number: 3, marker: '3', titles: opdc.definitions, component: 'Definitions' },
      { number: 4, marker: '4', titles: opdc.duties },
      { number: 5, marker: '5', titles: opdc.flowchart, component: 'Flowchart' },
      { number: 6, marker: '6', titles: opdc.steps, component: 'Steps' },
      { number: 7, marker: '7', titles: opdc.standard, allowed: ['StandardForm'] },
      { number: 8, marker: '8', titles: opdc.monitoring },
      { number: 9, marker: '9', titles: opdc.references, component: 'References' },
      { number: 10, marker: '10', titles: opdc.forms, component: 'Forms' },
    ],
  },
  service: {
    sections: [
      { number: 1, titles: service.channels, component: 'Channels' },
      { number: 2, titles: service.criteria, allowed: ['Definitions', 'References'] },
      { number: 3, titles: service.steps, component: 'Steps', allowed: ['Flowchart'] },
      { number: 4, titles: service.documents, component: 'Documents', allowed: ['Forms'] },
      { number: 5, titles: service.fee, component: 'Fee' },
      { number: 6, titles: service.complaints, component: 'Complaints' },
    ],
  },
};
