/** Path of the root of the site, which may lie under any path of its host. */
export const siteRoot = new URL(document.documentElement.dataset['root'] ?? '/', location.href).pathname;

/** The name under which the browser keeps something of this site; another office on the same host has another. */
export function storageKey(name: string): string {
  return siteRoot + name;
}
