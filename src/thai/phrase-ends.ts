/** Words that lead to what follows: they begin a phrase, and none ends in one. */
const LEADING =
  'และ หรือ ของ ใน ที่ เพื่อ ตาม โดย ด้วย จาก แก่ ให้ สำหรับ ระหว่าง กับ ต่อ แห่ง ด้าน ซึ่ง อัน ถึง พร้อม ภายใต้ เกี่ยวกับ'.split(
    ' ',
  );
/** Words that need the one after them. */
const HANGING = [...LEADING, 'การ', 'ความ', 'ผู้', 'นัก', 'จัด', 'ทำ'];
/** Words that begin the name of something. */
const NOUNS = /^(?:การ|ความ|งาน|ระบบ|ผู้|แผน|กลุ่ม|สำนัก|โรงเรียน|โครงการ|ข้อมูล|หนังสือ|มาตรฐาน|คณะ|เขต)/u;
const NUMBER = /^\p{Nd}/u;

const NEVER = 300;

/**
 * How badly a line of a title ends between two pieces of it: 0 at a space, less before words that begin a phrase than
 * elsewhere, and worst where a word is left hanging, or a number comes apart from what it counts.
 */
export function phraseEndCost(before: string, after: string): number {
  const last = before.trimEnd();
  if (HANGING.includes(last) || NUMBER.test(after)) return NEVER;
  if (last !== before) return 0;
  if (LEADING.some((word) => after.startsWith(word))) return 4;
  return NOUNS.test(after) ? 12 : 60;
}

/** Whether a piece of a text only leads to the next one: a line that ends in it leaves the reader hanging. */
export function isConnective(piece: string): boolean {
  return /^(?:และ|หรือ|ที่|ของ|ใน)\s?$/u.test(piece);
}
