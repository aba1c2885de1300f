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
  await build({ ...siteConfig(), configFile: false, outDir: folder, logLevel: 'warn' });
}
