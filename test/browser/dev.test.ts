import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom, type Random } from '#bench/random.ts';
import { axeFindings } from './axe-findings.ts';
import { launch } from './browser.ts';
import { liveServer, type LiveServer } from './live-server.ts';

const NETWORK = 'manuals/information-work/ict-network.mdx';
const PLAN = 'manuals/information-work/ict-development-plan.mdx';
const NETWORK_PAGE = '/information-work/ict-network/';
const PLAN_PAGE = '/information-work/ict-development-plan/';

const titled = (title: string) => (text: string) => text.replace(/^title: .*$/m, `title: ${title}`);
const broken =
  (name = 'lable') =>
  (text: string) =>
    text.replace(/^ {4}\w+: /m, `    ${name}: `);
const mended = (text: string) => text.replace(/^ {4}\w+: /m, '    label: ');

let live: LiveServer;
let browser: Browser;
let page: Page;
/** The folder of an editor that only writes down what it is called with. */
let bin: string;

beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'editor-'));
  const editor = join(bin, 'code');
  await writeFile(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > '${bin}/opened'\n`);
  await chmod(editor, 0o755);
  const breakRoles = async (content: string) => {
    const file = join(content, 'roles.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('kind: unit', 'kind: unti'));
  };
  [live, browser] = await Promise.all([liveServer(breakRoles, { LAUNCH_EDITOR: editor }), launch()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await Promise.all([browser.close(), live.stop(), rm(bin, { recursive: true })]);
});

const heading = () => page.locator('h1').textContent();
/** Goes to a page as a person does, who asks again where the page before was just being loaded anew. */
const go = (path: string) =>
  page.goto(live.address + path, { timeout: 5000 }).catch(() => page.goto(live.address + path));
const status = async (path: string) => (await fetch(live.address + path)).status;

it('starts with a broken register, and every page says where, in Thai and in the letters of the site', async () => {
  for (const path of ['/', NETWORK_PAGE, '/roles/']) expect((await go(path))?.status(), path).toBe(500);
  expect(await page.title()).toBe('ยังแสดงเว็บไซต์ไม่ได้');
  expect(await page.locator('h2').allTextContents()).toEqual(['roles.yaml']);
  expect(await page.locator('.live-findings').textContent()).toContain('unti');
  const hasSarabun = () => page.evaluate(() => document.fonts.check('18px Sarabun', 'ก'));
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).fontFamily)).toMatch(/^"?Sarabun/);
  await expect.poll(hasSarabun).toBe(true);
});

it('opens the editor at the place of a finding', async () => {
  await page.locator('[data-editor]').first().click();
  await expect
    .poll(() => readFile(join(bin, 'opened'), 'utf8').catch(() => ''))
    .toContain(`${live.path('roles.yaml')}:3:`);
  expect(await heading()).toBe('ยังแสดงเว็บไซต์ไม่ได้');
});

it('draws the page by itself when the register is mended, and tells of warnings above it', async () => {
  await go(NETWORK_PAGE);
  await live.edit('roles.yaml', (text) => text.replace('unti', 'unit'));
  await expect.poll(heading).toContain('งานพัฒนาเครือข่าย');
  const banner = page.locator('.live-banner');
  expect(await banner.textContent()).toMatch(/คำเตือน \d+ รายการ.*ของหน้านี้ \d+ รายการ.*PDF/);
  const pdf = await banner.getByText('PDF').getAttribute('href');
  const printed = await fetch(live.address + String(pdf));
  expect(printed.headers.get('content-type')).toBe('application/pdf');
  expect((await printed.text()).slice(0, 5)).toBe('%PDF-');
});

it('shows what is wrong at F5, in another window and after another page, and draws the others', async () => {
  await live.edit(NETWORK, broken());
  await expect.poll(heading).toBe('ยังแสดงหน้านี้ไม่ได้');
  expect((await page.reload())?.status()).toBe(500);
  expect(await page.locator('.live-error').textContent()).toContain('lable');
  const other = await browser.newPage();
  expect((await other.goto(live.address + NETWORK_PAGE))?.status()).toBe(500);
  expect((await other.goto(live.address + PLAN_PAGE))?.status()).toBe(200);
  expect(await other.locator('.live-banner').textContent()).toContain('ข้อผิดพลาด 1 รายการ');
  await other.locator('.live-banner a').first().click();
  expect(await other.locator('h1').textContent()).toBe('ผลการตรวจเนื้อหา');
  expect(await other.locator('.live-error').count()).toBe(1);
  await other.goBack();
  await live.edit(NETWORK, mended);
  await expect.poll(() => other.locator('.live-banner').textContent()).not.toContain('ข้อผิดพลาด');
  await other.close();
  await expect.poll(heading).toContain('งานพัฒนาเครือข่าย');
});

it('can be read by everyone, on a phone and at a desk, in light and dark', async () => {
  await live.edit(NETWORK, broken());
  const looks = [
    [360, 'light'],
    [1440, 'dark'],
  ] as const;
  for (const path of [NETWORK_PAGE, '/_check/', PLAN_PAGE]) {
    await go(path);
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), `${path} ${width}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} ${width}`).toBe(0);
    }
  }
  await live.edit(NETWORK, mended);
});

it('shows in the place of a page that leads to a broken one why it is not drawn', async () => {
  const text = await live.read(PLAN);
  await live.edit(PLAN, () => `${text}\n[งานเครือข่าย](ict-network.mdx)\n`);
  expect(await status(PLAN_PAGE)).toBe(200);
  await live.edit(NETWORK, broken());
  expect((await go(PLAN_PAGE))?.status()).toBe(500);
  expect(await page.locator('h2').allTextContents()).toEqual([NETWORK]);
  await live.edit(NETWORK, mended);
  await live.edit(PLAN, () => text);
  await expect.poll(heading).toContain('แผนพัฒนา');
});

it('loses no save that follows another at once', async () => {
  await go(NETWORK_PAGE);
  for (let save = 1; save <= 24; save++) {
    await live.edit(NETWORK, titled(`บันทึกครั้งที่ ${save}`));
    await setTimeout(save * 9);
  }
  await expect.poll(heading).toBe('บันทึกครั้งที่ 24');
});

it('knows new, renamed and deleted files without a new start', async () => {
  const copy = (await live.read(PLAN)).replace(/^order: .*$/m, 'order: 90');
  await go('/information-work/');
  await writeFile(live.path('manuals/information-work/new-work.mdx'), titled('งานใหม่')(copy));
  await expect.poll(() => page.locator('main').textContent()).toContain('งานใหม่');
  expect(await status('/information-work/new-work/')).toBe(200);
  await rename(
    live.path('manuals/information-work/new-work.mdx'),
    live.path('manuals/information-work/old-work.mdx'),
  );
  expect([await status('/information-work/new-work/'), await status('/information-work/old-work/')]).toEqual([
    404, 200,
  ]);
  await rm(live.path('manuals/information-work/old-work.mdx'));
  await expect.poll(() => page.locator('main').textContent()).not.toContain('งานใหม่');
  expect(await status('/information-work/old-work/')).toBe(404);
});

it('knows what changes in registers, the office, the manual and pictures without a new start', async () => {
  await go('/roles/working-group/');
  await live.edit('roles.yaml', (text) => text.replace('คณะทำงาน', 'คณะทำงานชุดใหม่'));
  await expect.poll(heading).toContain('คณะทำงานชุดใหม่');
  await live.edit('office.yaml', (text) => text.replace(/^name: .*$/m, 'name: สำนักงานใหม่'));
  await expect.poll(() => page.locator('.masthead').textContent()).toContain('สำนักงานใหม่');
  await go('/information-work/');
  await live.edit('manuals/information-work/manual.yaml', titled('คู่มือเล่มใหม่'));
  await expect.poll(heading).toContain('คู่มือเล่มใหม่');
  await go(NETWORK_PAGE);
  const text = await live.read(NETWORK);
  await live.edit(NETWORK, () => text.replace('## ขอบเขตของงาน', '![ผัง](plan.png)\n\n## ขอบเขตของงาน'));
  await expect.poll(heading).toBe('ยังแสดงหน้านี้ไม่ได้');
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#20407f' } });
  await picture.png().toFile(live.path('manuals/information-work/plan.png'));
  const shownWidth = () =>
    page.locator('img[alt="ผัง"]').evaluate((one) => (one as HTMLImageElement).naturalWidth);
  await expect.poll(shownWidth).toBe(40);
  await live.edit(NETWORK, () => text);
});

it('says that the folder is gone, and draws its pages when it is back', async () => {
  await go(NETWORK_PAGE);
  await rename(live.content, `${live.content}-away`);
  expect((await page.reload())?.status()).toBe(500);
  expect(await page.locator('.lead').textContent()).toContain(live.content);
  await rename(`${live.content}-away`, live.content);
  expect((await page.reload())?.status()).toBe(200);
});

const SLUGS = ['ict-network', 'ict-development-plan', 'management-information'] as const;

/** Breaks and mends what it will, quickly, and gives what each page must show at the end. */
async function sequence(random: Random, number: number): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  let rolesBroken = false;
  for (let save = 0, saves = 1 + random.below(4); save < saves; save++) {
    const slug = random.pick(SLUGS);
    const name = `${number}x${save}`;
    if (random.chance(0.2)) {
      rolesBroken = !rolesBroken;
      const [from, to] = rolesBroken ? ['kind: unit', 'kind: unti'] : ['kind: unti', 'kind: unit'];
      await live.edit('roles.yaml', (text) => text.replace(from, to));
    } else if (random.chance(0.5)) {
      await live.edit(`manuals/information-work/${slug}.mdx`, broken(`lable${name}`));
      shown.set(slug, `lable${name}`);
    } else {
      await live.edit(`manuals/information-work/${slug}.mdx`, (text) => titled(`งานที่ ${name}`)(mended(text)));
      shown.set(slug, `งานที่ ${name}`);
    }
    await setTimeout(random.pick([0, 5, 30, 80, 150]));
  }
  if (rolesBroken) await live.edit('roles.yaml', (text) => text.replace('kind: unti', 'kind: unit'));
  return shown;
}

it('ends with the right page after any sequence of breaking and mending, open or asked for', async () => {
  const random = seededRandom(17);
  const shown = new Map<string, string>();
  for (const slug of SLUGS) {
    await live.edit(`manuals/information-work/${slug}.mdx`, titled(`งานที่ ${slug}`));
    shown.set(slug, `งานที่ ${slug}`);
  }
  let open: string = SLUGS[0];
  await go(`/information-work/${open}/`);
  for (let number = 0; number < 50; number++) {
    for (const [changed, text] of await sequence(random, number)) shown.set(changed, text);
    const asked = random.pick(SLUGS);
    const text = shown.get(asked) ?? '';
    if (random.chance(0.2)) {
      open = asked;
      await go(`/information-work/${open}/`);
    } else {
      const answer = await fetch(`${live.address}/information-work/${asked}/`);
      expect(answer.status, `${number} ${asked}`).toBe(text.startsWith('lable') ? 500 : 200);
      expect(await answer.text(), `${number} ${asked}`).toContain(text);
    }
    await expect
      .poll(() => page.locator('h1, .live-error').allTextContents(), { message: `${number} ${open}` })
      .toContainEqual(expect.stringContaining(shown.get(open) ?? ''));
  }
});
