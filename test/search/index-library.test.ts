import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundParts } from '#search/excerpt.ts';
import { soughtBy } from '#search/hit.ts';
import { writeSearchIndex } from '#search/index-library.ts';
import { library } from '../document/shipped-library.ts';
import { searchOf } from './node-search.ts';

const NETWORK = '/information-work/ict-network/';

const search = await searchOf(library);

/** Where a query leads, as `tier address`, the best first. */
async function places(query: string, filters = {}): Promise<string[]> {
  const { hits } = await search.answer(query, filters);
  return hits.map((hit) => {
    const anchor = foundParts(hit.page, soughtBy(hit))[0]?.anchor?.id ?? '';
    return `${hit.rung} ${hit.page.url}#${anchor}`;
  });
}

describe('the index of a library', () => {
  it('holds every manual and procedure, and the pages of the registers', () => {
    const procedures = library.manuals.flatMap((manual) => manual.procedures);
    expect(search.size.pages).toBeGreaterThanOrEqual(library.manuals.length + procedures.length);
    expect(search.size.bytes).toBe(bytes(join(search.folder, 'pagefind')));
  });

  it('holds what the engine needs, and none of its own interfaces', () => {
    const names = readdirSync(join(search.folder, 'pagefind'));
    expect(names).toContain('pagefind.js');
    expect(names.filter((name) => name.includes('ui'))).toEqual([]);
  });

  it('is the same bytes for the same library, and keeps nothing of an older index', async () => {
    const index = join(search.folder, 'pagefind');
    const before = digest(index);
    writeFileSync(join(index, 'stale'), '');
    writeFileSync(join(search.folder, 'index.html'), 'a page');
    await writeSearchIndex(library, search.folder);
    expect(digest(index)).toBe(before);
    expect(existsSync(join(search.folder, 'index.html'))).toBe(true);
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
    const names = await search.index.names();
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
