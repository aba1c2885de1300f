/*
 * What a search has to know of the language that people ask in.
 */

/** Words that only ask: ต้องทำอย่างไร, ได้หรือไม่, ที่ไหนครับ. */
export const ASKING =
  'อะไร|ใคร|ที่ไหน|ตรงไหน|ไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|อย่างไร|ยังไง|ทำไม|เหตุใด|เพราะอะไร|ไหม|มั้ย|หรือไม่|หรือเปล่า|หรือยัง|กี่|เท่าไร|เท่าไหร่|เท่าใด|บ้าง';

/** Words that go with them. */
export const BESIDE_ASKING = 'ต้อง|ทำ|ได้|จะ|ควร|ตอน|ช่วง|คือ|เป็น|แล้ว|ครับ|คับ|ค่ะ|คะ|นะ|จ๊ะ|หน่อย|บ้าง|ด้วย';

/** What someone says who asks; no part of what is asked for. */
export const POLITE =
  'อยากทราบว่า|อยากรู้ว่า|อยากทราบ|อยากรู้|อยาก|ต้องการ|ช่วยบอก|ขอถาม|สอบถาม|ครับ|คับ|ค่ะ|คะ|นะครับ|นะคะ';

/** What a request begins with, before what it is for: ขอลาป่วย, วิธียืมเงิน, จะขอย้าย. */
export const REQUEST = 'จะ|ขอ|ทำ|การ|วิธี|ขั้นตอน';

/** Letters that are taken for each other by ear. */
export const SAME_SOUND = 'กขคฆ จฉชฌ ซศษส ดฎตฏทธฐถฑฒ นณญ บป พผภ ฟฝ รลฬ หฮ ใไ ิี ึื ุู ะั'.split(' ');
