import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open, PAGES } from './browser.ts';

const PROCEDURE = '/information-work/ict-development-plan/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe.each(PAGES)('words of %s', (path) => {
  test('stand in no box that would part them: in flex and grid each text and each kept word is an item', async () => {
    const { page } = await open(browser, path, { width: 360 });
    const parted = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((box) => /flex|grid/.test(getComputedStyle(box).display))
        .filter(({ childNodes }) => {
          const items = [...childNodes].filter((one) => one instanceof Element || one.nodeValue?.trim());
          return items.length > 1 && items.some((one) => !(one instanceof Element) || one.matches('.w, wbr'));
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 160)),
    );
    expect(parted).toEqual([]);
    await page.context().close();
  });

  test('do not run together when they are copied', async () => {
    const { page } = await open(browser, path);
    const joined = await page.evaluate(() => {
      const isInline = (one: Node | null): one is Element =>
        one instanceof Element && getComputedStyle(one).display.startsWith('inline');
      return [...document.querySelectorAll('main :is(.chip, .note, .status span, dt, dd, li a)')]
        .filter((one) => isInline(one) && isInline(one.nextSibling) && !one.nextSibling.matches('br, sup'))
        .map((one) => `${one.textContent}${one.nextSibling?.textContent}`);
    });
    expect(joined).toEqual([]);
    await page.context().close();
  });
});

test('the number of a step fits its oval, however long it is', async () => {
  for (const width of [360, 1440]) {
    const { page } = await open(browser, PROCEDURE, { width });
    const room = await page
      .locator('.step-number')
      .first()
      .evaluate((badge) => {
        badge.textContent = '5.10';
        const words = document.createRange();
        words.selectNodeContents(badge);
        const [inner, outer] = [words.getBoundingClientRect(), badge.getBoundingClientRect()];
        return Math.min(inner.left - outer.left, outer.right - inner.right);
      });
    expect(room, `${width} px`).toBeGreaterThanOrEqual(6);
    await page.context().close();
  }
});

test.each(['light', 'dark'] as const)(
  'a symbol of the chart shows that it has the focus: %s',
  async (colorScheme) => {
    const { page } = await open(browser, PROCEDURE, { colorScheme });
    const symbol = page.locator('.chart svg a').nth(1);
    await symbol.focus();
    await page.keyboard.press('Tab');
    const [outline, text] = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
      return [`${outlineStyle} ${outlineWidth} ${outlineColor}`, getComputedStyle(document.body).color];
    });
    expect(outline).toBe(`solid 3px ${text}`);
    await page.context().close();
  },
);
