import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISTRICT_OFFICE, generateOffice } from '#bench/search-library.ts';
import { searchQueries } from '#bench/search-queries.ts';
import { check } from '#check/check.ts';

const manuals = join(DISTRICT_OFFICE, 'manuals');
const files = (await readdir(manuals, { recursive: true })).filter((path) => path.endsWith('.mdx'));
const pages = new Set(files.map((path) => path.replaceAll('\\', '/').replace('.mdx', '')));

describe('the queries by which search is measured', () => {
  it('are many, in their kinds, and expect only pages that are there', async () => {
    const queries = await searchQueries(pages);
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  it('are refused where an expected page is not there', async () => {
    await expect(searchQueries(new Set([...pages].slice(1)))).rejects.toThrow('cannot be used');
  });

  it('name steps that one of the expected pages has', async () => {
    const wrong: string[] = [];
    for (const { query, expect: ids, step } of await searchQueries(pages)) {
      if (step === undefined) continue;
      const texts = await Promise.all(ids.map((id) => readFile(join(manuals, `${id}.mdx`), 'utf8')));
      if (!texts.some((text) => text.includes(`- id: ${step}\n`))) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the library put together from the district office', () => {
  it('has as many procedures as asked for, without errors, the same each time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'manual-test-'));
    try {
      const count = files.length + 52;
      for (const name of ['one', 'other']) await generateOffice(join(folder, name), count);
      const { library } = await check(join(folder, 'one'));
      expect(library?.manuals.flatMap(({ procedures }) => procedures)).toHaveLength(count);
      const last = join('manuals', 'school-work-2', 'procedure-2.mdx');
      const texts = ['one', 'other'].map((name) => readFile(join(folder, name, last), 'utf8'));
      const [one, other] = await Promise.all(texts);
      expect(one).toBe(other);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
