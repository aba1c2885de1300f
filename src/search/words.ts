import type { Reference } from '#manual/library.ts';

/** What the places of a page are called in a list of results. */
export const messages = {
  top: 'ต้นหน้า',
  contents: 'สารบัญของคู่มือ',
  code: (code: string) => `รหัสเอกสาร ${code}`,
  indicator: (indicator: string) => `ตัวชี้วัดที่สำคัญของกระบวนการ ${indicator}`,
  step: (number: number, label: string) => `ขั้นตอนที่ ${number} ${label}`,
} as const;

/** Kinds of references as readers choose among them. */
export const REFERENCE_KIND_NAMES: Readonly<Record<Reference['kind'], string>> = {
  law: 'กฎหมาย',
  plan: 'แผนและนโยบาย',
  standard: 'มาตรฐาน',
  manual: 'คู่มือและองค์ความรู้',
  system: 'ระบบ',
};
