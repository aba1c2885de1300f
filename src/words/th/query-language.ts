/*
 * What a search has to know of the language that people ask in.
 */

const ASKING =
  'อะไร|ใคร|ที่ไหน|ตรงไหน|ไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|อย่างไร|ยังไง|ทำไม|เหตุใด|เพราะอะไร|ไหม|มั้ย|หรือไม่|หรือเปล่า|หรือยัง|กี่(?:โมง|วัน|เดือน|ปี|บาท|คน|ครั้ง|ชั่วโมง|นาที|ข้อ|ขั้นตอน|ฉบับ)?|(?:วัน|เดือน|ปี|เวลา|ตอน)ไหน|เท่าไร|เท่าไหร่|เท่าใด|บ้าง';
const BESIDE_ASKING = 'ใช้เวลา|ใน|ถ้า|คน|ต้อง|ทำ|ได้|จะ|ควร|ตอน|ช่วง|คือ|เป็น|แล้ว|ครับ|คับ|ค่ะ|คะ|นะ|จ๊ะ|หน่อย|บ้าง|ด้วย';
const POLITE = 'อยากทราบว่า|อยากรู้ว่า|อยากทราบ|อยากรู้|อยาก|ต้องการ|ช่วยบอก|ขอถาม|สอบถาม|ครับ|คับ|ค่ะ|คะ|นะครับ|นะคะ';

/** What only asks, and says nothing about what is asked for: ต้องทำอย่างไร, ได้หรือไม่, ที่ไหนครับ. */
export const QUESTION = new RegExp(
  `^(?:(?:${BESIDE_ASKING})*(?:${ASKING})(?:${ASKING}|${BESIDE_ASKING})*|${POLITE})$`,
  'u',
);

/** What a request begins with, before what it is for: ขอลาป่วย, วิธีการยืมเงิน, จะขอย้าย. */
export const REQUEST = new RegExp(`^(?:${POLITE}|จะ|ขอ|ทำ|การ|วิธี|ขั้นตอน)+`, 'u');

/** Letters that are taken for each other by ear, or by eye. */
export const SAME_SOUND = 'กขคฆ จฉชฌ ซศษส ดฎตฏทธฐถฑฒ นณญ บป พผภ ฟฝ รลฬ หฮ ใไ ิี ึื ุู ะั าำ'.split(' ');

export const TONE = /^[\u0e47-\u0e4b]$/u;
export const CONSONANT = /[\u0e01-\u0e2ea-z]/gu;
/** A consonant with thanthakhat is written but not spoken: another one, or none, is no slip. */
export const SILENT = /[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/gu;
