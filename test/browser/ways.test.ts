import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, open } from './browser.ts';

const PROCEDURE = '/information-work/ict-development-plan/';
const OTHER = '/information-work/ict-network/';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe('the drawer of a phone', () => {
  test('is opened and closed by the keyboard alone, and gives the focus back', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360 });
    await tabTo(page, '.menu-button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('.drawer-panel a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.drawer-panel').isVisible()).toBe(false);
    expect(await page.locator('.menu-button:focus').count()).toBe(1);
    await page.context().close();
  });

  test('closes when the focus leaves it, so that nothing that has it is hidden', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360 });
    await page.locator('.menu-button').click();
    await page.locator('.drawer-panel a').last().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.drawer-panel').isVisible()).toBe(false);
    await page.context().close();
  });

  test('never covers its own button, which closes it again, as a press beside it does', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360 });
    const panel = page.locator('.drawer-panel');
    for (const y of [0, 400]) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
      await page.locator('.menu-button').click();
      expect(await panel.isVisible()).toBe(true);
      await page.locator('.menu-button').click();
      expect(await panel.isVisible()).toBe(false);
    }
    await page.locator('.menu-button').click();
    const { y, height } = (await panel.boundingBox())!;
    await page.mouse.click(100, (y + height + 900) / 2);
    expect(await panel.isVisible()).toBe(false);
    await page.context().close();
  });

  test('shows the procedures of the manual, the one that is read in view, and the menu of the site', async () => {
    const { page } = await open(browser, OTHER, { width: 360 });
    await page.locator('.menu-button').click();
    const current = page.locator('.drawer-panel .manual-navigation [aria-current="page"]');
    expect(await page.locator('.drawer-panel .manual-navigation li').count()).toBe(4);
    expect(new URL((await current.getAttribute('href'))!, page.url()).pathname).toBe(OTHER);
    const { top, bottom } = await current.evaluate((link) => link.getBoundingClientRect().toJSON());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(900);
    expect(await page.locator('.drawer-panel #menu a').count()).toBeGreaterThan(5);
    await page.context().close();
  });

  test('leads to the contents of the manual where there is no script', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360, javaScriptEnabled: false });
    await page.locator('.menu-button').click();
    await page.locator('.drawer-manual a').click();
    expect(new URL(page.url()).pathname).toBe('/information-work/');
    await page.context().close();
  });
});

describe('the masthead', () => {
  test.each([
    { width: 360, text: '100%' },
    { width: 1440, text: '100%' },
    { width: 320, text: '200%' },
    { width: 1440, text: '200%' },
  ])('stays in sight and hides no place that is gone to: $width px, text $text', async ({ width, text }) => {
    const { page } = await open(browser, PROCEDURE, { width, reducedMotion: 'reduce' });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    await settled(page);
    for (const id of ['section-3', 'section-5', 'step-make-plan', 'form-step-make-plan']) {
      await page.evaluate((hash) => (location.hash = hash), id);
      await settled(page);
      const [top, below] = await page.evaluate((name) => {
        const edge = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
        return [document.getElementById(name)?.getBoundingClientRect().top ?? 0, Math.max(0, edge)];
      }, id);
      expect(top, id).toBeGreaterThanOrEqual(below);
      if (text === '100%') expect(below, `${id}: it stays`).toBeGreaterThan(40);
    }
    await page.context().close();
  });

  test('is lower once the page is scrolled', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 1440 });
    const edge = () => page.locator('.masthead').evaluate((one) => one.getBoundingClientRect().bottom);
    const before = await edge();
    await page.evaluate(() => scrollTo({ top: 500, behavior: 'instant' }));
    expect(await edge()).toBeLessThan(before - 10);
    await page.context().close();
  });

  test('does not hide what the keyboard goes to', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360, reducedMotion: 'reduce' });
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await page.locator('.neighbour').last().focus();
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const { top, left } = focused?.getBoundingClientRect() ?? { top: 0, left: 0 };
        const over = document.elementFromPoint(left + 2, top + 2)?.closest('.masthead');
        return over && !over.contains(focused) ? focused?.outerHTML.slice(0, 120) : undefined;
      });
      expect(hidden).toBeUndefined();
    }
    await page.context().close();
  });
});

describe('the contents of a page', () => {
  test('mark where the reader is, step by step, and move nothing by it', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 1440, reducedMotion: 'reduce' });
    const marked = page.locator('.page-contents [aria-current="true"]');
    const heights = () =>
      page.locator('.page-contents li').evaluateAll((all) => all.map((one) => one.clientHeight));
    const before = await heights();
    for (const id of ['section-2', 'step-make-plan', 'section-8']) {
      await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
      await settled(page);
      expect(await marked.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        `#${id}`,
      ]);
    }
    expect(await heights()).toEqual(before);
    await page.context().close();
  });

  test('are folded on a phone, where following a link folds them again', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360, reducedMotion: 'reduce' });
    const link = page.locator('.page-contents a[href="#section-5"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.page-contents > summary').click();
    await link.click();
    expect(await link.isVisible()).toBe(false);
    await settled(page);
    expect(await page.locator('#section-5').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(
      100,
    );
    await page.context().close();
  });

  test('of its manual stand beside it, with the page that is read among them', async () => {
    const { page } = await open(browser, OTHER, { width: 1440 });
    const current = page.locator('.page-beside .manual-navigation [aria-current="page"]');
    expect(await current.isVisible()).toBe(true);
    await page.locator('.manual-navigation li a').first().click();
    expect(new URL(page.url()).pathname).toBe(PROCEDURE);
    await page.context().close();
  });
});

describe('a long procedure', () => {
  test('tells on the first screen of a phone who does it, how long and with which forms', async () => {
    const { page } = await open(browser, PROCEDURE, { viewport: { width: 360, height: 740 } });
    const { y, height } = (await page.locator('.main-facts').boundingBox())!;
    expect(y + height).toBeLessThan(740);
    expect(await page.locator('.main-facts dd').count()).toBe(3);
    expect((await page.locator('#section-2').boundingBox())!.y).toBeLessThan(1.5 * 740);
    await page.context().close();
  });

  test('has its chart and its form folded on a phone, its steps open; on a wide screen all of them', async () => {
    for (const [width, expected] of [
      [360, [true, false, false]],
      [1440, [true, true, true]],
    ] as const) {
      const { page } = await open(browser, PROCEDURE, { width });
      expect(await foldings(page)).toEqual(expected);
      await page.context().close();
    }
  });

  test('opens what holds the place that a link leads to, from outside and on the page', async () => {
    const { page } = await open(browser, `${PROCEDURE}#form-step-make-plan`, {
      width: 360,
      reducedMotion: 'reduce',
    });
    await settled(page);
    expect(await foldings(page)).toEqual([true, false, true]);
    const row = page.locator('#form-step-make-plan');
    const { y, height } = (await row.boundingBox())!;
    expect(y).toBeGreaterThan(40);
    expect(y).toBeLessThan(900 - Math.min(height, 400));
    await page.locator('.folding > summary').first().click();
    expect(await foldings(page)).toEqual([false, false, true]);
    await page.locator('.page-contents > summary').click();
    await page.locator('.page-contents a[href="#step-make-plan"]').click();
    expect(await foldings(page)).toEqual([true, false, true]);
    await page.context().close();
  });

  test('is printed whole, and folded again afterwards', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360 });
    const shut = () => page.locator('[data-prints]:not([open])').count();
    const before = await shut();
    expect(before).toBeGreaterThan(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await shut()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await shut()).toBe(before);
    await page.context().close();
  });

  test('is read in whole without a script', async () => {
    const { page } = await open(browser, PROCEDURE, { width: 360, javaScriptEnabled: false });
    expect(await foldings(page)).toEqual([true, true, true]);
    expect(await page.locator('.form-table tbody tr').last().isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([360, 1440])('moves nothing while it is loaded and scrolled: %s px', async (width) => {
    const { page } = await open(browser, PROCEDURE, { width, reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 500) {
        scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    expect(await layoutShift(page)).toBeLessThan(0.02);
    await page.context().close();
  });
});

describe('the first page', () => {
  test('lists the procedures, which are one tap away, and searches where a script can', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(browser, '/', { width: 360, javaScriptEnabled });
      expect(await page.locator('.home-procedures a').count()).toBe(4);
      const words = page.locator('.home-search input');
      expect(await words.isVisible()).toBe(javaScriptEnabled);
      if (javaScriptEnabled) {
        await words.fill('แผนพัฒนา');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search/?q=*');
        expect(new URL(page.url()).searchParams.get('q')).toBe('แผนพัฒนา');
      }
      await page.context().close();
    }
  });

  test('lists what was opened last, the latest first, and forgets it when told to', async () => {
    const { page } = await open(browser, '/');
    const site = inject('site');
    const recent = page.locator('[data-recent]');
    expect(await recent.isVisible()).toBe(false);
    for (const path of [PROCEDURE, OTHER, '/roles/', PROCEDURE]) await page.goto(site + path);
    await page.goto(`${site}/`);
    const opened = () =>
      recent
        .locator('a')
        .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
    expect(await opened()).toEqual([PROCEDURE, OTHER]);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    await recent.locator('button').click();
    await page.reload();
    expect(await recent.isVisible()).toBe(false);
    await page.context().close();
  });

  test('leads to the work of the role that was chosen on this device, and names nothing else that was kept', async () => {
    const { page, misdeeds } = await open(browser, '/');
    const keep = (role: string) => page.evaluate((text) => localStorage.setItem('/role', text), role);
    const links = () =>
      page.locator('[data-my-role] a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    await keep('{"id":"working-group","name":"คณะทำงาน"}');
    await page.reload();
    expect(await links()).toEqual(['/roles/working-group/', '/roles/']);
    for (const broken of ['{"id":"//elsewhere.example","name":"x"}', '{"id":1}', '[', 'null']) {
      await keep(broken);
      await page.reload();
      expect(await links()).not.toContain('/roles/');
    }
    expect(misdeeds.messages).toEqual([]);
    await page.context().close();
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) === 1) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

function foldings(page: Page): Promise<readonly boolean[]> {
  return page.locator('.folding').evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
}

/** After observers had their turn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  );
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}
