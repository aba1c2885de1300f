import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { foundParts } from '#search/excerpt.ts';
import { writeSearchIndex, type IndexSize } from '#search/index-library.ts';
import { climb } from '#search/ladder.ts';
import { lexicon, type Lexicon } from '#search/lexicon.ts';
import { openIndex, type SiteIndex } from '#search/site-index.ts';
import type { IndexHead } from '#search/site-words.ts';

const NETWORK = '/information-work/ict-network/';

let folder: string;
let library: Library;
let size: IndexSize;
let index: SiteIndex;
let words: Lexicon;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  writeFileSync(join(folder, 'index.html'), 'a page');
  const checked = await check('content');
  if (!checked.library) throw new Error('The shipped content has errors.');
  library = checked.library;
  size = await writeSearchIndex(library, folder);
  const path = join(folder, 'search-index');
  const head = JSON.parse(readFileSync(join(path, 'site-words.json'), 'utf8')) as IndexHead;
  index = openIndex(head, (file) =>
    Promise.resolve(new Uint8Array(inflateRawSync(readFileSync(join(path, file))))),
  );
  words = lexicon(head);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function places(query: string, filters = {}): Promise<string[]> {
  const { hits } = await climb(query, words, await index.narrowed(filters));
  return Promise.all(
    hits.map(async ({ rung, sought, page: number }) => {
      const page = await index.page(number);
      const anchor = foundParts(page, sought)[0]?.anchor?.id ?? '';
      return `${rung} ${page.url}#${anchor}`;
    }),
  );
}

describe('the index of a library', () => {
  it('holds every manual and procedure, and leaves what else is in the folder', () => {
    const procedures = library.manuals.flatMap((manual) => manual.procedures);
    expect(size.pages).toBe(library.manuals.length + procedures.length);
    expect(words.pages).toBe(size.pages);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
    expect(size.bytes).toBe(bytes(join(folder, 'search-index')));
  });

  it('is the same bytes for the same library, and keeps nothing of an older index', async () => {
    const before = digest(join(folder, 'search-index'));
    writeFileSync(join(folder, 'search-index', 'stale'), '');
    await writeSearchIndex(library, folder);
    expect(digest(join(folder, 'search-index'))).toBe(before);
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
    const names = await index.names();
    expect(Object.keys(names).sort()).toEqual(['manual', 'reference', 'role']);
    const [only, ...others] = await places('การ', { reference: ['กฎหมาย'] });
    expect(only).toContain(NETWORK);
    expect(others).toEqual([]);
  });
});

function files(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function bytes(path: string): number {
  return files(path).reduce((sum, file) => sum + readFileSync(file).length, 0);
}

function digest(path: string): string {
  const hash = createHash('sha256');
  for (const file of files(path)) hash.update(file.slice(path.length)).update(readFileSync(file));
  return hash.digest('hex');
}
