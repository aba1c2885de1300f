import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, open } from './browser.ts';

const PROCEDURE = '/information-work/ict-network/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** The page of a procedure whose first case was begun. */
async function begun(options: Parameters<typeof open>[2] = {}): Promise<Page> {
  const { page } = await open(browser, PROCEDURE, options);
  await begin(page);
  return page;
}

async function begin(page: Page): Promise<void> {
  await page.locator('[data-cases] button').press('Enter');
  await page.locator('.cases input').fill('เรื่องที่ 1');
  await page.keyboard.press('Enter');
  await page.locator('.case-step input').first().waitFor();
}

const state = (page: Page) => page.locator('.case-state').innerText();
const next = (page: Page) => page.locator('.step-next').evaluateAll((steps) => steps.map(({ id }) => id));
const ids = (page: Page) => page.locator('.step').evaluateAll((steps) => steps.map(({ id }) => id));

describe('steps that are done for a case', () => {
  test('are ticked off, which is kept on the device, and what comes next is told', async () => {
    const page = await begun();
    const [first = '', second = ''] = await ids(page);
    expect(await next(page)).toEqual([first]);
    await page.locator(`#${first} .case-step input`).first().press('Space');
    expect(await next(page)).toEqual([second]);
    const told = await state(page);
    expect(told).toMatch(/^ทำแล้ว 1 จาก \d+ ขั้นตอน/);
    await page.reload();
    await page.locator('.case-step input').first().waitFor();
    expect(await state(page)).toBe(told);
    await page.locator(`#${first} .case-step input`).first().press('Space');
    expect(await next(page)).toEqual([first]);
    await page.context().close();
  });

  test('go where the choice of a decision leads, and again where it leads back', async () => {
    const { page } = await open(browser, PROCEDURE);
    const [first = '', second = '', third = ''] = await ids(page);
    const ways = JSON.stringify([
      [0, 'ครบ', third, 0],
      [1, 'ไม่ครบ', first, 0],
    ]);
    await page.evaluate(
      ([id = '', written = '']) => document.getElementById(id)?.setAttribute('data-ways', written),
      [second, ways],
    );
    await begin(page);
    const tick = (id: string, name: string) =>
      page.locator(`#${id} .case-step label`, { hasText: name }).click();
    await tick(first, 'ทำแล้ว');
    await tick(second, 'ไม่ครบ');
    expect(await next(page)).toEqual([first]);
    await tick(first, 'ทำแล้ว');
    await page.locator(`#${second} .case-step label`).first().click();
    expect(await next(page)).toEqual([third]);
    await page
      .locator(`#${second}`)
      .getByRole('button', { name: /^ยกเลิกขั้นตอน/ })
      .click();
    expect(await next(page)).toEqual([second]);
    await page.context().close();
  });

  test('are saved as a table, printed as a list alone, and cleared by one button', async () => {
    const page = await begun();
    await page.locator('.case-step input').first().check();
    const waits = page.waitForEvent('download');
    await page.getByRole('button', { name: 'บันทึกเป็นไฟล์' }).click();
    const download = await waits;
    expect(download.suggestedFilename()).toBe('เรื่องที่ 1.csv');
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(2 + (await ids(page)).length);
    expect(rows[2]).toMatch(/^"5\.1","(?!5\.1).+","","\d+ .+ 25\d\d"$/);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-printed').innerText()).toBe('เรื่อง: เรื่องที่ 1');
    expect(await page.locator('.step').first().isVisible()).toBe(true);
    for (const hidden of ['.standard-form', '.chart', '.cases button'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'ลบทุกเรื่องในเครื่องนี้' }).click();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('cases'))),
    ).toEqual([]);
    expect(await page.locator('.case-step input').count()).toBe(0);
    await page.context().close();
  });

  test('are shown without anything that axe finds, and fit a screen of 320 px', async () => {
    const page = await begun({ width: 320 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run('main'));
      expect(
        found.violations.map(({ id }) => id),
        colorScheme,
      ).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  test('are the same in two tabs, and the choice of a case keeps the focus', async () => {
    const page = await begun();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.cases summary').click();
    await other.locator('.cases input').fill('เรื่องที่ 2');
    await other.keyboard.press('Enter');
    const list = page.locator('.cases select');
    await expect.poll(() => list.locator('option').count()).toBe(3);
    await list.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await list.inputValue()).toBe('-1');
    await list.selectOption('0');
    await page.locator('.case-step input').nth(0).check();
    await expect.poll(() => state(other)).toContain('ทำแล้ว 1');
    await other.locator('.case-step input').nth(1).check();
    await expect.poll(() => state(page)).toContain('ทำแล้ว 2');
    await page.context().close();
  });

  test('are kept apart from those of another procedure', async () => {
    const page = await begun();
    await page.goto(`${inject('site')}/information-work/ict-development-plan/`);
    expect(await page.locator('.case-step').count()).toBe(0);
    await page.context().close();
  });

  test('are none where what the device keeps cannot be read', async () => {
    const { page, misdeeds } = await open(browser, PROCEDURE);
    for (const kept of [
      '{',
      '{"cases":[{"name":"ก","entries":[{"step":"step-a","part":0,"on":"zz"}]}],"current":0}',
      '{"cases":5,"current":0}',
      '{"cases":[{}],"current":0}',
      'null',
    ]) {
      await page.evaluate((text) => localStorage.setItem('/cases/information-work/ict-network', text), kept);
      await page.reload();
      await page.locator('[data-cases] button').click();
      await page.locator('.cases form').waitFor();
      expect(await page.locator('.case-step input').count(), kept).toBe(0);
    }
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });
});
