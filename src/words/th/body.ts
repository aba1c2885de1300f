/** What the body of a procedure says besides the words of its author. */
export const bodyWords = {
  footnotes: 'เชิงอรรถ',
  footnote: (number: number) => `เชิงอรรถ ${number}`,
  backToText: 'กลับไปที่ข้อความ',
  taskDone: 'ทำแล้ว',
  taskOpen: 'ยังไม่ทำ',
} as const;
