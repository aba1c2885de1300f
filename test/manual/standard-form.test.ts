import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END, waysOut } from '#manual/ways.ts';
import { MOST_LANES, standardForm, type ChartRow } from '#manual/standard-form.ts';
import { anySteps, step, to } from './procedures.ts';

describe('standardForm', () => {
  it('draws steps that follow each other as one straight line', () => {
    const { rows, lanes, columns } = standardForm({ steps: [step('a'), step('b'), step('c')] });
    expect(lanes).toEqual([]);
    expect(columns).toBe(0);
    expect(rows.map(({ number, fromAbove, down, stops }) => [number, fromAbove, down, stops.length])).toEqual(
      [
        [1, false, { way: 0 }, 0],
        [2, true, { way: 0 }, 0],
        [3, true, undefined, 1],
      ],
    );
  });

  it('draws a loop back in a lane, with its condition', () => {
    const next = [
      { to: 'c', when: 'ครบ' },
      { to: 'a', when: 'ไม่ครบ' },
    ];
    const { rows, lanes, columns } = standardForm({
      steps: [step('a'), step('b', '1 วัน', { shape: 'decision', next }), step('c')],
    });
    expect(columns).toBe(1);
    expect(lanes).toEqual([{ column: 0, from: 1, to: 0, when: 'ไม่ครบ', way: 1 }]);
    expect(rows[1]).toMatchObject({ down: { when: 'ครบ' }, leaving: lanes });
    expect(rows[0]?.entering).toEqual({ column: 0, above: false, below: true });
  });

  it('draws a step that leads to itself', () => {
    const { rows } = standardForm({
      steps: [step('a', '1 วัน', { shape: 'decision', ...to('a', 'b') }), step('b')],
    });
    expect(rows[0]?.leaving).toEqual([{ column: 0, from: 0, to: 0, way: 0 }]);
  });

  it('says where the procedure may end before its last row, and by which condition', () => {
    const next = [
      { to: 'b', when: 'ครบ' },
      { to: 'end', when: 'ไม่รับ' },
    ];
    const { rows } = standardForm({ steps: [step('a', '1 วัน', { shape: 'decision', next }), step('b')] });
    expect(rows.map(({ stops }) => stops.map(({ way }) => way))).toEqual([[1], [0]]);
  });

  it('puts the shorter of two lines inside the longer', () => {
    const steps = [step('a', '1 วัน', to('c', 'd')), step('b'), step('c'), step('d')];
    expect(standardForm({ steps }).lanes).toMatchObject([
      { column: 0, from: 0, to: 2 },
      { column: 1, from: 0, to: 3 },
    ]);
  });

  it('joins the lines that lead to the same step into one', () => {
    const steps = [step('a'), step('b', '1 วัน', to('a', 'c')), step('c', '1 วัน', to('a', 'd')), step('d')];
    const { rows, lanes, columns } = standardForm({ steps });
    expect(columns).toBe(1);
    expect(lanes.map(({ from }) => from)).toEqual([1, 2]);
    expect(rows[0]?.entering).toEqual({ column: 0, above: false, below: true });
    expect(rows[1]?.passing).toEqual([0]);
  });

  it('draws the second of two ways to the next row in a lane', () => {
    const next = [
      { to: 'b', when: 'ครบ' },
      { to: 'b', when: 'ได้รับยกเว้น' },
    ];
    const { rows } = standardForm({ steps: [step('a', '1 วัน', { shape: 'decision', next }), step('b')] });
    expect(rows[0]).toMatchObject({ down: { when: 'ครบ' }, leaving: [{ to: 1, when: 'ได้รับยกเว้น' }] });
  });

  it('names the step where no lane is left for a line', () => {
    const targets = Array.from({ length: 10 }, (_, index) => `s${index + 2}`);
    const steps = [
      step('s0', '1 วัน', to(...targets)),
      ...Array.from({ length: 11 }, (_, index) => step(`s${index + 1}`)),
    ];
    const { rows, columns } = standardForm({ steps });
    expect(columns).toBe(MOST_LANES);
    expect(rows[0]?.connectors.map(({ to: target }) => target)).toEqual([10, 11]);
    expect(rows[10]?.entering).toBeUndefined();
  });

  it('lets no line out of a symbol cross another one out of it', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const row of standardForm({ steps }).rows) {
          for (const [index, upper] of row.leaving.entries()) {
            for (const lower of row.leaving.slice(index + 1)) expect(cross(row, upper, lower)).toBe(false);
          }
        }
      }),
    );
  });

  it('draws every way out once: straight, in one lane, or as a connector', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { rows, lanes } = standardForm({ steps });
        const straight = rows.flatMap(({ down }, index) => (down ? [`${index} ${index + 1}`] : []));
        const beside = [...lanes, ...rows.flatMap(({ connectors }) => connectors)];
        const drawn = [...straight, ...beside.map(({ from, to: target }) => `${from} ${target}`)];
        const ways = steps.flatMap((_, from) =>
          waysOut(steps, from).flatMap((way) => (way.to === END ? [] : [`${from} ${way.to.slice(1)}`])),
        );
        expect(drawn.sort()).toEqual(ways.sort());
        expect(rows.map(({ stops }) => stops.length > 0)).toEqual(
          steps.map((_, index) => waysOut(steps, index).some((way) => way.to === END)),
        );
      }),
    );
  });

  it('lets lines of one column share a row only where they lead to the same step', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { lanes, columns } = standardForm({ steps });
        expect(columns).toBeLessThanOrEqual(MOST_LANES);
        for (const a of lanes) {
          expect(a.column).toBeLessThan(columns);
          for (const b of lanes) {
            if (a.column !== b.column || a.to === b.to) continue;
            const apart =
              Math.max(a.from, a.to) < Math.min(b.from, b.to) ||
              Math.max(b.from, b.to) < Math.min(a.from, a.to);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('draws each lane without a gap, from where it leaves to where it enters', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { rows, lanes } = standardForm({ steps });
        for (const lane of lanes) {
          const { column, from, to: target } = lane;
          expect(rows[from]?.leaving).toContainEqual(lane);
          expect(rows[target]?.entering?.column).toBe(column);
          for (let row = Math.min(from, target) + 1; row < Math.max(from, target); row++)
            expect(rows[row]?.passing).toContain(column);
        }
      }),
    );
  });
});

type Leaving = ChartRow['leaving'][number];

/** Of two lines that leave a symbol, one above the other: whether the upright part of one cuts the level part of the other. */
function cross({ number }: ChartRow, upper: Leaving, lower: Leaving): boolean {
  const turnsDown = (lane: Leaving) => lane.to >= number;
  return (
    (turnsDown(upper) && upper.column < lower.column) || (!turnsDown(lower) && lower.column < upper.column)
  );
}
