import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/** Procedures of forty, twelve and five steps; the last has a table of ten columns and a wide chart of its author. */
const OFFICE = fileURLToPath(new URL('../fixtures/long-office', import.meta.url));
const PAGES = ['/supplies/e-bidding/', '/supplies/purchase/', '/supplies/inventory/'] as const;
/** Of the office of the other tests: charts that are as high as half a sheet. */
const PLAIN_PAGES = [
  '/information-work/ict-network/',
  '/information-work/innovation-and-it-systems/',
] as const;
const LISTS = ['/', '/supplies/', '/roles/', '/forms/', '/matrix/supplies/', '/timeline/'] as const;

/** A4 and its margins, in pt. */
const SHEET = { width: 595, left: 51, right: 544 };

let browser: Browser;
let site: { readonly address: string; readonly close: () => Promise<void> };
let folder: string;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'printed-page-'));
  const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [script, '--no-pdf'], {
    env: { ...process.env, CONTENT_DIR: OFFICE, OUT_DIR: join(folder, 'site') },
  });
  site = await serveFolder(join(folder, 'site'));
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

describe.each(PAGES)('%s printed from the browser', (path) => {
  test.each(['light', 'dark'] as const)(
    'holds every word of its tables, steps and charts, %s',
    async (scheme) => {
      const { expected, sheets } = await printed(path, scheme);
      const said = sheets.map((words) => letters(words.map(({ text }) => text).join('')));
      const lost = expected.filter((text) => !said.some((sheet) => sheet.includes(letters(text))));
      expect(lost).toEqual([]);
    },
  );

  test('has no word beside its sheet, and none on another', async () => {
    const { sheets } = await printed(path, 'light');
    expect(sheets.flatMap(beside)).toEqual([]);
    expect(sheets.flatMap(overlapping)).toEqual([]);
  });

  test('keeps each heading with what follows it', async () => {
    const { sheets, headings } = await printed(path, 'light');
    expect(alone(headings, sheets)).toEqual([]);
    expect(sheets).not.toContainEqual([]);
  });

  test('has each chart whole on one sheet, or cut between its symbols', async () => {
    const { sheets, charts } = await printed(path, 'light');
    const said = sheets.map((words) => letters(words.map(({ text }) => text).join('')));
    expect(charts.length).toBeGreaterThan(0);
    for (const { isHigh, symbols } of charts) {
      const holding = said.map((sheet) => symbols.filter((symbol) => sheet.includes(letters(symbol))).length);
      if (isHigh) expect(holding.filter((count) => count >= 5).length).toBeGreaterThan(3);
      else expect(Math.max(...holding)).toBe(symbols.length);
    }
  });
});

test.each(PLAIN_PAGES)('%s printed from the browser keeps each heading with its chart', async (path) => {
  const { sheets, headings } = await printed(path, 'light', inject('site'));
  expect(alone(headings, sheets)).toEqual([]);
});

test.each(LISTS)(
  '%s printed from the browser is whole, with no word beside its sheet and no navigation',
  async (path) => {
    const { sheets, expected } = await printed(path, 'light');
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.flatMap(beside)).toEqual([]);
    expect(sheets.filter((words) => words.length === 0)).toEqual([]);
    const said = sheets
      .flat()
      .map(({ text }) => text)
      .join('');
    expect(letters(said)).not.toContain(letters('ข้ามไปเนื้อหา'));
    expect(expected.filter((words) => !letters(said).includes(letters(words)))).toEqual([]);
  },
);

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Printed {
  /** What has to stand on paper: cells of tables, labels of charts, words of steps. */
  readonly expected: readonly string[];
  readonly headings: readonly string[];
  /** Charts that stand alone, with the words of their symbols. */
  readonly charts: readonly { readonly isHigh: boolean; readonly symbols: readonly string[] }[];
  readonly sheets: readonly (readonly Word[])[];
}

async function printed(
  path: string,
  colorScheme: 'light' | 'dark',
  address = site.address,
): Promise<Printed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const { expected, headings, charts } = await page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => {
        const copy = one.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('svg, .form-card-only, .visually-hidden, .form-instead'))
          hidden.remove();
        return copy.textContent.trim();
      });
    const cells =
      '.form-table :is(th, td):not(.form-chart), .prose :is(th, td), .step-words, .step-facts dd, .matrix tbody :is(th, td)';
    const labels = [...document.querySelectorAll('.flow-box text, .form-chart text')].map(
      ({ textContent }) => textContent,
    );
    const charts = [...document.querySelectorAll('.flow-box > svg.flow')].map((svg) => ({
      isHigh: svg.classList.contains('flow-high'),
      symbols: [...svg.querySelectorAll('[class^="flow-"]:not(.flow-edge) > text')].map(
        ({ textContent }) => textContent,
      ),
    }));
    const roles = [...document.querySelectorAll<HTMLElement>('.matrix td[data-label]')].map(
      ({ dataset }) => dataset['label'] ?? '',
    );
    return {
      expected: [...texts(cells), ...roles, ...labels].filter(Boolean),
      headings: texts('h2, h3'),
      charts,
    };
  });
  const sheets = await wordsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await context.close();
  return { expected, headings, charts, sheets };
}

async function wordsOf(pdf: Buffer): Promise<Word[][]> {
  const task = getDocument({ data: Uint8Array.from(pdf) });
  const document = await task.promise;
  const sheets: Word[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sheets.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
        return [
          { text: item.str, left, right: left + item.width, bottom: base, top: base + Math.abs(size) * 0.5 },
        ];
      }),
    );
  }
  await task.destroy();
  return sheets;
}

/** Headings that end a sheet, as it is seen: what is drawn last may stand above. */
function alone(headings: readonly string[], sheets: readonly (readonly Word[])[]): string[] {
  const said = sheets.map((words) => {
    const downwards = words.toSorted(
      (one, other) => Math.round(other.bottom) - Math.round(one.bottom) || one.left - other.left,
    );
    return letters(downwards.map(({ text }) => text).join(''));
  });
  return headings.filter((heading) => said.some((sheet) => sheet.endsWith(letters(heading))));
}

function beside(words: readonly Word[]): string[] {
  return words
    .filter(({ left, right }) => left < SHEET.left - 2 || right > SHEET.right + 2)
    .map(({ text, left, right }) => `${text} from ${Math.round(left)} to ${Math.round(right)}`);
}

function overlapping(words: readonly Word[]): string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
        return across > 2 && down > 1;
      })
      .map((other) => `${one.text} on ${other.text}`),
  );
}

/** Consonants, Latin letters and digits: readers of PDFs give the marks above and below them in orders of their own. */
function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^ก-ฮa-z0-9]/giu, '');
}
