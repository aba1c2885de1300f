import { expect, test } from 'vitest';
import { linePieces } from '#thai/breakable.ts';
import { drawnText } from '#site/drawn-text.ts';

test('text for a style keeps whole what elements keep elsewhere, and adds nothing but characters without width', () => {
  const text = 'จัดทำแผนพัฒนาเทคโนโลยีสารสนเทศและการสื่อสาร';
  const kept = linePieces(text).filter((piece) => piece.kept);
  expect(kept.length).toBeGreaterThan(0);
  const drawn = drawnText(text);
  expect(drawn.replaceAll(/[\u200b\u2060]/gu, '')).toBe(text);
  expect(drawn).toContain('\u2060');
  expect(drawn, 'marks stay with their letters').not.toMatch(
    /[\u200b\u2060][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/u,
  );
});
