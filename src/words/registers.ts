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
