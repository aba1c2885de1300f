import { access, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '#files/read-content.ts';
import { outputError } from '#print/output-file.ts';
import { publishMessages } from '#words/publish.ts';
import { dropAtExit } from './drop-at-exit.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { UsageError } from './refusals.ts';

/** Marks a folder as made by a build, so that a build may replace it. */
const MARKER = '.procedure-manual';

/** The folder that OUT_DIR names, or `dist`; relative names count from the current folder. */
export function outputFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return resolve(environment['OUT_DIR'] || 'dist');
}

/** A new folder that is being filled, to take the place of one that stays as it was until then. */
export interface Replacement {
  readonly staging: string;
  /** Puts the new folder in its place; `.procedure-manual` marks it as made by a build. */
  finish(): Promise<void>;
}

/**
 * Begins a new folder beside one that it is to replace. Where the process ends before it is finished, nothing is left of
 * it.
 * @throws UsageError where the folder holds something that no build made, or holds the project or its content
 */
export async function replacement(folder: string): Promise<Replacement> {
  await refuseForeign(folder);
  const staging = `${folder}.new`;
  await rm(staging, { recursive: true, force: true });
  const keep = dropAtExit(staging);
  return {
    staging,
    finish: async () => {
      await mkdir(staging, { recursive: true });
      await writeFile(join(staging, MARKER), '');
      await replaced(folder, staging);
      keep();
    },
  };
}

/**
 * Lets `write` fill a new folder beside `folder/name` and puts it in its place when all of it is there. Where `write`
 * says that it only mended what is there, the new folder is dropped. When it fails, nothing has changed.
 * @throws UsageError as {@link replacement} does
 */
export async function replaceIn(
  folder: string,
  name: string,
  write: (staging: string, current: string) => Promise<boolean>,
): Promise<void> {
  await refuseForeign(folder);
  const current = join(folder, name);
  const staging = `${current}.new`;
  const isNew = !(await isBuilt(folder));
  await rm(staging, { recursive: true, force: true });
  const keep = dropAtExit(isNew ? folder : staging);
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
  } finally {
    keep();
  }
  await replaced(current, staging);
}

/**
 * The output folder, which a build has filled.
 * @throws UsageError where none has
 */
export async function builtFolder(): Promise<string> {
  const folder = outputFolder();
  if (await isBuilt(folder)) return folder;
  throw new UsageError(publishMessages.notBuiltYet(folder));
}

/** Whether a folder holds what a build wrote. */
export async function isBuilt(folder: string): Promise<boolean> {
  return access(join(folder, MARKER)).then(
    () => true,
    () => false,
  );
}

async function replaced(folder: string, staging: string): Promise<void> {
  const previous = `${folder}.old`;
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous).catch(ignoreMissing);
  await rename(staging, folder);
  await rm(previous, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  const real = await realpath(folder).catch(() => folder);
  for (const kept of [PROJECT_FOLDER, process.cwd(), contentFolder()]) {
    const realKept = await realpath(kept).catch(() => kept);
    if (contains(real, realKept) || (kept === contentFolder() && contains(realKept, real))) {
      throw new UsageError(publishMessages.outputHoldsSource(folder));
    }
  }
  const entries = await readdir(folder).catch((error: unknown): string[] => {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') throw new UsageError(publishMessages.outputIsFile(folder));
    throw new UsageError(publishMessages.outputUnusable(dirname(folder)), { cause: error });
  });
  if (entries.length > 0 && !entries.includes(MARKER))
    throw new UsageError(publishMessages.outputIsForeign(folder));
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path.split(sep)[0] !== '..' && !isAbsolute(path));
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
