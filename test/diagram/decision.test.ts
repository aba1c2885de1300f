import { describe, expect, it } from 'vitest';
import { IN_COLUMN } from '#diagram/flow-boxes.ts';
import { symbolBox } from '#diagram/symbol-box.ts';
import { thai } from '#thai/dictionary.ts';

const decision = (label: string) => symbolBox(label, 'decision', (text) => thai.lines(text), IN_COLUMN);

describe('a diamond in a column of the form', () => {
  it.each([
    ['อนุมัติหรือไม่', 68],
    ['ผู้ยื่นข้อเสนอมีคุณสมบัติครบถ้วนตามเงื่อนไขหรือไม่', 130],
    ['ผู้ยื่นข้อเสนอมีคุณสมบัติครบถ้วนตามเงื่อนไขที่กำหนดไว้ในเอกสารประกวดราคาหรือไม่', 212],
  ])('is no higher than its words need: %s', (label, most) => {
    const { width, height, block } = decision(label);
    expect(height).toBeLessThanOrEqual(most);
    expect(width).toBeLessThanOrEqual(208);
    expect(block.lines.join('')).toBe(label);
  });

  it('holds every line between its slants', () => {
    const { width, height, block } = decision(
      'ผู้ยื่นข้อเสนอมีคุณสมบัติครบถ้วนตามเงื่อนไขที่กำหนดไว้ในเอกสารประกวดราคาหรือไม่',
    );
    for (const [index, line] of block.widths.entries()) {
      const top = index * block.lineHeight - block.height / 2;
      const edge = Math.max(Math.abs(top), Math.abs(top + block.lineHeight)) - 2;
      expect(line / 2 / (width / 2) + edge / (height / 2)).toBeLessThan(1);
    }
  });
});
