import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch, open, type Misdeeds } from './browser.ts';

const PLAN = '/information-work/ict-development-plan/';
const NETWORK = '/information-work/ict-network/';
const NETWORK_WORDS = [
  ...['๒๕๕๐', '2550', 'เครือข่าย', 'พ.ร.บ.คอมพิวเตอร์'],
  ...['พรบ', 'เครือข', 'เครือขาย', 'network'],
];

let browser: Browser;
let page: Page;
let misdeeds: Misdeeds;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, misdeeds } = await open(browser, '/'));
});
afterEach(async () => {
  expect(misdeeds, 'no error, no breach of the security policy').toEqual({ messages: [], strangers: [] });
  await page.context().close();
});

const dialog = () => page.locator('[data-search-dialog]');
const firstLink = () => dialog().locator('.result-link').first();
const firstHref = () => firstLink().getAttribute('href');
const status = () => dialog().getByRole('status');
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 10_000 });
const go = async (path: string) => page.goto(inject('site') + path);
const pathNow = () => decodeURIComponent(page.url().slice(inject('site').length));

async function ask(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
}

describe('the search dialog', () => {
  it('opens on Ctrl+K, tells how much it found, and Enter on a result opens its page', async () => {
    await ask('แผนพัฒนา');
    await eventually(() => status().textContent()).toMatch(/^พบ \d+ รายการ/u);
    await eventually(firstHref).toBe(PLAN);
    await eventually(async () => (await firstLink().locator('mark').allTextContents()).join('')).toBe(
      'แผนพัฒนา',
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${PLAN}`);
  });

  it('opens on / but not while something is typed', async () => {
    await page.keyboard.press('/');
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.type('1/2');
    expect(await dialog().locator('input').inputValue()).toBe('1/2');
  });

  it('opens on the same key under a Thai keyboard layout', async () => {
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'า', code: 'KeyK', ctrlKey: true, bubbles: true }),
      ),
    );
    expect(await dialog().isVisible()).toBe(true);
  });

  it('gives the focus back on Escape', async () => {
    const button = page.locator('[data-search-open]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('เครือข่าย');
    await firstLink().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await dialog().isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('finds the network procedure by its numbers, law, beginnings, misspelt and in English', async () => {
    await ask('');
    for (const words of NETWORK_WORDS) {
      await dialog().locator('input').fill('');
      await eventually(() => dialog().locator('.result').count()).toBe(0);
      await page.keyboard.type(words);
      await expect.poll(firstHref, { timeout: 10_000, message: words }).toContain(NETWORK);
    }
  });

  it('leads to the very step, in its own spelling', async () => {
    await ask('จัดทำคู่มือการใช้งาน');
    const place = `${NETWORK}#step-install`;
    await eventually(firstHref).toBe(place);
    expect(await dialog().locator('.result-excerpt').first().textContent()).toContain(
      'ปรับปรุง ติดตั้งระบบ และจัดทำคู่มือการใช้งาน',
    );
    await firstLink().click();
    await page.waitForURL(`**${place}`);
    expect(await page.locator('#step-install').count()).toBe(1);
  });

  it('says in Thai that it guessed, and that it found nothing', async () => {
    await ask('นวตกรรม');
    await eventually(() => status().textContent()).toContain('ไม่พบคำตรงตัว แสดงผลใกล้เคียงของ “นวัตกรรม”');
    await dialog().locator('input').fill('สวนสัตว์');
    await eventually(() => status().textContent()).toBe('ไม่พบ “สวนสัตว์” ในคู่มือ');
    expect(await dialog().locator('.search-tips').isVisible()).toBe(true);
    expect(await dialog().locator('.result').count()).toBe(0);
  });

  it('takes what is typed for text', async () => {
    await ask('<img src=x onerror=alert(1)>');
    await eventually(() => status().textContent()).toContain('<img');
    expect(await dialog().locator('img').count()).toBe(0);
  });

  it('loads nothing of the engine before it is opened', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|search-(?:dialog|box)/u.test(path))).toEqual([]);
    await ask('แผน');
    await firstLink().waitFor();
    expect(asked.filter((path) => path.endsWith('.wasm') || path.includes('wasm.'))).toEqual([
      '/pagefind/wasm.unknown.pagefind',
    ]);
  });
});

describe('the page that was opened', () => {
  const marked = () =>
    page.evaluate(() =>
      [...((CSS.highlights.get('mark') ?? []) as Iterable<Range>)].map((range) => range.toString()),
    );
  /** But for the mark that the contents of the page move to where the reader is. */
  const pageHtml = async () =>
    (await page.locator('main').innerHTML()).replaceAll(' aria-current="true"', '');

  it('has the words marked without a change of its nodes, in a clean address, until they are switched off', async () => {
    await go(NETWORK);
    const before = await pageHtml();
    await go('/');
    await page.keyboard.press('Control+k');
    // At once: what its first letters find would be marked for these.
    await page.keyboard.insertText('ติดตั้งระบบ');
    await firstLink().click();
    await page.waitForURL(`**${NETWORK}#step-install`);
    await eventually(async () => (await marked()).includes('ติดตั้งระบบ')).toBe(true);
    expect(await pageHtml()).toBe(before);
    await page.reload();
    await eventually(async () => (await marked()).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'เลิกเน้น' }).click();
    expect(await marked()).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await marked()).toEqual([]);
  });

  it('tells how many of them can be seen, and leaves the focus where the reader is', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await go(`${NETWORK}?mark=${encodeURIComponent('เครือข่าย')}#step-install`);
    const bar = page.locator('.search-highlight');
    const told = async () => Number(/\d+/u.exec(await bar.innerText())?.[0]);
    await bar.waitFor();
    const before = await told();
    expect(before).toBeLessThan((await marked()).length);
    await page.locator('.mermaid-text summary').first().click();
    await eventually(told).toBeGreaterThan(before);
    await page.locator('.mermaid-text summary').first().click();
    await eventually(told).toBe(before);
    await bar.getByRole('button').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#step-install');
  });

  it.each([360, 1280])('has room for what is said of them below its end: %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await go(`${NETWORK}?mark=${encodeURIComponent('เครือข่าย')}`);
    await page.locator('.search-highlight').waitFor();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const [bar, foot] = await Promise.all(
      ['.search-highlight', '.site-footer'].map((name) => page.locator(name).boundingBox()),
    );
    // Places are parts of pixels.
    expect(bar?.y).toBeGreaterThan((foot?.y ?? Infinity) + (foot?.height ?? 0) - 1);
  });

  it('is read as ever where the browser cannot mark', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.addInitScript(() =>
      Reflect.deleteProperty(Object.getPrototypeOf(CSS) as object, 'highlights'),
    );
    await go(`${NETWORK}?mark=${encodeURIComponent('เครือข่าย')}`);
    await page.waitForURL(`**${NETWORK}`);
    expect(await page.locator('.search-highlight').count()).toBe(0);
  });

  it('takes what an address says for words', async () => {
    await go(`${NETWORK}?mark=${encodeURIComponent('<b>.* * ...')}`);
    await page.waitForURL(`**${NETWORK}`);
    expect(await page.locator('.search-highlight').count()).toBe(0);
  });
});

describe('recent searches', () => {
  const list = () => dialog().locator('.search-again');

  it('are offered in the empty dialog, searched for again, and forgotten one by one or all', async () => {
    for (const words of ['เครือข่าย', 'แผน']) {
      await ask(words);
      await firstLink().click();
      await page.waitForURL((url) => url.pathname !== '/');
      await go('/');
    }
    await page.keyboard.press('/');
    await eventually(() => list().allTextContents()).toEqual(['แผน', 'เครือข่าย']);
    expect(await axeFaults()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(firstHref).toContain(NETWORK);
    expect(await list().count()).toBe(2);
    expect(await list().first().isVisible()).toBe(false);
    await dialog().locator('input').fill('');
    await dialog().getByRole('button', { name: 'ลบ “แผน” จากรายการค้นล่าสุด' }).click();
    expect(await status().textContent()).toBe('ลบ “แผน” แล้ว');
    expect(await list().allTextContents()).toEqual(['เครือข่าย']);
    await dialog().getByRole('button', { name: 'ลบทั้งหมด' }).click();
    expect(await list().count()).toBe(0);
    expect(await dialog().locator('[data-search-recent]').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('/recent-searches'))).toBeNull();
  });

  it('are at most eight', async () => {
    await page.evaluate(() =>
      localStorage.setItem(
        '/recent-searches',
        JSON.stringify(Array.from({ length: 20 }, (_, i) => `คำ ${i}`)),
      ),
    );
    await page.keyboard.press('/');
    await eventually(() => list().count()).toBe(8);
  });

  it('that something else wrote are no fault', async () => {
    await page.evaluate(() => localStorage.setItem('/recent-searches', '{"a":'));
    await page.keyboard.press('/');
    await page.keyboard.type('แผน');
    await firstLink().waitFor();
  });
});

describe('the page of results', () => {
  it('answers an address', async () => {
    await go(`/search/?q=${encodeURIComponent('๒๕๕๐')}`);
    const link = page.locator('main .result-link').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${NETWORK}#section-8`);
    expect(await page.locator('main input').inputValue()).toBe('๒๕๕๐');
  });

  it('is reached by Enter in the dialog', async () => {
    await ask('เครือข่าย');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.locator('main .result-link').first().waitFor();
    expect(pathNow()).toBe('/search/?q=เครือข่าย');
  });

  it('keeps searches in the history, not every letter, so that Back shows the one before', async () => {
    await go('/search/?q=2550');
    const field = page.locator('main input');
    await field.fill('นวัต');
    await eventually(pathNow).toBe('/search/?q=นวัต');
    await field.fill('นวัตกรรม');
    await eventually(pathNow).toBe('/search/?q=นวัตกรรม');
    await page.keyboard.press('Enter');
    await page.goBack();
    await eventually(pathNow).toBe('/search/?q=2550');
    expect(await field.inputValue()).toBe('2550');
    await eventually(() => page.locator('main .result-link').first().getAttribute('href')).toBe(
      `${NETWORK}#section-8`,
    );
  });

  it('is narrowed by role, in an address too', async () => {
    await go(`/search/?q=${encodeURIComponent('พัฒนา')}`);
    await page.locator('main .result').first().waitFor();
    const before = await page.locator('main .result').count();
    await page.locator('select[name="role"]').selectOption('ผู้รับผิดชอบแผนงาน/โครงการ');
    await eventually(() => page.locator('main .result').count()).toBeLessThan(before);
    const after = await page.locator('main .result').count();
    await page.reload();
    await eventually(() => page.locator('main .result').count()).toBe(after);
    expect(await page.locator('main .result-link').first().getAttribute('href')).toContain(PLAN);
  });
});

describe('without JavaScript', () => {
  it('the masthead leads to the contents, and the page of results says why it is empty', async () => {
    const { page: plain } = await open(browser, '/search/', { javaScriptEnabled: false });
    expect(await plain.locator('[data-search-without-script]').isVisible()).toBe(true);
    expect(await plain.locator('[data-search-open]').isVisible()).toBe(false);
    expect(await plain.locator('main').innerText()).toContain('JavaScript');
    expect(await plain.locator('main input').isVisible()).toBe(false);
    await plain.context().close();
  });
});

describe.each([
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const)('search at $width px, $colorScheme', ({ width, colorScheme }) => {
  it('has no fault that axe can find, and nothing wider than the screen', async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await go(`/search/?q=${encodeURIComponent('เครือข่าย')}`);
    await page.locator('main .result').first().waitFor();
    expect(await axeFaults()).toEqual([]);
    await page.locator('[data-search-open]').click();
    await page.keyboard.type('แผน');
    await firstLink().waitFor();
    expect(await axeFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await dialog().evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  });
});

/** Evaluated from outside the page, so that its security policy stays in force. */
async function axeFaults(): Promise<string[]> {
  return page.evaluate<string[]>(
    `(async () => {
      ${axe.source};
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '));
    })()`,
  );
}
