import { describe, expect, it } from 'vitest';
import { laneDistances, type Upright } from '#diagram/lanes.ts';

const lane = (top: number, bottom: number): Upright => ({ side: 'right', top, bottom });

describe('lanes beside a chart', () => {
  it('are no more than lines run side by side, however many follow each other', () => {
    const chain = Array.from({ length: 50 }, (_, index) => lane(index * 100, index * 100 + 350));
    expect(new Set(laneDistances(chain, [])).size).toBe(4);
  });

  it('hold a shorter line inside a longer one', () => {
    const [outer = 0, middle = 0, inner = 0] = laneDistances(
      [lane(0, 900), lane(100, 800), lane(200, 700)],
      [],
    );
    expect([outer > middle, middle > inner]).toEqual([true, true]);
  });
});
