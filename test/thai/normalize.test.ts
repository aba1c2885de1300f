import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, searchForm } from '#thai/normalize.ts';
import { typingSlips } from '#thai/slips.ts';
import { anyUnicode } from './text.ts';

describe('normalize', () => {
  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyUnicode, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['ํ and า are one letter', 'น\u0e4dา', 'นำ'],
    ['also with the tone mark before them', 'น\u0e49\u0e4dา', 'น้ำ'],
    ['also with the tone mark between them', 'น\u0e4d\u0e49า', 'น้ำ'],
    ['a tone mark typed after ำ comes before it', 'นำ\u0e49', 'น้ำ'],
    ['two เ are แ', 'เเผน', 'แผน'],
    ['a tone mark typed before its vowel comes after it', 'ท\u0e48\u0e35', 'ที่'],
    ['a mark doubled counts once', 'ที\u0e48\u0e48', 'ที่'],
    ['invisible characters go', '\ufeffแผน\u200bงาน\u00ad', 'แผนงาน'],
    ['digits, case, spaces and repeated letters stay', 'ปี ๒๕๕๐ ICT\u00a0มากก', 'ปี ๒๕๕๐ ICT\u00a0มากก'],
    ['a glyph of an old font is the mark that it draws', 'ป\uf702ท\uf701\uf70a', 'ปีทิ่'],
    ['ๅ after another letter than ฤ is า', 'สำคัญมๅก ฤๅษี', 'สำคัญมาก ฤๅษี'],
    ['Latin letters are composed', 'cafe\u0301', 'caf\u00e9'],
  ])('%s', (_, written, meant) => {
    expect(normalize(written)).toBe(meant);
  });
});

describe('searchForm', () => {
  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyUnicode, (text) => {
        expect(searchForm(searchForm(text))).toBe(searchForm(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['พ.ร.บ.คุ้มครองข้อมูล', 'พรบ คุ้มครองข้อมูล'],
    ['พ.ร.บ คอมพิวเตอร์', 'พรบ คอมพิวเตอร์'],
    ['สพฐ.กลุ่มนโยบาย', 'สพฐ กลุ่มนโยบาย'],
    ['ก.พ.๗', 'กพ7'],
    ['เม.ย. ๒๕๖๘', 'เมย 2568'],
    ['ICT\u00a0Plan', 'ict plan'],
    ['5.1 ตาม ข้อ 2.', '5.1 ตาม ข้อ 2.'],
  ])('%s is looked up as %s', (text, form) => {
    expect(searchForm(text)).toBe(form);
  });
});

describe('typingSlips', () => {
  test('mending every slip leaves none, and the same words', () => {
    fc.assert(
      fc.property(anyUnicode, (text) => {
        const mended = mend(text);
        expect(typingSlips(mended)).toEqual([]);
        for (const slip of typingSlips(text))
          expect(text.slice(slip.index)).toMatch(new RegExp(`^${slip.found}`, 'u'));
      }),
    );
  });

  test.each([
    ['เเผนงาน', [{ found: 'เเ', expected: 'แ', index: 0 }]],
    ['จัดท\u0e4dา', [{ found: '\u0e4dา', expected: 'ำ', index: 4 }]],
    ['ปีี', [{ found: '\u0e35\u0e35', expected: '\u0e35', index: 1 }]],
    ['เวลาา', [{ found: 'าา', expected: 'า', index: 3 }]],
    ['ไไป', [{ found: 'ไไ', expected: 'ไ', index: 0 }]],
    ['แผน\u200bงาน', [{ found: '\u200b', expected: '', index: 3 }]],
    ['ท\u0e48\u0e35', [{ found: '\u0e48\u0e35', expected: '\u0e35\u0e48', index: 1 }]],
    ['สำคัญมๅก', [{ found: 'ๅ', expected: 'า', index: 6 }]],
    ['ก\u0e4dๅ', [{ found: '\u0e4dๅ', expected: 'ำ', index: 1 }]],
    ['ฤๅษี', []],
    ['ป\uf702', [{ found: '\uf702', expected: 'ี', index: 1 }]],
    ['ป\uf70a\uf702', [{ found: '\uf70a\uf702', expected: 'ี่', index: 1 }]],
    ['กตั\uf70fู', [{ found: 'ั\uf70fู', expected: 'ัญู', index: 2 }]],
    ['น้ำที่สิทธิ์ สฟฐ. ต่างๆ', []],
  ])('%s', (text, slips) => {
    expect(typingSlips(text)).toEqual(slips);
  });
});

function mend(text: string): string {
  const slips = typingSlips(text);
  if (slips.length === 0) return text;
  return mend(
    slips.reduceRight(
      (mended, { found, expected, index }) =>
        mended.slice(0, index) + expected + mended.slice(index + found.length),
      text,
    ),
  );
}
