import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { millimetres } from '#print/millimetres.ts';
import { linesOf, linesOfText, shortened, textWithin, type SetLine } from '#print/text/set-lines.ts';
import { officeText } from '../thai/text.ts';
import { barred } from './text.ts';

const SIZE = 9.5;
const WIDTH = 40;

const styled = fc.array(
  fc.record({
    text: officeText.map((text) => withoutLineMarks(text).replaceAll(/\s+/gu, ' ')),
    strong: fc.boolean(),
    script: fc.constantFrom(undefined, 'sub' as const, 'sup' as const),
  }),
  { maxLength: 5 },
) as fc.Arbitrary<SetLine>;

const textOf = (words: SetLine) => withoutLineMarks(words.map(({ text }) => text).join(''));

function widthOf(line: SetLine): number {
  const words = line.map((one) => ({ ...one, text: withoutLineMarks(one.text) }));
  const last = words.pop();
  return [...words, ...(last ? [{ ...last, text: last.text.trimEnd() }] : [])].reduce(
    (sum, { text, strong, script }) =>
      sum + millimetres(text, script ? 0.6 * SIZE : SIZE, strong ? 600 : 400),
    0,
  );
}

describe('words set in lines', () => {
  it('are all there in their styles, and no line is wider than its room', () => {
    fc.assert(
      fc.property(styled, (words) => {
        const lines = linesOf(words, WIDTH, SIZE);
        expect(lines.map(textOf).join('')).toBe(textOf(words));
        const strong = (all: SetLine) => textOf(all.filter((one) => one.strong));
        expect(strong(lines.flat())).toBe(strong(words));
        // Letters of two pieces that meet may stand a little closer or further apart than each piece says.
        for (const line of lines) expect(widthOf(line)).toBeLessThan(WIDTH + 0.5);
      }),
    );
  });

  it('take more room in strong letters', () => {
    const text = 'ตรวจสอบความครบถ้วนของเอกสาร';
    const width = (millimetres(text, SIZE) + millimetres(text, SIZE, 600)) / 2;
    expect(linesOfText(text, width, SIZE)).toHaveLength(1);
    expect(linesOf([{ text, strong: true }], width, SIZE)).toHaveLength(2);
  });

  it('end where their author ends a line', () => {
    const lines = linesOf([{ text: 'ก ' }, { text: 'ข', strong: true }, { text: '\nค' }], WIDTH, SIZE);
    expect(lines.map(textOf)).toEqual(['ก ข', 'ค']);
  });

  it('leave a connective to the line of what follows it, where that has room for both', () => {
    const text = 'เอกสารและหลักฐาน';
    const width = millimetres('เอกสารและหลัก', SIZE);
    expect(linesOfText(text, width, SIZE).map(withoutLineMarks)).toEqual(['เอกสาร', 'และหลักฐาน']);
    const narrow = millimetres('หลักฐาน', SIZE) + 0.1;
    expect(linesOfText('กองและหลักฐาน', narrow, SIZE).map(withoutLineMarks)).toEqual(['กองและ', 'หลักฐาน']);
  });

  it('are cut between letters only where a word is wider than its line', () => {
    expect(barred(textWithin('W'.repeat(20), 20, SIZE))).toBe('WWWWWWW|WWWWWWW|WWWWWW');
    expect(barred(textWithin('การจัดทำแผน', WIDTH, SIZE))).toBe('การจัดทำ|แผน');
  });

  it('are shortened to so many lines, with a mark where words are left out', () => {
    const text = 'ตรวจสอบความครบถ้วนของเอกสาร '.repeat(9).trim();
    const short = shortened(text, WIDTH, SIZE, 3);
    expect(short).toMatch(/…$/u);
    expect(text.startsWith(short.slice(0, -1))).toBe(true);
    expect(linesOfText(short, WIDTH, SIZE).length).toBeLessThanOrEqual(3);
    expect(shortened('สั้น', WIDTH, SIZE, 3)).toBe('สั้น');
  });
});
