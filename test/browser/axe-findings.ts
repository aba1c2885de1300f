import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules of axe that the colours of a page decide, which take a tenth of the time of all. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, as `rule: element`; only by these rules where some are given. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (some) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      selectors: false,
      ...(some
        ? { runOnly: [...some] }
        : // Of WCAG 2.2, and off unless asked for.
          { rules: { 'target-size': { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, only);
}
