/** What the body of a procedure says besides the words of its author. */
export const bodyWords = {
  footnotes: 'เชิงอรรถ',
  backToText: 'กลับไปที่ข้อความ',
} as const;
