import { FISCAL_MONTHS } from '#thai/dates.ts';
import type { Choices } from './choices.ts';
import { shortPhrase } from './words.ts';
import type { Yaml } from './yaml.ts';

const DURATIONS = [
  '1 วัน',
  '10 วัน',
  '๑๕ วันทำการ',
  '3-6 เดือน',
  '1 – 2 สัปดาห์',
  '1 ถึง 2 ปี',
  'ภายใน 3 วัน',
  'ไม่เกิน 30 นาที',
  '2 ชั่วโมง',
  '1.5 วัน',
  '15วัน',
  '1 ชั่วโมง 30 นาที',
  '30 นาที - 1 ชั่วโมง',
  'ทันที',
  'ครึ่งวัน',
  '½ วัน',
  '๓๐ (สามสิบ) วัน',
  'สิบห้าวันทำการ',
  'ไม่น้อยกว่า 30 วัน',
  'ภายใน 15 วัน นับแต่วันที่ได้รับเรื่อง',
  '5 วัน (ทำการ)',
  '3 นาที/ฉบับ',
  '1 ภาคเรียน',
  'ปีละ 2 ครั้ง',
  'ตามที่คณะกรรมการกำหนด',
  'ตลอดปีงบประมาณ',
  'ตลอดปี',
  'ต่อเนื่อง',
  'ใช้อย่างต่อเนื่อง',
  'ตามช่วงเวลาของแผนงาน/โครงการ',
  'ไม่ระบุ',
  'ไม่มี',
];

/** A duration that is understood, or any words at all. */
export function durationOf(choices: Choices): string {
  return choices.once(6) ? shortPhrase(choices) : choices.pick(DURATIONS);
}

/** Days by which something is done, or on which it begins; some are understood. */
export function timesOf(choices: Choices): string[] {
  const time = () => (choices.once(6) ? shortPhrase(choices) : choices.pick(TIMES));
  return choices.many(1, choices.once(2) ? 3 : 1, time);
}

/** One time, alone or as a list, or several. */
export function timesField(
  name: 'starts' | 'due',
  times: readonly string[],
): { readonly [name: string]: Yaml } {
  const [only, second] = times;
  if (only === undefined) return {};
  return { [name]: second === undefined && only.length % 2 === 0 ? only : times };
}

const TIMES = [
  ...FISCAL_MONTHS,
  'ทุกเดือน',
  'ทุกไตรมาส',
  '10 มิ.ย.',
  'ภายใน 15 พ.ย. ของทุกปี',
  'วันที่ ๕ ของเดือนถัดไป',
  'ทุกวันที่ 5',
  'สิ้นเดือน',
  '90 วันหลังสิ้นปีงบประมาณ',
  'ก่อนเปิดภาคเรียน',
];
