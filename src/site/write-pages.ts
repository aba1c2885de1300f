import { build } from 'astro';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { siteConfig } from './config.ts';
import { publish } from './library.ts';

/** Writes the pages of a library, without anything else that is made from it, into an empty folder. */
export async function writePages(library: Checked<Library>, folder: string): Promise<void> {
  publish(library);
  await build({ ...siteConfig(), configFile: false, outDir: folder, logLevel: 'warn' });
}
