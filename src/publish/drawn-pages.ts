import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { prunePrintCache } from '#print/print-cache.ts';
import { publishedAssets } from '#site/assets.ts';
import { library } from '#site/library.ts';
import { PICTURE_CACHE, publishedFile } from './published-files.ts';

/** Makes every address of the pages relative, and puts pictures and forms beside them. */
export function drawnPages(): AstroIntegration {
  return {
    name: 'procedure-manual/pages',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'build') return;
        addMiddleware({ order: 'post', entrypoint: new URL('./relative-addresses.ts', import.meta.url) });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await relateStyles(join(folder, '_astro'));
        const copies = publishedAssets(library()).map(async (asset) => {
          const target = join(folder, asset.address);
          await mkdir(dirname(target), { recursive: true });
          await copyFile(await publishedFile(asset), target);
        });
        await Promise.all(copies);
        await prunePrintCache(PICTURE_CACHE);
      },
    },
  };
}

/** Styles name fonts from the root of the site; Vite has no say over files of `public`. */
async function relateStyles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.css')) continue;
    const file = join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('url(/', 'url(../'));
  }
}
