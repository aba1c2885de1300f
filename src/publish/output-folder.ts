import { mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { access, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { contentFolder, folderNamed } from '#files/read-content.ts';
import { outputError } from '#print/output-file.ts';
import { publishMessages } from '#words/publish.ts';
import { dropAtExit, exitAtSignals } from './drop-at-exit.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { UsageError } from './refusals.ts';

/** Marks a folder as made by a build, so that a build may replace it. */
const MARKER = '.procedure-manual';

/** The folder that OUT_DIR names, from where the command was called; or `dist`. */
export function outputFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return folderNamed(environment, 'OUT_DIR', 'dist');
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
  const work = workFolder(folder);
  const keep = dropAtExit(work);
  const staging = join(work, NEW);
  return {
    staging,
    finish: async () => {
      await mkdir(staging, { recursive: true });
      await writeFile(join(staging, MARKER), '');
      putInPlace(folder, work);
      await rm(work, { recursive: true, force: true });
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
  const isNew = !(await isBuilt(folder));
  let work;
  try {
    work = workFolder(current);
  } catch (error) {
    throw outputError(error, folder);
  }
  const dropped = isNew ? folder : work;
  const keep = dropAtExit(dropped);
  try {
    if (isNew) await writeFile(join(folder, MARKER), '');
    const staging = join(work, NEW);
    await mkdir(staging);
    if (await write(staging, current)) putInPlace(current, work);
    await rm(work, { recursive: true, force: true });
  } catch (error) {
    await rm(dropped, { recursive: true, force: true });
    throw outputError(error, folder);
  } finally {
    keep();
  }
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

const NEW = 'new';

/**
 * A folder of this process alone beside another: nothing that lay there before is ever taken for it. Made at once, so
 * that who calls it can see to its end before a signal comes.
 */
function workFolder(folder: string): string {
  exitAtSignals();
  mkdirSync(dirname(folder), { recursive: true });
  return mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
}

/**
 * Puts the new folder into its place, and what was there into the work folder. At once, so that no signal comes in
 * between; where another build has put its own there in the meantime, that one is replaced too.
 */
function putInPlace(folder: string, work: string): void {
  for (let times = 0; ; times++) {
    const last = join(work, `old-${times}`);
    const wasThere = moved(folder, last);
    try {
      renameSync(join(work, NEW), folder);
      return;
    } catch (error) {
      if (wasThere) moved(last, folder);
      const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(codeOf(error)));
      if (!isTaken || times >= MOST_TIMES) throw error;
    }
  }
}

const MOST_TIMES = 5;

/** Whether there was something to move. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
