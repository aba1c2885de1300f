import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#diagram/edge-path.ts';
import { ALONE, IN_COLUMN, type FlowSetting } from '#diagram/flow-boxes.ts';
import { flowLayout } from '#diagram/flow-layout.ts';
import type { Layout, PlacedEdge, PlacedText } from '#diagram/picture.ts';
import { symbolBox } from '#diagram/symbol-box.ts';
import { END } from '#manual/ways.ts';
import { thai } from '#thai/dictionary.ts';
import { chartOf } from './charts.ts';
import { mistakes } from './geometry.ts';

const NARROW: FlowSetting = { ...IN_COLUMN, line: 96, decision: { lines: [70, 58], widest: 140 }, way: 50 };
const SETTINGS = { alone: ALONE, 'in a column': IN_COLUMN, 'in a narrow column': NARROW };
const DECISION = 2;
const STEPS = 9;

const text = 'ยาขององค์การเภสัชกรรม (GPO) หรือสภากาชาดไทย ทุกวงเงิน เกิน 500,000 บาท เร่งด่วน ชีวิตผู้ป่วยอยู่ในอันตราย';
const condition = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, letters]) => text.slice(from, from + letters).trim() || 'ก');

/** A decision of 2 to 6 ways: on, back, to itself and to an end. */
const decisions = fc
  .uniqueArray(fc.tuple(fc.oneof(fc.nat({ max: STEPS - 1 }), fc.constant(END)), condition), {
    minLength: 2,
    maxLength: 6,
    selector: ([to]) => to,
  })
  .map((ways) =>
    chartOf(
      Array.from({ length: STEPS }, (_, step) => (step === DECISION ? 'decision' : 'process')),
      { [DECISION]: ways },
    ),
  );

describe.each(Object.entries(SETTINGS))('the ways out of a decision, %s', (_, setting) => {
  const laidOut = (chart: Parameters<typeof flowLayout>[0]) =>
    flowLayout(chart, (words) => thai.lines(words), setting);

  it('have words that keep apart, each nearest to the line that it stands on', () => {
    fc.assert(
      fc.property(decisions, (chart) => {
        const layout = laidOut(chart);
        expect(mistakes(layout)).toEqual([]);
        expect(near(layout)).toEqual([]);
        expect(strange(layout)).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('do not stretch the diamond above its width', () => {
    fc.assert(
      fc.property(decisions, (chart) => {
        const own = symbolBox(
          chart.nodes[DECISION]?.label ?? '',
          'decision',
          (words) => thai.lines(words),
          setting,
        );
        const { box } = laidOut(chart).symbols.find(({ box: { shape } }) => shape === 'decision') ?? {};
        if (box) expect(box.height).toBeLessThanOrEqual(Math.max(own.width, own.height));
      }),
      { numRuns: 50, seed: 12 },
    );
  });
});

const LEAST_APART = 8;

interface Label {
  readonly edge: PlacedEdge;
  readonly box: Box;
}

function labelsOf({ edges }: Layout): Label[] {
  return edges.flatMap((edge) => edge.words.map((words) => ({ edge, box: boxOf(words) })));
}

/** Words of different ways that nearly touch. */
function near(layout: Layout): string[] {
  const labels = labelsOf(layout);
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter((other) => other.edge !== one.edge && distance(one.box, other.box) < LEAST_APART)
      .map((other) => `${one.edge.to} / ${other.edge.to}`),
  );
}

/** Words that another line is nearer to than their own; those of a table stand in its rows. */
function strange(layout: Layout): string[] {
  if (layout.symbols.some(({ box }) => box.shape === 'table')) return [];
  return labelsOf(layout).flatMap(({ edge, box }) =>
    layout.edges
      .filter((other) => other !== edge && toLine(box, other) <= toLine(box, edge))
      .map((other) => `${edge.to} by ${other.to}`),
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ block, x, y }: PlacedText): Box {
  const [across, down] = [block.width / 2, block.height / 2];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function toLine(box: Box, { points }: PlacedEdge): number {
  const stretch = ([x, y]: Point, [toX, toY]: Point): Box => ({
    left: Math.min(x, toX),
    right: Math.max(x, toX),
    top: Math.min(y, toY),
    bottom: Math.max(y, toY),
  });
  return Math.min(
    ...points.slice(1).map((point, index) => distance(box, stretch(points[index] as Point, point))),
  );
}

function distance(one: Box, other: Box): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}
