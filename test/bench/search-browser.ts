import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from './browser.ts';
import { launchFirefox } from './search-firefox.ts';

/** A browser is not on this machine. */
export class MissingBrowser extends Error {
  override readonly name = 'MissingBrowser';
  readonly browser: string;
  /** Variable of the environment that may name its path. */
  readonly variable: string;

  constructor(browser: string, variable: string) {
    super(`${browser} was not found; ${variable} may name its path.`);
    this.browser = browser;
    this.variable = variable;
  }
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Finds both browsers before either is started. Throws MissingBrowser. */
export function browserLaunchers(): readonly (() => Promise<Browser>)[] {
  const chromiumPath = pathOf('Chromium', 'CHROMIUM_PATH', CHROMIUM);
  const firefoxPath = pathOf('Firefox', 'FIREFOX_PATH', FIREFOX);
  return [() => launchChromium(chromiumPath), () => launchFirefox(firefoxPath)];
}

function pathOf(browser: string, variable: string, usual: readonly string[]): string {
  const given = process.env[variable];
  const found = (given === undefined ? usual : [given]).find((path) => existsSync(path));
  if (found === undefined) throw new MissingBrowser(browser, variable);
  return found;
}

async function launchChromium(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      return {
        evaluate: (expression) => page.evaluate(expression),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
