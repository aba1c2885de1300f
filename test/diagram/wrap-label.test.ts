import { textWidth } from '#fonts/measure.ts';
import { SYMBOL_TEXT } from '#diagram/symbol-box.ts';
import { wrapLabel, wrapperInto } from '#diagram/wrap-label.ts';
import { thai } from '#thai/dictionary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const words = fc
  .array(fc.constantFrom('สำนักงาน', 'การศึกษา', ' ', 'น้ำ', 'ABC', 'ผู้ปฏิบัติ', '๒๕๖๙', '(ร่าง)', ' ๆ', 'ที่นี่'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

describe('a label in lines', () => {
  it('says what the label says, broken only between pieces', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (text, max) => {
        const plain = text.trim().replace(/\s+/g, ' ');
        const { lines } = wrapLabel(text, max, SYMBOL_TEXT, thai.lines);
        expect(lines.join('')).toBe(plain);
        const ends = new Set<number>();
        let end = 0;
        for (const piece of thai.lines(plain)) ends.add((end += piece.length));
        let at = 0;
        for (const line of lines) expect(ends).toContain((at += line.length));
      }),
    );
  });

  it('follows given lengths line by line, or does not fit', () => {
    const lengths = fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, lengths, (text, room) => {
        const block = wrapperInto(text, SYMBOL_TEXT, thai.lines)(room);
        if (!block) return;
        expect(block.lines.join('')).toBe(text.trim().replace(/\s+/g, ' '));
        expect(block.widths.map((width, index) => width <= (room[index] ?? 0))).toEqual(room.map(() => true));
      }),
    );
    expect(wrapperInto('รับเรื่อง', SYMBOL_TEXT, thai.lines)([20])).toBeUndefined();
  });

  it('keeps to the width wherever more than one piece is on a line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (text, max) => {
        const { lines, widths } = wrapLabel(text, max, SYMBOL_TEXT, thai.lines);
        for (const [index, line] of lines.entries()) {
          if (thai.lines(line).length > 1) expect(widths[index]).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('is measured as the font sets it', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { lines, widths } = wrapLabel(text, 150, SYMBOL_TEXT, thai.lines);
        for (const [index, line] of lines.entries()) {
          expect(Math.abs(textWidth(line.trimEnd(), SYMBOL_TEXT.size) - (widths[index] ?? 0))).toBeLessThan(
            1,
          );
        }
      }),
    );
  });

  it('breaks lines where an author did', () => {
    expect(wrapLabel('รับเรื่อง\nส่งต่อ', 190, SYMBOL_TEXT, thai.lines).lines).toEqual(['รับเรื่อง', 'ส่งต่อ']);
  });

  it('makes lines even and prefers the spaces between phrases', () => {
    const label = 'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้อง';
    expect(wrapLabel(label, 190, SYMBOL_TEXT, thai.lines).lines).toEqual([
      'ศึกษา วิเคราะห์ นโยบาย ',
      'และแผนที่เกี่ยวข้อง',
    ]);
  });

  it('counts Thai marks above and below as no width', () => {
    expect(textWidth('ที่', 15)).toBeCloseTo(textWidth('ท', 15), 5);
  });
});
