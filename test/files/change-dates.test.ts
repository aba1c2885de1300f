import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeDates } from '#files/change-dates.ts';
import { folderWith } from './folder.ts';

function git(folder: string, arguments_: readonly string[], date = '2025-01-01'): void {
  const when = `${date}T12:00:00+07:00`;
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...arguments_], {
    cwd: folder,
    env: { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when },
    stdio: 'pipe',
  });
}

async function repository(): Promise<string> {
  const folder = await folderWith({ 'content/a.mdx': '1', 'content/m/ข.mdx': '1', 'other.txt': '1' });
  git(folder, ['init', '-q']);
  git(folder, ['add', '.']);
  git(folder, ['commit', '-q', '-m', 'first']);
  await writeFile(join(folder, 'content/a.mdx'), '2');
  git(folder, ['commit', '-q', '-a', '-m', 'second'], '2025-06-15');
  return folder;
}

describe('changeDates', () => {
  it('gives the day of the last commit of each file, by its path below the folder', async () => {
    const dates = await changeDates(join(await repository(), 'content'));
    expect([...dates].sort()).toEqual([
      ['a.mdx', '2025-06-15'],
      ['m/ข.mdx', '2025-01-01'],
    ]);
  });

  it('says nothing of files that were changed since, or never committed', async () => {
    const content = join(await repository(), 'content');
    await writeFile(join(content, 'a.mdx'), '3');
    await writeFile(join(content, 'new.mdx'), '1');
    expect([...(await changeDates(content)).keys()]).toEqual(['m/ข.mdx']);
  });

  it('says nothing from a shallow clone, a folder outside of a repository, or a repository without a commit', async () => {
    const folder = await repository();
    git(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, 'shallow']);
    expect(await changeDates(join(folder, 'shallow', 'content'))).toEqual(new Map());
    const outside = await folderWith({ 'a.mdx': '1' });
    expect(await changeDates(outside)).toEqual(new Map());
    git(outside, ['init', '-q']);
    expect(await changeDates(outside)).toEqual(new Map());
  });
});
