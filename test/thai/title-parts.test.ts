import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseEndCost } from '#thai/phrase-ends.ts';
import { titleParts } from '#thai/title-parts.ts';

describe('the parts of a title', () => {
  it.each([
    ['คู่มือปฏิบัติการงาน งานการเงินและบัญชี', ['คู่มือปฏิบัติการงาน', 'งานการเงินและบัญชี']],
    ['คู่มือปฏิบัติการงาน งานนิเทศ ติดตามและประเมินผล', ['คู่มือปฏิบัติการงาน', 'งานนิเทศ ติดตามและประเมินผล']],
    [
      'คู่มือการปฏิบัติงาน งานแผน กลุ่มนโยบายและแผน ประจำปีงบประมาณ 2568',
      ['คู่มือการปฏิบัติงาน', 'งานแผน', 'กลุ่มนโยบายและแผน', 'ประจำปีงบประมาณ 2568'],
    ],
    ['คู่มือของสำนักงานเขตพื้นที่การศึกษาพะเยา เขต 1', ['คู่มือของสำนักงานเขตพื้นที่การศึกษาพะเยา เขต 1']],
    ['คู่มือสำหรับประชาชน', ['คู่มือสำหรับประชาชน']],
  ])('of %s are %o', (title, parts) => {
    expect(titleParts(title)).toEqual(parts);
  });

  it('give the title back', () => {
    const word = fc.constantFrom('งาน', 'กลุ่มแผน', 'ประจำปี', '2568', 'เขต', 'และ', 'a', '(1)');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(titleParts(words.join(' ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

it('ends a line rather before a connective than after it, and best at a space', () => {
  const [space, before, noun, other, after] = [
    phraseEndCost('งานแผน ', 'กลุ่ม'),
    phraseEndCost('บัญชี', 'และ'),
    phraseEndCost('บัญชี', 'การเงิน'),
    phraseEndCost('หนังสือ', 'ราชการ'),
    phraseEndCost('และ', 'บัญชี'),
  ];
  expect([space, before, noun, other, after]).toEqual(
    [space, before, noun, other, after].toSorted((one, two) => one - two),
  );
  expect(phraseEndCost('พ.ศ. ', '2568')).toBe(after);
});
