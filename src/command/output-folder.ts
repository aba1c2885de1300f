import { access, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '#files/read-content.ts';
import { outputError } from '#print/output-file.ts';
import { messages } from './messages.ts';
import { UsageError } from './run.ts';

/** Marks a folder as made by a build, so that a build may replace it. */
const MARKER = '.procedure-manual';

/** The folder that OUT_DIR names, or `dist`; relative names count from the current folder. */
export function outputFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return resolve(environment['OUT_DIR'] || 'dist');
}

/**
 * Lets `write` fill a new folder and puts it in the place of `folder` only when all of it is there; until then, and when
 * `write` fails, `folder` stays as it was.
 * @throws UsageError where the folder holds something that no build made, or holds the project or its content
 */
export async function replaceFolder(
  folder: string,
  write: (staging: string) => Promise<void>,
): Promise<void> {
  await refuseForeign(folder);
  const staging = `${folder}.new`;
  const previous = `${folder}.old`;
  await rm(staging, { recursive: true, force: true });
  try {
    await write(staging);
    await writeFile(join(staging, MARKER), '');
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw outputError(error, folder);
  }
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous).catch(ignoreMissing);
  await rename(staging, folder);
  await rm(previous, { recursive: true, force: true });
}

/**
 * Lets `write` fill a new folder beside `folder/name` and puts it in its place when all of it is there. Where `write`
 * says that it only mended what is there, the new folder is dropped. When it fails, nothing has changed.
 * @throws UsageError as {@link replaceFolder} does
 */
export async function replaceIn(
  folder: string,
  name: string,
  write: (staging: string, current: string) => Promise<boolean>,
): Promise<void> {
  await refuseForeign(folder);
  const current = join(folder, name);
  const staging = `${current}.new`;
  const previous = `${current}.old`;
  const isNew = !(await isBuilt(folder));
  await rm(staging, { recursive: true, force: true });
  try {
    await mkdir(staging, { recursive: true });
    if (isNew) await writeFile(join(folder, MARKER), '');
    if (!(await write(staging, current))) {
      await rm(staging, { recursive: true, force: true });
      return;
    }
  } catch (error) {
    await rm(isNew ? folder : staging, { recursive: true, force: true });
    throw outputError(error, folder);
  }
  await rm(previous, { recursive: true, force: true });
  await rename(current, previous).catch(ignoreMissing);
  await rename(staging, current);
  await rm(previous, { recursive: true, force: true });
}

/** Whether a folder holds what a build wrote. */
export async function isBuilt(folder: string): Promise<boolean> {
  return access(join(folder, MARKER)).then(
    () => true,
    () => false,
  );
}

async function refuseForeign(folder: string): Promise<void> {
  const real = await realpath(folder).catch(() => folder);
  for (const kept of [process.cwd(), contentFolder()]) {
    const realKept = await realpath(kept).catch(() => kept);
    if (contains(real, realKept) || (kept === contentFolder() && contains(realKept, real))) {
      throw new UsageError(messages.outputHoldsSource(folder));
    }
  }
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new UsageError(messages.outputIsFile(folder));
    throw new UsageError(messages.outputUnusable(dirname(folder)), { cause: error });
  });
  if (entries.length > 0 && !entries.includes(MARKER)) throw new UsageError(messages.outputIsForeign(folder));
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path.split(sep)[0] !== '..' && !isAbsolute(path));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
