import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

const MOST_TAPS = 3;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' } as const;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
let folder: string;

/** The office of all kinds, on an intranet, with a file of one of its forms, printed too. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'procedure-manual-'));
  const content = join(folder, 'content');
  cpSync(fileURLToPath(new URL('../fixtures/kinds-office', import.meta.url)), content, { recursive: true });
  const forms = readFileSync(join(content, 'forms.yaml'), 'utf8');
  writeFileSync(
    join(content, 'forms.yaml'),
    forms.replace('title: สัญญาการยืมเงิน', '$&\n  file: loan-agreement.pdf'),
  );
  appendFileSync(join(content, 'office.yaml'), '\nnoindex: true\n');
  mkdirSync(join(content, 'forms'));
  writeFileSync(join(content, 'forms', 'loan-agreement.pdf'), '%PDF-1.4\n%%EOF\n');
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.ts', import.meta.url))], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') },
    stdio: 'pipe',
  });
  site = await serveFolder(join(folder, 'dist'));
  browser = await launch();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Taps what stands in view or can be scrolled to, one after the other, from the first page of the site. */
async function tap(page: Page, ...steps: readonly ((page: Page) => Locator)[]): Promise<void> {
  expect(steps.length).toBeLessThanOrEqual(MOST_TAPS);
  await page.goto(`${site.address}/`);
  for (const step of steps) await step(page).tap();
}

const link = (name: string | RegExp) => (page: Page) =>
  page
    .locator('main')
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first();

describe.each([true, false])('a clerk with a phone, scripts on: %s', (javaScriptEnabled) => {
  async function opened(): Promise<Page> {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
    return context.newPage();
  }

  test('finds the form of a loan', async () => {
    const page = await opened();
    await tap(page, link('แบบฟอร์ม'));
    const file = page.locator('main a[href$="/loan-agreement.pdf"]').first();
    await file.waitFor();
    expect(
      (await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href)).status(),
    ).toBe(200);
    await page.context().close();
  });

  test('sees who signs the data of students', async () => {
    const page = await opened();
    await tap(page, link(/ข้อมูลนักเรียน/), (one) =>
      one.locator('main summary', { hasText: 'ข้อมูลเพิ่มเติม' }).first(),
    );
    await page.getByText('นายเกรียงไกร มุ่งมั่น').first().waitFor();
    await page.context().close();
  });

  test('sees what is due in June', async () => {
    const page = await opened();
    await tap(page, link('ปฏิทินงาน'), link(/^มิ\.ย\./));
    const due = page.locator('section:has(:target)').getByText('กำหนดเสร็จ 10 มิ.ย.').first();
    await due.waitFor();
    expect((await due.boundingBox())?.y).toBeLessThan(PHONE.viewport.height);
    await page.context().close();
  });

  test('sees what comes after a refusal', async () => {
    const page = await opened();
    await tap(page, link(/ยืมหนังสือ/));
    await page.locator('.ways li', { hasText: 'ไม่อนุญาต' }).first().waitFor();
    await page.context().close();
  });

  test('prints the form of a procedure', async () => {
    const page = await opened();
    await tap(page, link(/ยืมหนังสือ/));
    const pdf = page.locator('main a.pdf-link');
    expect(
      (await page.request.get(new URL((await pdf.getAttribute('href')) ?? '', page.url()).href)).status(),
    ).toBe(200);
    await page.context().close();
  });
});

test('every page of an office that asks for it keeps search engines away', async () => {
  const page = await browser.newPage();
  for (const path of ['/', '/archives/borrow/', '/roles/']) {
    await page.goto(site.address + path);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex, nofollow');
  }
  await page.close();
});
