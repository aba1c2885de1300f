import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { found, parsedHtml, textOf } from '../invariants/html.ts';
import { CONTENT } from './folder.ts';
import source from './source-facts.json' with { type: 'json' };

describe('the content of this repository', () => {
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'manual-content-'));
    const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
    execFileSync(process.execPath, [script, '--no-pdf'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: CONTENT, OUT_DIR: join(site, 'site') },
      stdio: 'ignore',
    });
  }, 120_000);
  afterAll(() => rm(site, { recursive: true, force: true }));

  it('has no errors', async () => {
    const { diagnostics } = await check(CONTENT);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(source)('tells every fact of the source on the page of $procedure', ({ procedure, facts }) => {
    const html = readFileSync(join(site, 'site/information-work', procedure, 'index.html'), 'utf8');
    const [main] = found(parsedHtml(html), ({ tag }) => tag === 'main');
    const words = main ? folded(textOf(main)) : '';
    expect(facts.filter((fact) => !words.includes(folded(fact)))).toEqual([]);
  });
});

function folded(words: string): string {
  return words.replace(/\s+/gu, '').normalize('NFKD');
}
