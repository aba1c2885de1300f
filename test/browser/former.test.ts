import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const MANUAL = 'information-work';

/** A site in which a procedure, one of its steps, a role and a reference were renamed. */
describe('what was renamed', () => {
  const home = mkdtempSync(join(tmpdir(), 'procedure-manual-former-'));
  const folder = join(home, 'site');
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    const content = join(home, 'content');
    cpSync(join(project, 'test/fixtures/office'), content, { recursive: true });
    const environment = { ...process.env, CONTENT_DIR: content, OUT_DIR: folder };
    const run = (script: string, ...args: string[]) =>
      execFileSync(process.execPath, [join(project, 'scripts', script), ...args], { env: environment });
    run('rename.ts', 'step', `${MANUAL}/ict-network#study`, 'learn');
    run('rename.ts', 'procedure', `${MANUAL}/ict-network`, 'network');
    run('rename.ts', 'role', 'working-group', 'team');
    run('rename.ts', 'reference', 'computer-crime-act', 'computer-act');
    const office = join(content, 'office.yaml');
    writeFileSync(office, `${readFileSync(office, 'utf8')}site: https://manual.example.go.th/a\n`);
    run('build.ts', '--no-pdf');
    site = await serveFolder(folder, '/a/b/');
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(home, { recursive: true });
  });

  test('is led to from its former address, with the place that it names, and without a script', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/${MANUAL}/ict-network/#step-study`);
    await page.waitForURL(`${site.address}/${MANUAL}/network/#step-study`);
    expect(await page.locator('#step-study').evaluate((place) => place.closest('.step')?.id)).toBe(
      'step-learn',
    );
    await page.goto(`${site.address}/roles/working-group/`);
    await page.waitForURL(`${site.address}/roles/team/`);
    await page.close();
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/${MANUAL}/ict-network/`);
    await plain.waitForURL(`${site.address}/${MANUAL}/network/index.html`);
    await plain.goto(`${site.address}/references/#computer-crime-act`);
    expect(await plain.locator('.index-entry:has(#computer-crime-act)').getAttribute('id')).toBe(
      'computer-act',
    );
    await plain.close();
  });

  test('is led to from a folder on disk', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, MANUAL, 'ict-network/index.html')).href);
    await page.waitForURL(/\/network\/index\.html$/);
    await page.close();
  });

  test('leaves a page that a person can read, and that no index of pages and no menu names', async () => {
    const html = readFileSync(join(folder, MANUAL, 'ict-network/index.html'), 'utf8');
    const still = join(folder, 'still.html');
    writeFileSync(still, html.replace(/<meta http-equiv="refresh"[^>]*>/, '').replaceAll('../../', './'));
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}/still.html`);
    expect(await page.locator('h1').textContent()).toContain('หน้านี้ย้ายที่แล้ว');
    expect(await page.locator('[data-moved-to] a').getAttribute('href')).toBe(
      `./${MANUAL}/network/index.html`,
    );
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
      `https://manual.example.go.th/a/${MANUAL}/network/`,
    );
    await page.close();
    rmSync(still);
    const naming = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.html') &&
        /(?:ict-network|working-group)\//.test(readFileSync(join(folder, path), 'utf8')),
    );
    expect(naming).toEqual([]);
  });
});
