/** The address of the page that shows all that was found; no manual can be called so. */
export const CHECK_PAGE = '/_check/';

/** The file of the content folder that a page is drawn from, where it is one: a procedure, a chapter or a manual. */
export function fileOfPage(path: string): string | undefined {
  const ofManual = /^\/(?:matrix\/)?([^/]+)\/?$/.exec(path)?.[1];
  if (ofManual !== undefined) return `manuals/${ofManual}/manual.yaml`;
  const ofText = /^\/([^/]+\/.+?)\/?$/.exec(path)?.[1];
  return ofText === undefined ? undefined : `manuals/${ofText}.mdx`;
}

/** The id of the manual or procedure whose PDF is at an address. */
export function pdfOf(path: string): string | undefined {
  return /^\/pdf\/(.+)\.pdf$/.exec(path)?.[1];
}
