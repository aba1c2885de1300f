import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#fonts/measure.ts';
import { OUTLINE_EM, textOutline } from '#fonts/outlines.ts';

describe('the outline of a text', () => {
  it.each([
    ['ก', 1],
    ['ก่', 2],
    ['ที่', 3],
    ['กำ', 3],
    ['A', 1],
    ['ก☑', 2],
  ])('%s has a contour for each letter and mark, or more', (text, least) => {
    expect(textOutline(text).d.match(/M/gu)?.length).toBeGreaterThanOrEqual(least);
  });

  it('has the mark of tone above the vowel that stands above the letter', () => {
    const top = (text: string) =>
      Math.min(...[...textOutline(text).d.matchAll(/(-?\d+)(?=[A-Z]|$)/gu)].map(([, y]) => Number(y)));
    expect(top('ทิ')).toBeLessThan(top('ท'));
    expect(top('ที่')).toBeLessThan(top('ที'));
  });

  it('is as wide as the text is measured', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'กขที่้ำเแAb1 ☑①'), maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.constantFrom(400 as const, 600 as const), (text, weight) => {
        expect(textOutline(text, weight).width / OUTLINE_EM).toBeCloseTo(textWidth(text, 1, weight), 1);
      }),
    );
  });
});
