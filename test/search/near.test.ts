import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mender } from '#search/near.ts';

describe('the word meant by a misspelt one', () => {
  it.each([
    ['นวตกรรม', 'นวัตกรรม'],
    ['เครือขาย', 'เครือข่าย'],
    ['สารสนเทส', 'สารสนเทศ'],
  ])('%s is %s', (written, meant) => {
    expect(mender([meant, 'แผน', 'งบประมาณ'])(written)).toBe(meant);
  });

  it('is never the word itself, a number, or one far from it', () => {
    expect(mender(['แผน'])('แผน')).toBeUndefined();
    expect(mender(['2550'])('2551')).toBeUndefined();
    expect(mender(['เครือข่าย'])('งบประมาณ')).toBeUndefined();
  });

  it('is found whichever tone mark is left out of it', () => {
    const words = ['เครือข่าย', 'ขั้นตอน', 'หนังสือต่อเนื่อง', 'ผู้รับผิดชอบ'];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(3), (word, at) => {
        const marks = [...word.matchAll(/[\u0e48-\u0e4b]/gu)];
        const mark = marks[at % marks.length];
        const written = word.slice(0, mark?.index) + word.slice((mark?.index ?? 0) + 1);
        expect(mender(words)(written)).toBe(word);
      }),
    );
  });
});
