import { describe, expect, test } from 'vitest';
import { byThai, compareThai, headingLetter } from '#thai/collate.ts';

test('words sort by their consonants, leading vowels after, numbers by value', () => {
  expect(['เอกสาร', 'อาคาร', 'ข้อ 10', 'ข้อ 2', 'แผน', 'กลุ่ม', 'ผล'].sort(compareThai)).toEqual([
    'กลุ่ม',
    'ข้อ 2',
    'ข้อ 10',
    'ผล',
    'แผน',
    'อาคาร',
    'เอกสาร',
  ]);
});

test('items of one name sort by their ids', () => {
  const items = [
    { id: 'b', name: 'งาน' },
    { id: 'c', name: 'กลุ่ม' },
    { id: 'a', name: 'งาน' },
  ];
  const order = items
    .sort(
      byThai(
        ({ name }) => name,
        ({ id }) => id,
      ),
    )
    .map(({ id }) => id);
  expect(order).toEqual(['c', 'a', 'b']);
});

describe('the heading letter', () => {
  test.each([
    ['เอกสาร', 'อ'],
    ['แผนงาน', 'ผ'],
    ['ฤดูกาล', 'ฤ'],
    ['“ข้อมูล”', 'ข'],
    ['ict', 'I'],
    ['élan', 'E'],
    ['๕ ส', '0-9'],
    ['7 วัน', '0-9'],
    ['', '#'],
    ['→', '#'],
  ])('of %s is %s', (text, letter) => {
    expect(headingLetter(text)).toBe(letter);
  });
});
