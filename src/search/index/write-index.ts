import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Library } from '#manual/library.ts';
import { bundleFolders } from '../engine.ts';
import { searchRecords, type SearchRecord } from './records.ts';

/** Folder of the index inside the folder of the site. */
export const INDEX_FOLDER = 'pagefind';

export interface IndexTask {
  readonly records: readonly SearchRecord[];
  readonly synonyms: Library['synonyms'];
  readonly bundles: readonly string[];
}

/** Writes the search index of a library anew to `<folder>/pagefind`, always the same bytes. Throws where Pagefind or the disk fails. */
export async function writeSearchIndex(library: Library, folder: string, most?: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Nothing here holds the task once the thread has a copy of it.
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: taskOf(library, join(folder, INDEX_FOLDER, '/'), most),
  });
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`The index ended with code ${code}.`);
}

function taskOf(library: Library, target: string, most?: number): IndexTask {
  const records = searchRecords(library);
  return { records, synonyms: library.synonyms, bundles: bundleFolders(target, records.length, most) };
}
