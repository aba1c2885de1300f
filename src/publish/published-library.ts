import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { changeDates } from '#files/change-dates.ts';
import { contentFolder } from '#files/read-content.ts';
import { outputError } from '#print/output-file.ts';
import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';
import { publish } from '#site/library.ts';
import { checkedContent } from './checked-content.ts';
import { dropAtExit } from './drop-at-exit.ts';
import { indexBeside } from './index-beside.ts';
import { serveLive } from './live/serve-live.ts';
import { publishMessages } from '#words/publish.ts';
import { DRAWN_PAGES, movePages } from './move-pages.ts';
import { builtFolder, outputFolder, replacement, type Replacement } from './output-folder.ts';
import { printAll } from './print-all.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { refusal, UsageError } from './refusals.ts';
import { writeWord } from './write-word.ts';

export interface PublishOptions {
  /** Whether documents are printed too. */
  readonly pdf: boolean;
  /** Whether every procedure is written as a Word document too. */
  readonly docx: boolean;
}

/**
 * At a build checks the content before Astro does anything with it, prints it, indexes it, and puts all of it in the place
 * of what was published before; while it is written, keeps the pages in step with it, sound or not.
 */
export function publishedLibrary({ pdf, docx }: PublishOptions): AstroIntegration {
  let building: { readonly library: Checked<Library>; readonly output: Replacement } | undefined;
  let indexed: (() => Promise<void>) | undefined;
  return {
    name: 'procedure-manual',
    hooks: {
      'astro:config:setup': refusing(async ({ command, config, updateConfig, addMiddleware }) => {
        if (command === 'sync') return;
        if (command === 'dev') {
          addMiddleware({ order: 'post', entrypoint: new URL('./live/under-banner.ts', import.meta.url) });
          // Another server at work on other content has an index and documents of its own.
          const cacheDir = join(PROJECT_FOLDER, '.astro', `live-${process.pid}`);
          dropAtExit(cacheDir);
          updateConfig({ vite: { cacheDir } });
          return;
        }
        if (fileURLToPath(config.outDir) !== join(DRAWN_PAGES, '/'))
          throw new UsageError(publishMessages.otherOutDir);
        if (command === 'preview') {
          updateConfig({ outDir: pathToFileURL(join(await builtFolder(), '/')) });
          return;
        }
        const output = await replacement(outputFolder());
        dropAtExit(DRAWN_PAGES);
        const library = await checkedContent(publishMessages.notBuilt);
        building = { library, output };
        publish(library);
        const { site } = library.office;
        if (site !== undefined) updateConfig({ site });
      }),
      'astro:server:setup': ({ server }) => serveLive(server, contentFolder()),
      'astro:build:start': refusing(async () => {
        if (building === undefined) return;
        const { library, output } = building;
        const dates = changeDates(contentFolder());
        const pdfs = pdf ? await printAll(library, join(output.staging, 'pdf')) : [];
        const wordFiles = docx ? await writeWord(library, join(output.staging, 'docx')) : [];
        publish(library, { pdfs, wordFiles, changed: await dates });
        // Pages are drawn on one thread.
        indexed = indexBeside(library, output.staging);
      }),
      'astro:build:done': refusing(async () => {
        if (building === undefined) return;
        const { output } = building;
        await movePages(output.staging);
        await indexed?.();
        await output.finish();
      }),
    },
  };
}

/** Astro prints the stack of an error, which says nothing to a person who is told in Thai what to do. */
function refusing<Given>(hook: (given: Given) => Promise<void>): (given: Given) => Promise<void> {
  return async (given) => {
    try {
      await hook(given);
    } catch (error) {
      const told = outputError(error, outputFolder());
      if (refusal(told) === undefined) throw told;
      throw Object.assign(told as Error, { stack: '', cause: undefined });
    }
  };
}
