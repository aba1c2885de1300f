import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { liveContent, type LiveState } from '#publish/live/live-content.ts';
import { folderWith } from '../../files/folder.ts';

const sample = new URL('../../fixtures/office', import.meta.url).pathname;
const procedure = 'manuals/information-work/ict-network.mdx';

async function office(): Promise<string> {
  const folder = await folderWith({});
  await cp(sample, folder, { recursive: true });
  return folder;
}

const titleOf = ({ library }: LiveState) =>
  library?.manuals[0]?.procedures.find(({ file }) => file === procedure)?.title;

it('gives each who asks all that was saved before, also while it checks', async () => {
  const folder = await office();
  const file = join(folder, procedure);
  const text = await readFile(file, 'utf8');
  const shown: LiveState[] = [];
  const content = liveContent(folder, (state) => shown.push(state));
  const asked: Promise<[wanted: string, state: LiveState]>[] = [];
  for (const wanted of ['งานหนึ่ง', 'งานสอง', 'งานสาม']) {
    await writeFile(join(folder, '.new'), text.replace(/^title: .*$/m, `title: ${wanted}`));
    await rename(join(folder, '.new'), file);
    asked.push(content.newest().then((state) => [wanted, state]));
  }
  const answers = await Promise.all(asked);
  const order = answers.map(([wanted]) => wanted);
  for (const [wanted, state] of answers)
    expect(order.indexOf(titleOf(state) ?? '')).toBeGreaterThanOrEqual(order.indexOf(wanted));
  expect(titleOf(await content.newest())).toBe('งานสาม');
  expect(content.last()).toBe(shown.at(-1));
});

it('checks again only what has changed', async () => {
  const shown: LiveState[] = [];
  const content = liveContent(await office(), (state) => shown.push(state));
  const states = await Promise.all([content.newest(), content.newest(), content.newest()]);
  expect(shown).toHaveLength(1);
  expect(new Set(states)).toEqual(new Set(shown));
});

it('says in Thai that the folder cannot be used, and goes on when it is back', async () => {
  const folder = await office();
  await rename(folder, `${folder}-away`);
  const content = liveContent(folder, () => undefined);
  const gone = await content.newest();
  expect(gone.failure).toMatch(/[ก-๛]/);
  expect(gone.library).toBeUndefined();
  await rename(`${folder}-away`, folder);
  const back = await content.newest();
  expect(back.failure).toBeUndefined();
  expect(back.library).toBeDefined();
});
