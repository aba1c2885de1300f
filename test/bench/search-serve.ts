import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What was sent for one request, in bytes as they went over the line, without headers. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** A folder served on this machine. */
export interface Served {
  /** Without a slash at its end. */
  readonly address: string;
  /** Everything sent since the last call. */
  takeSent(): readonly Sent[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder as hosts of static sites do, texts with gzip (browsers take brotli only over TLS); the files of both
 * indexes are compressed already. `made` are files that are not in the folder, by path.
 */
export async function serve(folder: string, made: ReadonlyMap<string, string> = new Map()): Promise<Served> {
  const bodies = new Map<string, Promise<Body | undefined>>();
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = bodies.get(path) ?? bodyOf(folder, path, made.get(path));
    bodies.set(path, body);
    void body.then((found) => {
      sent.push({ path, bytes: found?.bytes.length ?? 0 });
      response.writeHead(found ? 200 : 404, found?.headers);
      response.end(found?.bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function bodyOf(folder: string, path: string, made: string | undefined): Promise<Body | undefined> {
  const bytes =
    made === undefined
      ? await readFile(join(folder, normalize(path))).catch(() => undefined)
      : Buffer.from(made);
  if (bytes === undefined) return undefined;
  const type = TYPES[extname(path)];
  if (type === undefined) return { bytes, headers: { 'content-type': 'application/octet-stream' } };
  return { bytes: gzipSync(bytes), headers: { 'content-type': type, 'content-encoding': 'gzip' } };
}
