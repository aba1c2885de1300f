import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#files/read-content.ts';
import { publishedAssets } from '#site/assets.ts';
import { library } from '#site/library.ts';

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
        for (const { path, address } of publishedAssets(library())) {
          const target = join(folder, address);
          await mkdir(dirname(target), { recursive: true });
          await copyFile(join(contentFolder(), path), target);
        }
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
