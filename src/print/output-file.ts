import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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

/**
 * A failure of the system to write as one that says what to do, and where: at the file or folder that was to be written, or
 * elsewhere where the system says so; any other error as it is.
 */
export function outputError(error: unknown, file: string): unknown {
  const words = WORDS[codeOf(error)];
  if (!words) return error;
  const { path = file } = error as NodeJS.ErrnoException;
  return new OutputError(words(isBeside(path, file) ? file : path), { cause: error });
}

/** What is written first beside a file or folder is a matter of ours. */
function isBeside(path: string, file: string): boolean {
  return resolve(path).startsWith(dirname(resolve(file)));
}

/** The bundler of the pages, which is written in Rust, tells of a full disk in words, by the number on this system. */
const FULL = /\(os error (?:28|112)\)/u;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (FULL.test(error.message)) return 'ENOSPC';
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Node says so of a folder that it has tried to make on a disk that can only be read.
  return code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : (code ?? '');
}
