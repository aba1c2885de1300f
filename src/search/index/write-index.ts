import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Library } from '#manual/library.ts';
import { searchRecords, type SearchRecord } from './records.ts';

/** Folder of the index inside the folder of the site. */
export const INDEX_FOLDER = 'pagefind';

/** What the thread that writes an index is handed. */
export interface IndexTask {
  readonly records: readonly SearchRecord[];
  readonly synonyms: Library['synonyms'];
  readonly target: string;
}

/**
 * Writes the search index of a library to `<folder>/pagefind`, in place of one that is there, on a thread of its own; the
 * same library gives the same bytes. Throws where Pagefind or the disk fails.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { synonyms } = library;
  const task: IndexTask = { records: searchRecords(library), synonyms, target: join(folder, INDEX_FOLDER) };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: task });
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`The index ended with code ${code}.`);
}
