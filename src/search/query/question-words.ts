/** Words that only ask, and words that go with them: ต้องทำอย่างไร, ได้หรือไม่, ที่ไหนครับ. */
const ASKING =
  'อะไร|ใคร|ที่ไหน|ตรงไหน|ไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|อย่างไร|ยังไง|ทำไม|เหตุใด|เพราะอะไร|ไหม|มั้ย|หรือไม่|หรือเปล่า|หรือยัง|กี่|เท่าไร|เท่าไหร่|เท่าใด|บ้าง';
const BESIDE = 'ต้อง|ทำ|ได้|จะ|ควร|ตอน|ช่วง|คือ|เป็น|แล้ว|ครับ|คับ|ค่ะ|คะ|นะ|จ๊ะ|หน่อย|บ้าง|ด้วย';
const QUESTION = new RegExp(`^(?:${BESIDE})*(?:${ASKING})(?:${ASKING}|${BESIDE})*$`, 'u');
/** What someone says who asks; no part of what is asked for. */
const POLITE =
  /^(?:อยากทราบว่า|อยากรู้ว่า|อยากทราบ|อยากรู้|อยาก|ต้องการ|ช่วยบอก|ขอถาม|สอบถาม|ครับ|คับ|ค่ะ|คะ|นะครับ|นะคะ)$/u;

/** Whether letters only ask, and say nothing about what is asked for. */
export function onlyAsks(letters: string): boolean {
  return QUESTION.test(letters) || POLITE.test(letters);
}
