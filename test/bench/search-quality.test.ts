import { describe, expect, it } from 'vitest';
import type { Missed } from '#bench/search-quality.ts';
import { judged } from '#bench/search-quality.ts';

const texts: Readonly<Record<string, string>> = { 'a/leave': 'ลาป่วย', 'a/loan': 'เงินยืม' };
const truth = {
  wanted: (query: string) => ({ words: query.split(' '), whole: query.replaceAll(' ', '') }),
  text: (id: string) => texts[id] ?? '',
};
const answered = (
  query: string,
  kind: string,
  expect: readonly string[],
  results: Missed['results'],
): Missed => ({
  query: { query, kind, expect },
  results,
});

describe('answers are judged', () => {
  it('by kind and over all, without the words that must find nothing', () => {
    const { overall, kinds } = judged(
      [
        answered('ลา ป่วย', 'word', ['a/leave'], [{ id: 'a/leave', tier: 'phrase' }]),
        answered(
          'ยืม',
          'role',
          ['a/loan'],
          [
            { id: 'a/leave', tier: 'any' },
            { id: 'a/loan', tier: 'any' },
          ],
        ),
        answered('ทุเรียน', 'nothing', [], []),
      ],
      truth,
    );
    expect(overall).toEqual({ queries: 2, recall: 1, mrr: 0.75 });
    expect(kinds.get('role')).toEqual({ queries: 1, recall: 1, mrr: 0.5 });
    expect([...kinds.keys()]).toEqual(['word', 'role']);
  });

  it('as missed where the first result is another page', () => {
    const first = answered('ยืม', 'word', ['a/loan'], [{ id: 'a/leave', tier: 'any' }]);
    const none = answered('ลา', 'word', ['a/leave'], []);
    const right = answered('ป่วย', 'word', ['a/leave'], [{ id: 'a/leave', tier: 'phrase' }]);
    expect(judged([first, none, right], truth).misses).toEqual([first, none]);
  });

  it('as false where a result promises a word that its page lacks', () => {
    const lacking = answered(
      'ลา ยืม',
      'spaced',
      ['a/leave'],
      [
        { id: 'a/leave', tier: 'any' },
        { id: 'a/loan', tier: 'all' },
      ],
    );
    const honest = answered('ลา ยืม', 'spaced', ['a/leave'], [{ id: 'a/leave', tier: 'any' }]);
    expect(judged([lacking, honest], truth).falseAnswers).toEqual([lacking]);
  });

  it('as astray where words that are nowhere are answered, and as false where that is not said', () => {
    const guess = answered('ทุเรียน', 'nothing', [], [{ id: 'a/loan', tier: 'spelling' }]);
    const claim = answered('โรงงาน', 'nothing', [], [{ id: 'a/loan', tier: 'all' }]);
    const found = judged([guess, claim, answered('ภูเขา', 'nothing', [], [])], truth);
    expect(found.strays).toEqual([guess, claim]);
    expect(found.falseAnswers).toEqual([claim]);
  });
});
