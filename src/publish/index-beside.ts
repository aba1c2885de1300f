import type { Library } from '#manual/library.ts';
import { writeSearchIndex } from '#search/index/write-index.ts';

/** Of more procedures, pages and index together would take more than 3 GB of memory. */
const MOST_BESIDE = 10_000;

/**
 * Begins the search index of a library beside whatever is done next, or when it is waited for where memory has no room for
 * both. What it gives waits for the index, and throws as {@link writeSearchIndex} does.
 */
export function indexBeside(library: Library, folder: string): () => Promise<void> {
  const procedures = library.manuals.reduce((sum, manual) => sum + manual.procedures.length, 0);
  if (procedures > MOST_BESIDE) return () => writeSearchIndex(library, folder);
  const begun = writeSearchIndex(library, folder);
  begun.catch(() => undefined);
  return () => begun;
}
