import type { Random } from './random.ts';

/** What names of villages, and so of schools, are made of. */
const LANDS = 'หนอง โคก ดอน ห้วย ทุ่ง โนน คลอง บึง ท่า วัง เขา ป่า ไร่ นา สวน บาง แม่ ดง เกาะ ปาก'.split(' ');
const NATURES =
  'บัว สัก ยาง ไทร กระโดน มะขาม แดง ขาว ใหญ่ น้อย กุง แวง เสือ ช้าง ปลา นกยูง ทราย หิน ทอง เงิน แก้ว สูง ลึก สะแก จิก ตะแบก พลวง เต่า ควาย กวาง'.split(
    ' ',
  );
const ENDINGS = ['', 'วิทยา', 'พิทยาคม', 'ศึกษา', 'ราษฎร์บำรุง', 'สามัคคี', 'นุกูล', 'รังสรรค์'];
const MONTHS = ['มกราคม', 'มีนาคม', 'พฤษภาคม', 'กรกฎาคม', 'กันยายน', 'พฤศจิกายน'];

/** One of some five thousand schools. */
export function madeUpSchool(random: Random): string {
  return `โรงเรียนบ้าน${random.pick(LANDS)}${random.pick(NATURES)}${random.pick(ENDINGS)}`;
}

/** A circular with a number and a date of its own. */
export function madeUpLetter(random: Random): string {
  const number = `ศธ ${String(4000 + random.below(300)).padStart(5, '0')}/ว ${1 + random.below(3000)}`;
  return `ตามหนังสือที่ ${number} ลงวันที่ ${1 + random.below(28)} ${random.pick(MONTHS)} ${2550 + random.below(19)}`;
}
