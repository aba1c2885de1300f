import { hasGlyph } from '#diagram/characters.ts';
import { resolvePath } from '#manual/paths.ts';

/** Where a link leads on paper. */
export interface PaperLink {
  /** Where a reader of the file is taken; nowhere on paper alone. */
  readonly url?: string;
  /** To be printed after the words, which do not say it themselves. */
  readonly address?: string;
}

/**
 * What becomes of a link on paper. Pages of the site are linked where its address is known; addresses of others are also
 * printed, because paper has to carry them; e-mail addresses and telephone numbers are only printed.
 * @param words the words of the link
 * @param file the file that holds it, relative to the content folder
 * @param site the address of the site
 */
export function paperLink(
  url: string,
  words: string,
  { file, site }: { readonly file: string; readonly site: string | undefined },
): PaperLink {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const isWeb = scheme === 'http' || scheme === 'https';
  const address = readable(isWeb ? url : url.replace(/^[^:]*:/, '').replace(/\?.*$/s, ''));
  const said = bare(words) === bare(address) ? {} : { address };
  if (isWeb) return { url, ...said };
  if (scheme !== undefined) return said;
  return site === undefined ? {} : { url: site.replace(/\/+$/, '') + pageOf(url, file) };
}

/** The page of the site that a link between procedures leads to. */
function pageOf(url: string, file: string): string {
  const path = url.startsWith('#') ? file : resolvePath(file, url);
  const [, manual = '', slug = ''] = /^manuals\/([^/]+)\/([^/]+)\.mdx$/.exec(path ?? '') ?? [];
  return `/${manual}/${slug}/${/#.*$/s.exec(url)?.[0] ?? ''}`;
}

/** The address with its Thai letters as a reader would type them, with those that paper cannot show as codes. */
function readable(address: string): string {
  try {
    const decoded = decodeURI(address);
    if (/[\s\p{C}]/u.test(decoded)) return address;
    return [...decoded].map((letter) => (hasGlyph(letter) ? letter : encodeURIComponent(letter))).join('');
  } catch {
    return address;
  }
}

/** What two ways of writing an address have in common. */
function bare(address: string): string {
  return readable(address.trim())
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
