import type { APIContext, MiddlewareNext } from 'astro';
import { library } from '#site/library.ts';
import { withRelativeAddresses } from './relative-addresses.ts';

/** Makes the addresses of every page relative to it, those of Astro's own styles and scripts too. */
export async function onRequest({ url }: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withRelativeAddresses(await response.text(), url.pathname, library().office.site);
  return new Response(html, response);
}
