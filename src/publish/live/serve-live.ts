import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { count } from '#report/findings.ts';
import { prettyReport } from '#report/pretty.ts';
import { publishedAssets } from '#site/assets.ts';
import { publish } from '#site/library.ts';
import { liveWords } from '#words/live.ts';
import { printLive } from '../print-all.ts';
import { writeCompletionIndex } from '../completion-index.ts';
import { publishedFile } from '../published-files.ts';
import { banner } from './banner.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { liveContent, type LiveState } from './live-content.ts';
import { NOW, SHOWN } from './live-head.ts';
import { liveSearch, type LiveSearch } from './live-search.ts';
import { pdfOf } from './page-files.ts';
import { drawUnder } from './under-banner.ts';

type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Editors save several files at once; pages are drawn anew when they have been still for this many milliseconds. */
const QUIET = 60;

/**
 * Serves the content folder as it is: what is sound is drawn under a banner, and the page of what is not shows its
 * diagnostics. Pages wait for the check of all that was saved before they were asked for; open ones are loaded anew when
 * something was saved.
 */
export function serveLive(server: ViteDevServer, folder: string): void {
  const content = liveContent(folder, (state) => {
    show(server, state);
    writeCompletionIndex(process.cwd(), folder).catch((error: unknown) => fail(server, error));
  });
  let timer: NodeJS.Timeout | undefined;
  const refresh = () => void content.newest().catch((error: unknown) => fail(server, error));
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, QUIET);
  });
  refresh();

  // A page that was drawn before something was saved, and listens only since, would not hear of it.
  server.environments.client.hot.on(SHOWN, (_, client) => client.send(NOW, content.last()?.id));

  const files = join(server.config.cacheDir, 'procedure-manual');
  const search = liveSearch(files);
  server.middlewares.use((request, response, next) => {
    respond(request, response, next).catch(next);
  });

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const pdf = pdfOf(path);
    if (pdf === undefined && !isPageAddress(path, request.headers.accept)) {
      const file = await fileAt(path, content.last(), search);
      return file === undefined ? next() : send(file, response);
    }
    const state = await content.newest();
    response.setHeader('cache-control', 'no-store');
    const page = diagnosticsPage(state, pdf === undefined ? path : `/${pdf}/`, folder);
    if (page) {
      response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' }).end(page.html);
    } else if (pdf === undefined) {
      drawUnder({ id: state.id, html: banner(state, path) }, next);
    } else {
      const file = state.library && (await printLive(state.library, join(files, 'pdf'), pdf));
      return file === undefined ? next() : send(file, response);
    }
  }
}

/** Whether a person looks at what is at an address: files have endings, and what Vite serves begins with a mark. */
function isPageAddress(path: string, accept: string | undefined): boolean {
  if (path.startsWith('/@') || path.startsWith('/__')) return false;
  return path.endsWith('/') || (accept?.includes('text/html') === true && !path.includes('.'));
}

function show(server: ViteDevServer, state: LiveState): void {
  if (state.library) publish(state.library);
  // Astro keeps which pages there are until it hears this.
  for (const environment of Object.values(server.environments))
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send(NOW, state.id);
  const { logger } = server.config;
  const errors = state.diagnostics.filter(({ severity }) => severity === 'error');
  if (state.failure !== undefined) logger.error(state.failure);
  else if (errors.length > 0) logger.error(prettyReport({ diagnostics: errors, sources: state.sources }));
  else logger.info(liveWords.sound(count(state.diagnostics, 'warning')));
}

function fail({ config }: ViteDevServer, error: unknown): void {
  config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** What the site has besides its pages: pictures, forms and the search index. */
async function fileAt(
  path: string,
  state: LiveState | undefined,
  search: LiveSearch,
): Promise<string | undefined> {
  const { library } = state ?? {};
  if (!library) return undefined;
  const asset = publishedAssets(library).find((one) => one.address === path);
  return asset ? publishedFile(asset) : search.file(path, library);
}

/** Browsers run a module, and start a worker, only of its type. */
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', pdf: 'application/pdf' };

function send(file: string, response: ServerResponse): void {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (type !== undefined) response.setHeader('content-type', type);
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
