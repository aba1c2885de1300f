import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Source } from '#manual/content.ts';
import { FolderError } from './read-content.ts';
import { fileMessages } from '#words/files.ts';

/** A file of a content folder that is to be called otherwise. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Puts texts in the place of files of a content folder, or where there are none yet, and then moves a file: all of it, or
 * nothing. Nothing is put in its place before all of it is on the disk; where that fails too, what was there comes back.
 * @throws FolderError where a file cannot be written, or one is in the way of the move
 */
export async function writeTexts(folder: string, texts: readonly Source[], moved?: Move): Promise<void> {
  const drafts: Draft[] = [];
  const done: Draft[] = [];
  try {
    for (const { path, text } of texts) await begin(join(folder, path), text, drafts);
    for (const draft of drafts) {
      await told(draft.file, rename(draft.written, draft.file));
      done.push(draft);
    }
    if (moved) await move(join(folder, moved.from), join(folder, moved.to));
  } catch (error) {
    for (const { written } of drafts) await rm(written, { force: true }).catch(() => undefined);
    for (const { file, before } of done) await (before ? writeFile(file, before) : rm(file));
    throw error;
  }
}

/** A text on the disk that is not in its place yet. */
interface Draft {
  readonly file: string;
  readonly written: string;
  /** What is in its place now, if anything. */
  readonly before: Uint8Array | undefined;
}

async function begin(file: string, text: string, drafts: Draft[]): Promise<void> {
  const written = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  const before = await readFile(file).catch(() => undefined);
  const mode = before && (await told(file, lstat(file))).mode & 0o777;
  drafts.push({ file, written, before });
  await told(file, mkdir(dirname(file), { recursive: true }));
  await told(file, writeFile(written, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) }));
}

async function move(from: string, to: string): Promise<void> {
  if (await lstat(to).catch(() => undefined)) throw new FolderError(fileMessages.inTheWay(to));
  await told(to, rename(from, to));
}

async function told<T>(file: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (cause) {
    throw new FolderError(fileMessages.unwritable(file), { cause });
  }
}
