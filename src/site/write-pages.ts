import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { siteConfig } from './config.ts';
import { publish, type PublishedPdf } from './library.ts';

/** Writes the pages of a library into a folder, beside the PDFs that lie there already. */
export async function writePages(
  library: Checked<Library>,
  folder: string,
  pdfs: readonly PublishedPdf[] = [],
): Promise<void> {
  publish(library, pdfs);
  if (await isOnThisDisk(folder)) return writeInto(folder);
  // Astro moves files from the project to where it writes, which no disk allows to another.
  await mkdir('.astro', { recursive: true });
  const staging = await mkdtemp(join('.astro', 'pages-'));
  try {
    await writeInto(staging);
    await cp(staging, folder, { recursive: true });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function writeInto(folder: string): Promise<void> {
  await build({ ...siteConfig(), configFile: false, outDir: folder, logLevel: 'warn' });
}

/** Whether a folder, or the nearest one above it that exists, lies on the disk of the project. */
async function isOnThisDisk(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return isOnThisDisk(dirname(folder));
  return found.dev === (await stat('.')).dev;
}
