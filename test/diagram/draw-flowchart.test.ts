import { drawFlowchart, drawFormRows } from '#diagram/draw-flowchart.ts';
import { ALONE, IN_COLUMN } from '#diagram/flow-boxes.ts';
import { flowLayout } from '#diagram/flow-layout.ts';
import type { Layout } from '#diagram/picture.ts';
import type { Data } from '#diagram/svg.ts';
import type { Chart } from '#document/chart.ts';
import { thai } from '#thai/dictionary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step, to } from '../manual/procedures.ts';
import { anyChart, anySteps, chartOf, largeChart, documentChart, href, waysOf, type Ways } from './charts.ts';
import { confusions, crowding, mistakes } from './geometry.ts';
import { waysDrawn } from './read-back.ts';

const endOf = (step: string) => `${step} end`;

const spine = chartOf(['terminal', 'process', 'process', 'terminal']);
const branched = chartOf(['terminal', 'process', 'decision', 'process', 'decision', 'process', 'terminal'], {
  2: [
    [3, 'ครบ'],
    [5, 'ไม่มีเรื่อง'],
  ],
  4: [
    [5, 'เห็นชอบ'],
    [1, 'ไม่เห็นชอบ'],
  ],
});
const draw = (chart: Chart) => drawFlowchart(chart, { id: 'f', href });

const LONG = process.env['LONG'] !== undefined;

const KINDS = [
  ['few steps', anyChart, LONG ? 1000 : 120],
  ['many steps', largeChart, LONG ? 200 : 12],
] as const;

describe.each(KINDS)('the layout of a flowchart of %s, alone and in a column', (_, charts, numRuns) => {
  const faultless = (faults: (layout: Layout) => string[]) => {
    fc.assert(
      fc.property(charts, (chart) => {
        for (const setting of [ALONE, IN_COLUMN]) {
          expect(faults(flowLayout(chart, thai.lines, setting))).toEqual([]);
        }
      }),
      { numRuns },
    );
  };

  it('has no line through a symbol, no words on anything, and all text inside its shape', () => {
    faultless(mistakes);
  });

  it('never runs two arrows on one line that share neither beginning nor end', () => {
    faultless(confusions);
  });

  it('keeps lines and symbols clear of symbols that are not theirs, ends among them', () => {
    faultless((layout) => crowding(layout, 4));
  });
});

describe('the layout of a flowchart', () => {
  it('draws every edge once, with its condition on it or on the line to the bar of its fork', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { edges } = flowLayout(chart, thai.lines);
        const key = (data: Data | undefined) => `${data?.['from']} > ${data?.['to']}`;
        const trunks = edges.flatMap(({ words, data }) =>
          data ? [] : words.flatMap((one) => (one.data ? [one.data] : [])),
        );
        const onTrunk = (data: Data | undefined) =>
          trunks.some(
            ({ from, to: goals }) =>
              from === data?.['from'] && goals?.split(' ').includes(data?.['to'] ?? ''),
          );
        const drawn = edges
          .filter(({ data }) => data)
          .map(({ data, words }) => `${key(data)} ${words.some((one) => one.data) || onTrunk(data)}`);
        const meant = chart.edges.map(({ from, goal, when }) => `${from} > ${goal} ${when !== undefined}`);
        expect(drawn.toSorted()).toEqual(meant.toSorted());
      }),
    );
  });

  it('draws every symbol once: what leads to a step before it, the ends that it leads to after it', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const drawn = flowLayout(chart, thai.lines).symbols.map(({ id }) => id);
        const named = drawn.filter((id) => !/ (?:fork|join|jump .*|arrival)$/u.test(id));
        const meant = chart.nodes
          .filter(({ target }) => target)
          .flatMap(({ id }) => [
            id,
            ...chart.nodes
              .filter((node) => !node.target && node.id.startsWith(`${id} `))
              .map((node) => node.id),
          ]);
        expect(named).toEqual(meant);
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const { from, to: goal, jumps } of chart.edges) {
          expect(drawn.includes(`${from} jump ${goal}`)).toBe(jumps);
        }
      }),
    );
  });

  it('puts an end beside its symbol, level with it, and smaller', () => {
    const chart = chartOf(['terminal', 'decision', 'process', 'terminal'], {
      1: [
        [2, 'อนุมัติ'],
        ['end', 'ไม่อนุมัติ'],
      ],
      2: [['end']],
    });
    const { symbols, edges } = flowLayout(chart, thai.lines);
    for (const step of ['step-1', 'step-2']) {
      const symbol = symbols.find(({ id }) => id === step);
      const end = symbols.find(({ id }) => id === endOf(step));
      const way = edges.find(({ to }) => to === endOf(step));
      if (!symbol || !end || !way) throw new Error(`${step} has no end`);
      expect(end.y).toBe(symbol.y);
      expect(way.points.map(([, y]) => y)).toEqual([end.y, end.y]);
      expect(end.box.height).toBeLessThan(symbol.box.height);
      expect(end.box.width).toBeLessThan(symbol.box.width);
      for (const { y } of way.words) expect(y).toBeLessThan(end.y);
    }
  });

  it('puts the end of the last step below it', () => {
    const chart = chartOf(['terminal', 'process', 'decision'], {
      2: [
        [1, 'ไม่ครบ'],
        ['end', 'ครบ'],
      ],
    });
    const { symbols, edges } = flowLayout(chart, thai.lines);
    const [last, end] = symbols.slice(-2);
    expect(end?.id).toBe(endOf('step-2'));
    expect(end?.x).toBe(last?.x);
    expect(end?.y).toBeGreaterThan(last?.y ?? Infinity);
    expect(edges.find(({ to }) => to === endOf('step-2'))?.points.map(([x]) => x)).toEqual([
      last?.x,
      last?.x,
    ]);
  });

  it('puts an end on the side where nothing else leaves or arrives', () => {
    const sideOf = (ways: Ways) => {
      const { symbols } = flowLayout(
        chartOf(['terminal', 'process', 'decision', 'process', 'terminal'], ways),
        thai.lines,
      );
      return (symbols.find(({ id }) => id === endOf('step-2'))?.x ?? 0) < (symbols[0]?.x ?? 0)
        ? 'left'
        : 'right';
    };
    expect(
      sideOf({
        2: [
          [3, 'ครบ'],
          [1, 'ไม่ครบ'],
          ['end', 'ยกเลิก'],
        ],
      }),
    ).toBe('left');
    expect(
      sideOf({
        2: [
          [3, 'ครบ'],
          [4, 'เร่งด่วน'],
          ['end', 'ยกเลิก'],
        ],
      }),
    ).toBe('right');
    expect(
      sideOf({
        2: [
          [3, 'ครบ'],
          ['end', 'ยกเลิก'],
        ],
        3: [[1]],
      }),
    ).toBe('left');
    expect(
      sideOf({
        2: [
          [3, 'ครบ'],
          ['end', 'ยกเลิก'],
        ],
        0: [[1], [4]],
      }),
    ).toBe('right');
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
    const chart = chartOf(['terminal', 'process', 'decision', 'decision', 'terminal'], {
      2: [
        [3, 'ใช่'],
        [1, 'ไม่'],
      ],
      3: [
        [4, 'ใช่'],
        [1, 'ไม่'],
      ],
    });
    const loops = flowLayout(chart, thai.lines).edges.filter(
      ({ to, words }) => to === 'step-1' && words.length > 0,
    );
    expect(loops).toHaveLength(2);
    expect(new Set(loops.map(({ points }) => points[1]?.[0])).size).toBe(1);
  });

  it('fits a phone when no way leaves the spine, however long the labels are', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const nodes = chart.nodes.filter(({ target }) => target);
        const ids = nodes.map(({ id }) => id);
        const edges = ids.slice(1).map((to, index) => ({
          from: ids[index] ?? '',
          to,
          goal: to,
          kind: 'sequence' as const,
          joins: false,
          jumps: false,
        }));
        expect(flowLayout({ nodes, edges }, thai.lines).width).toBeLessThanOrEqual(340);
      }),
    );
  });
});

describe('the picture of a flowchart', () => {
  it('is the same bytes every time', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(draw(chart)).toBe(draw(structuredClone(chart)));
      }),
      { numRuns: 30 },
    );
  });

  it('is named and described, and its links can be reached', () => {
    const svg = drawFlowchart(spine, { id: 'flow-a', href });
    expect(svg).toContain('role="group" aria-labelledby="flow-a-title" aria-describedby="flow-a-desc"');
    expect(svg).toContain('<title id="flow-a-title">ผังขั้นตอนงานรับหนังสือ</title>');
    expect(svg).toContain('<desc id="flow-a-desc">1 ขั้นตอนที่ 1: ไปขั้นตอนที่ 2\n2 ขั้นตอนที่ 2: ไปขั้นตอนที่ 3\n');
    expect(svg.match(/<a [^>]*href="#step-step-\d"/g)).toHaveLength(4);
  });

  it('says of every line which steps it joins and by which words, and of every symbol which step it is', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const svg = draw(documentChart(steps));
        expect(waysDrawn(svg)).toEqual(waysOf(steps));
        expect(waysDrawn(drawFormRows(documentChart(steps)).rows.join(''))).toEqual(waysOf(steps));
        const drawn = [...svg.matchAll(/ data-step="([^"]*)"/g)].map(([, id]) => id);
        expect(drawn).toEqual(steps.map(({ id }) => id));
      }),
      { numRuns: 400 },
    );
  });

  it('shows a decision that ends, and a step in the middle that ends', () => {
    const steps = [
      step('ask', '1 วัน', {
        shape: 'decision',
        next: [
          { to: 'negotiate', when: 'อนุมัติ' },
          { to: 'end', when: 'ไม่อนุมัติ' },
        ],
      }),
      step('negotiate', '1 วัน', to('end')),
      step('file', '1 วัน', { shape: 'terminal' }),
    ];
    const svg = draw(documentChart(steps));
    expect(waysDrawn(svg)).toEqual([
      'ask > end: ไม่อนุมัติ',
      'ask > negotiate: อนุมัติ',
      'file > end: ',
      'negotiate > end: ',
    ]);
    expect(svg.match(/<g class="flow-terminal">.*?สิ้นสุด<\/text><\/g>/g)).toHaveLength(2);
  });

  it('says once of each fork that its branches run side by side, and of each join that it waits for all', () => {
    const forked = documentChart([
      step('a', '1 วัน', to('b', 'c', 'd')),
      step('b', '1 วัน', to('e')),
      step('c', '1 วัน', to('e')),
      step('d', '1 วัน'),
      step('e', '1 วัน'),
    ]);
    const said = [...draw(forked).matchAll(/class="flow-label"[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(said).toEqual(['ทำพร้อมกัน', 'เมื่อครบทุกงาน']);
  });

  it('carries no style and no markup from labels', () => {
    const nodes = spine.nodes.map((node) => ({
      ...node,
      label: '<script>alert("1")</script>&',
    }));
    const chart = { ...spine, title: '</title><script>', nodes };
    const svg = drawFlowchart(chart, { id: 'f', href: () => '"><b>' });
    expect(svg).not.toMatch(/<script|<b>|<style|style=/);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('keeps the words of a label in order and whole, spaces included', () => {
    const label = 'ศึกษา วิเคราะห์ นโยบาย และแผนที่เกี่ยวข้องกับการพัฒนาระบบเทคโนโลยีสารสนเทศ';
    const svg = draw(documentChart([step('a', '1 วัน', { label, shape: 'terminal' })]));
    const text = /<text[^>]*>(.*)<\/text>/.exec(svg)?.[1] ?? '';
    expect(text).toContain('<tspan');
    expect(text.replace(/<[^>]*>/g, '')).toBe(label);
  });

  it('stays under 4 KB for an ordinary chart', () => {
    expect(Buffer.byteLength(draw(branched))).toBeLessThanOrEqual(4096);
  });

  it('takes less than 5 ms of the processor for forty steps with branches, loops and ends', () => {
    const shapes = Array.from({ length: 40 }, (_, index) => (index % 6 === 5 ? 'decision' : 'process'));
    const ways = Object.fromEntries(
      [5, 11, 17, 23, 29, 35].map((place): [number, Ways[number]] => [
        place,
        [
          [place + 1, 'ผ่าน'],
          ['end', 'ยกเลิก'],
          [place - 4, 'ให้แก้ไข'],
          [place + 3, 'เร่งด่วน'],
        ],
      ]),
    );
    const chart = chartOf(shapes, ways);
    const times = Array.from({ length: 30 }, () => {
      const before = process.cpuUsage();
      draw(chart);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });

  it('links the signs of a jump to the step at its other end, and says its number', () => {
    const svg = draw(
      chartOf(
        Array.from({ length: 10 }, () => 'process' as const),
        { 9: [[1]] },
      ),
    );
    const sign = (from: string, to: string) =>
      `<a class="flow-${from}" href="#step-step-${to}" aria-label="ขั้นตอนที่ ${Number(to) + 1}">`;
    expect(svg).toContain(sign('jump-right', '1'));
    expect(svg).toContain(sign('jump-left', '9'));
  });
});
