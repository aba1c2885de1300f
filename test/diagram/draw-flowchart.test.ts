import { drawFlowchart } from '#diagram/draw-flowchart.ts';
import { flowLayout } from '#diagram/flow-layout.ts';
import { thai } from '#thai/dictionary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChart, chartOf, flowEdge } from './charts.ts';
import { confusions, mistakes } from './geometry.ts';

const spine = chartOf(
  ['terminal', 'process', 'process', 'terminal'],
  [flowEdge(0, 1), flowEdge(1, 2), flowEdge(2, 3)],
);
const branched = chartOf(
  ['terminal', 'process', 'decision', 'process', 'decision', 'process', 'terminal'],
  [
    flowEdge(0, 1),
    flowEdge(1, 2),
    flowEdge(2, 3, 'ครบ'),
    flowEdge(2, 5, 'ไม่มีเรื่อง'),
    flowEdge(3, 4),
    flowEdge(4, 5, 'เห็นชอบ'),
    flowEdge(4, 1, 'ไม่เห็นชอบ'),
    flowEdge(5, 6),
  ],
);

describe('the layout of a flowchart', () => {
  it('has no line through a symbol, no words on anything, and all text inside its shape', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(mistakes(flowLayout(chart, thai.lines))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never runs two arrows on one line that share neither beginning nor end', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(confusions(flowLayout(chart, thai.lines))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('draws every edge once, from its own symbol to its own symbol', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const drawn = flowLayout(chart, thai.lines).edges.map(({ from, to, label }) =>
          [from, to, label !== undefined].join(),
        );
        const meant = chart.edges.map(({ from, to, when }) => [from, to, when !== undefined].join());
        expect(drawn.toSorted()).toEqual(meant.toSorted());
      }),
    );
  });

  it('keeps the steps on one spine in their order', () => {
    const { symbols } = flowLayout(branched, thai.lines);
    expect(symbols.map(({ id }) => id)).toEqual(branched.nodes.map(({ id }) => id));
    expect(new Set(symbols.map(({ x }) => x)).size).toBe(1);
    expect(symbols.map(({ y }) => y)).toEqual(symbols.map(({ y }) => y).toSorted((a, b) => a - b));
  });

  it('sends loops back along the right and ways forward along the left', () => {
    const { edges, symbols } = flowLayout(branched, thai.lines);
    const middle = symbols[0]?.x ?? 0;
    const lane = (from: string, to: string) =>
      edges.find((edge) => edge.from === from && edge.to === to)?.points[1]?.[0];
    expect(lane('step-4', 'step-1')).toBeGreaterThan(middle);
    expect(lane('step-2', 'step-5')).toBeLessThan(middle);
  });

  it('brings two loops to one step on one lane', () => {
    const chart = chartOf(
      ['terminal', 'process', 'decision', 'decision', 'terminal'],
      [
        flowEdge(0, 1),
        flowEdge(1, 2),
        flowEdge(2, 3, 'ใช่'),
        flowEdge(2, 1, 'ไม่'),
        flowEdge(3, 4, 'ใช่'),
        flowEdge(3, 1, 'ไม่'),
      ],
    );
    const loops = flowLayout(chart, thai.lines).edges.filter(({ to, label }) => to === 'step-1' && label);
    expect(loops).toHaveLength(2);
    expect(new Set(loops.map(({ points }) => points[1]?.[0])).size).toBe(1);
  });

  it('fits a phone when no way leaves the spine, however long the labels are', () => {
    fc.assert(
      fc.property(anyChart, ({ nodes, ...chart }) => {
        const edges = nodes.slice(1).map((_, index) => flowEdge(index, index + 1));
        expect(flowLayout({ ...chart, nodes, edges }, thai.lines).width).toBeLessThanOrEqual(340);
      }),
    );
  });
});

describe('the picture of a flowchart', () => {
  it('is the same bytes every time', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(drawFlowchart(chart, { id: 'f' })).toBe(drawFlowchart(structuredClone(chart), { id: 'f' }));
      }),
      { numRuns: 30 },
    );
  });

  it('is named and described, and its links can be reached', () => {
    const svg = drawFlowchart(spine, { id: 'flow-a' });
    expect(svg).toContain('role="group" aria-labelledby="flow-a-title" aria-describedby="flow-a-desc"');
    expect(svg).toContain('<title id="flow-a-title">ผังขั้นตอนงานรับหนังสือ</title>');
    expect(svg).toContain('<desc id="flow-a-desc">1 รับหนังสือ</desc>');
    expect(svg.match(/<a [^>]*href="#step-step-\d"/g)).toHaveLength(4);
  });

  it('is an image when nothing in it is a link', () => {
    const nodes = spine.nodes.map(({ id, label, shape }) => ({ id, label, shape }));
    expect(drawFlowchart({ ...spine, nodes }, { id: 'f' })).toContain('role="img"');
  });

  it('carries no style and no markup from labels', () => {
    const nodes = spine.nodes.map((node) => ({
      ...node,
      label: '<script>alert("1")</script>&',
      href: '"><b>',
    }));
    const svg = drawFlowchart({ ...spine, title: '</title><script>', nodes }, { id: 'f' });
    expect(svg).not.toMatch(/<script|<b>|<style|style=/);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('keeps the words of a label in order and whole, spaces included', () => {
    const label = 'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้องกับการพัฒนาระบบเทคโนโลยีสารสนเทศ';
    const svg = drawFlowchart(
      { ...spine, nodes: [{ id: 'a', label, shape: 'process' }], edges: [] },
      { id: 'f' },
    );
    const text = /<text[^>]*>(.*)<\/text>/.exec(svg)?.[1] ?? '';
    expect(text).toContain('<tspan');
    expect(text.replace(/<[^>]*>/g, '')).toBe(label);
  });

  it('stays under 4 KB for an ordinary chart', () => {
    expect(Buffer.byteLength(drawFlowchart(branched, { id: 'f' }))).toBeLessThanOrEqual(4096);
  });

  it('tells charts that must scroll from those that may shrink', () => {
    expect(drawFlowchart(spine, { id: 'f' })).toContain('class="flow"');
    const ways = [1, 2, 3, 4, 5].map((to) => flowEdge(0, to, 'กรณีเร่งด่วนตามหนังสือสั่งการ'));
    const wide = chartOf(['decision', 'process', 'process', 'process', 'process', 'terminal'], ways);
    const label = 'ตรวจสอบเอกสารหลักฐานประกอบคำขอให้ครบถ้วน';
    const nodes = wide.nodes.map((node) => ({ ...node, label }));
    expect(drawFlowchart({ ...wide, nodes }, { id: 'f' })).toContain('class="flow flow-wide"');
  });
});
