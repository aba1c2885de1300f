import type { Reference, Role } from '#manual/library.ts';

export const roleKindWords: Readonly<Record<Role['kind'], string>> = {
  unit: 'หน่วยงาน',
  committee: 'คณะทำงาน',
  position: 'ตำแหน่ง',
  external: 'บุคคลภายนอก',
};

export const referenceKindWords: Readonly<Record<Reference['kind'], string>> = {
  law: 'กฎหมาย',
  plan: 'แผนและนโยบาย',
  standard: 'มาตรฐาน',
  manual: 'คู่มือและองค์ความรู้',
  system: 'ระบบ',
};

/** The title of a reference, with its year where that is known. */
export function referenceTitle({ title, year }: Pick<Reference, 'title' | 'year'>): string {
  return year === undefined ? title : `${title} พ.ศ. ${year}`;
}
