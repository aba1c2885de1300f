import type { Browser } from '#bench/browser.ts';
import { browserLaunchers, MissingBrowser } from '#bench/search-browser.ts';

/** Chromium and Firefox. Undefined where one of them is not here; in CI none may be missing. */
export function bothBrowsers(): readonly (() => Promise<Browser>)[] | undefined {
  try {
    return browserLaunchers();
  } catch (error) {
    if (error instanceof MissingBrowser && !process.env['CI']) return undefined;
    throw error;
  }
}
