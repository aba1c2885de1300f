import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open } from './browser.ts';

const PROCEDURES = [
  'ict-development-plan',
  'management-information',
  'innovation-and-it-systems',
  'ict-network',
] as const;

/** Windows in which a form is a table, the first of them where its chart is not wide. */
const WIDTHS = [900, 1024, 1280, 1440] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe.each(PROCEDURES)('the standard form of %s', (procedure) => {
  const path = `/information-work/${procedure}/`;

  test('keeps words in their cells and symbols, and draws its lines from edge to edge of the rows', async () => {
    const { page } = await open(browser, path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      if (await isTable(page)) expect(await flaws(page), `${width} px`).toEqual([]);
    }
    expect(await isTable(page), 'at the widest').toBe(true);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 658, height: 900 });
    expect(await flaws(page), 'on paper').toEqual([]);
    await page.context().close();
  });

  test('gives the detail the widest column of words, and heads that stay in sight', async () => {
    const { page } = await open(browser, path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      if (!(await isTable(page))) continue;
      const { detail, others } = await page.locator('.form-table').evaluate((table) => {
        const widthOf = (name: string) => table.querySelector(`th.form-${name}`)?.clientWidth ?? 0;
        return { detail: widthOf('detail'), others: ['duration', 'standard', 'owners'].map(widthOf) };
      });
      expect(detail, `${width} px`).toBeGreaterThan(Math.max(180, ...others));
    }
    await page
      .locator('.form-table tbody tr:last-child')
      .evaluate((row) => row.scrollIntoView({ behavior: 'instant' }));
    const head = await page.locator('th.form-detail').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(0);
    expect(head?.y).toBeLessThan(150);
    await page.context().close();
  });

  test('is cards where its columns would be cramped, the symbol beside the fields', async () => {
    const { page } = await open(browser, path, { width: 768 });
    const row = page.locator('.form-table tbody tr').first();
    const [chart, detail] = await Promise.all(
      ['chart', 'detail'].map((name) => row.locator(`.form-${name}`).boundingBox()),
    );
    expect(await row.evaluate((one) => getComputedStyle(one).display)).toBe('grid');
    expect((chart?.x ?? 0) + (chart?.width ?? 0)).toBeLessThanOrEqual((detail?.x ?? 0) + 1);
    await page.context().close();
  });

  test('says on a screen of any width what is not stated, and leaves it blank on paper', async () => {
    const { page } = await open(browser, path);
    await page.locator('.folding:has(.form-table)').evaluate((part) => part.setAttribute('open', ''));
    const code = page.locator('.form-head > div:nth-child(3) dd');
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect((await seen(code)).trim(), `${width} px`).toBe('ไม่ระบุ');
    }
    await page.emulateMedia({ media: 'print' });
    expect((await seen(code)).trim(), 'on paper').toBe('');
    await page.context().close();
  });

  test('is a table to those who listen, as cards on a phone too', async () => {
    for (const width of [360, 1440]) {
      const { page } = await open(browser, path, { width });
      await page.locator('.folding:has(.form-table)').evaluate((part) => part.setAttribute('open', ''));
      expect(await roles(page), `${width} px`).toEqual({ table: 1, columnheader: 6, row: 6, cell: 30 });
      await page.context().close();
    }
  });

  test('says on a phone what comes next and leads there', async () => {
    const { page } = await open(browser, path, { width: 360, javaScriptEnabled: false });
    const ways = page.locator('.form-ways');
    await ways.first().locator('a').click();
    const target = page.locator(new URL(page.url()).hash);
    const number = target.locator('.form-number');
    expect(await number.innerText()).toBe('2');
    const before = await number.evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(before).toContain('ขั้นตอนที่');
    expect(await ways.last().innerText()).toBe('ถัดไป: สิ้นสุดกระบวนการ');
    await page.context().close();
  });
});

/** The words of an element that have room on the page. */
function seen(element: Locator): Promise<string> {
  return element.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let words = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if ((node.parentElement?.getBoundingClientRect().width ?? 0) > 1) words += node.data;
    }
    return words;
  });
}

/** Where a form has a wide chart, it is cards in a wider window. */
function isTable(page: Page): Promise<boolean> {
  const cell = page.locator('.form-table td').first();
  return cell.evaluate((one) => getComputedStyle(one).display === 'table-cell');
}

/** Words outside their cell, rows whose lines do not meet, and pictures that do not fit their cell. */
function flaws(page: Page): Promise<string[]> {
  return page.locator('.form-table').evaluate((table) => {
    const found: string[] = [];
    const hidden = matchMedia('print').matches ? '.visually-hidden, .form-instead' : '.visually-hidden';
    const wordsOf = (element: Element) => {
      const words: { text: string; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest(hidden)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width > 0) words.push({ text: node.data, box });
        }
      }
      return words;
    };
    for (const cell of table.querySelectorAll('th, td')) {
      const edge = cell.getBoundingClientRect();
      for (const { text, box } of wordsOf(cell)) {
        if (box.left < edge.left - 0.5 || box.right > edge.right + 0.5)
          found.push(`beside its cell: ${text}`);
      }
    }
    const rows = [...table.querySelectorAll('td.form-chart')].map((cell) => cell.getBoundingClientRect());
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next && Math.abs(row.bottom - next.top) > 0.1)
        found.push(`a gap in the lines below row ${index + 1}`);
    }
    for (const picture of table.querySelectorAll('td.form-chart svg')) {
      const [edge, cell] = [picture, picture.closest('td')].map((one) => one?.getBoundingClientRect());
      if (!edge || !cell) continue;
      if (edge.width > cell.width || edge.height > cell.height) found.push('a picture larger than its cell');
    }
    return found;
  });
}

/** How many parts of a table the browser hands to assistive technology. */
async function roles(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const all = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  const count = (name: string) => all.filter((role) => role === name).length;
  return {
    table: count('table'),
    columnheader: count('columnheader'),
    row: count('row'),
    cell: count('cell'),
  };
}
