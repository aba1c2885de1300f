import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEditAway } from '#search/near.ts';

const word = fc.array(fc.constantFrom('ก', 'ข', 'ค'), { maxLength: 8 }).map((letters) => letters.join(''));

describe('words one slip apart', () => {
  it.each([
    ['นวตกรรม', 'นวัตกรรม'],
    ['เครือขาย', 'เครือข่าย'],
    ['สารสนเทส', 'สารสนเทศ'],
    ['abdc', 'abcd'],
  ])('%s is one slip from %s', (a, b) => {
    expect(isOneEditAway(a, b)).toBe(true);
    expect(isOneEditAway(b, a)).toBe(true);
  });

  it('are neither the same word nor two slips apart', () => {
    expect(isOneEditAway('แผน', 'แผน')).toBe(false);
    expect(isOneEditAway('abcd', 'badc')).toBe(false);
    expect(isOneEditAway('abc', 'abcde')).toBe(false);
  });

  it('are found whichever letter is left out', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (text, at) => {
        fc.pre(at < text.length);
        expect(isOneEditAway(text, text.slice(0, at) + text.slice(at + 1))).toBe(true);
      }),
    );
  });
});
