/** A query or a fragment. */
const CUT = /[?#].*$/s;

/**
 * The path that a relative address in `file` leads to, relative to the content folder; undefined where it leads out of
 * the folder, or is no path at all. Queries and fragments are left out.
 */
export function resolvePath(file: string, address: string): string | undefined {
  const path = decoded(address.replace(CUT, ''));
  if (path === undefined || path === '' || path.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(path))
    return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Why an address is no path in the content folder, from whatever file. */
export type NoPath = 'empty' | 'query' | 'encoding' | 'backslash' | 'outside';

/** Why `resolvePath` has no path for an address. */
export function whyNoPath(address: string): NoPath {
  if (address === '') return 'empty';
  const path = decoded(address.replace(CUT, ''));
  if (path === undefined) return 'encoding';
  if (path === '') return 'query';
  return path.includes('\\') ? 'backslash' : 'outside';
}

/** The sign of a query or fragment in what is most likely the name of a file, which ends as `kinds` tells. */
export function signInName(address: string, kinds: RegExp): string | undefined {
  const cut = CUT.exec(address)?.[0] ?? '';
  return kinds.test(cut) ? cut.charAt(0) : undefined;
}

/** The relative address that leads from a file to another, of paths relative to the content folder. */
export function addressFrom(file: string, path: string): string {
  const [from, to] = [file.split('/').slice(0, -1), path.split('/')];
  let same = 0;
  while (same < Math.min(from.length, to.length - 1) && from[same] === to[same]) same++;
  const up = from.slice(same).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...to.slice(same)].join('/');
}

/**
 * The name of the file of the forms folder that a link in `file` leads to; undefined where it leads elsewhere. The folder
 * is found from the folder of manuals too: no manual may be called by its name.
 */
export function formFile(file: string, address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  return /^(?:manuals\/)?forms\/(.+)$/.exec(resolvePath(file, address) ?? '')?.[1];
}

/** What follows `#` in an address. */
export function fragmentOf(address: string): string | undefined {
  const fragment = /#(.*)$/s.exec(address)?.[1];
  return fragment === undefined ? undefined : decoded(fragment);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
