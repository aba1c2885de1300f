import { IN_LANES } from '#diagram/flow-boxes.ts';
import { flowLayout, type FlowLayout } from '#diagram/flow-layout.ts';
import { drawSwimlanes } from '#diagram/draw-flowchart.ts';
import type { PlacedGroup, PlacedText } from '#diagram/picture.ts';
import { swimlanes } from '#diagram/swimlanes.ts';
import type { Chart } from '#document/chart.ts';
import type { OwnerPart } from '#manual/procedure.ts';
import { thai } from '#thai/dictionary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../manual/procedures.ts';
import { anyOwnedSteps, documentChart, href, stepsOf, waysOf, type Ways } from './charts.ts';
import { confusions, crowding, mistakes } from './geometry.ts';
import { waysDrawn } from './read-back.ts';

const anyOwnedChart = anyOwnedSteps.map(documentChart);

const draw = (chart: Chart) => drawSwimlanes(chart, { id: 's', href });

function laidOut(chart: Chart): FlowLayout {
  const { chart: shown, lanes } = swimlanes(chart);
  return flowLayout(shown, thai.lines, IN_LANES, lanes);
}

/** The lane of each step by its own words: the name of its first owner, or the word that stands for one. */
function firstOwners({ nodes }: Chart): readonly string[] {
  return nodes.flatMap(({ owners }) => {
    if (!owners) return [];
    return 'value' in owners ? owners.value.slice(0, 1).map(({ name }) => name) : [owners.instead];
  });
}

function titleOf({ title }: PlacedGroup): string {
  return title.block.lines.join('');
}

function isAcross({ block, x }: PlacedText, border: number): boolean {
  return x - block.width / 2 < border + 2 && border - 2 < x + block.width / 2;
}

const properties = { numRuns: process.env['LONG'] === undefined ? 60 : 1000 };

describe('the layout of swimlanes', () => {
  it('has no line through a symbol, no words on anything, and all text inside its shape', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        expect(mistakes(laidOut(chart))).toEqual([]);
      }),
      properties,
    );
  });

  it('never runs two arrows on one line that share neither beginning nor end', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        expect(confusions(laidOut(chart))).toEqual([]);
      }),
      properties,
    );
  });

  it('keeps lines and symbols clear of symbols that are not theirs', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        expect(crowding(laidOut(chart), 4)).toEqual([]);
      }),
      properties,
    );
  });

  it('sets no words and no symbol over the border of a column or on its title, and no upright line there', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        const { groups, symbols, edges } = laidOut(chart);
        const borders = groups.flatMap(({ x, width }) => [x, x + width]);
        const words = [...groups.map(({ title }) => title), ...edges.flatMap((edge) => edge.words)];
        for (const border of borders) {
          expect(words.filter((one) => isAcross(one, border))).toEqual([]);
          expect(symbols.filter(({ x, box }) => Math.abs(x - border) < box.width / 2 + 8)).toEqual([]);
          for (const { points } of edges) {
            const uprights = points.filter(([x], index) => points[index + 1]?.[0] === x);
            expect(uprights.filter(([x]) => Math.abs(x - border) < 8)).toEqual([]);
          }
        }
        const below = Math.max(...groups.map(({ y, head = 0 }) => y + head)) + 4;
        const tops = [
          ...symbols.map(({ y, box }) => y - box.height / 2),
          ...edges.flatMap(({ points }) => points.map(([, y]) => y)),
          ...edges.flatMap((edge) => edge.words.map(({ y, block }) => y - block.height / 2)),
        ];
        expect(Math.min(...tops)).toBeGreaterThan(below);
      }),
      properties,
    );
  });

  it('puts columns side by side, one for each first owner in the order in which they appear', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        const { groups } = laidOut(chart);
        expect(groups.map(titleOf)).toEqual([...new Set(firstOwners(chart))]);
        expect(groups.slice(1).map(({ x }) => x)).toEqual(
          groups.slice(0, -1).map(({ x, width }) => x + width),
        );
        expect(new Set(groups.map(({ y, height, head }) => `${y} ${height} ${head}`)).size).toBe(1);
      }),
    );
  });

  it('puts each step once into the column of its first owner, in order, and with it its bars, ends and signs', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        const { groups, symbols } = laidOut(chart);
        const steps = chart.nodes.filter(({ target }) => target);
        const laneOf = (id: string) => {
          const { x = NaN } = symbols.find((symbol) => symbol.id === id) ?? {};
          const lane = groups.find((group) => group.x < x && x < group.x + group.width);
          return lane && titleOf(lane);
        };
        expect(steps.map(({ id }) => laneOf(id))).toEqual(firstOwners(chart));
        for (const { id } of symbols) expect(laneOf(id)).toBe(laneOf(id.split(' ')[0] ?? ''));
        const placed = symbols.filter(({ id }) => steps.some((one) => one.id === id));
        expect(placed.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
        expect(placed.map(({ y }) => y)).toEqual(placed.map(({ y }) => y).toSorted((a, b) => a - b));
      }),
      properties,
    );
  });

  it('turns a way into another column below its condition and above the step', () => {
    const chart = documentChart([
      step('ask', '1 วัน', {
        shape: 'decision',
        owners: ['unit'],
        next: [
          { to: 'sign', when: 'เห็นชอบ' },
          { to: 'end', when: 'ไม่เห็นชอบ' },
        ],
      }),
      step('sign', '1 วัน', { owners: ['director'] }),
    ]);
    const { symbols, edges } = laidOut(chart);
    const [ask, sign] = ['ask', 'sign'].map((id) => symbols.find((one) => one.id === id));
    const way = edges.find(({ to }) => to === 'sign');
    const turn = way?.points[1]?.[1] ?? NaN;
    expect(way?.points.map(([x]) => x)).toEqual([ask?.x, ask?.x, sign?.x, sign?.x]);
    expect(turn).toBeGreaterThan(Math.max(...(way?.words.map(({ y, block }) => y + block.height / 2) ?? [])));
    expect(turn).toBeLessThan((sign?.y ?? NaN) - (sign?.box.height ?? NaN) / 2 - 12);
  });

  it('leads a way back on the side where its column is', () => {
    const shapes = ['process', 'process', 'process', 'process'] as const;
    const steps = stepsOf(shapes, { 1: [[2], [0]], 3: [[2]] }).map((one, index) => ({
      ...one,
      owners: index < 2 ? ['unit'] : ['director'],
    }));
    const { groups, edges } = laidOut(documentChart(steps));
    const [first, last] = [groups[0]?.x ?? NaN, (groups[1]?.x ?? NaN) + (groups[1]?.width ?? NaN)];
    const reach = (to: string) =>
      edges
        .filter((edge) => edge.to === to && edge.data?.['kind'] === 'loop')
        .flatMap(({ points }) => points.map(([x]) => x));
    expect(Math.min(...reach('step-0'))).toBeLessThan(first);
    expect(Math.max(...reach('step-2'))).toBeGreaterThan(last);
  });
});

describe('the picture of swimlanes', () => {
  it('is the same bytes every time', () => {
    fc.assert(
      fc.property(anyOwnedChart, (chart) => {
        expect(draw(chart)).toBe(draw(structuredClone(chart)));
      }),
      { numRuns: 30 },
    );
  });

  it('says of every line which steps it joins and by which words, and of every symbol which step it is', () => {
    fc.assert(
      fc.property(anyOwnedSteps, (steps) => {
        const svg = draw(documentChart(steps));
        expect(waysDrawn(svg)).toEqual(waysOf(steps));
        const drawn = [...svg.matchAll(/ data-step="([^"]*)"/g)].map(([, id]) => id);
        expect(drawn).toEqual(steps.map(({ id }) => id));
      }),
      properties,
    );
  });

  it('names the others who do a step inside its symbol, and everyone in what is read aloud', () => {
    const svg = draw(
      documentChart([
        step('a', '1 วัน', { label: 'จัดทำแผน', owners: ['unit', 'registry'] }),
        step('b', '1 วัน', { label: 'ลงนาม', owners: 'ไม่ระบุ' }),
      ]),
    );
    const symbols = [...svg.matchAll(/<a [^>]*>.*?<\/a>/g)].map(([symbol]) => symbol.replace(/<[^>]*>/g, ''));
    expect(symbols).toEqual(['จัดทำแผน(ร่วมกับ เจ้าหน้าที่สารบรรณ)', 'ลงนาม']);
    expect(svg).toContain('<title id="s-title">ผังขั้นตอนงานรับหนังสือ แยกตามผู้รับผิดชอบ</title>');
    expect(svg).toContain(
      '<desc id="s-desc">[งาน ICT, เจ้าหน้าที่สารบรรณ] 1 จัดทำแผน: ไปขั้นตอนที่ 2\n[ไม่ระบุ] 2 ลงนาม: ',
    );
    expect(
      [...svg.matchAll(/<g class="flow-lane">.*?<text[^>]*>([^<]*)/g)].map(([, title]) => title),
    ).toEqual(['งาน ICT', 'ไม่ระบุ']);
  });

  it('names the parts of those who do a step, its own below the words of the symbol', () => {
    const owner = (role: string, part: OwnerPart) => ({ role, part });
    const svg = draw(
      documentChart([
        step('a', '1 วัน', { label: 'จัดทำแผน', owners: [owner('unit', 'ทำ'), owner('director', 'เห็นชอบ')] }),
        step('b', '1 วัน', { label: 'ลงนาม', owners: [owner('director', 'อนุมัติ')] }),
      ]),
    );
    const symbols = [...svg.matchAll(/<a [^>]*>.*?<\/a>/g)].map(([symbol]) =>
      symbol.replace(/<[^>]*>|\s/g, ''),
    );
    expect(symbols).toEqual(['จัดทำแผน(ทำร่วมกับผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา(เห็นชอบ))', 'ลงนาม(อนุมัติ)']);
    expect(svg).toContain('[ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา (อนุมัติ)] 2 ลงนาม');
    expect(
      [...svg.matchAll(/<g class="flow-lane">.*?<text[^>]*>([^<]*)/g)].map(([, title]) => title?.slice(0, 6)),
    ).toEqual(['งาน IC', 'ผู้อำน']);
  });

  it('takes less than 5 ms of the processor for forty steps of five who do them', () => {
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
    const roles = ['unit', 'registry', 'director', 'committee', 'office'];
    const owned = stepsOf(shapes, ways).map((one, index) => ({
      ...one,
      owners: [roles[index % 5] ?? '', roles[(index * 3 + 1) % 5] ?? ''],
    }));
    const chart = documentChart(owned);
    const times = Array.from({ length: 30 }, () => {
      const before = process.cpuUsage();
      draw(chart);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
