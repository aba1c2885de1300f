/** Units in which people write how long a step takes, shortest first. */
export const TIME_UNITS = ['นาที', 'ชั่วโมง', 'วัน', 'วันทำการ', 'สัปดาห์', 'เดือน', 'ปี'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** เวลาดำเนินการ of a step, as written in Thai and understood. */
export type Duration =
  | { readonly kind: 'exact'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: TimeUnit }
  | { readonly kind: 'within'; readonly amount: number; readonly unit: TimeUnit }
  /** ตลอดปีงบประมาณ */
  | { readonly kind: 'fiscal-year' }
  /** ใช้อย่างต่อเนื่อง */
  | { readonly kind: 'continuous' }
  /** ตามช่วงเวลาของแผนงาน/โครงการ */
  | { readonly kind: 'as-planned' }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'none' };
