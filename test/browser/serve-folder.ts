import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Text is sent as hosts of static sites send it. */
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg']);

/**
 * Serves a folder as a host of static sites does: folders by their index.html, what is not there by 404.html.
 *
 * @param base path of the host under which the folder lies, with a slash at both ends
 */
export async function serveFolder(
  folder: string,
  base = '/',
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void respond(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    async function respond(address: string): Promise<void> {
      const below = `/${address.slice(base.length)}`;
      const path = join(folder, normalize(below.endsWith('/') ? `${below}index.html` : below));
      const body = address.startsWith(base) ? await readFile(path).catch(() => undefined) : undefined;
      const ending = body ? extname(path) : '.html';
      const sent = body ?? (await readFile(join(folder, '404.html')));
      const headers = { 'content-type': TYPES[ending] ?? 'application/octet-stream' };
      const gzip = COMPRESSED.has(ending);
      response.writeHead(body ? 200 : 404, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers);
      response.end(gzip ? gzipSync(sent) : sent);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base.slice(0, -1)}`,
    close: () =>
      new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
