import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The pages of the manual of the fixtures, one of each kind. */
export const PAGES = [
  '/',
  '/information-work/',
  '/information-work/ict-development-plan/',
  '/transcription/',
  '/roles/',
  '/roles/working-group/',
  '/matrix/information-work/',
  '/glossary/',
  '/references/',
  '/forms/',
  '/standards/',
  '/timeline/',
  '/symbols/',
  '/search/',
  '/guide/',
  '/guide/rules/',
  '/guide/rules/hidden-character/',
  '/404.html',
] as const;

/** A running Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
}

/** What a page did that it should not. */
export interface Misdeeds {
  /** Errors and warnings of the console, among them breaches of the security policy. */
  readonly messages: string[];
  /** Addresses on other hosts that were asked for. */
  readonly strangers: string[];
}

/** Opens a page of the site in a window of its own and writes down its misdeeds. */
export async function open(
  browser: Browser,
  path: string,
  { width = 1440, ...options }: BrowserContextOptions & { readonly width?: number } = {},
): Promise<{ readonly page: Page; readonly misdeeds: Misdeeds }> {
  const site = inject('site');
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { messages: [], strangers: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) misdeeds.messages.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.messages.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${site}/`) && !url.startsWith('data:')) misdeeds.strangers.push(url);
  });
  await page.goto(site + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, misdeeds };
}
