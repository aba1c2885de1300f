import { chmod, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureStore } from '#pictures/picture-store.ts';
import { folderWith } from '../files/folder.ts';
import { photo } from './pictures.ts';

async function withPhoto() {
  const home = await folderWith({ 'a.jpg': await photo(1000, 600), 'cache/.keep': '' });
  return { source: join(home, 'a.jpg'), cache: join(home, 'cache') };
}

const names = async (folder: string) => (await readdir(folder)).filter((name) => name !== '.keep').sort();
const LONG_AGO = new Date(0);

describe('a picture', () => {
  it('is made once, and found again whatever its name', async () => {
    const { source, cache } = await withPhoto();
    const file = await pictureStore(cache).page(source, 480);
    const made = await names(cache);
    expect(made.map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual([
      '-1000.webp',
      '-480.webp',
      '-800.webp',
      '.json',
    ]);
    for (const name of made) await utimes(join(cache, name), LONG_AGO, LONG_AGO);
    const bytes = await readFile(file);
    const other = `${source}.copy`;
    await writeFile(other, await readFile(source));
    expect(await pictureStore(cache).page(other, 480)).toBe(file);
    expect(await readFile(file)).toEqual(bytes);
    // It was used, so that it is not removed as one that nobody needs; it was not written.
    for (const name of made) expect((await stat(join(cache, name))).mtimeMs).toBeGreaterThan(1e12);
    expect(await names(cache)).toEqual(made);
  });

  it('is made anew where its source has changed', async () => {
    const { source, cache } = await withPhoto();
    const before = await pictureStore(cache).paper(source);
    await writeFile(source, await photo(700, 900));
    expect(await pictureStore(cache).paper(source)).not.toBe(before);
  });

  it.each(['page', 'paper'] as const)('for a %s that was torn in the cache is made anew', async (use) => {
    const { source, cache } = await withPhoto();
    const made = async () => {
      const store = pictureStore(cache);
      return readFile(use === 'page' ? await store.page(source, 800) : await store.paper(source));
    };
    const whole = await made();
    for (const name of await names(cache))
      for (const tear of [
        (file: string) => truncate(file, 20),
        (file: string) => writeFile(file, ''),
        (file: string) => writeFile(file, Buffer.alloc(1000)),
        (file: string) => rm(file),
      ]) {
        await tear(join(cache, name));
        expect(await made()).toEqual(whole);
      }
  });

  it('is whole for all who make it at the same time', async () => {
    const { source, cache } = await withPhoto();
    const stores = Array.from({ length: 4 }, () => pictureStore(cache));
    const files = await Promise.all(
      stores.flatMap((store) => [480, 800, 1000].map((width) => store.page(source, width))),
    );
    expect(new Set(files).size).toBe(3);
    expect(await names(cache)).toHaveLength(4);
  });

  it('is made elsewhere where the cache cannot be written', async () => {
    const { source, cache } = await withPhoto();
    const file = join(cache, '.keep/pictures');
    expect((await readFile(await pictureStore(file).paper(source))).length).toBeGreaterThan(0);
    await chmod(cache, 0o500);
    try {
      expect((await readFile(await pictureStore(cache).paper(source))).length).toBeGreaterThan(0);
    } finally {
      await chmod(cache, 0o700);
    }
  });

  it('that cannot be made is named in the error, and another can be made after it', async () => {
    const { source, cache } = await withPhoto();
    const store = pictureStore(cache);
    const broken = `${source}.broken`;
    await writeFile(broken, 'no picture');
    await expect(store.paper(broken)).rejects.toThrow(broken);
    await expect(store.page(source, 481)).rejects.toThrow(source);
    await expect(store.page(`${source}.missing`, 480)).rejects.toThrow(source);
    expect(await store.paper(source)).toContain(cache);
    expect((await names(cache)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
