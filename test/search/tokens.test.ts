import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmenterOf } from '#search/site-words.ts';
import { endsText, indexer, keysOf, readableWord, words } from '#search/tokens.ts';
import { siteWords } from '#search/vocabulary.ts';

const TEXTS = [
  'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้อง',
  'แผนงาน/โครงการ (ปี ๒๕๖๘) ของ สพฐ. ตาม พ.ร.บ.คอมพิวเตอร์ พ.ศ. ๒๕๕๐',
  'e-bidding 1/2568 ในระบบ ICT "เครือข่าย" ฯลฯ',
];
const cut = segmenterOf(siteWords(TEXTS, [], 1)).segment;
const indexed = indexer(cut);

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

const readBack = (text: string): string => indexed(text).split(' ').map(readableWord).join('').trim();

describe('words of an index', () => {
  it('are the words of a query with the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.constantFrom(...TEXTS)), (text) => {
        const held = indexed(text)
          .split(' ')
          .filter((word) => word !== '');
        expect(held.map((word) => keysOf(word)[0])).toEqual(words(text, cut));
      }),
    );
  });

  it('are read as the text they were cut from', () => {
    for (const text of TEXTS) expect(readBack(text)).toBe(text);
  });

  it('find a number in either kind of digits and an abbreviation with or without dots', () => {
    expect(words('๒๕๕๐', cut)).toEqual(words('2550', cut));
    expect(words('พ.ร.บ.คอมพิวเตอร์', cut)).toEqual(words('พรบ คอมพิวเตอร์', cut));
    expect(words('สพฐ.', cut)).toEqual(words('สพฐ', cut));
  });

  it('answer to the parts of a word with marks inside', () => {
    expect(keysOf('1/2568')).toEqual(['12568', '1', '2568']);
    expect(keysOf('e-bidding')).toContain('bidding');
    expect(keysOf('พ.ร.บ.')).toEqual(['พรบ']);
  });

  it('say where a text ends', () => {
    const ends = indexed('จัดทำ แผนงาน').split(' ').map(endsText);
    expect(ends.indexOf(true)).toBe(ends.length - 1);
  });

  it('are lost by no text that has letters', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const letters = (string: string): string => string.replace(/[^\p{L}\p{N}]/gu, '');
        fc.pre(letters(text) !== '');
        expect(words(text, cut).join('')).not.toBe('');
      }),
    );
  });
});
