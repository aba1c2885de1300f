import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizerOf } from '#search/text/tokenizer.ts';
import { searchTerm, indexer, keysOf, readIndexedText, wordKey } from '#search/text/tokens.ts';
import { buildLexicon } from '#search/index/build-lexicon.ts';
import { searchForm } from '#thai/normalize.ts';

const TEXTS = [
  'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้อง',
  'แผนงาน/โครงการ (ปี ๒๕๖๘) ของ สพฐ. ตาม พ.ร.บ.คอมพิวเตอร์ พ.ศ. ๒๕๕๐',
  'e-bidding 1/2568 ในระบบ ICT "เครือข่าย" ฯลฯ',
  'Wi-Fi‑6 ปี 2567–2568 หน้า 3/-4 ข้อ a’b…c',
  '(งบ 1,250,000.50 บาท) รหัส ศธ 04001/ว 123 ก&ข <a>',
];
const { tokenize } = tokenizerOf(buildLexicon(TEXTS, 1, []));
const indexed = indexer(tokenize);
const words = (text: string): string[] => tokenize(searchForm(text)).map(wordKey).filter(Boolean);
const indexedWords = (text: string) => readIndexedText(indexed(text));

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

describe('words of an index', () => {
  it('are the words of a query with the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.constantFrom(...TEXTS)), (text) => {
        const held = indexedWords(text).filter(({ keys }) => keys.length > 0);
        expect(held.map(({ keys }) => keys[0])).toEqual(words(text));
      }),
    );
  });

  it('are read as the text they were cut from', () => {
    const readBack = (text: string): string =>
      indexedWords(text)
        .map(({ before, text: word, after }) => before + word + after)
        .join('')
        .trim();
    for (const text of TEXTS) expect(readBack(text)).toBe(text);
  });

  it('find a number in either kind of digits and an abbreviation with or without dots', () => {
    expect(words('๒๕๕๐')).toEqual(words('2550'));
    expect(words('พ.ร.บ.คอมพิวเตอร์')).toEqual(words('พรบ คอมพิวเตอร์'));
    expect(words('สพฐ.')).toEqual(words('สพฐ'));
  });

  it('answer to the parts of a word with marks inside, but for lone digits', () => {
    expect(keysOf(wordKey('1/2568'))).toEqual(['1-2568', '2568']);
    expect(keysOf(wordKey('e-bidding'))).toContain('bidding');
    expect(keysOf(wordKey('พ.ร.บ.'))).toEqual(['พรบ']);
    expect(keysOf(wordKey('1,250'))).toEqual(['1250']);
  });

  it('are asked for as they are indexed, whole or by their beginning', () => {
    const plain = indexed('เครือข่าย ปี').replaceAll('\u00ad', '').split(' ');
    expect(plain).toContain(searchTerm('เครือข่าย'));
    expect(plain).not.toContain(searchTerm('เครือ'));
    expect(plain.some((word) => word.startsWith(searchTerm('เครือ*')))).toBe(true);
  });

  it('keep every vowel and tone mark as a letter, so that ปี is not ป', () => {
    expect(searchTerm('ปี')).toMatch(/^\p{L}{3}$/u);
    expect(searchTerm('ปี')).not.toBe(searchTerm('ป'));
  });

  it('end with an empty one where a text ends', () => {
    const ends = indexedWords('จัดทำ แผนงาน').map(({ keys }) => keys.length === 0);
    expect(ends.indexOf(true)).toBe(ends.length - 1);
  });

  it('are lost by no text that has letters', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        expect(words(text).join('')).not.toBe('');
      }),
    );
  });
});
