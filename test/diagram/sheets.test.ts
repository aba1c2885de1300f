import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFlowchart, flowchartLayout } from '#diagram/draw-flowchart.ts';
import { sheets } from '#diagram/sheets.ts';
import { chartOf, href, largeChart } from './charts.ts';

const HIGHEST = 1130;

describe('a chart on sheets of paper', () => {
  it('is whole on one where it is not too high', () => {
    const chart = chartOf(['terminal', 'process', 'terminal']);
    expect(sheets(flowchartLayout(chart))).toHaveLength(1);
    expect(drawFlowchart(chart, { id: 'f', href, inSheets: true })).toBe(
      drawFlowchart(chart, { id: 'f', href }),
    );
  });

  it('is cut into parts that follow one another, through no symbol and no words', () => {
    fc.assert(
      fc.property(largeChart, (chart) => {
        const layout = flowchartLayout(chart);
        const parts = sheets(layout);
        expect(parts.reduce((end, { top, height }) => (top === end ? top + height : NaN), 0)).toBe(
          layout.height,
        );
        const cuts = parts.slice(1).map(({ top }) => top);
        const words = layout.edges.flatMap((edge) => edge.words);
        for (const { y, height } of [
          ...layout.symbols.map(({ y, box }) => ({ y, height: box.height })),
          ...words.map(({ y, block }) => ({ y, height: block.height })),
        ])
          expect(cuts.filter((cut) => Math.abs(cut - y) < height / 2)).toEqual([]);
        expect(parts.filter(({ height }) => height > HIGHEST)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows each part of the one drawing that is on the page', () => {
    const chart = chartOf(Array.from({ length: 40 }, () => 'process' as const));
    const svg = drawFlowchart(chart, { id: 'f', href, inSheets: true });
    const parts = [
      ...svg.matchAll(/<svg class="flow-sheet"[^>]* aria-hidden="true"><use href="#f-whole"\/><\/svg>/g),
    ];
    expect(parts).toHaveLength(sheets(flowchartLayout(chart)).length);
    expect(parts.length).toBeGreaterThan(1);
    expect(svg.match(/id="f-whole"/g)).toHaveLength(1);
  });
});
