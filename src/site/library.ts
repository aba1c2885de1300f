import type { Checked } from '#check/check.ts';
import type { Library } from '#manual/library.ts';

/**
 * Astro bundles pages apart from the process that checked the content, so a module variable would be two variables; the
 * registry of symbols is one.
 */
const KEY = Symbol.for('procedure-manual/library');

const shelf = globalThis as { [KEY]?: Checked<Library> };

/** Makes a checked library the one that pages are drawn from. */
export function publish(library: Checked<Library>): void {
  shelf[KEY] = library;
}

/** Whether a library was published already. */
export function isPublished(): boolean {
  return shelf[KEY] !== undefined;
}

/** The library that pages are drawn from. */
export function library(): Checked<Library> {
  const published = shelf[KEY];
  if (!published) throw new Error('No library was published before the pages were drawn.');
  return published;
}
