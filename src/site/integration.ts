import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#files/read-content.ts';
import { publishedAssets } from './assets.ts';
import { watchContent } from './live.ts';
import { library } from './library.ts';

/** Serves the checked library to Astro: pictures and forms beside the pages, and live content while editing. */
export function manualSite(): AstroIntegration {
  return {
    name: 'procedure-manual',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'build') return;
        addMiddleware({ order: 'post', entrypoint: new URL('./relative-middleware.ts', import.meta.url) });
      },
      'astro:server:setup': ({ server }) => watchContent(server, contentFolder()),
      'astro:build:done': async ({ dir }) => {
        for (const { path, address } of publishedAssets(library())) {
          const target = join(fileURLToPath(dir), address);
          await mkdir(dirname(target), { recursive: true });
          await copyFile(join(contentFolder(), path), target);
        }
      },
    },
  };
}
