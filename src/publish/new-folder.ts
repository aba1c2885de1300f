import { mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { contentFolder } from '#files/read-content.ts';
import { outputError } from '#print/output-file.ts';
import { importProblems } from '#words/import.ts';
import { dropAtExit, exitAtSignals } from './drop-at-exit.ts';
import { UsageError } from './refusals.ts';

/**
 * Lets `write` fill a folder that is new or empty, and puts it in its place when all of it is there. When it fails, nothing is
 * left of it.
 * @throws UsageError where the folder holds something already, or lies in the content folder
 */
export async function newFolder(folder: string, write: (staging: string) => Promise<void>): Promise<void> {
  await refuseUsed(folder);
  let made: string | undefined;
  let work: string | undefined;
  try {
    exitAtSignals();
    made = await mkdir(dirname(folder), { recursive: true });
    work = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
    const keep = dropAtExit(work);
    const staging = join(work, 'new');
    await mkdir(staging);
    await write(staging);
    await rmdir(folder).catch(passOverMissing);
    await rename(staging, folder);
    await rm(work, { recursive: true, force: true });
    keep();
  } catch (error) {
    for (const one of [work, made]) if (one !== undefined) await rm(one, { recursive: true, force: true });
    throw outputError(error, folder);
  }
}

async function refuseUsed(folder: string): Promise<void> {
  const content = await realpath(contentFolder()).catch(() => contentFolder());
  const path = relative(content, await realpath(folder).catch(() => folder));
  if (path === '' || (path.split(sep)[0] !== '..' && !isAbsolute(path)))
    throw new UsageError(importProblems.insideContent(folder));
  const entries = await readdir(folder).catch((error: unknown): string[] => {
    if (codeOf(error) === 'ENOENT') return [];
    throw codeOf(error) === 'ENOTDIR'
      ? new UsageError(importProblems.notAFolder(folder))
      : outputError(error, folder);
  });
  if (entries.length > 0) throw new UsageError(importProblems.folderInUse(folder));
}

function passOverMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
