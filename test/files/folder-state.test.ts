import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderState } from '#files/folder-state.ts';
import { folderWith } from './folder.ts';

it('is another one after each change that is read, and the same without', async () => {
  const folder = await folderWith({ 'a.yaml': 'a', 'manuals/m/p.mdx': 'p', 'manuals/m/plan.png': 'x' });
  const at = (path: string) => join(folder, path);
  const past = new Date('2020-01-01');
  const changes: readonly (() => Promise<unknown>)[] = [
    () => writeFile(at('a.yaml'), 'b'),
    () => writeFile(at('manuals/m/new.mdx'), 'n'),
    () => rename(at('manuals/m/new.mdx'), at('manuals/m/old.mdx')),
    () => rm(at('manuals/m/old.mdx')),
    () => mkdir(at('manuals/other')),
    // Another file of the same size and time in its place.
    () => utimes(at('manuals/m/plan.png'), past, past),
    async () => {
      await writeFile(at('.new'), 'y');
      await utimes(at('.new'), past, past);
      await rename(at('.new'), at('manuals/m/plan.png'));
    },
    () => rename(at('manuals'), at('handbooks')),
    () => rm(folder, { recursive: true }),
  ];
  let before = await folderState(folder);
  for (const change of changes) {
    await change();
    const state = await folderState(folder);
    expect(state, change.toString()).not.toBe(before);
    expect(await folderState(folder)).toBe(state);
    before = state;
  }
});

it('leaves out what systems and editors leave behind, which is not read either', async () => {
  const folder = await folderWith({ 'a.yaml': 'a' });
  const before = await folderState(folder);
  await writeFile(join(folder, '.a.yaml.swp'), 'x');
  await writeFile(join(folder, 'Thumbs.db'), 'x');
  expect(await folderState(folder)).toBe(before);
});
