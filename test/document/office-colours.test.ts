import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, mixed } from '#manual/colour.ts';
import { officeSchema } from '#manual/schema/registers.ts';
import { officeColours } from '#document/office-colours.ts';

const OFFICE = { name: 'สำนักงานตัวอย่าง', abbreviation: 'สพม.', groups: [] };
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the colour of an office', () => {
  it('has the contrasts that WCAG names', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#1f4e79', '#1f4e79')).toBe(1);
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  });

  it('is refused where letters of it cannot be read on white, or it is none', () => {
    expect(officeSchema.safeParse({ ...OFFICE, colour: '#1f4e79' }).success).toBe(true);
    for (const refused of ['#ffcc00', '#777777', 'navy', '#123', '1f4e79'])
      expect(officeSchema.safeParse({ ...OFFICE, colour: refused }).success, refused).toBe(false);
  });

  it('makes colours that can be read on each other, in light and dark, whichever it is', () => {
    fc.assert(
      fc.property(colour, (one) => {
        fc.pre(contrast(one, '#ffffff') >= 4.5);
        const { light, dark } = officeColours(one);
        const pairs: readonly (readonly [string, string])[] = [
          [light.accent, '#ffffff'],
          [light.accent, light['accent-soft']],
          ['#1a2130', light['accent-soft']],
          ['#c6d2ea', light.masthead],
          ['#ffffff', light.masthead],
          [dark.accent, '#10141c'],
          [dark.accent, dark['accent-soft']],
          ['#e6e9f0', dark['accent-soft']],
          ['#c6d2ea', dark.masthead],
          // Letters on a button.
          ['#10141c', dark.accent],
        ];
        for (const [front, back] of pairs)
          expect(contrast(front, back), `${one}: ${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
  });
});
