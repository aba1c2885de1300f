/** Marks in colour, of which there are plain ones. */
const BOXES = /[\u2705\u274c\u274e\u{1f5f4}-\u{1f5f9}]/u;
const UNSEEN = /[\p{C}\p{Z}]/u;

/** What rules that take fonts, charts and pictures say to an author, in Thai. */
export const checkMessages = {
  hidden: (character: string) => ({
    message: `รหัสนี้แทนอักขระที่มองไม่เห็น (${codeOf(character)}) ซึ่งซ่อนหรือสลับข้อความได้ และพิมพ์ลง PDF ไม่ได้`,
    hint: 'ลบรหัสนี้ ถ้าต้องการ \\ ในข้อความที่อยู่ใน "…" ให้เขียน \\\\',
  }),
  unprintable: (character: string) => {
    const code = codeOf(character);
    const isUnseen = UNSEEN.test(character);
    return {
      message: `พิมพ์อักขระ ${isUnseen ? code : `“${character}” (${code})`} ลง PDF ไม่ได้ เพราะฟอนต์ไม่มีอักขระนี้`,
      hint: BOXES.test(character)
        ? 'ใช้ ✓ ✗ ☐ ☑ หรือเขียนเป็นรายการตรวจ - [ ] และ - [x] ในเนื้อหา'
        : isUnseen
          ? 'ลบอักขระนี้ หรือพิมพ์ข้อความช่วงนี้ใหม่ มักติดมาจากการคัดลอกจาก PDF หรือ Word'
          : 'ใช้คำหรือรูปภาพแทน',
    };
  },
  mermaidTag: (tags: readonly string[]) => ({
    message: `ข้อความในผังมีแท็ก ${tags.join(' ')} ซึ่งจะแสดงเป็นตัวอักษรตามที่พิมพ์`,
    hint: 'ลบแท็ก เหลือแต่ข้อความ (ใช้ได้เฉพาะ <br/> ซึ่งขึ้นบรรทัดใหม่) ถ้าต้องการตัวอักษรนี้จริง ให้พิมพ์ #lt; แทน <',
  }),
  mermaidTitle: (title: string) => ({
    message: `ชื่อผัง “${title.slice(0, 60)}” จะไม่ปรากฏบนหน้าเว็บและกระดาษ มีเพียงโปรแกรมอ่านหน้าจอที่อ่านให้ฟัง`,
    hint: 'เขียนชื่อเป็นย่อหน้าเหนือหรือใต้ผังด้วย โดยเว้นบรรทัดว่างคั่น เช่น **ชื่อผัง** หรือลบ title',
  }),
  brokenPicture: (path: string) => ({
    message: `ไฟล์ภาพ ${path} เสียหาย แสดงไม่ได้ทั้งภาพ`,
    hint: 'บันทึกภาพใหม่จากต้นฉบับ แล้ววางแทนไฟล์เดิม',
  }),
  archiveDate: {
    message: 'คู่มือนี้ทำ PDF แบบเก็บถาวร (archive: true) ซึ่งต้องมีวันที่ แต่กระบวนงานนี้ไม่มีวันที่ใดเลย',
    hint: 'ใส่ effective ในกระบวนงานนี้ หรือกำหนด SOURCE_DATE_EPOCH หรือลบ archive: true ใน manual.yaml',
  },
} as const;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
