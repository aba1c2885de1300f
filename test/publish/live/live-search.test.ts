import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { liveSearch } from '#publish/live/live-search.ts';
import type { LexiconData } from '#search/text/tokenizer.ts';
import { library } from '../../document/sample-library.ts';

const HEAD = '/pagefind/lexicon.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-search-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has the index of a library from the first question on, and makes it once', async () => {
  const search = liveSearch(folder);
  const [path] = await Promise.all([search.file(HEAD, library), search.file(HEAD, library)]);
  const { words } = JSON.parse(readFileSync(path ?? '', 'utf8')) as LexiconData;
  expect(words).toContain('เครือข่าย');
  writeFileSync(path ?? '', 'kept');
  expect(readFileSync((await search.file(HEAD, library)) ?? '', 'utf8')).toBe('kept');
});

it('makes it anew for a library that changed', async () => {
  const search = liveSearch(folder);
  await search.file(HEAD, library);
  const path = await search.file(HEAD, { ...library, synonyms: [['สวนสัตว์', 'เขาดิน']] });
  expect(readFileSync(path ?? '', 'utf8')).toContain('เขาดิน');
});

it('leaves every other address, and none of its files leads out of the folder', async () => {
  const search = liveSearch(folder);
  for (const address of ['/', '/search/', '/pagefind/', '/pagefind/../secret', '/pagefind/a/../b']) {
    expect(await search.file(address, library), address).toBeUndefined();
  }
});
