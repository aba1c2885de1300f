import { build } from 'astro';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { drawingConfig } from '#publish/config.ts';
import { movePages } from '#publish/move-pages.ts';
import { publish } from '#site/library.ts';

/** Draws the pages of a library into a folder, without documents and search. */
export async function drawPages(library: Checked<Library>, folder: string): Promise<void> {
  publish(library);
  await build({ ...drawingConfig(), configFile: false, logLevel: 'warn' });
  await movePages(folder);
}
