/** Path of the root of the site, which may lie under any path of its host. */
export const siteRoot = new URL(document.documentElement.dataset['root'] ?? '/', location.href).pathname;

/** The name under which the browser keeps something of this site; another office on the same host has another. */
export function storageKey(name: string): string {
  return siteRoot + name;
}

/** What the browser keeps of this site under a name; null for nothing, what cannot be read, and a storage closed to the page. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey(name)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Keeps a value under a name, or nothing where it is undefined; whether storage was open to the page. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
