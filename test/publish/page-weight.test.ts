import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '#bench/generate-content.ts';

const STEPS = 40;
const MOST_ELEMENTS = 2500;
const MOST_BYTES = 60_000;

let home: string;
let pages: readonly string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'manual-weight-'));
  const [content, site] = [join(home, 'content'), join(home, 'site')];
  await generateContent(content, { procedures: 2, manuals: 1, steps: STEPS, roles: 5 });
  const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [start, 'build', '--no-pdf'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, CONTENT_DIR: content, OUT_DIR: site },
  });
  expect(status, stderr).toBe(0);
  pages = await Promise.all(
    [1, 2].map((order) => readFile(join(site, `manual-1/procedure-${order}/index.html`), 'utf8')),
  );
}, 120_000);

afterAll(() => rm(home, { recursive: true }));

test('pages of 40 steps, with decisions, charts and forms, are light as sent', () => {
  for (const html of pages) {
    expect(html.match(/ id="step-/g)).toHaveLength(STEPS);
    expect(html.match(/ id="form-step-/g)).toHaveLength(STEPS);
    const elements = html.match(/<[a-z][^>]*>/gi)?.length;
    const bytes = gzipSync(html, { level: 9 }).length;
    console.log(`${STEPS} steps: ${elements} elements, ${bytes} bytes compressed`);
    expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  }
});

test('the parts of a way out are told apart when they are copied', () => {
  const ways = pages.flatMap((html) => [...html.matchAll(/<ul class="ways">(.*?)<\/ul>/gs)]);
  expect(ways.length).toBeGreaterThan(0);
  for (const [, way = ''] of ways) expect(way).not.toMatch(/<\/(?:span|a)><(?:span|a)/);
});
