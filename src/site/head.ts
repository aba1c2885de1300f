import { shortTitle } from '#thai/short-title.ts';

/**
 * The security policy of every page, but not while editing: the live server of Vite brings inline scripts and styles.
 * Search runs WebAssembly, which needs an exception of its own.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The address of a page for the world, where the office says at which address it publishes. */
export function canonicalAddress(site: string | undefined, path: string): string | undefined {
  return site && `${site.replace(/\/+$/, '')}${path}`;
}

/**
 * What a page says to be left at once for another (`http-equiv="refresh"`). The way is relative, and names the file, so that it
 * can be gone under any path and from a folder on disk.
 */
export function leadingOn(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 2);
  return `0; url=${up}${to.slice(1)}index.html`;
}

/** Where the text of a procedure is edited: code hosts show a file under `/edit/<branch>/`; HEAD is the main one. */
export function editAddress(repository: string | undefined, file: string): string | undefined {
  return repository && `${repository.replace(/\/+$/, '')}/edit/HEAD/content/${file}`;
}

/** The title of a page in a preview of it, where chats show two short lines. */
export function previewTitle(title: string): string {
  return shortTitle(title);
}
