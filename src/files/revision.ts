import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { changeWords } from '#words/changes.ts';
import { fileMessages } from '#words/files.ts';
import { FolderError } from './read-content.ts';

const run = promisify(execFile);

/**
 * Hands over a folder as it was at a revision of git, for as long as `use` takes. The working copy and its index are left
 * as they are.
 * @throws FolderError where the folder is not there or in no repository, or there is no such revision, or it has no such folder
 */
export async function withRevision<T>(
  folder: string,
  revision: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  if (!existsSync(folder)) throw new FolderError(fileMessages.missingFolder(folder));
  const git = (args: readonly string[], index?: string) =>
    run('git', [...args], {
      cwd: folder,
      env: { ...process.env, ...(index ? { GIT_INDEX_FILE: index } : {}) },
    });
  const prefix = await git(['rev-parse', '--show-prefix']).catch((cause: unknown) => {
    throw new FolderError(changeWords.noRepository(folder), { cause });
  });
  const commit = await git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]).catch((cause: unknown) => {
    throw new FolderError(changeWords.noSuchRevision(revision), { cause });
  });
  const place = await mkdtemp(join(tmpdir(), 'procedure-manual-revision-'));
  const index = join(place, 'index');
  const files = join(place, 'content');
  try {
    const tree = `${commit.stdout.trim()}:${prefix.stdout.trim()}`;
    await git(['read-tree', tree], index).catch((cause: unknown) => {
      throw new FolderError(changeWords.notThere(revision), { cause });
    });
    // Below another folder than the top one it would leave out what is not in that folder.
    const top = (await git(['rev-parse', '--show-toplevel'])).stdout.trim();
    await git(['-C', top, 'checkout-index', '--all', `--prefix=${files}${sep}`], index);
    return await use(files);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
