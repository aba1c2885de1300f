import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printed, Sheaf } from './press.ts';

/** Documents that were printed before, by everything that they were made of. */
export interface PrintCache {
  find(key: string): Promise<Printed | undefined>;
  keep(key: string, printed: Printed): Promise<void>;
}

/** Documents that no build has asked for in this time are removed. */
const KEPT_FOR = 14 * 24 * 3600 * 1000;

/** A cache in a folder. It is only there to save time: where the folder cannot be written, nothing is kept. */
export function printCache(folder: string): PrintCache {
  return {
    async find(key) {
      for (const conforms of [true, false]) {
        const file = join(folder, nameOf(key, conforms));
        const bytes = await readFile(file).catch(() => undefined);
        if (!bytes || bytes.length <= PREFIX) continue;
        const now = new Date();
        await utimes(file, now, now).catch(() => undefined);
        const pages = bytes.readUInt32LE(0);
        return { pdf: bytes.subarray(PREFIX), pages, conforms };
      }
      return undefined;
    },
    async keep(key, { pdf, pages, conforms }) {
      const file = join(folder, nameOf(key, conforms));
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

function nameOf(key: string, conforms: boolean): string {
  return conforms ? key : `${key}-draft`;
}

/** The key of a document: all that its bytes depend on. `tools` is the key of fonts, templates and compiler. */
export async function sheafKey(
  tools: string,
  { template, data, pictures, standard }: Sheaf,
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
