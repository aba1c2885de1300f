/** What reports say besides the findings themselves, in Thai. */
export const reportWords = {
  error: 'ผิดพลาด',
  warning: 'คำเตือน',
  hint: 'วิธีแก้',
  clean: 'ตรวจแล้ว ไม่พบข้อผิดพลาด',
  counts: (errors: number, warnings: number) =>
    errors === 0
      ? `ไม่พบข้อผิดพลาด มีคำเตือน ${warnings} รายการ`
      : `พบข้อผิดพลาด ${errors} รายการ คำเตือน ${warnings} รายการ`,
} as const;
