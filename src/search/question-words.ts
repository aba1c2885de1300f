const WORDS =
  'อะไร|ใคร|ไหน|ที่ไหน|ตรงไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|อย่างไร|ยังไง|ทำไม|เหตุใด|ไหม|มั้ย|หรือไม่|หรือเปล่า|กี่|เท่าไร|เท่าไหร่|เท่าใด|บ้าง|ครับ|คะ|ค่ะ|นะ';
const QUESTION = new RegExp(`^(?:${WORDS})+$`, 'u');

/** Whether a piece only asks, and tells nothing about what is asked for. */
export function asksOnly(piece: string): boolean {
  return QUESTION.test(piece);
}
