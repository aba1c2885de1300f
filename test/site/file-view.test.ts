import { expect, test } from 'vitest';
import { fileText } from '#site/views/file-view.ts';

test.each([
  ['pdf', 1, 'ไฟล์ PDF ขนาด 1 KB'],
  ['docx', 20_480, 'ไฟล์ Word ขนาด 21 KB'],
  ['xls', 1_250_000, 'ไฟล์ Excel ขนาด 1.3 MB'],
  ['zip', 999_000, 'ไฟล์ ZIP ขนาด 999 KB'],
])('a file of the ending %s and %i bytes is called %s', (ending, bytes, text) => {
  expect(fileText({ ending, bytes })).toBe(text);
});
