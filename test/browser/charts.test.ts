import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawFlowchart, drawFormRows, drawSwimlanes } from '#diagram/draw-flowchart.ts';
import type { Chart } from '#document/chart.ts';
import { anyOwnedSteps, documentChart, href, largeChart } from '../diagram/charts.ts';
import { launch } from './browser.ts';

const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const font = (weight: number) =>
  `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/woff2;base64,${source(
    `public/fonts/sarabun-${weight}.woff2`,
  ).toString('base64')})}`;
const STYLE = [
  font(400),
  font(600),
  // They name the font.
  source('src/styles/tokens.css').toString(),
  source('src/styles/flowchart.css').toString(),
].join('\n');

const LONG = process.env['LONG'] !== undefined;
const seed = LONG ? Date.now() % 1e9 : 1;
const charts = [
  ...fc.sample(largeChart, { seed, numRuns: LONG ? 300 : 8 }),
  ...fc.sample(anyOwnedSteps.map(documentChart), { seed, numRuns: LONG ? 300 : 12 }),
];

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const DRAWINGS: readonly (readonly [name: string, draw: (chart: Chart) => readonly string[]])[] = [
  ['alone', (chart) => [drawFlowchart(chart, { id: 'chart', href })]],
  ['in the rows of the form', (chart) => drawFormRows(chart).rows],
  ['in columns of who does the work', (chart) => [drawSwimlanes(chart, { id: 'chart', href })]],
];

describe(`the words of generated charts as a browser sets them, seed ${seed}`, () => {
  test.each(DRAWINGS)('meet no line, no symbol and no other words: %s', async (_, draw) => {
    const page = await browser.newPage();
    for (const chart of charts) {
      await page.setContent(`<style>${STYLE}</style>${draw(chart).join('')}`);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => {}));
      expect(await fontOf(page)).toMatch(/^"?Sarabun/u);
      expect(await meetings(page), JSON.stringify(chart.description)).toEqual([]);
    }
    await page.close();
  });

  test('are found where they meet something', async () => {
    const page = await browser.newPage();
    const [svg = ''] = drawFormRows(charts[0] as Chart).rows;
    const line = '<path class="flow-edge" d="M0 0L300 300"/>';
    const words = '<text class="flow-label" x="60" y="60">เงื่อนไข</text>';
    await page.setContent(`<style>${STYLE}</style>${svg.replace('</svg>', `${line}${words}${words}</svg>`)}`);
    expect((await meetings(page)).map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['on a line', 'on words']),
    );
    await page.close();
  });
});

function fontOf(page: Page): Promise<string> {
  return page
    .locator('svg text')
    .first()
    .evaluate((text) => getComputedStyle(text).fontFamily);
}

/** Words of the pictures on a page that stand on something, or outside their symbol. */
function meetings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const INK = 3;
    const STEP = 2;
    type Box = { left: number; right: number; top: number; bottom: number; text: string };
    const found: string[] = [];
    const boxes = (text: Element): Box[] => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const all: Box[] = [];
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const words = (walker.currentNode as Text).data;
        if (right > left) all.push({ left, right, top: top + INK, bottom: bottom - INK, text: words });
      }
      return all;
    };
    const corners = ({ left, right, top, bottom }: Box) =>
      [top, (top + bottom) / 2, bottom].flatMap((y) =>
        [left, (left + right) / 2, right].map((x) => ({ x, y })),
      );
    for (const svg of document.querySelectorAll('svg.flow')) {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('.flow-label')].flatMap(boxes);
      const symbols = [...svg.querySelectorAll(':scope > :is(g, a)')];
      for (const path of svg.querySelectorAll<SVGPathElement>('.flow-edge')) {
        const matrix = path.getScreenCTM();
        if (!matrix) continue;
        // A line cannot come back into the picture sooner than by the way that it is outside.
        for (let at = 0, outside = 0; at <= path.getTotalLength(); at += Math.max(STEP, outside / matrix.a)) {
          const point = path.getPointAtLength(at).matrixTransform(matrix);
          outside = Math.max(frame.top - point.y, point.y - frame.bottom);
          if (outside > 0) continue;
          const met = labels.find(
            (box) => point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom,
          );
          if (met && !found.includes(`on a line: ${met.text}`)) found.push(`on a line: ${met.text}`);
        }
      }
      for (const [index, one] of labels.entries()) {
        for (const other of labels.slice(index + 1)) {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (across > 0 && down > 0) found.push(`on words: ${one.text} / ${other.text}`);
        }
        if (
          one.left < frame.left ||
          one.right > frame.right ||
          one.top < frame.top ||
          one.bottom > frame.bottom
        )
          found.push(`outside the picture: ${one.text}`);
      }
      for (const symbol of symbols) {
        const shape = symbol.querySelector<SVGGeometryElement>('rect, path, circle');
        const matrix = shape?.getScreenCTM()?.inverse();
        if (!shape || !matrix) continue;
        const isIn = ({ x, y }: { x: number; y: number }) =>
          shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
        const isOn = ({ x, y }: { x: number; y: number }) =>
          shape.isPointInStroke(new DOMPoint(x, y).matrixTransform(matrix));
        for (const box of [...symbol.querySelectorAll('text')].flatMap(boxes)) {
          if (!corners(box).every(isIn)) found.push(`outside its symbol: ${box.text}`);
        }
        // Words may stand inside tables and columns, but not on their lines.
        const isTable = symbol.matches('.flow-table, .flow-lane');
        for (const box of labels) {
          const points = corners(box);
          const meets = isTable
            ? points.some(isOn) || (points.some(isIn) && !points.every(isIn))
            : points.some(isIn);
          if (meets) found.push(`on a symbol: ${box.text}`);
        }
      }
    }
    return found;
  });
}
