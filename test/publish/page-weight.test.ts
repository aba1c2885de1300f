import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

const STEPS = 40;
const MOST_ELEMENTS = 2500;
const MOST_BYTES = 60_000;

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test(
  'the page of a procedure of 40 steps, with its chart and form, is light as sent',
  { timeout: 120_000 },
  async () => {
    const site = await mkdtemp(join(tmpdir(), 'manual-weight-'));
    onTestFinished(() => rm(site, { recursive: true }));
    const { status, stderr } = spawnSync(
      process.execPath,
      [pathOf('scripts/start.mjs'), 'build', '--no-pdf'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          NODE_ENV: undefined,
          VITEST: undefined,
          CONTENT_DIR: pathOf('test/fixtures/long-office'),
          OUT_DIR: site,
        },
      },
    );
    expect(status, stderr).toBe(0);
    const html = await readFile(join(site, 'supplies/e-bidding/index.html'), 'utf8');
    expect(html.match(/ id="step-/g)).toHaveLength(STEPS);
    expect(html.match(/ id="form-step-/g)).toHaveLength(STEPS);
    const elements = html.match(/<[a-z][^>]*>/gi)?.length;
    const bytes = gzipSync(html, { level: 9 }).length;
    console.log(`${STEPS} steps: ${elements} elements, ${bytes} bytes compressed`);
    expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  },
);
