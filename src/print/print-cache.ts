import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintedDocument, PrintInput } from './compiler/compiler-pool.ts';

/** Documents that were printed before, by everything that they were made of. */
export interface PrintCache {
  find(key: string): Promise<PrintedDocument | undefined>;
  keep(key: string, document: PrintedDocument): Promise<void>;
}

/** Documents that no build has asked for in this time are removed. */
const KEPT_FOR = 14 * 24 * 3600 * 1000;

/** A cache in a folder. It is only there to save time: where the folder cannot be written, nothing is kept. */
export function printCache(folder: string): PrintCache {
  return {
    async find(key) {
      const file = join(folder, key);
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes || bytes.length <= PREFIX) return undefined;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return { pdf: bytes.subarray(PREFIX), pages: bytes.readUInt32LE(0) };
    },
    async keep(key, { pdf, pages }) {
      const file = join(folder, key);
      const prefix = Buffer.alloc(PREFIX);
      prefix.writeUInt32LE(pages);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${file}.new`, Buffer.concat([prefix, pdf]));
        await rename(`${file}.new`, file);
      } catch {
        await rm(`${file}.new`, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Removes what has not been asked for in a long time. */
export async function prunePrintCache(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const used = await stat(file).catch(() => undefined);
    if (used && now - used.mtimeMs > KEPT_FOR) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The number of pages stands before the PDF. */
const PREFIX = 4;

/** The key of a document: all that its bytes depend on. `tools` is the key of fonts, templates and compiler. */
export async function documentKey(
  tools: string,
  { template, data, pictures, standard }: PrintInput,
): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify([tools, template, standard]))
    .update(data);
  for (const [name, file] of pictures) {
    hash.update(name);
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}
