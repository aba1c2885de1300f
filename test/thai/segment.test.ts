import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thai } from '#thai/dictionary.ts';

const text = fc.string({ unit: fc.constantFrom(...'กขมรสนิีุ่้์ำาะเแไๆฯ๕5aB .,()/-"\u00a0') });

test('joining the words or the pieces for lines gives the text back', () => {
  fc.assert(
    fc.property(text, (t) => {
      expect(thai.segment(t).join('')).toBe(t);
      expect(thai.lines(t).join('')).toBe(t);
    }),
  );
});
