import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOtherLayout } from '#thai/keyboard.ts';

describe('a text on the other layout of the keyboard', () => {
  it('is what the same keys write there', () => {
    expect(onOtherLayout(']kxj;p ')).toBe('ลาป่วย ');
    expect(onOtherLayout('g8inv-jkp')).toBe('เครือข่าย');
    expect(onOtherLayout("F8i'dki")).toBe('โครงการ');
    expect(onOtherLayout('@&(#')).toBe('๑฿๖๒');
    expect(onOtherLayout('ำขเย')).toBe('e-gp');
  });

  it('is the text again when it is written on both, for all that Thai keys write', () => {
    const letters = Array.from({ length: 0x4e }, (_, at) => String.fromCharCode(0x0e01 + at)).filter(
      (letter) => onOtherLayout(letter) !== letter,
    );
    expect(letters.length).toBeGreaterThan(70);
    const written = fc.string({ unit: fc.constantFrom(...letters), minLength: 1 });
    fc.assert(
      fc.property(written, (text) => {
        expect(onOtherLayout(onOtherLayout(text))).toBe(text);
      }),
    );
  });
});
