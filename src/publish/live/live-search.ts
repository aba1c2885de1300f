import { join } from 'node:path';
import type { Library } from '#manual/library.ts';
import { INDEX_FOLDER, writeSearchIndex } from '#search/index/write-index.ts';

/** The search index while content is written. */
export interface LiveSearch {
  /** The path of a file of the index on disk; undefined for any other address. Rejects where the disk fails. */
  file(address: string, library: Library): Promise<string | undefined>;
}

const FILE = new RegExp(`^/${INDEX_FOLDER}/(?:[\\w-]+/)?[\\w-]+(?:\\.[\\w-]+)*$`, 'u');

/**
 * Keeps an index in a folder of its own. A library is indexed when someone searches in it, not when it changes: editors
 * save often and search seldom.
 */
export function liveSearch(folder: string): LiveSearch {
  let indexed: { readonly library: Library; readonly done: Promise<unknown> } | undefined;
  return {
    file: async (address, library) => {
      if (!FILE.test(address)) return undefined;
      if (indexed?.library !== library) {
        const before = indexed?.done.catch(() => undefined);
        indexed = { library, done: Promise.resolve(before).then(() => writeSearchIndex(library, folder)) };
      }
      await indexed.done.catch((cause: unknown) => {
        indexed = undefined;
        throw cause;
      });
      return join(folder, address);
    },
  };
}
