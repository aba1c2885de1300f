import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.ts';

/**
 * Where Astro draws the pages of this process, before they are moved to where they are wanted: inside the project,
 * because elsewhere it would look for packages beside them.
 */
export const DRAWN_PAGES = join(PROJECT_FOLDER, '.astro', `pages-${process.pid}`);

/** Moves the pages that Astro has drawn into a folder, on another disk too. */
export async function movePages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(DRAWN_PAGES)) await moved(join(DRAWN_PAGES, name), join(folder, name));
  await rm(DRAWN_PAGES, { recursive: true, force: true });
}

async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
