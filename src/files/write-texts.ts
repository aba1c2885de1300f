import { randomUUID } from 'node:crypto';
import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Source } from '#manual/content.ts';
import { FolderError } from './read-content.ts';
import { fileMessages } from '#words/files.ts';

/**
 * Puts texts in the place of files of a content folder, each whole or not at all.
 * @throws FolderError where a file cannot be written
 */
export async function writeTexts(folder: string, texts: readonly Source[]): Promise<void> {
  for (const { path, text } of texts) await replaceFile(join(folder, path), text);
}

async function replaceFile(file: string, text: string): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const { mode } = await lstat(file);
    await writeFile(draft, text, { flag: 'wx', mode: mode & 0o777 });
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new FolderError(fileMessages.unwritable(file), { cause });
  }
}
