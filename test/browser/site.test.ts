import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Inline } from '#document/rich-text.ts';
import { richHtml } from '#site/rich-html.ts';
import facts from '../content/source-facts.json' with { type: 'json' };
import { axeFindings } from './axe-findings.ts';
import { launch, open, PAGES } from './browser.ts';

const PROCEDURE = '/information-work/ict-development-plan/';

const SCREENS = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('the font of office marks is loaded by a page that has one, and by no other', async () => {
  const { page } = await open(browser, PROCEDURE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('/fonts/office-marks'))).toEqual([]);
  const loaded = page.waitForResponse('**/fonts/office-marks.woff2');
  await page.evaluate(() => document.querySelector('main')?.append('✓'));
  expect((await loaded).status()).toBe(200);
  await page.context().close();
});

describe.each(PAGES)('%s', (path) => {
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open(browser, path, { width: 360, hasTouch: true });
  });

  afterAll(() => opened.page.context().close());

  test('complains of nothing and asks no other host', () => {
    expect(opened.misdeeds).toEqual({ messages: [], strangers: [] });
  });

  test('has controls that a thumb can hit', async () => {
    const small = await opened.page
      .locator('button:visible, summary:visible, .menu-button, .neighbour')
      .evaluateAll((all) =>
        all
          .map((control) => ({ words: control.textContent, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
          .map(({ words, box }) => `${words} ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
  });

  test('hides nothing from sight that has the focus', async () => {
    const hidden = await opened.page
      .locator(':is(a[href], button, input, select, summary, [tabindex="0"]):visible')
      .evaluateAll((all) =>
        all.flatMap((one) => {
          (one as HTMLElement).focus({ preventScroll: true });
          if (document.activeElement !== one) return [];
          for (let within: Element | null = one; within; within = within.parentElement)
            if (getComputedStyle(within).clipPath !== 'none') return [one.outerHTML.slice(0, 120)];
          return [];
        }),
      );
    expect(hidden).toEqual([]);
  });

  test('has words that stand in no box that would part them: in flex and grid each text and each kept word is an item', async () => {
    const { page } = opened;
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
  });

  test('has words that do not run together when they are copied', async () => {
    const { page } = opened;
    const joined = await page.evaluate(() => {
      const isInline = (one: Node | null): one is Element =>
        one instanceof Element && getComputedStyle(one).display.startsWith('inline');
      return [...document.querySelectorAll('main :is(.chip, .note, .status span, dt, dd, li a)')]
        .filter((one) => isInline(one) && isInline(one.nextSibling) && !one.nextSibling.matches('br, sup'))
        .map((one) => `${one.textContent}${one.nextSibling?.textContent}`);
    });
    expect(joined).toEqual([]);
  });

  test('has one first heading and no gap between the levels of headings', async () => {
    const levels = await opened.page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)).toEqual([]);
  });

  test('fits a screen of 320 px and breaks no Thai word there', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('.w')]
        .filter((piece) => new Set([...piece.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        .map((piece) => piece.textContent),
    );
    expect(broken).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'text of twice the size').toBe(
      320,
    );
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  });

  test('keeps letters of twice the size inside the margins of a phone, folded parts too, and room for what is searched', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 360, height: 900 });
    const found = await page.evaluate(() => {
      const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      const root = document.documentElement;
      root.style.fontSize = '200%';
      for (const part of closed) part.open = true;
      const contact = document.querySelector('.site-footer a');
      const before = contact?.textContent ?? '';
      if (contact) contact.textContent = `${'office'.repeat(8)}@example.go.th`;
      const scrolls = (one: Element) => {
        const { overflowX, clipPath, position } = getComputedStyle(one);
        return overflowX !== 'visible' || clipPath !== 'none' || position === 'absolute';
      };
      const edge = document.querySelector('main')?.getBoundingClientRect().right ?? 0;
      const beyond = [...document.querySelectorAll('main *:not(svg *), .site-footer li *')].filter((one) => {
        const isWidened = parseFloat(getComputedStyle(one).marginRight) < 0;
        if (isWidened || one.getBoundingClientRect().right <= edge + 0.5) return false;
        for (let box: Element | null = one; box && box !== document.body; box = box.parentElement)
          if (scrolls(box)) return false;
        return true;
      });
      const narrow = [...document.querySelectorAll('main .search-input')].filter((field) => {
        const { width } = field.getBoundingClientRect();
        return width > 0 && width < 8 * parseFloat(getComputedStyle(field).fontSize);
      });
      for (const part of closed) part.open = false;
      if (contact) contact.textContent = before;
      root.style.fontSize = '';
      return [...beyond, ...narrow].map(({ outerHTML }) => outerHTML.slice(0, 160));
    });
    expect(found).toEqual([]);
  });

  test('has nothing that axe finds, on narrow and wide screens, light and dark, with large letters, and on paper', async () => {
    const { page } = opened;
    for (const { width, colorScheme } of SCREENS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await axeFindings(page), 'letters of twice the size').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    expect(await axeFindings(page), 'on paper').toEqual([]);
  });
});

describe('a procedure', () => {
  test.each(facts)('$procedure tells every fact of the source, without a script too', async (source) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(browser, `/information-work/${source.procedure}/`, { javaScriptEnabled });
      const words = folded(await page.locator('main').innerText());
      expect(source.facts.filter((fact) => !words.includes(folded(fact)))).toEqual([]);
      await page.context().close();
    }
  });

  test('weighs at most 100 KB on a first visit, its scripts 40 KB and its fonts 120 KB besides', async () => {
    const { page } = await open(browser, PROCEDURE);
    const sizes = await page.evaluate(() =>
      [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].map(
        (entry) => {
          const { name, encodedBodySize } = entry as PerformanceResourceTiming;
          return { kind: /\.(?:woff2|js)$/u.exec(name)?.[0] ?? 'page', bytes: encodedBodySize };
        },
      ),
    );
    const total = (kind: string) =>
      sizes.filter((one) => one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total('page')).toBeLessThanOrEqual(100_000);
    for (const [kind, most] of [
      ['.js', 40_000],
      ['.woff2', 120_000],
    ] as const) {
      expect(total(kind), kind).toBeGreaterThan(0);
      expect(total(kind), kind).toBeLessThanOrEqual(most);
    }
    await page.context().close();
  });

  test('is numbered 1 to 8 as the source, and then comes the form', async () => {
    const { page } = await open(browser, PROCEDURE, { javaScriptEnabled: false });
    const headings = await page.locator('.eyebrow, article h2').allInnerTexts();
    expect(headings.map((heading) => heading.split(' ')[0])).toEqual([
      ...['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.'],
      'โครงสร้างส่วนประกอบมาตรฐานงานของ',
    ]);
    await page.context().close();
  });

  test('leads from a symbol of its chart to the step', async () => {
    const { page } = await open(browser, PROCEDURE, { javaScriptEnabled: false });
    await page.locator('.chart svg a').nth(2).click();
    expect(new URL(page.url()).hash).toBe('#step-make-plan');
    await page.context().close();
  });

  test('copies without anything added', async () => {
    const { page } = await open(browser, PROCEDURE);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('h1')!);
      return String(getSelection());
    });
    expect(copied.trim()).toBe('งานจัดทำแผนพัฒนาเทคโนโลยีสารสนเทศและการสื่อสาร');
    await page.context().close();
  });
});

describe('the frame', () => {
  test('opens its menu on a phone without a script', async () => {
    const { page } = await open(browser, '/', { width: 360, javaScriptEnabled: false });
    const link = page.locator('#menu a').nth(1);
    expect(await link.isVisible()).toBe(false);
    await page.locator('.menu-button').click();
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/roles/');
    await page.context().close();
  });

  test('remembers the theme that a reader chose', async () => {
    const { page } = await open(browser, '/', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.keyboard.press('?');
    await page.getByRole('radio', { name: 'มืด' }).check();
    await page.keyboard.press('Escape');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(inject('site') + PROCEDURE);
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  test('lets the keyboard skip to the content', async () => {
    const { page } = await open(browser, PROCEDURE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.context().close();
  });
});

test('every link leads somewhere, and every page is reached by links', async () => {
  const { page } = await open(browser, '/', { javaScriptEnabled: false });
  const site = inject('site');
  const anchors = new Map<string, ReadonlySet<string>>();
  const wanted = new Map<string, string>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (anchors.has(path)) continue;
    const response = await page.goto(site + path);
    expect(response?.status(), `${path} of ${wanted.get(path) ?? 'the start'}`).toBe(200);
    anchors.set(path, new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))));
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!))) {
      const url = new URL(href, site + path);
      if (url.origin !== site) continue;
      wanted.set(url.pathname + url.hash, path);
      if (/(?:\/|\.html)$/.test(url.pathname)) waiting.push(url.pathname);
    }
  }
  const broken = [...wanted].filter(([target]) => {
    const { pathname, hash } = new URL(target, site);
    return hash !== '' && !anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
  });
  expect(broken).toEqual([]);
  expect(PAGES.filter((path) => path !== '/404.html' && !anchors.has(path))).toEqual([]);
  await page.context().close();
});

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('a number in a cell of a table is never cut, while words beside it have room to break', async () => {
  const { page } = await open(browser, PROCEDURE, { width: 360 });
  const cells = ['2568', '๒๕๖๘', '1,234,567.89', 'ข้อความยาวที่ต้องขึ้นบรรทัดใหม่เพราะกว้างกว่าหน้าจอของโทรศัพท์'];
  const row = cells.map((words): Inline[] => [{ type: 'text', text: words }]);
  const table = richHtml([{ type: 'table', columns: row.map(() => 'left'), rows: [row, row] }], '');
  const lines = await page
    .locator('.prose')
    .first()
    .evaluate((prose, html) => {
      prose.innerHTML = html;
      return [...prose.querySelectorAll('td')].map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    }, table);
  expect(lines.slice(0, 3)).toEqual([1, 1, 1]);
  expect(lines[3]).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});
