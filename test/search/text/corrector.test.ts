import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrector, editDistance } from '#search/text/corrector.ts';

const word = fc.array(fc.constantFrom('ก', 'ง', 'ม', 'า', '่'), { maxLength: 8 }).map((list) => list.join(''));

describe('words a slip apart', () => {
  it.each([
    ['นวตกรรม', 'นวัตกรรม', 2],
    ['เครือขาย', 'เครือข่าย', 0.9],
    ['สารสนเทส', 'สารสนเทศ', 1],
    ['abdc', 'abcd', 1],
    ['abccd', 'abcd', 1],
    ['แผน', 'แผน', 0],
    ['abcd', 'badc', 2],
  ])('%s is %s with so many halves of a slip', (a, b, halves) => {
    expect(editDistance(a, b)).toBe(halves);
    expect(editDistance(b, a)).toBe(halves);
  });

  it('are as far from each other as the other way round, and no letter left out is more than a slip', () => {
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, at) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        fc.pre(at < a.length);
        expect(editDistance(a, a.slice(0, at) + a.slice(at + 1))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are mended to the nearest right one', () => {
    const correct = corrector(['นวัตกรรม', 'เครือข่าย', 'เครื่องมือ', '2550']);
    expect(correct('นวตกรรม')).toBe('นวัตกรรม');
    expect(correct('เครือขาย')).toBe('เครือข่าย');
    expect(correct('กรกฎาคม')).toBeUndefined();
  });

  it('are never numbers, and never the word itself', () => {
    const correct = corrector(['2550', 'นวัตกรรม']);
    expect(correct('2551')).toBeUndefined();
    expect(correct('นวัตกรรม')).toBeUndefined();
  });
});
