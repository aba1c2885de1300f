import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { IGNORED } from './read-content.ts';

/**
 * A key of all that is read of a content folder: another one after any file was written, renamed, made or taken away.
 * Never rejects: a folder that cannot be read has a key too.
 */
export async function folderState(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const line of await below(await realpath(folder).catch(() => folder))) hash.update(`${line}\n`);
  return hash.digest('hex');
}

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [`${folder} unreadable`];
  const read = entries
    .filter(({ name }) => !IGNORED.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => stateOf(folder, entry));
  return (await Promise.all(read)).flat();
}

async function stateOf(folder: string, entry: Dirent): Promise<readonly string[]> {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return [path, ...(await below(path))];
  const found = await lstat(path, { bigint: true }).catch(() => undefined);
  if (!found) return [`${path} gone`];
  const { mode, size, ino, mtimeNs, ctimeNs } = found;
  return [[path, mode, size, ino, mtimeNs, ctimeNs].join(' ')];
}
