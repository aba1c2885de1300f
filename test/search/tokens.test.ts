import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutterOf } from '#search/site-words.ts';
import { indexer, keysOf, readWords } from '#search/tokens.ts';
import { siteWords } from '#search/vocabulary.ts';

const TEXTS = [
  'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้อง',
  'แผนงาน/โครงการ (ปี ๒๕๖๘) ของ สพฐ. ตาม พ.ร.บ.คอมพิวเตอร์ พ.ศ. ๒๕๕๐',
  'e-bidding 1/2568 ในระบบ ICT "เครือข่าย" ฯลฯ',
];
const indexed = indexer(cutterOf(siteWords(TEXTS, 1, [])).cut);

const thaiText = fc
  .array(
    fc.constantFrom(
      ...'กขคงดนปรสอเแโใไาำิีืุู่้์็ๆฯ.๒๕0159 /-()aZ'.split(''),
      'แผน',
      'พ.ร.บ.',
      'สพฐ.',
      'เครือข่าย',
      '๒๕๕๐',
      ' ',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const readBack = (text: string): string =>
  readWords(indexed(text))
    .map(({ before, text: letters, after }) => before + letters + after)
    .join('')
    .trim();
const keysIn = (text: string): (string | undefined)[] => readWords(indexed(text)).map(({ keys }) => keys[0]);

describe('words of an index', () => {
  it('are read as the text they were cut from, in the letters and digits of the author', () => {
    for (const text of TEXTS) expect(readBack(text)).toBe(text);
  });

  it('are lost by no text that has letters', () => {
    const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(thaiText, (text) => {
        fc.pre(letters(text) !== '');
        expect(letters(readBack(text))).not.toBe('');
        expect(keysIn(text).filter((key) => key !== undefined)).not.toEqual([]);
      }),
    );
  });

  it('answer to a number in either kind of digits, and to an abbreviation with or without dots', () => {
    expect(keysIn('๒๕๕๐')).toEqual(keysIn('2550'));
    expect(keysIn('สพฐ.')).toEqual(keysIn('สพฐ'));
  });

  it('answer to the parts of a word with marks inside', () => {
    expect(keysOf('1-2568')).toEqual(['1-2568', '1', '2568']);
    expect(keysOf('e-bidding')).toContain('bidding');
    expect(keysOf('พรบ')).toEqual(['พรบ']);
  });
});
