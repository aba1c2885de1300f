import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { outputProblems } from '#words/print.ts';

/** Something that a person can mend keeps a file from being written: a full disk, missing rights; the message is Thai. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Writes a file that takes its place only when it is whole. Where it fails, what was there before stays, and nothing lies
 * beside it.
 * @throws OutputError
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw outputError(error, file);
  }
}

const WORDS: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: outputProblems.full,
  EDQUOT: outputProblems.full,
  EACCES: outputProblems.forbidden,
  EPERM: outputProblems.forbidden,
  EROFS: outputProblems.forbidden,
  EEXIST: outputProblems.inTheWay,
  ENOTDIR: outputProblems.inTheWay,
  EISDIR: outputProblems.inTheWay,
  EIO: outputProblems.broken,
};

/** A failure of the system to write as one that says what to do; any other error as it is. */
export function outputError(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const words = WORDS[error.code];
  return words ? new OutputError(words(file), { cause: error }) : error;
}
