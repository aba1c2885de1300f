/** What the places of a page are called in a list of results. */
export const recordWords = {
  top: 'ต้นหน้า',
  contents: 'สารบัญของคู่มือ',
  code: (code: string) => `รหัสเอกสาร ${code}`,
  indicator: (indicator: string) => `ตัวชี้วัดที่สำคัญของกระบวนการ ${indicator}`,
  step: (number: number, label: string) => `ขั้นตอนที่ ${number} ${label}`,
} as const;

export type PlaceWords = typeof recordWords;
