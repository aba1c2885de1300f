/**
 * Letters that are taken for each other by eye and by readers of scanned paper, as classes of the same height and outline.
 * Source: our own collation of slips in scanned manuals (ดัดตั้ง for ติดตั้ง, สฟฐ. and สพร. for สพฐ.), in the manner of
 * Unicode Technical Standard 39, confusable detection.
 */
const ALIKE = [
  'ดตคศ',
  'ถภฤ',
  'ฎฏ',
  'บปษ',
  'พฟผฝฬ',
  'ขชซฃ',
  'รธฐว',
  'นม',
  'ลส',
  'ฉณ',
  'ัิีึื',
  '่้๊๋็์',
  'ุู',
  'ใไโ',
  'ะาๅ',
];

const CLASS = new Map(ALIKE.flatMap((letters) => Array.from(letters, (letter) => [letter, letters[0]])));

/** A text with each letter in the place of all that look like it. */
export function letterShapes(text: string): string {
  return Array.from(text, (letter) => CLASS.get(letter) ?? letter).join('');
}
