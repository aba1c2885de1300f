import { AsyncLocalStorage } from 'node:async_hooks';
import type { APIContext, MiddlewareNext } from 'astro';
import { liveHead } from './live-head.ts';

/** What is put above a page that is drawn. */
export interface Banner {
  /** The state of the content that the page was asked for in. */
  readonly id: string;
  readonly html: string;
}

/** Astro runs this file apart from the server that checks the content; the registry of symbols is one for both. */
const KEY = Symbol.for('procedure-manual/banner');

const shared = globalThis as { [KEY]?: AsyncLocalStorage<Banner> };
const banners = (shared[KEY] ??= new AsyncLocalStorage<Banner>());

/** How the body of a page begins; the link that skips what is above its text stays the first of all. */
const START = /<body[^>]*>(?:\s*<a class="skip-link"[^]*?<\/a>)?/;

/** Has a page drawn under a banner of its own: while it is drawn, the content may be in another state already. */
export function drawUnder(banner: Banner, draw: () => void): void {
  banners.run(banner, draw);
}

/** Puts the banner above the page that is drawn. */
export async function onRequest(_: APIContext, next: MiddlewareNext): Promise<Response> {
  const banner = banners.getStore();
  const response = await next();
  if (!banner || response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = (await response.text())
    .replace('</head>', () => `${liveHead(banner.id)}</head>`)
    .replace(START, (start) => start + banner.html);
  return new Response(html, response);
}
