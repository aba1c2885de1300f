/** The id, in the index, of a place that has a page of its own below the page it is found on; no other id ends so. */
export function pageBelow(name: string): string {
  return `${name}/`;
}

/** The address of a place of a page by its id in the index. */
export function placeAddress(page: string, id: string): string {
  return id.endsWith('/') ? page + id : `${page}#${id}`;
}
