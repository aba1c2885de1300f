import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { siteConfig } from './config.ts';
import { publish, type PublishedPdf } from './library.ts';

/** Where Astro finds packages, and keeps what it makes on its way. */
const WORK = fileURLToPath(new URL('../../.astro/', import.meta.url));

/**
 * Writes the pages of a library into a folder, beside the PDFs that lie there already. Astro draws into a folder of the
 * project, wherever the pages go then: elsewhere it would look for packages beside them.
 */
export async function writePages(
  library: Checked<Library>,
  folder: string,
  pdfs: readonly PublishedPdf[] = [],
): Promise<void> {
  publish(library, pdfs);
  await mkdir(WORK, { recursive: true });
  const staging = await mkdtemp(join(WORK, 'pages-'));
  try {
    await build({ ...siteConfig(), configFile: false, outDir: staging, logLevel: 'warn' });
    await relateStyles(join(staging, '_astro'));
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(staging)) await moved(join(staging, name), join(folder, name));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Styles name fonts from the root of the site; Vite has no say over files of `public`. */
async function relateStyles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.css')) continue;
    const file = join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('url(/', 'url(../'));
  }
}

async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
