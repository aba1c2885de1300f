import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordFileWords } from '#words/page.ts';
import { folderWith } from '../files/folder.ts';
import { found, hasClass, parsedHtml, textOf } from '../invariants/html.ts';

const script = new URL('../../scripts/build.ts', import.meta.url).pathname;
const content = new URL('../fixtures/office', import.meta.url).pathname;
const procedure = 'information-work/ict-network';

async function builtPage(...args: readonly string[]) {
  const folder = join(await folderWith({}), 'dist');
  const environment = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: content, OUT_DIR: folder };
  const { status } = spawnSync(process.execPath, [script, '--no-pdf', ...args], { env: environment });
  expect(status).toBe(0);
  const html = await readFile(join(folder, procedure, 'index.html'), 'utf8');
  return { folder, links: found(parsedHtml(html), (one) => hasClass(one, 'pdf-link')) };
}

it(
  'a page links the Word document of its procedure with its size, where one was asked for',
  { timeout: 120_000 },
  async () => {
    const { folder, links } = await builtPage('--docx');
    const { size } = await stat(join(folder, `docx/${procedure}.docx`));
    expect(
      links.map((link) => [link.attributes.get('href'), textOf(link).replace(/\s+/gu, ' ').trim()]),
    ).toEqual([[`../../docx/${procedure}.docx`, expect.stringContaining(wordFileWords.size(size))]]);
    expect(await stat(join(folder, 'docx/information-work')).then((one) => one.isDirectory())).toBe(true);
  },
);

it('no page does without', { timeout: 120_000 }, async () => {
  const { folder, links } = await builtPage();
  expect(links).toEqual([]);
  await expect(stat(join(folder, 'docx'))).rejects.toThrow();
});
