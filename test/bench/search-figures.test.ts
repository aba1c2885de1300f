import { describe, expect, it } from 'vitest';
import {
  isFalse,
  isPassedOff,
  keystrokes,
  mean,
  percentile,
  recall,
  reciprocalRank,
} from '#bench/search-figures.ts';

describe('recall', () => {
  it('is the share of the expected pages among the first five', () => {
    expect(recall(['a', 'b'], ['x', 'b', 'y'])).toBe(0.5);
    expect(recall(['a'], ['v', 'w', 'x', 'y', 'a'])).toBe(1);
    expect(recall(['a'], ['v', 'w', 'x', 'y', 'z', 'a'])).toBe(0);
  });

  it('asks for no more pages than five can hold', () => {
    expect(recall(['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['a', 'b', 'c', 'd', 'e'])).toBe(1);
  });
});

describe('reciprocal rank', () => {
  it('is one by the place of the first page that was expected', () => {
    expect(reciprocalRank(['a', 'b'], ['b', 'a'])).toBe(1);
    expect(reciprocalRank(['a'], ['x', 'y', 'a', 'a'])).toBe(1 / 3);
  });

  it('is nothing beyond the tenth place', () => {
    const others = Array.from({ length: 10 }, (_, index) => `x${index}`);
    expect(reciprocalRank(['a'], [...others.slice(1), 'a'])).toBe(0.1);
    expect(reciprocalRank(['a'], [...others, 'a'])).toBe(0);
    expect(reciprocalRank(['a'], [])).toBe(0);
  });
});

describe('mean and percentile', () => {
  it('are no figures where there are no numbers', () => {
    expect(mean([])).toBeNaN();
    expect(percentile([], 0.95)).toBeNaN();
  });

  it('takes a number that was there, whatever the order', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(percentile([9, 1, 5, 3, 7], 0.5)).toBe(5);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => 100 - index),
        0.95,
      ),
    ).toBe(95);
    expect(percentile([4], 0.95)).toBe(4);
  });
});

describe('keystrokes', () => {
  it('begin with the third letter and end with the whole query, marks counted as they are typed', () => {
    expect(keystrokes('ลาป่วย')).toEqual(['ลาป', 'ลาป่', 'ลาป่ว', 'ลาป่วย']);
    expect(keystrokes('ลา')).toEqual([]);
  });
});

describe('false answers', () => {
  const wanted = { words: ['เงิน', 'ยืม'], whole: 'เงินยืม' };

  it('are results that promise every word and lack one', () => {
    expect(isFalse({ tier: 'all' }, wanted, 'เงินเดือน')).toBe(true);
    expect(isFalse({ tier: 'all' }, wanted, 'ยืมและคืนเงิน')).toBe(false);
  });

  it('are phrases whose words stand apart', () => {
    expect(isFalse({ tier: 'phrase' }, wanted, 'ยืมและคืนเงิน')).toBe(true);
    expect(isFalse({ tier: 'phrase' }, wanted, 'สัญญาเงินยืม')).toBe(false);
  });

  it('are not results that say how they differ', () => {
    expect(isFalse({ tier: 'spelling' }, wanted, 'เงินเดือน')).toBe(false);
    expect(isPassedOff({ tier: 'any' })).toBe(false);
  });

  it('are held against an engine that does not say how it answers', () => {
    expect(isFalse({}, wanted, 'เงินเดือน')).toBe(true);
    expect(isPassedOff({})).toBe(true);
    expect(isPassedOff({ tier: 'phrase' })).toBe(true);
  });
});
