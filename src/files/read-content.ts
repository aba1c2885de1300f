import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Content, Source } from '#manual/content.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import type { Asset } from '#manual/library.ts';
import { pictureFacts } from '#pictures/decode.ts';
import { fileMessages } from '#words/files.ts';

/** The content folder itself cannot be used; the message is one Thai sentence for the person who called. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** A content folder as read, with what in it was passed over. */
export interface ReadContent extends Content {
  readonly diagnostics: readonly Diagnostic[];
}

const TEXT_PATTERN = /\.(?:mdx|ya?ml)$/i;

/** Larger texts are a mistake, and would only fill the memory. */
const TEXT_LIMIT = 1024 * 1024;

/** Files that systems leave behind. */
export const IGNORED = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** The folder that CONTENT_DIR names, from where the command was called; or `content`. */
export function contentFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return folderNamed(environment, 'CONTENT_DIR', 'content');
}

/**
 * The folder that a variable of the environment names, from where the command was called: npm changes to the folder of
 * the project, and keeps where it was called from in INIT_CWD. Where it names none, another, from the current folder.
 */
export function folderNamed(
  environment: Readonly<Record<string, string | undefined>>,
  variable: string,
  otherwise: string,
): string {
  const named = environment[variable];
  return named ? resolve(environment['INIT_CWD'] ?? '', named) : resolve(otherwise);
}

/**
 * Reads every text and the name, weight and size of every other file below the content folder, in the order of their
 * paths. Links are not followed.
 * @throws FolderError where the folder is missing, empty, no folder, or cannot be read
 */
export async function readContent(folder: string): Promise<ReadContent> {
  const found: Found = { sources: [], assets: [], refused: [], diagnostics: [] };
  await readFolder(await usableFolder(folder), '', found);
  if (found.sources.length === 0 && found.diagnostics.length === 0)
    throw new FolderError(fileMessages.emptyFolder(folder));
  return found;
}

interface Found {
  readonly sources: Source[];
  readonly assets: Asset[];
  readonly refused: string[];
  readonly diagnostics: Diagnostic[];
}

async function usableFolder(folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if (!(await lstat(real)).isDirectory()) throw new FolderError(fileMessages.noFolder(folder));
    return real;
  } catch (cause) {
    if (cause instanceof FolderError) throw cause;
    throw new FolderError(
      isMissing(cause) ? fileMessages.missingFolder(folder) : fileMessages.unreadable(folder),
      {
        cause,
      },
    );
  }
}

async function readFolder(root: string, below: string, found: Found): Promise<void> {
  for (const entry of await listed(root, below)) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (IGNORED.test(entry.name)) continue;
    if (entry.isSymbolicLink()) refuse(found, 'link', path, fileMessages.link(path));
    else if (entry.isDirectory()) await readFolder(root, path, found);
    else if (entry.isFile()) await readEntry(root, path, found);
    else refuse(found, 'file-kind', path, fileMessages.noFile(path));
  }
}

async function listed(root: string, below: string) {
  try {
    const entries = await readdir(join(root, below), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new FolderError(fileMessages.unreadable(join(root, below)), { cause });
  }
}

async function readEntry(root: string, path: string, found: Found): Promise<void> {
  const file = join(root, path);
  try {
    const { size: bytes } = await lstat(file);
    if (!TEXT_PATTERN.test(path)) {
      found.assets.push({ path, bytes, ...(await pictureFacts(file)) });
    } else if (bytes > TEXT_LIMIT) {
      refuse(found, 'file-size', path, fileMessages.textTooLarge(path));
    } else {
      const text = decoded(await readFile(file));
      if (text === undefined) refuse(found, 'encoding', path, fileMessages.encoding);
      else found.sources.push({ path, text });
    }
  } catch (cause) {
    throw new FolderError(fileMessages.unreadable(file), { cause });
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(
  { refused, diagnostics }: Found,
  rule: string,
  file: string,
  words: { message: string; hint: string },
): void {
  refused.push(file);
  diagnostics.push({ severity: 'error', rule, ...words, file, line: 1, column: 1 });
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
