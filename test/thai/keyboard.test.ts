import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOtherLayout } from '#thai/keyboard.ts';

describe('a text on the other layout of the keyboard', () => {
  it('is what the same keys write there', () => {
    expect(onOtherLayout(']kxj;p ')).toBe('ลาป่วย ');
    expect(onOtherLayout('g8inv-jkp')).toBe('เครือข่าย');
    expect(onOtherLayout("F8i'dki")).toBe('โครงการ');
    expect(onOtherLayout('ำขเย')).toBe('e-gp');
  });

  it('is nothing where the keys write no words there', () => {
    for (const text of ['งปม', 'ฅก', '@&', '4321', '๔', 'ฟ', 'a']) expect(onOtherLayout(text)).toBe('');
  });

  it('is the text again when it is written on both, for all English words', () => {
    const word = fc.stringMatching(/^[a-z][a-zA-Z0-9-]*$/).filter((text) => onOtherLayout(text) !== '');
    fc.assert(
      fc.property(word, (text) => {
        expect(onOtherLayout(onOtherLayout(text))).toBe(text);
      }),
    );
  });
});
