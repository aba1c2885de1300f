import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, COLOURS } from './axe-findings.ts';
import { launch } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/** Pages of an office whose forms are so many that their register has parts. */
const PAGES = [
  '/roles/',
  '/roles/finance-officer/',
  '/matrix/finance/',
  '/matrix/supplies/',
  '/references/',
  '/forms/',
  '/standards/',
  '/timeline/',
  '/finance/loan-control/',
] as const;

const SCREENS = [
  { width: 320, one: 'dark', other: 'light' },
  { width: 1440, one: 'light', other: 'dark' },
] as const;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
const folder = mkdtempSync(join(tmpdir(), 'indexes-'));

beforeAll(async () => {
  const office = fileURLToPath(new URL('../fixtures/kinds-office', import.meta.url));
  const content = join(folder, 'content');
  cpSync(office, content, { recursive: true });
  const forms = Array.from(
    { length: 210 },
    (_, index) => `- { id: more-${index}, title: กระดาษ ${index} }\n`,
  );
  appendFileSync(join(content, 'forms.yaml'), forms.join(''));
  mkdirSync(join(content, 'forms'));
  writeFileSync(join(content, 'forms', 'a.pdf'), new Uint8Array(20_480));
  appendFileSync(join(content, 'forms.yaml'), '- { id: with-file, title: กบ, file: a.pdf }\n');
  const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
  const output = join(folder, 'site');
  execFileSync(process.execPath, [script, '--no-pdf'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: output },
    stdio: 'pipe',
  });
  site = await serveFolder(output);
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function opened(path: string, width = 1440, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

describe.each(PAGES)('%s', (path) => {
  test('has nothing that axe finds and fits every screen, light and dark', async () => {
    const page = await opened(path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    for (const { width, one, other } of SCREENS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: one });
      expect(await axeFindings(page), `${width} px, ${one}`).toEqual([]);
      await page.emulateMedia({ colorScheme: other });
      expect(await axeFindings(page, COLOURS), `${width} px, ${other}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.context().close();
  });
});

describe('the page of a role', () => {
  test('leads to the very step, and is led to from its owners', async () => {
    const page = await opened('/roles/finance-officer/', 1440, false);
    await page.locator('.own-steps a').first().click();
    const { pathname, hash } = new URL(page.url());
    expect([pathname, hash]).toEqual(['/finance/loan-control/', expect.stringMatching(/^#step-/)]);
    await page.locator(`${hash} .step-facts a[href$="roles/finance-officer/"]`).click();
    expect(new URL(page.url()).pathname).toBe('/roles/finance-officer/');
    await page.context().close();
  });

  test('is kept as the reader’s own by the keyboard, and let go again', async () => {
    const page = await opened('/roles/finance-officer/');
    const button = page.locator('[data-my-role] button');
    const kept = () => page.evaluate(() => localStorage.getItem('/role'));
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(JSON.parse((await kept()) ?? '')).toEqual({ id: 'finance-officer', name: 'เจ้าหน้าที่การเงิน' });
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${site.address}/roles/registrar/`);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await page.goto(`${site.address}/roles/finance-officer/`);
    await button.focus();
    await page.keyboard.press('Space');
    expect([await button.getAttribute('aria-pressed'), await kept()]).toEqual(['false', null]);
    await page.context().close();
  });

  test('is found by the name of the role', async () => {
    const page = await opened('/search/?q=เจ้าหน้าที่การเงิน');
    const link = page.locator('.result a[href*="/roles/finance-officer/"]').first();
    await link.click();
    await page.waitForURL('**/roles/finance-officer/**');
    await page.context().close();
  });

  test('has no button that would do nothing without a script', async () => {
    const page = await opened('/roles/finance-officer/', 360, false);
    expect(await page.locator('[data-my-role]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('stands in the list at its old place', async () => {
    const page = await opened('/roles/#finance-officer', 360, false);
    expect(await page.locator('#finance-officer a').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThan(4000);
    await page.context().close();
  });
});

describe('the responsibility matrix', () => {
  test('scrolls by the keyboard under its head and beside its first column', async () => {
    const page = await opened('/matrix/supplies/', 800);
    await page.setViewportSize({ width: 800, height: 420 });
    const box = page.locator('.matrix');
    const corner = page.locator('.matrix thead th').first();
    const before = await corner.boundingBox();
    await box.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    expect((await corner.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
    await page.context().close();
  });

  test('is a table on every screen, with a head of roles, which cards name in every cell', async () => {
    const roles: (readonly string[])[] = [];
    for (const width of [1440, 360]) {
      const page = await opened('/matrix/finance/', width);
      const table = page.getByRole('table');
      expect(await table.getByRole('rowheader').count()).toBe(1);
      expect(await table.getByRole('cell').count()).toBeGreaterThan(1);
      roles.push(await table.getByRole('columnheader').allInnerTexts());
      if (width === 360) {
        for (const role of roles[0]?.slice(1) ?? [])
          expect(await table.getByRole('cell', { name: role }).count(), role).toBe(1);
      }
      await page.context().close();
    }
    expect(roles[0]?.length).toBeGreaterThan(2);
    expect(roles[1]).toEqual([]);
  });
});

test('what is due in June is one tap from the months of the year', async () => {
  const page = await opened('/timeline/', 360, false);
  await page.getByRole('link', { name: 'มิ.ย.' }).click();
  expect(new URL(page.url()).hash).toBe('#m06');
  const june = page.locator('section[aria-labelledby="m06"]');
  await expect.poll(async () => (await june.boundingBox())?.y ?? 900).toBeLessThan(600);
  expect(await june.innerText()).toContain('กำหนดเสร็จ 10 มิ.ย.');
  await page.context().close();
});

describe('an index in parts', () => {
  test('has a first page that leads to every part', async () => {
    const page = await opened('/forms/', 360, false);
    const links = await page
      .locator('.index-parts a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    let forms = 0;
    for (const href of links) {
      await page.goto(href);
      expect(await page.locator('.index-parts [aria-current="page"]').count()).toBe(1);
      forms += await page.locator('.index-list > li').count();
    }
    const written = readFileSync(join(folder, 'content', 'forms.yaml'), 'utf8');
    expect(forms).toBe(written.match(/^\s*-.*\bid:/gm)?.length);
    await page.context().close();
  });

  test('leads on from the first page to the entry that an address names', async () => {
    const page = await opened('/forms/#more-150');
    await page.waitForURL('**/forms/letter-1/**');
    expect(new URL(page.url()).hash).toBe('#more-150');
    await page.context().close();
  });

  test('says of a form what its file is, or that there is none', async () => {
    const page = await opened('/forms/letter-1/#with-file', 360, false);
    expect(await page.locator('#with-file .form-facts').innerText()).toContain('ไฟล์ PDF ขนาด 21 KB');
    expect(await page.locator('#more-1 .form-facts').innerText()).toContain('ไม่มีไฟล์');
    await page.context().close();
  });
});

test('the bars of steps stand in a table, each as long as its step', async () => {
  const page = await opened('/finance/loan-control/');
  const times = page.locator('.step-times');
  expect(await times.getByRole('table').isVisible()).toBe(false);
  await times.locator('summary').click();
  expect(await times.getByRole('rowheader').count()).toBe(await times.locator('.bar').count());
  const elements = await times.locator('tbody :not(wbr, .w)').count();
  expect(elements).toBeLessThanOrEqual(3 * (await times.locator('tbody tr').count()));
  await page.context().close();
});

describe('a term that a procedure defines', () => {
  const PROCEDURE = '/finance/loan-control/';

  test('leads to its definition without a script', async () => {
    const page = await opened(PROCEDURE, 360, false);
    await page.locator('a.term').first().click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#definition-/);
    expect(await page.locator(`.definitions ${hash} dfn`).isVisible()).toBe(true);
    await page.context().close();
  });

  test('shows its meaning to a pointer, which may cross to it, until Escape', async () => {
    const page = await opened(PROCEDURE);
    const term = page.locator('a.term').first();
    const tip = page.getByRole('tooltip');
    const { hash } = new URL((await term.getAttribute('href')) ?? '', page.url());
    const meaning = await page.locator(`${hash} dd`).innerText();
    await term.hover();
    expect(await tip.innerText()).toContain(meaning);
    await tip.hover();
    await page.waitForTimeout(500);
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await page.context().close();
  });

  test('shows its meaning to the keyboard, and says that it does', async () => {
    const page = await opened(PROCEDURE, 320);
    // On its way to the term the page would slide below the masthead what axe measures.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const term = page.locator('a.term').first();
    await term.focus();
    expect(await page.getByRole('tooltip').isVisible()).toBe(true);
    expect(await term.getAttribute('aria-describedby')).toBe('term-tip');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('tooltip').isVisible()).toBe(false);
    await page.context().close();
  });

  test('shows its meaning at the first tap, and leads to it at the second', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(site.address + PROCEDURE);
    const term = page.locator('a.term').first();
    await term.tap();
    await page.waitForTimeout(500);
    expect(await page.getByRole('tooltip').isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
    await term.tap();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#definition-/);
    expect(await page.getByRole('tooltip').isVisible()).toBe(false);
    await context.close();
  });
});
