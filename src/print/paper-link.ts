import { hasGlyph } from '#fonts/characters.ts';
import type { Target } from '#document/target.ts';

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
 * @param site the address of the site
 */
export function paperLink(target: Target, words: string, site: string | undefined): PaperLink {
  if (target.kind !== 'outside') {
    const url = siteAddress(target, site);
    return url === undefined ? {} : { url };
  }
  const { url } = target;
  const isWeb = /^https?:/i.test(url);
  const address = readable(isWeb ? url : url.replace(/^[a-z][a-z0-9+.-]*:/i, '').replace(/\?.*$/s, ''));
  const said = bare(words) === bare(address) ? {} : { address };
  return isWeb ? { url, ...said } : said;
}

/** The address of something in the library on its site; undefined without a site. */
export function siteAddress(
  target: Exclude<Target, { kind: 'outside' }>,
  site: string | undefined,
): string | undefined {
  return site === undefined ? undefined : `${site.replace(/\/+$/u, '')}/${pageOf(target)}`;
}

function pageOf(target: Exclude<Target, { kind: 'outside' }>): string {
  switch (target.kind) {
    case 'manual':
      return `${target.manual}/`;
    case 'procedure':
      return `${target.procedure}/`;
    case 'chapter':
      return `${target.chapter}/`;
    case 'section':
      return `${target.procedure}/#section-${target.section}`;
    case 'step':
      return `${target.procedure}/#step-${target.step}`;
    case 'heading':
      return `${target.page}/#${encodeURIComponent(target.anchor)}`;
    case 'definition':
      return `${target.procedure}/#definition-${target.index + 1}`;
    case 'office-book':
      return 'office/';
    case 'role':
      return `roles/${target.role}/`;
    case 'form':
      return `forms/files/${encodeURIComponent(target.file)}`;
    case 'form-entry':
      return `forms/#${target.form}`;
  }
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
