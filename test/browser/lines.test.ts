import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Browser } from '#bench/browser.ts';
import { thai } from '#thai/dictionary.ts';
import { bothBrowsers } from './both-browsers.ts';
import { launch } from './browser.ts';
import { lineEndsExpression, type LineEnds } from './line-ends.ts';
import { serveFolder } from './serve-folder.ts';

const WIDTHS = Array.from({ length: 29 }, (_, index) => 320 + 40 * index);

/**
 * LINES=all lays out every page at every width, which takes a quarter of an hour. Otherwise pages take the widths in
 * turns, and of the larger office only every so many pages are laid out.
 */
const TURNS =
  process.env['LINES'] === 'all'
    ? { office: { widths: 1, pages: 1 }, district: { widths: 1, pages: 1 } }
    : { office: { widths: 4, pages: 1 }, district: { widths: 5, pages: 5 } };

const ALL_TIME = 3_600_000;

if (process.env['LINES'] === 'all') vi.setConfig({ testTimeout: ALL_TIME });

const [, firefox] = bothBrowsers() ?? [];

let top: string;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'procedure-manual-lines-'));
  symlinkSync(inject('folder'), join(top, 'office'));
  // 404.html knows one path, and without styles its lines would go by the fonts of the machine.
  for (const name of ['_astro', 'fonts']) symlinkSync(join(inject('folder'), name), join(top, name));
  build('district-office', join(top, 'district'));
  // Pages may not show others in frames; this one may.
  for (const name of ['index.html', '404.html']) writeFileSync(join(top, name), '<!doctype html>');
  site = await serveFolder(top);
}, 120_000);

afterAll(async () => {
  await site.close();
  rmSync(top, { recursive: true });
});

describe('lines of every page of two offices, at 320 to 1440 px', () => {
  test('end inside no word in Chromium', async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`${site.address}/`);
    const { wrong } = told('Chromium', await page.evaluate<LineEnds>(lineEndsExpression(pages())));
    await browser.close();
    expect(wrong).toEqual([]);
  });

  test.skipIf(!firefox)('end inside a word in 2 of 1,000 in Firefox at most', async () => {
    const { wrong, share } = told('Firefox', await endsIn(firefox!));
    expect(share, wrong.join('\n')).toBeLessThanOrEqual(0.002);
  });
});

async function endsIn(start: () => Promise<Browser>): Promise<LineEnds> {
  const browser = await start();
  const page = await browser.open(`${site.address}/`);
  const ends = (await page.evaluate(lineEndsExpression(pages()))) as LineEnds;
  await browser.close();
  return ends;
}

/** Every page, with the widths at which it is laid out. */
function pages(): readonly (readonly [path: string, widths: readonly number[]])[] {
  const all = (office: string) =>
    readdirSync(join(top, office, '.'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => `/${office}/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  return (['office', 'district'] as const).flatMap((office) => {
    const { widths, pages: every } = TURNS[office];
    return all(office)
      .filter((_, index) => index % every === 0)
      .map((path, index) => [path, WIDTHS.filter((_, place) => (place + index) % widths === 0)] as const);
  });
}

/** Prints and returns how many lines end where none may: inside a word, a name or a date, or before a closing mark. */
function told(
  browser: string,
  ends: LineEnds,
): { readonly wrong: readonly string[]; readonly share: number } {
  const all = ends.flatMap(([text, counts]) =>
    Object.entries(counts).map(([end, count]) => ({ text, end: Number(end), count })),
  );
  const wrong = all.filter(({ text, end }) => !mayEnd(text, end));
  const sum = (some: typeof all) => some.reduce((total, { count }) => total + count, 0);
  const share = sum(wrong) / sum(all);
  console.log(
    `${browser}: ${sum(wrong)} of ${sum(all)} lines end where none may, ${(100 * share).toFixed(3)} %`,
  );
  return {
    wrong: wrong.map(
      ({ text, end }) => `${text.slice(Math.max(0, end - 20), end)}|${text.slice(end, end + 20)}`,
    ),
    share,
  };
}

/** Between the words of a compound a line may end too. */
function mayEnd(text: string, place: number): boolean {
  const end = place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0);
  let start = 0;
  for (const piece of thai.pieces(text)) {
    if (start >= end) break;
    if (end < start + piece.length) return isBetweenWords(piece, end - start);
    start += piece.length;
  }
  return true;
}

function isBetweenWords(piece: string, end: number): boolean {
  let start = 0;
  for (const token of thai.segment(piece)) {
    const at = end - start;
    if (at > 0 && at < token.length) return [token.slice(0, at), token.slice(at)].every(thai.isMadeOfWords);
    start += token.length;
  }
  return false;
}

function build(office: string, folder: string): void {
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('../../scripts/build.ts', import.meta.url)), '--no-pdf'],
    {
      env: {
        ...process.env,
        CONTENT_DIR: fileURLToPath(new URL(`../fixtures/${office}`, import.meta.url)),
        OUT_DIR: folder,
      },
      stdio: 'ignore',
    },
  );
}
