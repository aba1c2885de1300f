import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open } from './browser.ts';

const PATH = '/information-work/ict-development-plan/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe('the chart of a procedure', () => {
  test.each([320, 360, 768, 1440])('fits its box at %d px', async (width) => {
    const { page } = await open(browser, PATH, { width });
    const [box, chart] = await Promise.all(['.flow-box', '.flow-box > .flow'].map((one) => boxOf(page, one)));
    expect(chart?.x).toBeGreaterThanOrEqual((box?.x ?? 0) - 0.5);
    expect((chart?.x ?? 0) + (chart?.width ?? 0)).toBeLessThanOrEqual(
      (box?.x ?? 0) + (box?.width ?? 0) + 0.5,
    );
    await page.context().close();
  });

  test('moves nothing when its tools come', async () => {
    for (const width of [360, 1440]) {
      const [bare, whole] = await Promise.all(
        [false, true].map(async (javaScriptEnabled) => {
          const { page } = await open(browser, PATH, { width, javaScriptEnabled });
          const [box, svg] = await Promise.all(
            ['.flow-box', '.flow-box > .flow'].map((one) => boxOf(page, one)),
          );
          await page.context().close();
          return Math.round((svg?.y ?? 0) - (box?.y ?? 0));
        }),
      );
      expect(whole, `${width} px`).toBe(bare);
    }
  });

  test('is reached from its steps, and they from it, without a script', async () => {
    const { page } = await open(browser, PATH, { javaScriptEnabled: false });
    const step = page.locator('.step').nth(1);
    await step.getByRole('link', { name: 'ดูในผัง ขั้นตอนที่ 2' }).click();
    const symbol = page.locator(decodeURIComponent(new URL(page.url()).hash));
    expect(await symbol.getAttribute('data-step')).toBe(
      (await step.getAttribute('id'))?.replace('step-', ''),
    );
    await symbol.click();
    expect(new URL(page.url()).hash).toBe(`#${await step.getAttribute('id')}`);
    await page.context().close();
  });

  test('is shown in columns of who does the work on the page, and without a script as a file', async () => {
    const bare = await open(browser, PATH, { javaScriptEnabled: false });
    await bare.page.locator('.chart-tools a').click();
    expect(new URL(bare.page.url()).pathname).toBe(`${PATH}swimlanes.svg`);
    await bare.page.locator('a').first().click();
    expect(new URL(bare.page.url()).pathname).toBe(PATH);
    await bare.page.context().close();

    const { page, misdeeds } = await open(browser, PATH);
    await page.getByRole('button', { name: 'ตามผู้รับผิดชอบ' }).click();
    const lanes = page.locator('.flow-swimlanes');
    await lanes.waitFor();
    expect(await page.locator('.flow-box svg.flow:visible').count()).toBe(1);
    expect(await lettersOf(lanes)).toBeGreaterThanOrEqual(10.5);
    await page.emulateMedia({ media: 'print' });
    expect(await lanes.isVisible()).toBe(false);
    expect(await page.locator('.flow-box > .flow:visible').count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await doubledIds(page)).toEqual([]);
    // A link to a symbol brings back the chart that it stands in.
    await page.getByRole('link', { name: 'ดูในผัง ขั้นตอนที่ 3' }).click();
    await lanes.waitFor({ state: 'hidden' });
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });
});

/** The size of the words in symbols as they are seen, in px. */
function lettersOf(chart: Locator): Promise<number> {
  return chart.evaluate(
    (svg: SVGSVGElement) => (15 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width,
  );
}

/** Opens the chart, which a phone shows folded. */
async function unfold(page: Page): Promise<void> {
  await page.locator('.folding:has(.chart) > summary').click();
}

describe('the viewer of charts', () => {
  test('is opened, zoomed, moved and closed by keys alone', async () => {
    const { page, misdeeds } = await open(browser, PATH, { width: 800 });
    const opener = page.getByRole('button', { name: 'เต็มจอ' }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const area = page.locator('.chart-viewer-area');
    await area.waitFor();
    expect(await doubledIds(page)).toEqual([]);
    expect(await area.evaluate((one) => one === document.activeElement)).toBe(true);
    const width = async () => (await boxOf(page, '.chart-viewer .flow'))?.width ?? 0;
    const first = await width();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(first * 1.4);
    const before = await area.evaluate(({ scrollTop }) => scrollTop);
    await page.keyboard.press('ArrowDown');
    expect(await area.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before);
    await page.keyboard.press('-');
    expect(await width()).toBeLessThan(first * 1.4);
    await page.keyboard.press('0');
    const [whole, room] = await Promise.all([boxOf(page, '.chart-viewer .flow'), area.boundingBox()]);
    expect(whole?.height).toBeLessThanOrEqual(room?.height ?? 0);
    expect(whole?.width).toBeLessThanOrEqual(room?.width ?? 0);
    await page.keyboard.press('Escape');
    await area.waitFor({ state: 'detached' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('.flow-box > .flow').first().getAttribute('style')).toBeNull();
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });

  test('is zoomed by the wheel with Ctrl, and dragged by the mouse without following a link', async () => {
    const { page } = await open(browser, PATH, { width: 800 });
    await page.getByRole('button', { name: 'เต็มจอ' }).first().click();
    const symbol = await boxOf(page, '.chart-viewer [data-step]');
    const [x, y] = [(symbol?.x ?? 0) + 40, (symbol?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect
      .poll(async () => (await boxOf(page, '.chart-viewer [data-step]'))?.width ?? 0)
      .toBeGreaterThan((symbol?.width ?? 0) * 1.5);
    const area = page.locator('.chart-viewer-area');
    const top = await area.evaluate((one) => one.scrollTop);
    await page.mouse.down();
    await page.mouse.move(x, y - 100, { steps: 4 });
    await page.mouse.up();
    expect(await area.evaluate((one) => one.scrollTop)).toBeGreaterThan(top);
    expect(await area.count()).toBe(1);
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });

  test('is zoomed by two fingers', async () => {
    const { page } = await open(browser, PATH, { width: 360, hasTouch: true });
    await unfold(page);
    await page.getByRole('button', { name: 'เต็มจอ' }).first().tap();
    const before = (await boxOf(page, '.chart-viewer .flow'))?.width ?? 0;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [
                { x: 180 - apart / 2, y: 400, id: 1 },
                { x: 180 + apart / 2, y: 400, id: 2 },
              ],
      });
    await touch('touchStart', 80);
    for (const apart of [100, 140, 180]) await touch('touchMove', apart);
    await touch('touchEnd');
    expect((await boxOf(page, '.chart-viewer .flow'))?.width).toBeGreaterThan(before * 1.8);
    await page.context().close();
  });

  test('leads from a symbol to its step, and gives the chart back to its place', async () => {
    const { page } = await open(browser, PATH);
    await page.getByRole('button', { name: 'เต็มจอ' }).first().click();
    await page.locator('.chart-viewer [data-step]').nth(1).click();
    await page.locator('.chart-viewer').waitFor({ state: 'detached' });
    expect(await page.locator('.step:target').count()).toBe(1);
    expect(await page.locator('.flow-box > .flow').count()).toBe(1);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    const { page } = await open(browser, PATH, { width: 360, colorScheme });
    await unfold(page);
    await page.getByRole('button', { name: 'เต็มจอ' }).first().click();
    await page.locator('.chart-viewer-area').waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe('a chart that is taken away', () => {
  test('is an SVG that stands alone: named, with its looks, on white', async () => {
    const { page, misdeeds } = await open(browser, PATH, { colorScheme: 'dark' });
    const { name, text } = await saved(page, 'SVG');
    expect(name).toBe('ict-development-plan-chart.svg');
    const facts = await page.evaluate((svg) => {
      const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const of = (wanted: string) => root.querySelector(wanted);
      return {
        root: root.tagName,
        title: of('title')?.textContent,
        describes: (of('desc')?.textContent ?? '').length > 20,
        ground: of('rect')?.getAttribute('fill'),
        words: of('text')?.getAttribute('fill'),
        font: of('text')?.getAttribute('font-family'),
        link: of('a')?.getAttribute('href'),
        classes: root.querySelectorAll('[class], [data-step], style').length,
      };
    }, text.toString());
    expect(facts).toMatchObject({
      root: 'svg',
      describes: true,
      ground: '#ffffff',
      words: '#1a2130',
      classes: 0,
    });
    expect(facts.title).toContain('ผังขั้นตอน');
    expect(facts.font).toContain('Sarabun');
    expect(facts.link).toMatch(/^http:.*#step-/);
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });

  test('is a PNG of twice its size with the letters of the page', async () => {
    const { page, misdeeds } = await open(browser, PATH);
    const { name, text } = await saved(page, 'PNG');
    expect(name).toBe('ict-development-plan-chart.png');
    const size = await page.locator('.flow-box > .flow').evaluate((svg) => {
      const { width, height } = (svg as SVGSVGElement).viewBox.baseVal;
      return [2 * width, 2 * height];
    });
    expect([text.readUInt32BE(16), text.readUInt32BE(20)]).toEqual(size.map(Math.round));
    const letters = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data: px = new Uint8ClampedArray() } =
        context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let dark = 0;
      for (let at = 0; at < px.length; at += 4) if ((px[at] ?? 255) + (px[at + 1] ?? 255) < 200) dark += 1;
      return { corner: [...px.slice(0, 4)], dark: dark / (px.length / 4) };
    }, text.toString('base64'));
    expect(letters.corner).toEqual([255, 255, 255, 255]);
    expect(letters.dark).toBeGreaterThan(0.005);
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });
});

function boxOf(page: Page, selector: string) {
  return page.locator(selector).first().boundingBox();
}

function doubledIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

async function saved(
  page: Page,
  kind: 'SVG' | 'PNG',
): Promise<{ readonly name: string; readonly text: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: `ดาวน์โหลดผังเป็น ${kind}` })
      .first()
      .click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path()) };
}
