/** What tells whose a title is, or of when: it stands in a line of its own on a cover. */
const FURTHER =
  /^(?:กลุ่ม|สำนัก|โรงเรียน|ฝ่าย|ศูนย์|กอง|กรม|ประจำ|ฉบับ|เล่ม|พ\.ศ\.|ปีงบประมาณ|ปีการศึกษา|ภายใต้|ของ|สำหรับ|ตาม|เพื่อ|แห่ง)/u;
const NUMBER = /^[(\p{Nd}]/u;

/**
 * A title in the parts that stand in lines of their own: the kind of document before its first space, what it is about,
 * and what tells more of it. Other spaces part the words of one of them (งานนิเทศ ติดตามและประเมินผล).
 */
export function titleParts(title: string): readonly string[] {
  const [first = '', ...others] = title.trim().split(/\s+/u);
  const parts = [first];
  for (const [index, word] of others.entries()) {
    const isCounted = NUMBER.test(others[index + 1] ?? '');
    const isSubject = index === 0 && !NUMBER.test(word) && !isCounted;
    if (isSubject || FURTHER.test(word)) parts.push(word);
    else parts[parts.length - 1] += ` ${word}`;
  }
  return parts;
}
