import { createReadStream } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { check, type Check } from '#check/check.ts';
import { FolderError } from '#files/read-content.ts';
import { prettyReport } from '#report/pretty.ts';
import { publishedAssets } from '#site/assets.ts';
import { isPublished, library, publish } from '#site/library.ts';
import { liveSearch, type LiveSearch } from './live-search.ts';
import { publishedFile } from './published-files.ts';

type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Editors save several files at once; their changes are taken together after this many milliseconds. */
const QUIET = 60;

/**
 * Keeps the pages in step with the content folder: what is sound is published and pages reload; what is not is shown in
 * the browser with its file, line and words, over the last sound version.
 */
export function watchContent(server: ViteDevServer, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const refresh = async () => {
    try {
      show(server, folder, await check(folder));
    } catch (error) {
      if (!(error instanceof FolderError)) throw error;
      overlay(server, error.message, folder);
    }
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), QUIET);
  });
  const search = liveSearch(join(server.config.cacheDir, 'procedure-manual'));
  server.middlewares.use((request, response, next) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    fileAt(address, search)
      .then((path) => {
        if (path === undefined) return next();
        // Browsers run a module, and start a worker, only of this type.
        if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        createReadStream(path).on('error', next).pipe(response);
      })
      .catch(next);
  });
}

/** What the site has besides its pages: pictures, forms and the search index. */
async function fileAt(address: string, search: LiveSearch): Promise<string | undefined> {
  if (!isPublished()) return undefined;
  const asset = publishedAssets(library()).find((one) => one.address === address);
  return asset ? publishedFile(asset) : search.file(address, library());
}

function show(server: ViteDevServer, folder: string, { library: sound, diagnostics, sources }: Check): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (sound) {
    publish(sound);
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
    return;
  }
  const report = prettyReport({ diagnostics: errors, sources });
  server.config.logger.error(report);
  const first = errors[0];
  overlay(server, report, folder, first && { file: first.file, line: first.line, column: first.column });
}

function overlay(
  server: ViteDevServer,
  message: string,
  folder: string,
  place?: { file: string; line: number; column: number },
): void {
  const loc = place && { ...place, file: join(folder, place.file.split('/').join(sep)) };
  server.ws.send({
    type: 'error',
    err: { message, stack: '', plugin: 'procedure-manual', ...(loc ? { loc, id: loc.file } : {}) },
  });
}
