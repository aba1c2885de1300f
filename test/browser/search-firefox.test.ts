import { describe, expect, inject, it } from 'vitest';
import type { Browser } from '#bench/browser.ts';
import { askedInDialog } from '#bench/search-dialog-driver.ts';
import { bothBrowsers } from './both-browsers.ts';

const QUERIES = [
  'แผนพัฒนา',
  'จัดทำคู่มือการใช้งาน',
  'ระบบเครือข่ายและป้องกันความเสี่ยง',
  '๒๕๕๐',
  'พ.ร.บ.คอมพิวเตอร์',
  'พรบคอม',
  'ไอซีที',
  'เครือข',
  'นวตกรรม',
  'ใครทำแผนพัฒนา',
  'ข้อมูล สารสนเทศ บริการ',
  'สวนสัตว์',
];

const launchers = bothBrowsers();

describe.skipIf(launchers === undefined)('search in Firefox', () => {
  it('leads to the same places as in Chromium, in the same order', async () => {
    const [chromium, firefox] = (await Promise.all((launchers ?? []).map(shownIn))) as string[][][];
    expect(firefox).toEqual(chromium);
    expect(chromium?.map((links) => links.length > 0)).toEqual(QUERIES.map((query) => query !== 'สวนสัตว์'));
  });
});

/** The addresses of the results shown for each query. */
async function shownIn(launch: () => Promise<Browser>): Promise<unknown> {
  const browser = await launch();
  try {
    const page = await browser.open(`${inject('site')}/`);
    return await page.evaluate(askedInDialog(QUERIES));
  } finally {
    await browser.close();
  }
}
