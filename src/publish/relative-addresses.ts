import type { APIContext, MiddlewareNext } from 'astro';
import { library } from '#site/library.ts';

/** Attributes that hold an address; in text the quotes would be entities. */
const ADDRESS = /(\s(?:href|src|action|data-root)=")\/(?!\/)/g;

/** The attribute that holds several. */
const ADDRESSES = /(\ssrcset=")([^"]*)/g;

/** What has addresses in it. */
const DRAWN = /^(?:text\/html|image\/svg\+xml)/;

/** Makes the addresses of every page relative to it, those of Astro's own styles and scripts too. */
export async function onRequest({ url }: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!DRAWN.test(response.headers.get('content-type') ?? '')) return response;
  const html = withRelativeAddresses(await response.text(), url.pathname, library().office.site);
  return new Response(html, response);
}

/**
 * A finished page whose addresses within the site are relative to it, so that the site can be moved to any path. The page
 * for addresses that lead nowhere is served at any depth, so it takes the path at which the site is published.
 *
 * @param path address of the page from the root of the site
 * @param site address at which the office publishes, if it says so
 */
export function withRelativeAddresses(html: string, path: string, site: string | undefined): string {
  const root = /^\/404(?:\.html|\/)?$/.test(path) ? sitePath(site) : rootFrom(path);
  return html
    .replace(ADDRESS, `$1${root}`)
    .replace(ADDRESSES, (_, before: string, all: string) => before + all.replace(/(^|, )\//g, `$1${root}`));
}

/** The way from a page to the root of its site: `../../` from `/manual/procedure/`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 2) || './';
}

function sitePath(site: string | undefined): string {
  return site === undefined ? '/' : new URL(`${site.replace(/\/*$/, '')}/`).pathname;
}
