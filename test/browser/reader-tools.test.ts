import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, open } from './browser.ts';

const PROCEDURE = '/information-work/ict-development-plan/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator('[data-display-open]').click();
  await page.locator(`[name="${name}"][value="${value}"]`).check();
  await page.keyboard.press('Escape');
}

describe('how pages are shown', () => {
  test('is chosen in a dialog that axe finds nothing in, light and dark, and on a narrow screen', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 320 });
    await page.locator('[data-display-open]').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run('dialog[open]'),
      );
      expect(
        found.violations.map(({ id }) => id),
        colorScheme,
      ).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  test('has larger letters, kept from page to page', async () => {
    const { page } = await open(browser, '/');
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    await choose(page, 'text', 'larger');
    expect((await size()) / before).toBeCloseTo(1.3125, 2);
    await page.goto(inject('site') + PROCEDURE);
    expect((await size()) / before).toBeCloseTo(1.3125, 2);
    await page.context().close();
  });

  test('has Thai digits in words, but not in code, and as written again when that is chosen', async () => {
    const { page } = await open(browser, PROCEDURE);
    const words = () => page.locator('main').innerText();
    const code = await page.locator('.mermaid-text').first().textContent();
    const before = await words();
    await choose(page, 'digits', 'thai');
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-digits-shown'));
    expect(await words()).toContain('๕.๑');
    expect(await page.locator('.mermaid-text').first().textContent()).toBe(code);
    await choose(page, 'digits', '');
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-digits-shown'));
    expect(await words()).toBe(before);
    await page.context().close();
  });

  test('has Thai digits in what scripts draw too, and as written again when that is chosen', async () => {
    const { page } = await open(browser, PROCEDURE);
    const line = () => page.locator('.case-state').innerText();
    const steps = page.locator('.step-next .case-step input').first();
    const done = page.locator('.step-done .case-step .note');
    const named = page.locator('.step-words[data-name]').first();
    await named.evaluate((words: HTMLElement) => (words.dataset['name'] = 'ภายใน 5 ปี'));
    const name = () => named.getAttribute('data-name');
    await choose(page, 'digits', 'thai');
    await page.locator('[data-cases] button').click();
    await page.locator('.cases input').fill('เรื่องแรก');
    await page.keyboard.press('Enter');
    await steps.press('Space');
    await expect.poll(line).toMatch(/^ทำแล้ว ๑ จาก ๕ ขั้นตอน ทำต่อที่ ๕\.๒$/);
    expect(await done.innerText()).toMatch(/^เมื่อ [๐-๙]+ \S+ [๐-๙]{4}$/);
    expect(await name()).toBe('ภายใน ๕ ปี');
    await choose(page, 'digits', '');
    expect(await name()).toBe('ภายใน 5 ปี');
    await expect.poll(line).toBe('ทำแล้ว 1 จาก 5 ขั้นตอน ทำต่อที่ 5.2');
    expect(await done.innerText()).toMatch(/^เมื่อ [0-9]+ \S+ [0-9]{4}$/);
    await choose(page, 'digits', 'thai');
    for (const key of ['/search/?q=2550', '/']) {
      await page.goto(inject('site') + key);
      if (key === '/') await page.keyboard.press('Control+k');
      if (key === '/') await page.keyboard.insertText('2550');
      const found = page.locator('.result:visible').first();
      await expect.poll(() => found.innerText()).toContain('๒๕๕๐');
      expect(await page.locator('.search-status:visible').innerText()).toMatch(/^พบ [๐-๙]+ รายการ/);
      expect(await page.locator('.search-tips').last().textContent()).toContain('๒๕๕๐ กับ 2550');
    }
    await page.context().close();
  });

  test('opens by the key ?, which types where words are typed and sleeps where single keys are off', async () => {
    const { page } = await open(browser, '/search/');
    const isOpen = () => page.locator('[data-display-dialog]').evaluate((box: HTMLDialogElement) => box.open);
    await page.locator('main input').first().focus();
    await page.keyboard.press('?');
    expect(await isOpen()).toBe(false);
    await page.locator('main').focus();
    await page.keyboard.press('?');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await choose(page, 'keys', 'off');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });
});

describe('links', () => {
  test('of a heading and of a step are copied when they are followed, and that is said', async () => {
    const { page } = await open(browser, PROCEDURE, { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const place of ['#section-2', '#step-make-plan']) {
      await page.locator(`main a.place-link[href="${place}"]`).click();
      await page.getByText('คัดลอกลิงก์แล้ว').waitFor();
      expect(await clipboard(page)).toBe(inject('site') + PROCEDURE + place);
      expect(new URL(page.url()).hash).toBe(place);
    }
    await page.context().close();
  });

  test('to a step find its name there, as they and the chart say it, and its own words below', async () => {
    const { page } = await open(browser, `${PROCEDURE}#step-make-plan`, { javaScriptEnabled: false });
    const step = page.locator('#step-make-plan .step-words');
    const drawn = () => step.evaluate((words) => getComputedStyle(words, '::before').content);
    const name = async () => (await drawn()).replaceAll(/["\u200b\u2060]/gu, '');
    expect(await name()).toBe('จัดทำแผนพัฒนา');
    expect(await step.innerText()).toMatch(/จัดทำแผนพัฒนาเทคโนโลยีสารสนเทศ/);
    const apart = await step.evaluate((words) => {
      const tops = [words, words.querySelector('.number')].map(
        (one) => one?.getBoundingClientRect().top ?? 0,
      );
      return Math.abs(tops[0]! - tops[1]!);
    });
    expect(apart, 'the number stands beside the name').toBeLessThan(4);
    await page.emulateMedia({ media: 'print' });
    expect(await name(), 'on paper').toBe('none');
    await page.context().close();
  });

  test('lead to their place without a script too', async () => {
    const { page } = await open(browser, PROCEDURE, { javaScriptEnabled: false });
    await page.locator('main a.place-link[href="#section-2"]').click();
    expect(new URL(page.url()).hash).toBe('#section-2');
    expect(await page.locator('.share').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test('a page is handed to the programs of the device by its title, or else its address is copied', async () => {
    const { page } = await open(browser, PROCEDURE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const title = await page.locator('h1').innerText();
    await page.evaluate(() => {
      Object.assign(navigator, {
        share: (given: ShareData) => Promise.resolve(Object.assign(window, { given })),
      });
    });
    await page.locator('.share').first().click();
    expect(await page.evaluate(() => (window as unknown as { given: ShareData }).given)).toEqual({
      title: title.replaceAll('\n', ''),
      text: title.replaceAll('\n', ''),
      url: inject('site') + PROCEDURE,
    });
    await page.evaluate(() =>
      Object.assign(navigator, { share: () => Promise.reject(new Error('No program.')) }),
    );
    await page.locator('.share').first().click();
    await page.getByText('คัดลอกลิงก์แล้ว').waitFor();
    expect(await clipboard(page)).toBe(inject('site') + PROCEDURE);
    await page.context().close();
  });
});
