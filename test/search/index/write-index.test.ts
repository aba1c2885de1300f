import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { snippetsOf } from '#search/result/snippet.ts';
import { asking } from '#search/engine.ts';
import { loaded, highlightedBy } from '#search/result/hit.ts';
import { INDEX_FOLDER, writeSearchIndex } from '#search/index/write-index.ts';
import { search } from '#search/query/search.ts';
import { lexicon, type Lexicon } from '#search/text/lexicon.ts';
import { searchRecords, textsOf } from '#search/index/records.ts';
import { LEXICON_FILE, type LexiconData } from '#search/text/tokenizer.ts';
import { readIndexedText } from '#search/text/tokens.ts';
import { normalize } from '#thai/normalize.ts';
import { openedIndex, type OpenedIndex } from '../opened-index.ts';

const NETWORK = '/information-work/ict-network/';

let folder: string;
let library: Library;
let opened: OpenedIndex;
let words: Lexicon;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const name of ['index.html', '404.html']) writeFileSync(join(folder, name), 'a page');
  const checked = await check('test/fixtures/office');
  if (!checked.library) throw new Error('The sample content has errors.');
  library = checked.library;
  await writeSearchIndex(library, folder);
  const file = readFileSync(join(folder, INDEX_FOLDER, LEXICON_FILE), 'utf8');
  words = lexicon(JSON.parse(file) as LexiconData);
  opened = await openedIndex(folder);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

async function places(query: string, filters = {}): Promise<string[]> {
  const { hits } = await search(query, words, asking(opened.index, filters));
  return (await loaded(hits)).map((hit) => {
    const anchor = snippetsOf(hit.page, highlightedBy(hit))[0]?.anchor?.id ?? '';
    return `${hit.tier} ${hit.page.url}#${anchor}`;
  });
}

describe('the index of a library', () => {
  it('holds every page that has words of the library, and leaves what else is in the folder', () => {
    expect(words.pages).toBe(searchRecords(library).length);
    expect(files(join(folder, INDEX_FOLDER, 'fragment')).length).toBe(words.pages);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
  });

  it('is the same bytes for the same library, and keeps nothing of an older index', async () => {
    const other = mkdtempSync(join(tmpdir(), 'search-'));
    mkdirSync(join(other, INDEX_FOLDER));
    writeFileSync(join(other, INDEX_FOLDER, 'stale'), '');
    await writeSearchIndex(library, other);
    expect(digest(join(other, INDEX_FOLDER))).toBe(digest(join(folder, INDEX_FOLDER)));
    rmSync(other, { recursive: true });
  });

  it('is dealt out to several bundles where pages are many, and found and filtered as one', async () => {
    const other = mkdtempSync(join(tmpdir(), 'search-'));
    const most = Math.ceil(words.pages / 3);
    await writeSearchIndex(library, other, most);
    for (const bundle of ['', '2', '3'])
      expect(files(join(other, INDEX_FOLDER, bundle, 'fragment')).length).toBeLessThanOrEqual(most);
    writeFileSync(join(other, '404.html'), 'a page');
    const parted = await openedIndex(other, 3);
    const pagesOf = async ({ index }: OpenedIndex, query: string, filters = {}) => {
      const { hits } = await search(query, words, asking(index, filters));
      return (await loaded(hits)).map(({ page, tier }) => `${tier} ${page.url}`).sort();
    };
    const [manual = ''] = Object.keys((await opened.index.filters())['manual'] ?? {});
    for (const query of ['เครือข่าย', 'ข้อมูลสารสนเทศ', 'แบบ', 'จัดทำแผน', '2568'])
      for (const filters of [{}, { manual: [manual] }])
        expect(await pagesOf(parted, query, filters)).toEqual(await pagesOf(opened, query, filters));
    expect(await parted.index.filters()).toEqual(await opened.index.filters());
    await parted.close();
    rmSync(other, { recursive: true });
  });

  it('brings the licence of the words, and no interface of Pagefind', () => {
    const names = files(join(folder, INDEX_FOLDER)).map((file) => file.slice(folder.length));
    expect(names).toContain(`/${INDEX_FOLDER}/lexicon.LICENSE.txt`);
    expect(names.filter((name) => /\.css$|-ui\.|highlight/u.test(name))).toEqual([]);
  });

  it('gives back every text of the library as its author wrote it', () => {
    const written = searchRecords(library).map((record) => ({
      url: record.url,
      texts: textsOf(record).map(shown).filter(hasWords),
    }));
    const read = files(join(folder, INDEX_FOLDER, 'fragment')).map((file) => {
      const [, json = ''] = /^pagefind_dcd(.*)$/su.exec(gunzipSync(readFileSync(file)).toString()) ?? [];
      const { url, content } = JSON.parse(json) as { url: string; content: string };
      const texts = readIndexedText(content)
        .map(({ before, text, after, keys }) => (keys.length === 0 ? '\n' : before + text + after))
        .join('')
        .split('\n');
      return { url, texts: texts.map((text) => text.trim()).filter(hasWords) };
    });
    const byUrl = (a: { url: string }, b: { url: string }): number => (a.url < b.url ? -1 : 1);
    expect(read.sort(byUrl)).toEqual(written.sort(byUrl));
  });

  it.each([
    ['กำหนดคุณลักษณะ', 'phrase /information-work/innovation-and-it-systems/#step-specify'],
    ['๒๕๕๐', `phrase ${NETWORK}#section-8`],
    ['2550', `phrase ${NETWORK}#section-8`],
    ['พ.ร.บ.', `synonym ${NETWORK}#section-8`],
    ['แบบจัดเก็บข้อมูล', 'phrase /information-work/management-information/#section-7'],
    ['กันตธีร์', 'phrase /information-work/#'],
    ['ป้องกันความเสี่ยง', `phrase ${NETWORK}#step-operate`],
    ['เครือขาย', `spelling ${NETWORK}#`],
  ])('finds %s', async (query, first) => {
    expect((await places(query))[0]).toBe(first);
  });

  it('finds nothing for words that are nowhere', async () => {
    for (const query of ['สวนสัตว์', 'พิซซ่าหน้าไก่', '25509', 'zzz']) expect(await places(query)).toEqual([]);
  });

  it('is narrowed by manual, role and kind of reference', async () => {
    const names = await opened.index.filters();
    expect(Object.keys(names).sort()).toEqual(['manual', 'reference', 'role']);
    const [only, ...others] = await places('การ', { reference: ['กฎหมาย'] });
    expect(only).toContain(NETWORK);
    expect(others).toEqual([]);
  });
});

/** The author's text, on one line. */
function shown(text: string): string {
  return normalize(text)
    .replace(/[ \t\n]+/gu, ' ')
    .trim();
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function files(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(path: string): string {
  const hash = createHash('sha256');
  for (const file of files(path)) hash.update(file.slice(path.length)).update(readFileSync(file));
  return hash.digest('hex');
}
