import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';

/** One page of each layout that is most often the first that a reader sees. */
const FIRST_SEEN = ['/', '/information-work/', '/information-work/ict-development-plan/', '/roles/'];

const PORT = 9444;

test('Lighthouse finds nothing wrong in accessibility, practices and what search engines read', async () => {
  const browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
  });
  for (const path of FIRST_SEEN) {
    const { lhr } =
      (await lighthouse(inject('site') + path, { port: PORT, output: 'json', logLevel: 'error' })) ?? {};
    if (!lhr) throw new Error(`Lighthouse says nothing of ${path}.`);
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, { score }]) => [id, score]));
    const { 'cumulative-layout-shift': shift, 'total-blocking-time': blocked } = lhr.audits;
    console.log(
      `Lighthouse: performance of ${path} ${scores['performance']}, ${Math.round(blocked?.numericValue ?? 0)} ms blocked at 4×`,
    );
    expect(shift?.numericValue, `${path} shifts`).toBeLessThanOrEqual(0.02);
    expect(scores, path).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
  }
  await browser.close();
});
