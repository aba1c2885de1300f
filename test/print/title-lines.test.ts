import fc from 'fast-check';
import { expect, it } from 'vitest';
import { millimetres } from '#print/millimetres.ts';
import { titleLines } from '#print/text/title-lines.ts';

const WIDTH = 160;

it.each([
  ['คู่มือปฏิบัติการงานข้อมูลสารสนเทศเพื่อการบริหารการศึกษา', 27, ['คู่มือปฏิบัติการงานข้อมูลสารสนเทศ', 'เพื่อการบริหารการศึกษา']],
  ['คู่มือปฏิบัติงานการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ', 27, ['คู่มือปฏิบัติงานการจัดซื้อจัดจ้าง', 'และการบริหารพัสดุภาครัฐ']],
  [
    'งานพัฒนาระบบสารสนเทศเพื่อการบริหารจัดการศึกษาของสำนักงานเขตพื้นที่การศึกษา',
    22,
    ['งานพัฒนาระบบสารสนเทศ', 'เพื่อการบริหารจัดการศึกษา', 'ของสำนักงานเขตพื้นที่การศึกษา'],
  ],
  ['คู่มือสำหรับประชาชน', 27, ['คู่มือสำหรับประชาชน']],
])('sets %s where a phrase ends', (title, size, lines) => {
  expect(titleLines(title, WIDTH, size)).toEqual(lines);
});

it('sets any title whole in lines that fit', () => {
  const word = fc.constantFrom(
    'งาน',
    'การศึกษา',
    'และ',
    'ของ',
    ' ',
    'ระบบ',
    '2568',
    'x'.repeat(50),
    'พ.ศ. 2568',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(27, 17), (words, size) => {
      const title = words.join('').trim();
      const lines = titleLines(title, WIDTH, size);
      expect(lines.join('')).toBe(title);
      for (const line of lines)
        expect(millimetres(line.trimEnd(), size, 600)).toBeLessThanOrEqual(WIDTH * 1.1);
    }),
  );
});
