import { flowchartLayout } from '#diagram/draw-flowchart.ts';
import { textWidth } from '#fonts/measure.ts';
import { placedWords, type Layout } from '#diagram/picture.ts';
import { mermaidLayout, readMermaid } from '#diagram/mermaid.ts';
import { authorChart, procedureChart, type PaperChart } from '#print/chart/chart.ts';
import { LETTER_SIZE, NOTE_SIZE, RADIUS } from '#print/chart/connectors.ts';
import { cutChart, type ChartPart } from '#print/chart/parts.ts';
import { CONNECTOR_LETTERS } from '#words/print.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChart, chartOf, largeChart } from '../diagram/charts.ts';
import { mistakes } from '../diagram/geometry.ts';
import { chartOfSteps, chartPdf, forty, fourteen, paperIn } from './chart-pdf.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { placesIn, type Placed } from './places.ts';
import { alternativeTexts, isMissing, pagesByPdfium, structure } from './readers.ts';

const ROOM = { first: 700, most: 760, note: 'จากหน้า 888' };

const cut = fc
  .tuple(anyChart, anyChart)
  .map(([one, other]) => joined(one, other))
  .map((chart) => flowchartLayout(chart))
  .map((layout) => ({ layout, parts: cutChart(layout, ROOM) }))
  .filter(({ parts }) => parts !== undefined && parts.length > 1)
  .map(({ layout, parts = [] }) => ({ layout, parts }));

describe('a chart that is cut', () => {
  it('has parts that fit their pages and hold every symbol whole, once', () => {
    fc.assert(
      fc.property(cut, ({ layout, parts }) => {
        for (const [index, part] of parts.entries()) {
          const { height, symbols } = part.layout;
          expect(height).toBeLessThanOrEqual((index === 0 ? ROOM.first : ROOM.most) + 1);
          for (const { y, box } of symbols) {
            expect(y - box.height / 2).toBeGreaterThanOrEqual(0);
            expect(y + box.height / 2).toBeLessThanOrEqual(height);
          }
        }
        const ids = parts.flatMap(({ layout: { symbols } }) => symbols.map(({ id }) => id)).filter(Boolean);
        expect(ids).toEqual(layout.symbols.map(({ id }) => id));
      }),
    );
  });

  it('has each end on the page of the symbol that it stands beside', () => {
    fc.assert(
      fc.property(cut, ({ layout, parts }) => {
        const pageOf = (id: string) =>
          parts.findIndex((part) => part.layout.symbols.some((one) => one.id === id));
        const spine = layout.symbols[0]?.x;
        const beside = layout.symbols.filter(({ isEnd, x }) => isEnd && x !== spine).map(({ id }) => id);
        const ways = layout.edges.filter(({ to }) => beside.includes(to));
        expect(ways.map(({ to }) => pageOf(to))).toEqual(ways.map(({ from }) => pageOf(from)));
      }),
    );
  });

  it('does not leave the last step alone on a page with its end, nor the end alone', () => {
    for (let count = 10; count < 60; count += 1) {
      const shapes = Array.from({ length: count }, () => 'process' as const);
      const parts = cutChart(flowchartLayout(chartOf(shapes)), ROOM) ?? [];
      const steps = parts.at(-1)?.layout.symbols.filter(({ id }) => /^step-\d+$/.test(id));
      expect(steps?.length ?? 2).toBeGreaterThan(1);
    }
  });

  it('keeps every word of the chart', () => {
    fc.assert(
      fc.property(cut, ({ layout, parts }) => {
        const words = parts.flatMap((part) => lines(part.layout));
        expect(words.toSorted()).toEqual(lines(layout).toSorted());
      }),
    );
  });

  it('joins its parts with connectors that match', () => {
    fc.assert(
      fc.property(cut, ({ parts }) => {
        const circles = parts.flatMap(({ connectors }, part) =>
          connectors.map((one) => ({ ...one, at: part })),
        );
        const numbers = [...new Set(circles.map(({ number }) => number))];
        expect(numbers).toEqual(numbers.map((_, index) => index));
        for (const number of numbers) {
          const [upper, lower, ...more] = circles.filter((one) => one.number === number);
          expect(more).toEqual([]);
          expect([upper?.part, lower?.part]).toEqual([lower?.at, upper?.at]);
          expect(lower?.at).toBe((upper?.at ?? 0) + 1);
          expect([upper?.leads, lower?.leads].toSorted()).toEqual(['back', 'on']);
          expect(upper?.x).toBe(lower?.x);
        }
      }),
    );
  });

  it('runs every line from a symbol or connector to a symbol or connector, and through none', () => {
    fc.assert(
      fc.property(cut, ({ parts }) => {
        for (const { layout } of parts) {
          expect(mistakes(layout)).toEqual([]);
          for (const { points } of layout.edges) {
            for (const tip of [points[0], points.at(-1)]) {
              if (tip) expect(touches(layout, tip)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('leaves room for arrow heads and corners between a connector and what comes next', () => {
    fc.assert(
      fc.property(cut, ({ parts }) => {
        for (const { layout, connectors } of parts) {
          const stubs = layout.edges.flatMap(({ points }) => [points.slice(0, 2), points.slice(-2)]);
          for (const { x, y } of connectors) {
            const own = stubs.filter((stub) =>
              stub.some((point) => point[0] === x && Math.abs(Math.abs(point[1] - y) - RADIUS) < 0.5),
            );
            expect(own.length).toBeGreaterThan(0);
            for (const [from, to] of own) {
              expect(Math.abs((to?.[1] ?? 0) - (from?.[1] ?? 0))).toBeGreaterThanOrEqual(15);
            }
          }
        }
      }),
    );
  });

  it('has the notes of the spine on its right', () => {
    fc.assert(
      fc.property(cut, ({ parts }) => {
        for (const { layout, connectors } of parts) {
          const spine = layout.symbols.find(({ id, isEnd }) => id !== '' && !isEnd)?.x;
          const sides = connectors.filter(({ x }) => x === spine).map(({ side }) => side);
          expect(new Set(sides).has('left')).toBe(false);
        }
      }),
    );
  });

  it('has no line through a note, and no note on another or off the paper', () => {
    fc.assert(
      fc.property(cut, ({ parts }) => {
        for (const part of parts) expect(notesInTheWay(part)).toEqual([]);
      }),
    );
  });
});

describe('the chart of a procedure on paper', () => {
  it('is whole where a page holds it', () => {
    const chart = chartOfSteps(5);
    expect(chart.parts).toHaveLength(1);
    expect(chart.letters).toBe(0);
    expect(Math.min(...sizes(chart))).toBeGreaterThan(9.4);
  });

  it('shrinks to letters of 9 pt rather than begin another page', () => {
    const counts = Array.from({ length: 14 }, (_, index) => chartOfSteps(index + 2));
    const shrunk = counts.filter((chart) => chart.parts.length === 1 && Math.max(...sizes(chart)) < 10.1);
    expect(shrunk.length).toBeGreaterThan(0);
    for (const chart of counts) expect(Math.min(...sizes(chart))).toBeGreaterThanOrEqual(8.4);
  });

  for (const [name, chart] of [
    ['14 steps with two loops', chartOfSteps(14, fourteen)],
    ['40 steps with five', chartOfSteps(40, forty)],
  ] as const) {
    it(`of ${name} goes on at the letter and the page that it names`, async () => {
      const { pdf, pages } = await chartPdf([chart], { firstPage: 7 });
      const texts = await pagesByPdfium(pdf);
      expect(pages).toBe(chart.parts.length);
      expect(pages).toBeGreaterThan(1);
      for (const [page, { connectors }] of chart.parts.entries()) {
        const expected = connectors.map(({ number, leads, part }) => ({
          letter: CONNECTOR_LETTERS[number],
          note: `${leads === 'on' ? 'ต่อหน้า' : 'จากหน้า'} ${part + 7}`,
        }));
        for (const { letter, note } of expected) {
          expect(texts[page]).toMatch(new RegExp(`(?<!\\S)(?:${letter} ${note}|${note} ${letter})(?!\\S)`));
        }
        expect(texts[page]?.match(/(?:ต่อ|จาก)หน้า \d+/g)).toHaveLength(expected.length);
      }
      expect(words(chart).filter((line) => !texts.join('\n').includes(line))).toEqual([]);
    });
  }

  it('has its words where they were laid out, clear of lines, symbols and each other', async () => {
    const charts = fc.sample(largeChart, { numRuns: 6, seed: 3 });
    for (const one of charts) {
      const chart = procedureChart(one, paperIn('arabic'));
      const { pages } = await placesIn((await chartPdf([chart])).pdf);
      for (const [index, { words }] of chart.parts.entries()) {
        const read = (pages[index] ?? []).filter(({ text }) => text.trim() !== '');
        const [first] = words;
        const begin = read.find(
          ({ text, size }) =>
            first &&
            Math.abs(size - first.size) < 0.1 &&
            withoutLineMarks(first.text).startsWith(text.trim().charAt(0)),
        );
        if (!first || !begin) throw new Error(`Part ${index + 1} has no words`);
        const [left, top] = [begin.x - (first.x - first.width / 2), begin.y - first.y];
        const isOfChart = ({ size }: Placed) => words.some((line) => Math.abs(line.size - size) < 0.1);
        const strayed = read
          .filter((word) => word.y > top && isOfChart(word))
          .filter((word) => !words.some((line) => isWithin(word, line, left, top)))
          .map(({ text }) => text);
        expect(strayed, `part ${index + 1} of ${one.description}`).toEqual([]);
      }
    }
  });

  it('goes on with the letters after those of the chart before it', async () => {
    const chart = chartOfSteps(14, fourteen);
    const { pdf } = await chartPdf([chart, chart]);
    const letters = (await pagesByPdfium(pdf)).join('\n').match(/(?<!\S)[ก-ฮ](?!\S)/g) ?? [];
    const used = CONNECTOR_LETTERS.slice(0, letters.length / 2);
    expect(used.length).toBeGreaterThan(chart.letters);
    expect(letters.toSorted()).toEqual([...used, ...used].toSorted());
  });

  it('writes its words and pages in Thai digits where the manual does', async () => {
    const { pdf } = await chartPdf([chartOfSteps(14, fourteen, 'thai')], { digits: 'thai' });
    const text = (await pagesByPdfium(pdf)).join('\n');
    expect(text).toContain('ลำดับ ๑๔');
    expect(text).toContain('ต่อหน้า ๒');
    expect(text).not.toMatch(/[0-9]/);
  });

  it.skipIf(isMissing('pdfinfo'))('is one figure on each page to those who do not see it', async () => {
    const chart = chartOfSteps(14, fourteen);
    const { pdf } = await chartPdf([chart]);
    expect(structure(pdf).match(/^\s*Figure/gm)).toHaveLength(chart.parts.length);
  });

  it('has the alternative texts of its parts in the file', async () => {
    const chart = chartOfSteps(14, fourteen);
    const { pdf } = await chartPdf([chart]);
    expect(await alternativeTexts(pdf)).toEqual(chart.parts.map(({ alt }) => alt));
  });

  it('tells every way of its steps in the alternative texts of its parts, each step in its part', () => {
    fc.assert(
      fc.property(anyChart, anyChart, (one, other) => {
        const nodes = joined(one, other).nodes.map((node, index) =>
          node.target ? { ...node, sentence: `${index} ${node.sentence}` } : node,
        );
        const chart = { ...one, ...joined(one, other), nodes };
        const { parts } = procedureChart(chart, paperIn('arabic'));
        const told = parts.map(({ alt }) => alt.split('\n'));
        expect(told.map(([heading]) => heading)).toEqual(
          parts.map((_, index) =>
            parts.length === 1 ? chart.title : `${chart.title}: ส่วนที่ ${index + 1} จาก ${parts.length}`,
          ),
        );
        expect(told.flatMap(([, ...sentences]) => sentences)).toEqual(
          nodes.flatMap(({ sentence }) => sentence || []),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('tells of a decision that ends and of a step in the middle that ends, in the digits of the manual', () => {
    const chart = chartOf(['terminal', 'decision', 'process', 'terminal'], {
      1: [
        [2, 'อนุมัติ'],
        ['end', 'ไม่อนุมัติ'],
      ],
      2: [['end']],
    });
    const { parts } = procedureChart(chart, paperIn('thai'));
    expect(parts.map(({ alt }) => alt)).toEqual([
      [
        'ผังขั้นตอนงานรับหนังสือ',
        '๑ ขั้นตอนที่ ๑: ไปขั้นตอนที่ ๒',
        '๒ ขั้นตอนที่ ๒: ถ้าอนุมัติ ไปขั้นตอนที่ ๓, ถ้าไม่อนุมัติ สิ้นสุดกระบวนการ',
        '๓ ขั้นตอนที่ ๓: สิ้นสุดกระบวนการ',
        '๔ ขั้นตอนที่ ๔: สิ้นสุดกระบวนการ',
      ].join('\n'),
    ]);
    expect(words({ parts }).filter((line) => line === 'สิ้นสุด')).toHaveLength(2);
  });
});

describe("an author's chart on paper", () => {
  const chain = (direction: string, count: number) =>
    [
      `flowchart ${direction}`,
      ...Array.from(
        { length: count },
        (_, index) => ` n${index}[ขั้นตอน ${index}] --> n${index + 1}[จบ ${index}]`,
      ),
    ].join('\n');

  it('keeps its direction where its letters stay readable', async () => {
    const { parts } = await authorChart(chain('LR', 2), paperIn('arabic'));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.width).toBeGreaterThan(parts[0]?.height ?? 0);
  });

  it('is drawn downwards where it is too wide across, with connectors where it is too high', async () => {
    const chart = await authorChart(chain('LR', 30), paperIn('arabic'));
    expect(chart.turned).toBe(false);
    expect(chart.parts.length).toBeGreaterThan(1);
    expect(chart.letters).toBe(chart.parts.length - 1);
    expect(Math.min(...sizes(chart))).toBeGreaterThan(9);
  });

  it('is drawn across where it is too wide downwards', async () => {
    const children = Array.from({ length: 9 }, (_, index) => ` r[ผู้อำนวยการ] --> c${index}[กลุ่มงานที่ ${index}]`);
    const chart = await authorChart(['flowchart TB', ...children].join('\n'), paperIn('arabic'));
    expect(chart.turned).toBe(false);
    expect(Math.min(...sizes(chart))).toBeGreaterThan(9);
  });

  it('keeps the frames of its groups in every part, and their titles once', async () => {
    const text = chain('TB', 30).replace('TB', 'TB\n subgraph g [กลุ่มอำนวยการ]') + '\nend';
    const chart = await authorChart(text, paperIn('arabic'));
    expect(chart.parts.length).toBeGreaterThan(1);
    for (const { svg } of chart.parts) expect(svg).toContain('class="flow-group"');
    expect(words(chart).filter((line) => line === 'กลุ่มอำนวยการ')).toHaveLength(1);
    await expect(chartPdf([chart])).resolves.toMatchObject({ pages: chart.parts.length });
  });

  it('has no arrow into connectors where its lines have none', async () => {
    const read = await readMermaid(chain('TB', 30).replaceAll('-->', '---'));
    if (!read.ok) throw new Error(read.message);
    const parts = cutChart(await mermaidLayout(read.chart), ROOM) ?? [];
    expect(parts.length).toBeGreaterThan(1);
    for (const { layout } of parts) expect(layout.edges.some(({ head, tail }) => head || tail)).toBe(false);
  });
});

function lines(layout: Layout): string[] {
  return placedWords(layout).map(({ text }) => text);
}

function words({ parts }: Pick<PaperChart, 'parts'>): string[] {
  return parts.flatMap((part) => part.words.map(({ text }) => withoutLineMarks(text)));
}

function sizes({ parts }: PaperChart): number[] {
  return parts.flatMap((part) => part.words.map(({ size }) => size));
}

/** One chart after the other, the last step of the first leading to the second; a table has rows for its own ways only. */
function joined(
  one: Parameters<typeof flowchartLayout>[0],
  other: Parameters<typeof flowchartLayout>[0],
): Parameters<typeof flowchartLayout>[0] {
  const renamed = (id: string) => `next-${id}`;
  const lastOf = ({ nodes }: typeof one) =>
    nodes.filter(({ target, isTable }) => target && !isTable).at(-1)?.id;
  const [last, otherLast] = [lastOf(one), lastOf(other)];
  if (last === undefined || otherLast === undefined) return one;
  const first = renamed(other.nodes[0]?.id ?? '');
  return {
    nodes: [...one.nodes, ...other.nodes.map((node) => ({ ...node, id: renamed(node.id) }))],
    edges: [
      ...one.edges,
      { from: last, to: first, goal: first, kind: 'sequence', joins: false, jumps: false },
      ...other.edges.map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) })),
      {
        from: renamed(otherLast),
        to: one.nodes[0]?.id ?? '',
        goal: '',
        kind: 'loop',
        joins: false,
        jumps: false,
      },
    ],
  };
}

/** Whether words of a page stand on a line of words as it was laid out, a letter's overhang aside. */
function isWithin(
  word: Placed,
  line: PaperChart['parts'][number]['words'][number],
  left: number,
  top: number,
) {
  const from = left + line.x - line.width / 2;
  return (
    Math.abs(word.y - top - line.y) < 0.5 && word.x > from - 1 && word.x + word.width < from + line.width + 1
  );
}

function touches({ symbols }: Layout, [x, y]: readonly [number, number]): boolean {
  return symbols.some(
    (symbol) =>
      Math.abs(x - symbol.x) <= symbol.box.width / 2 + 0.5 &&
      Math.abs(y - symbol.y) <= symbol.box.height / 2 + 0.5,
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Notes of connectors that something stands on, or that leave the part. */
function notesInTheWay({ layout, connectors }: ChartPart): string[] {
  const width = textWidth(ROOM.note, NOTE_SIZE);
  const half = LETTER_SIZE / 2;
  const notes = connectors.map(({ noteX, y, side }): Box => {
    const left = side === 'left' ? noteX - width : noteX;
    return { left, right: left + width, top: y - half, bottom: y + half };
  });
  const things = [
    ...layout.symbols.map(({ x, y, box }) => around(x, y, box.width / 2, box.height / 2)),
    ...placedWords(layout).map(({ x, baseline, width: w }) => around(x, baseline - 5, w / 2, 6)),
    ...layout.edges.flatMap(({ points }) =>
      points.slice(1).map(([x, y], index): Box => {
        const [fromX, fromY] = points[index] ?? [x, y];
        return {
          left: Math.min(x, fromX),
          right: Math.max(x, fromX),
          top: Math.min(y, fromY),
          bottom: Math.max(y, fromY),
        };
      }),
    ),
  ];
  return notes.flatMap((note, index) => [
    ...[...things, ...notes.slice(index + 1)]
      .filter((thing) => meets(note, thing))
      .map((thing) => JSON.stringify(thing)),
    ...(note.left < 0 || note.right > layout.width || note.top < 0 || note.bottom > layout.height
      ? ['outside']
      : []),
  ]);
}

function around(x: number, y: number, across: number, up: number): Box {
  return { left: x - across, right: x + across, top: y - up, bottom: y + up };
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
