/** What a chart on a page can be looked at with. */
export const chartWords = {
  views: 'มุมมองของผัง',
  steps: 'ตามขั้นตอน',
  swimlanes: 'ตามผู้รับผิดชอบ',
  open: 'เต็มจอ',
  download: (kind: string) => `ดาวน์โหลดผังเป็น ${kind}`,
  chart: 'ผัง',
  zoomIn: 'ขยาย',
  zoomOut: 'ย่อ',
  fit: 'พอดีจอ',
  close: 'ปิด',
  percent: (scale: number) => `${Math.round(scale * 100)}%`,
  keys: 'เลื่อนด้วยปุ่มลูกศรหรือลาก ย่อขยายด้วยปุ่ม + − หรือ Ctrl กับล้อเมาส์ พอดีจอด้วยปุ่ม 0',
  seeInChart: 'ดูในผัง',
  seeStepInChart: (row: number) => `ดูในผัง ขั้นตอนที่ ${row}`,
} as const;
