import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open } from './browser.ts';

const PROCEDURE = '/information-work/ict-development-plan/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

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
